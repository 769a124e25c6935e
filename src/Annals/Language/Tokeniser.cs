namespace Annals.Language;

/// <summary>Parts text into words the way the English treebanks of Universal Dependencies do: "don't" is "do" and "n't",
/// "well-known" is three words, "U.S." and "7.5" are one.</summary>
/// <remarks>Looks ahead no further than a fixed number of characters, so time is linear.</remarks>
internal sealed class Tokeniser(SegmentationLexicon lexicon)
{
    private readonly DottedWords dotted = new(lexicon);

    private const int LongestWord = 256;
    private const int LongestAddress = 64;
    private const int LongestBeforeSlash = 2;

    /// <summary>Adds the words between two offsets.</summary>
    public void Split(string text, int start, int end, List<TextSpan> words)
    {
        var source = text.AsSpan(0, end);
        for (var i = start; i < end;)
        {
            i = Characters.IsBlank(source[i]) ? i + 1 : ReadWord(source, i, words);
        }
    }

    private int ReadWord(ReadOnlySpan<char> text, int start, List<TextSpan> words)
    {
        var c = text[start];
        if (Addresses.IsWebAddress(text, start))
        {
            return Take(words, start, Addresses.AddressEnd(text, start));
        }

        if (c is '@' or '#' && start + 1 < text.Length && Addresses.IsHandleStart(text, start))
        {
            return Take(words, start, Addresses.HandleEnd(text, start + 1));
        }

        if (Characters.IsApostrophe(c))
        {
            return Take(words, start, ApostropheEnd(text, start));
        }

        if (Characters.WordUnit(text, start) == 0)
        {
            return Take(words, start, Marks.End(text, start, lexicon));
        }

        var address = Addresses.MailAddressEnd(text, start);
        if (address > start)
        {
            return Take(words, start, address);
        }

        return char.IsAsciiDigit(c) ? ReadNumber(text, start, words) : ReadLetters(text, start, words);
    }

    private int ReadLetters(ReadOnlySpan<char> text, int start, List<TextSpan> words)
    {
        var end = LettersEnd(text, start);
        if (end < text.Length && text[end] == '.')
        {
            var after = dotted.End(text, start, end);
            if (after > end)
            {
                return TakeParts(text, words, start, after);
            }
        }

        if (end < text.Length && text[end] == '/' && end - start <= LongestBeforeSlash && SlashedEnd(text, start, end) is var slashed && slashed > end)
        {
            return Take(words, start, slashed);
        }

        if (end + 1 < text.Length && text[end] == '$' && end - start <= 3 && char.IsUpper(text[end - 1]))
        {
            return Take(words, start, end + 1);
        }

        return TakeParts(text, words, start, end);
    }

    // "w/o" and "b/c", but not "he/she"
    private int SlashedEnd(ReadOnlySpan<char> text, int start, int slash)
    {
        var end = slash + 1;
        while (end < text.Length && end <= slash + 4 && Characters.WordUnit(text, end) == 1)
        {
            end++;
        }

        return lexicon.Slashed.Contains(Characters.Lower(text[start..end], stackalloc char[16])) ? end : slash;
    }

    /// <summary>Letters with the apostrophes, ampersands and prefixes' hyphens that bind them.</summary>
    private int LettersEnd(ReadOnlySpan<char> text, int start)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var limit = Math.Min(text.Length, start + LongestWord);
        var i = start;
        while (i < limit)
        {
            var unit = Characters.WordUnit(text, i);
            if (unit > 0)
            {
                if (i + unit > limit)
                {
                    break;
                }

                i += unit;
                continue;
            }

            if (i == start || i + 1 >= limit || Characters.WordUnit(text, i + 1) == 0)
            {
                break;
            }

            var c = text[i];
            var binds = Characters.IsApostrophe(c)
                || (c == '&' && char.IsUpper(text[i - 1]) && char.IsUpper(text[i + 1]))
                || (Characters.IsHyphen(c) && lexicon.Prefixes.Contains(Characters.Lower(text[start..i], buffer)));
            if (!binds)
            {
                break;
            }

            i++;
        }

        return Math.Max(i, start + 1);
    }

    private int ReadNumber(ReadOnlySpan<char> text, int start, List<TextSpan> words)
    {
        var i = start;
        var limit = Math.Min(text.Length, start + LongestWord);
        while (i < limit)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                i++;
            }
            else if (i + 1 < limit && char.IsAsciiDigit(text[i + 1])
                && (text[i] is '.' or ':' or '/' || (text[i] == ',' && IsThousand(text, i + 1)) || (text[i] == '-' && IsDateOrTelephone(text, start, i))))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        var digits = i;
        i = LettersEndAfterDigits(text, i);
        if (i == digits)
        {
            return DecadeEnd(text, start, digits) is var decade and > 0 ? Take(words, start, decade) : Take(words, start, digits);
        }

        var letters = Characters.Lower(text[digits..i], stackalloc char[LongestWord]);
        if (!lexicon.Suffixes.Contains(letters) && lexicon.Units.Contains(letters) && text[digits..i] is not "G")
        {
            Take(words, start, digits);
            return i < text.Length && text[i] == '.' && dotted.End(text, digits, i) is var end && end > i
                ? Take(words, digits, end)
                : Take(words, digits, i);
        }

        // "5p.m.": the letters begin an acronym
        if (i < text.Length && text[i] == '.' && i == digits + 1 && dotted.End(text, digits, i) is var acronym && acronym > i + 1)
        {
            Take(words, start, digits);
            return Take(words, digits, acronym);
        }

        return TakeParts(text, words, start, Math.Max(i, LettersEnd(text, start)));
    }

    private static int LettersEndAfterDigits(ReadOnlySpan<char> text, int i)
    {
        var limit = Math.Min(text.Length, i + LongestWord / 2);
        while (i < limit && Characters.WordUnit(text, i) is var unit and > 0)
        {
            i += unit;
        }

        return i;
    }

    private static bool IsThousand(ReadOnlySpan<char> text, int i) =>
        i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])
        && !(i + 3 < text.Length && char.IsAsciiDigit(text[i + 3]));

    /// <summary>True if a hyphen between digits belongs to "2023-12-25", "12-25-2023" or "555-0123", not to a score or a range.</summary>
    private static bool IsDateOrTelephone(ReadOnlySpan<char> text, int start, int hyphen)
    {
        var after = hyphen + 1;
        while (after < text.Length && after < hyphen + 6 && char.IsAsciiDigit(text[after]))
        {
            after++;
        }

        var left = hyphen - start;
        var right = after - hyphen - 1;
        return (after + 1 < text.Length && text[after] == '-' && char.IsAsciiDigit(text[after + 1]) && right <= 3)
            || text[start..hyphen].Contains('-')
            || (left is 1 or 3 && right == 4);
    }

    // "1990's", "80's"
    private static int DecadeEnd(ReadOnlySpan<char> text, int start, int end) =>
        end - start is 2 or 4 && text[end - 1] == '0' && end + 1 < text.Length && Characters.IsApostrophe(text[end]) && text[end + 1] == 's'
        && !(end + 2 < text.Length && Characters.WordUnit(text, end + 2) > 0) ? end + 2 : 0;

    private int ApostropheEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        if (end < text.Length && Characters.IsApostrophe(text[end]) && text[end] == text[start])
        {
            return end + 1;
        }

        while (end < text.Length && end - start <= 5 && Characters.WordUnit(text, end) == 1)
        {
            end++;
        }

        var rest = text[(start + 1)..end];
        var isYear = rest.Length >= 2 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && (rest.Length == 2 || (rest.Length == 3 && rest[2] == 's'));
        var form = Characters.Lower(rest, stackalloc char[LongestWord]);
        var afterWord = start > 0 && Characters.WordUnit(text, start - 1) > 0;
        return rest.Length is > 0 and <= 5 && (isYear || lexicon.Elisions.Contains(form) || (lexicon.Clitics.Contains(form) && (afterWord || form.Length > 1 || form[0] == 's')))
            ? end
            : start + 1;
    }

    /// <summary>Adds a run of letters, parted before clitics and inside fused words.</summary>
    private int TakeParts(ReadOnlySpan<char> text, List<TextSpan> words, int start, int end)
    {
        var form = Characters.Lower(text[start..end], stackalloc char[(LongestWord * 2) + LongestAddress]);
        var apostrophe = form.LastIndexOf('\'');
        if (apostrophe > 0)
        {
            var tail = form[(apostrophe + 1)..];
            if (lexicon.Clitics.Contains(tail))
            {
                TakeParts(text, words, start, start + apostrophe);
                return Take(words, start + apostrophe, end);
            }

            if (tail is "t" && apostrophe > 1 && form[apostrophe - 1] == 'n')
            {
                TakeParts(text, words, start, start + apostrophe - 1);
                return Take(words, start + apostrophe - 1, end);
            }
        }
        else if (lexicon.PartsOf(form) is { } lengths)
        {
            foreach (var length in lengths)
            {
                start = Take(words, start, start + length);
            }

            return end;
        }

        return Take(words, start, end);
    }

    private static int Take(List<TextSpan> words, int start, int end)
    {
        words.Add(new TextSpan(start, end));
        return end;
    }
}
