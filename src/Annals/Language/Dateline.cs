namespace Annals.Language;

/// <summary>Finds the dateline at the head of a paragraph, "AGADEZ, Niger (AFP) — ": a place in capitals, at most some more words,
/// and a dash before a capital. It stands apart, so that the place is not taken for the subject of the first sentence.</summary>
internal static class Dateline
{
    private const int MostWords = 14;
    private const int LeastCapitals = 3;

    /// <summary>The index after its last word, or 0 if the words do not begin with a dateline.</summary>
    public static int End(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words)
    {
        if (words.Length < LeastCapitals || !IsInCapitals(text[words[0].Start..words[0].End]))
        {
            return 0;
        }

        for (var i = 1; i < Math.Min(words.Length - 1, MostWords); i++)
        {
            if (IsDash(text, words, i) && char.IsUpper(text[words[i + 1].Start]))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return capitals >= LeastCapitals;
    }

    private static bool IsDash(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int i)
    {
        var mark = text[words[i].Start..words[i].End];
        return mark is "—" or "–" or "--" || (mark is "-" && words[i].Start > words[i - 1].End && words[i + 1].Start > words[i].End);
    }
}
