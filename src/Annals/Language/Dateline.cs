namespace Annals.Language;

/// <summary>Finds the dateline at the head of a paragraph: "AGADEZ, Niger (AFP) — ", "Kano (News Desk) - ", "LIMA, 3 MAY 91 -- [REPORT] [TEXT]".
/// It stands apart, so that the place is not taken for the subject of the first sentence.</summary>
internal static class Dateline
{
    private const int MostWords = 16;
    private const int MostLabelWords = 40;
    private const int LeastCapitals = 3;

    /// <summary>Where all is in capitals, a longer head needs a bracket or a label.</summary>
    private const int MostPlaceWords = 2;

    /// <summary>A sentence has more words in small letters before its first dash.</summary>
    private const int MostSmallWords = 1;

    /// <summary>The index after its last word, or 0 if the words do not begin with a dateline.</summary>
    public static int End(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words)
    {
        if (words.Length < LeastCapitals || !char.IsUpper(text[words[0].Start]))
        {
            return 0;
        }

        var inCapitals = BeginsInCapitals(text, words);
        var (depth, small) = (0, 0);
        for (var i = 1; i < Math.Min(words.Length - 1, MostWords); i++)
        {
            var c = text[words[i].Start];
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            small += depth == 0 && char.IsLower(c) ? 1 : 0;
            if (small > MostSmallWords || Characters.IsTerminator(c) || c == ':')
            {
                return 0;
            }

            if (IsDash(text, words, i) && (inCapitals || (small == 0 && text[words[i - 1].Start] == ')'))
                && (char.IsUpper(text[words[i + 1].Start]) || text[words[i + 1].Start] is '[' or '"' or '“')
                && (i <= MostPlaceWords || text[words[i - 1].Start] == ')' || LetterCases.Of(text[words[i + 1].Start..words[i + 1].End]) != LetterCase.Capitals))
            {
                return AfterLabels(text, words, i + 1);
            }
        }

        return 0;
    }

    // Three capitals in the words before the first that is written otherwise
    private static bool BeginsInCapitals(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words)
    {
        var capitals = 0;
        foreach (var word in words[..Math.Min(words.Length, MostWords)])
        {
            foreach (var c in text[word.Start..word.End])
            {
                if (!char.IsUpper(c) && char.IsLetterOrDigit(c))
                {
                    return capitals >= LeastCapitals && word != words[0];
                }

                capitals += char.IsUpper(c) ? 1 : 0;
            }

            if (capitals >= LeastCapitals)
            {
                return true;
            }
        }

        return false;
    }

    // "-- [REPORT] [TEXT] The": labels of monitoring services
    private static int AfterLabels(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int i)
    {
        var end = i;
        while (end < words.Length && text[words[end].Start] == '[')
        {
            var close = end + 1;
            while (close < words.Length && close < end + MostLabelWords && text[words[close].Start] != ']')
            {
                close++;
            }

            if (close >= words.Length - 1 || text[words[close].Start] != ']')
            {
                break;
            }

            end = close + 1;
        }

        return end;
    }

    private static bool IsDash(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int i)
    {
        var mark = text[words[i].Start..words[i].End];
        return mark is "—" or "–" or "--" || (mark is "-" && words[i].Start > words[i - 1].End && words[i + 1].Start > words[i].End);
    }
}
