namespace Annals.Language;

/// <summary>How a word or a sentence uses capitals.</summary>
internal enum LetterCase : byte
{
    /// <summary>No capital.</summary>
    Small,

    /// <summary>One capital, at the beginning, and small letters: "Kano".</summary>
    Capitalised,

    /// <summary>Capitals only: "UN", "A", "L2".</summary>
    Capitals,

    /// <summary>Anything else: "McDonald", "CFLs", "pro-Saudi".</summary>
    Mixed,
}

/// <summary>Tells the <see cref="LetterCase"/> of words.</summary>
internal static class LetterCases
{
    private const int LeastCapitals = 8;
    private const int CapitalsPerSmallLetter = 9;

    public static LetterCase Of(ReadOnlySpan<char> word)
    {
        int capitals = 0, small = 0;
        foreach (var c in word)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            small += char.IsLower(c) ? 1 : 0;
        }

        return capitals == 0 ? LetterCase.Small
            : small == 0 ? LetterCase.Capitals
            : capitals == 1 && char.IsUpper(word[0]) ? LetterCase.Capitalised
            : LetterCase.Mixed;
    }

    /// <summary>True if the letters of a sentence are capitals almost throughout, so that capitals tell nothing.</summary>
    public static bool AreCapitals(ReadOnlySpan<char> sentence)
    {
        int capitals = 0, small = 0;
        foreach (var c in sentence)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            small += char.IsLower(c) ? 1 : 0;
        }

        return capitals >= LeastCapitals && small * CapitalsPerSmallLetter < capitals;
    }
}
