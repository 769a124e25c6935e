using Annals.Documents;

namespace Annals.Numbers;

/// <summary>A number in the text, with the words that bound it ("more than 19").</summary>
/// <param name="Span">All its words, bounds included.</param>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="EndWord">Index after its last word.</param>
/// <param name="Head">Index of the word that carries the number itself ("19").</param>
/// <param name="Quantity">What it says.</param>
internal readonly record struct NumberMention(TextSpan Span, int FirstWord, int EndWord, int Head, Quantity Quantity);

/// <summary>The layers of numbers.</summary>
internal static class NumberLayers
{
    /// <summary>Words and parts of words, in order of the text.</summary>
    public static readonly Layer<Piece> Pieces = new("pieces");

    /// <summary>Stretches whose numbers count nothing, such as dates; in order of the text, without overlap.</summary>
    public static readonly Layer<TextSpan> Uncounted = new("uncounted stretches");

    public static readonly Layer<NumberMention> Numbers = new("numbers");
}
