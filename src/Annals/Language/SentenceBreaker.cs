namespace Annals.Language;

/// <summary>Decides after which words of a paragraph a sentence ends.</summary>
internal sealed class SentenceBreaker(SegmentationLexicon lexicon)
{
    /// <summary>No sentence is longer, so that no later stage has to read a whole text as one sentence.</summary>
    public const int MostWords = 400;

    private const int MostClosing = 8;
    private const int MostOpening = 8;
    private const int SpeechWindow = 7;
    private const int LongestName = 24;

    private readonly SentenceOpening opening = new(lexicon);

    /// <summary>Gives the index after the last word of each sentence.</summary>
    public void Break(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, List<int> ends)
    {
        var manner = Manners.Of(text, words);
        var start = Dateline.End(text, words);
        if (start > 0)
        {
            ends.Add(start);
        }

        var quoteOpen = false;
        for (var i = start; i < words.Length; i++)
        {
            if (words[i].Length == 1 && text[words[i].Start] is '"')
            {
                quoteOpen = Opens(words, i) || (!Closes(words, i) && !quoteOpen);
            }

            if (Timestamps.Length(text, words, i) is var stamp && stamp > 0 && (i == start || Timestamps.StandsAlone(text, words, i)))
            {
                // The head of a forwarded message is a line of its own.
                start = Add(ends, start, i);
                i += stamp - 1;
                start = i + 1 < words.Length && char.IsLetter(text[words[i + 1].Start]) ? Add(ends, start, i + 1) : start;
                continue;
            }

            var end = IsEnding(text, words, start, i) ? SkipClosing(text, words, i + 1, ref quoteOpen) : 0;
            var quoted = end > 0 && end > i + 1 && Characters.IsQuote(text[words[end - 1].Start]);
            if (end > 0 && end < words.Length && Separates(text, words, start, i, end, quoted, manner))
            {
                start = Add(ends, start, end);
            }
            else if (Math.Max(end, i + 1) - start >= MostWords && Math.Max(end, i + 1) < words.Length)
            {
                end = Math.Max(end, i + 1);
                start = Add(ends, start, end);
            }

            i = Math.Max(i, end - 1);
        }

        Add(ends, start, words.Length);
    }

    private static int Add(List<int> ends, int start, int end)
    {
        if (end > start)
        {
            ends.Add(end);
        }

        return end;
    }

    private static bool IsEnding(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int start, int i)
    {
        var mark = text[words[i].Start..words[i].End];
        return (Characters.IsTerminator(mark[^1]) && !IsItemNumber(text, words, start, i))
            || Marks.IsFace(mark)
            || (i == start && Marks.IsRuler(mark) && mark[0] != '-');
    }

    // "2. The second"
    private static bool IsItemNumber(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int start, int i) =>
        i == start + 1 && text[words[i].Start] == '.' && words[start].Length <= 3 && char.IsAsciiDigit(text[words[start].Start]);

    /// <summary>True if space stands before a quotation mark and none after it.</summary>
    private static bool Opens(ReadOnlySpan<TextSpan> words, int i) =>
        (i == 0 || words[i].Start > words[i - 1].End) && i + 1 < words.Length && words[i + 1].Start == words[i].End;

    /// <summary>True if no space stands before a quotation mark, but after it.</summary>
    private static bool Closes(ReadOnlySpan<TextSpan> words, int i) =>
        i > 0 && words[i].Start == words[i - 1].End && (i + 1 == words.Length || words[i + 1].Start > words[i].End);

    /// <summary>The index after the brackets, quotation marks, faces and full stops that belong to the sentence before them.</summary>
    private static int SkipClosing(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int i, ref bool quoteOpen)
    {
        for (var limit = Math.Min(words.Length, i + MostClosing); i < limit; i++)
        {
            var c = text[words[i].Start];
            var attached = words[i].Start == words[i - 1].End;
            if (c == '[' && i + 2 < words.Length && char.IsAsciiDigit(text[words[i + 1].Start]) && text[words[i + 2].Start] == ']')
            {
                // the number of a footnote
                i += 2;
                continue;
            }

            var detached = i + 1 >= words.Length || words[i + 1].Start > words[i].End;
            if (words[i].Length <= 2 && c is '"' && !Opens(words, i) && (quoteOpen || (attached && detached)))
            {
                quoteOpen = false;
            }
            else if (!(words[i].Length <= 2 && Characters.IsClosing(c) && (attached || c is not '’'))
                && !(words[i].Length <= 2 && Characters.IsApostrophe(c) && attached && detached)
                && !(Characters.IsTerminator(c) && attached)
                && !Marks.IsFace(text[words[i].Start..words[i].End]))
            {
                break;
            }
        }

        return i;
    }

    private bool Separates(
        ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int start, int last, int next, bool quoted, Manner manner)
    {
        var first = next;
        while (first + 1 < words.Length && first < next + MostOpening && words[first].Length <= 2
            && (Characters.IsOpening(text[words[first].Start]) || Characters.IsQuote(text[words[first].Start])))
        {
            first++;
        }

        var mark = text.Slice(words[last].Start, words[last].Length);
        var spaced = words[next].Start > words[next - 1].End;
        var begins = SentenceOpening.Begins(text, words, first, manner);
        if (!Characters.IsTerminator(mark[0]))
        {
            return spaced && (Characters.IsTerminator(mark[^1])
                ? begins && manner != Manner.Capitals && last > start + 1 && AbbreviationEnds(text, words, mark, first, Characters.IsQuote(text[words[next].Start]))
                : begins);
        }

        if (!spaced)
        {
            return begins && last > 0 && opening.SpaceIsMissing(text, words[last].Start - 1, words[first]);
        }

        if (begins)
        {
            return !(quoted && mark[0] is '!' or '?' && SpeechFollows(text, words, first))
                && !(text[words[next].Start] == '(' && SentenceOpening.IsYear(text, words[first]));
        }

        var closed = next > last + 1 && !Marks.IsFace(text[words[next - 1].Start..words[next - 1].End]);
        return !quoted && first == next && ((!closed && opening.IsSmallOpening(text, words, last, first)) || SentenceOpening.IsDash(text, words, first))
            && !(mark[0] is '!' or '?' && SpeechFollows(text, words, first));
    }

    private bool AbbreviationEnds(
        ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, ReadOnlySpan<char> mark, int first, bool quoteOpens)
    {
        if (mark.Length > LongestName)
        {
            return true;
        }

        Span<char> buffer = stackalloc char[32];
        var name = Characters.Lower(mark[..^1], buffer);
        if (lexicon.Titles.Contains(name))
        {
            return false;
        }

        var capital = char.IsUpper(text[words[first].Start]);
        return capital && (quoteOpens || name is "etc" || opening.IsOpener(text, words[first]));
    }

    private bool SpeechFollows(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int first)
    {
        Span<char> buffer = stackalloc char[32];
        for (var i = first; i < Math.Min(words.Length, first + SpeechWindow); i++)
        {
            var word = text.Slice(words[i].Start, words[i].Length);
            if (word.Length < buffer.Length && lexicon.SpeechVerbs.Contains(Characters.Lower(word, buffer)))
            {
                return true;
            }

            if (!char.IsLetter(word[0]) && word[0] is not ('-' or ','))
            {
                return false;
            }
        }

        return false;
    }
}
