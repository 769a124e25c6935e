namespace Annals.Language;

/// <summary>Finds the ends of words that hold full stops: acronyms, abbreviations, initials, internet names.</summary>
internal sealed class DottedWords(SegmentationLexicon lexicon)
{
    private const int LongestWord = 256;
    private const int LongestAddress = 64;
    private const int LeastGroupParts = 3;

    /// <summary>The end of the word that begins at <paramref name="start"/> and whose first full stop stands at <paramref name="dot"/>;
    /// <paramref name="dot"/> if the full stop is none of its own.</summary>
    public int End(ReadOnlySpan<char> text, int start, int dot)
    {
        var limit = Math.Min(text.Length, start + LongestAddress);
        int end = dot, part = start, longest = 0, shortest = LongestAddress, parts = 0, acronym = dot;
        var small = true;
        while (true)
        {
            parts++;
            longest = Math.Max(longest, end - part);
            shortest = Math.Min(shortest, end - part);
            small &= end - part > 1 && char.IsAsciiLetterLower(text[part]);
            acronym = longest == 1 && end < text.Length && text[end] == '.' ? end + 1 : acronym;
            if (end + 1 >= limit || text[end] != '.' || Characters.WordUnit(text, end + 1) == 0)
            {
                break;
            }

            part = ++end;
            while (end < limit && (Characters.WordUnit(text, end) == 1 || (text[end] == '-' && longest > 2)))
            {
                end++;
            }
        }

        var name = Characters.Lower(text[start..end], stackalloc char[LongestAddress + LongestWord]);
        var stop = end < text.Length && text[end] == '.' && !IsEllipsis(text, end);
        if (end == dot)
        {
            return stop && IsAbbreviation(text, start, end, name) ? end + 1 : dot;
        }

        if (longest <= 2 && shortest == 1)
        {
            return stop ? end + 1 : end;
        }

        if (longest > 1 && IsDomain(text[part..end], char.IsUpper(text[start])))
        {
            return end < text.Length && text[end] == '/' ? Addresses.AddressEnd(text, start) : end;
        }

        // "alt.news.groups"
        return parts >= LeastGroupParts && small ? end : Run(text, start, dot, acronym);
    }

    /// <summary>The first word where the space after a full stop is missing: "Lt.Gen.", "J.Marsh", "the U.S.They", "fell.Two".</summary>
    private int Run(ReadOnlySpan<char> text, int start, int dot, int acronym)
    {
        if (acronym > dot + 1)
        {
            return acronym;
        }

        if (dot - start == 1)
        {
            return char.IsUpper(text[start]) && dot + 1 < text.Length && char.IsUpper(text[dot + 1]) && !OpensSentence(text, dot + 1) ? acronym : dot;
        }

        var name = Characters.Lower(text[start..dot], stackalloc char[LongestAddress + LongestWord]);
        return char.IsUpper(text[start]) && (lexicon.Titles.Contains(name) || lexicon.CapitalisedAbbreviations.Contains(name)) ? dot + 1 : dot;
    }

    private bool IsDomain(ReadOnlySpan<char> label, bool capitalised)
    {
        var form = Characters.Lower(label, stackalloc char[LongestAddress + LongestWord]);
        return char.IsUpper(label[0]) ? capitalised && form is "com" or "net" : lexicon.Domains.Contains(form);
    }

    // "Inc.." is an abbreviation at the end of a sentence; "Inc..." is not.
    private static bool IsEllipsis(ReadOnlySpan<char> text, int dot) =>
        dot + 1 < text.Length && text[dot + 1] == '.' && dot + 2 < text.Length && !Characters.IsBlank(text[dot + 2]);

    private bool IsAbbreviation(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> name)
    {
        var next = end + 1;
        while (next < text.Length && next < end + 8 && Characters.IsBlank(text[next]))
        {
            next++;
        }

        var follows = next < text.Length ? text[next] : '\0';
        if (lexicon.Titles.Contains(name) || lexicon.Abbreviations.Contains(name)
            || (char.IsUpper(text[start]) && lexicon.CapitalisedAbbreviations.Contains(name)))
        {
            return true;
        }

        if (lexicon.BeforeNumbers.Contains(name) && (char.IsDigit(follows) || follows == '#'))
        {
            return true;
        }

        if (lexicon.Calendar.Contains(name) && char.IsUpper(text[start]) && !char.IsUpper(follows))
        {
            return true;
        }

        return end - start == 1 && IsInitial(text, start, next);
    }

    /// <summary>True if a lone capital with a full stop is the initial of a name: "J. Smith", "George W. Bush".</summary>
    private bool IsInitial(ReadOnlySpan<char> text, int start, int next)
    {
        if (!char.IsUpper(text[start]) || next >= text.Length || !char.IsUpper(text[next]))
        {
            return next < text.Length && text[next] == ',' && char.IsUpper(text[start]);
        }

        var before = start - 1;
        while (before >= 0 && before > start - 4 && Characters.IsBlank(text[before]))
        {
            before--;
        }

        var word = before;
        while (word >= 0 && word > before - 24 && Characters.WordUnit(text, word) == 1)
        {
            word--;
        }

        var afterName = before >= 0 && word < before && char.IsUpper(text[word + 1]);
        return (text[start] != 'I' || afterName) && !OpensSentence(text, next);
    }

    private bool OpensSentence(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end < start + LongestAddress && Characters.WordUnit(text, end) == 1)
        {
            end++;
        }

        return lexicon.Openers.Contains(Characters.Lower(text[start..end], stackalloc char[LongestAddress]));
    }
}
