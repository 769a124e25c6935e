namespace Annals.Numbers;

/// <summary>What a piece is made of.</summary>
internal enum PieceKind : byte
{
    Letters, Digits, Mark,
}

/// <summary>A word, or a part of one that counts for itself: "three-day" is "three", "-" and "day"; "3pm" is "3" and "pm".</summary>
/// <param name="Start">UTF-16 offset of the first character.</param>
/// <param name="End">UTF-16 offset after the last character.</param>
/// <param name="Word">Index of the word it belongs to.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Form">Lower-cased; "-" for any hyphen or short dash that touches both neighbours.</param>
internal readonly record struct Piece(int Start, int End, int Word, PieceKind Kind, string Form)
{
    public const string Hyphen = "-";

    /// <summary>A dash with space around it parts what stands on its sides.</summary>
    public const string Dash = "–";

    public TextSpan Span => new(Start, End);
}
