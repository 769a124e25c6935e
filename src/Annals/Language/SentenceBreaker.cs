namespace Annals.Language;

/// <summary>Decides after which words of a paragraph a sentence ends.</summary>
internal sealed class SentenceBreaker(SegmentationLexicon lexicon)
{
    /// <summary>No sentence is longer, so that no later stage has to read a whole text as one sentence.</summary>
    public const int MostWords = 400;

    private const int MostClosing = 8;
    private const int SpeechWindow = 7;

    /// <summary>Gives the index after the last word of each sentence.</summary>
    public void Break(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, List<int> ends)
    {
        var manner = MannerOf(text, words);
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
                quoteOpen = !quoteOpen;
            }

            var end = IsEnding(text, words, i) ? SkipClosing(text, words, i + 1, ref quoteOpen) : 0;
            var quoted = end > 0 && end > i + 1 && Characters.IsQuote(text[words[end - 1].Start]);
            if (end > 0 && end < words.Length && Separates(text, words, i, end, quoted, manner))
            {
                ends.Add(end);
                start = end;
            }
            else if (Math.Max(end, i + 1) - start >= MostWords && Math.Max(end, i + 1) < words.Length)
            {
                end = Math.Max(end, i + 1);
                ends.Add(end);
                start = end;
            }

            i = Math.Max(i, end - 1);
        }

        if (words.Length > start)
        {
            ends.Add(words.Length);
        }
    }

    private static bool IsEnding(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int i) =>
        Characters.IsTerminator(text[words[i].End - 1])
        && !(i == 1 && text[words[1].Start] == '.' && words[0].Length <= 3 && char.IsAsciiDigit(text[words[0].Start]));

    /// <summary>The index after the brackets, quotation marks and full stops that belong to the sentence before them.</summary>
    private static int SkipClosing(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int i, ref bool quoteOpen)
    {
        for (var limit = Math.Min(words.Length, i + MostClosing); i < limit; i++)
        {
            var c = text[words[i].Start];
            var attached = words[i].Start == words[i - 1].End;
            if (c == '[' && attached && i + 2 < words.Length && char.IsAsciiDigit(text[words[i + 1].Start]) && text[words[i + 2].Start] == ']')
            {
                // the number of a footnote
                i += 2;
                continue;
            }

            var detached = i + 1 >= words.Length || words[i + 1].Start > words[i].End;
            if (words[i].Length <= 2 && c is '"' && (quoteOpen || (attached && detached)))
            {
                quoteOpen = false;
            }
            else if (!(words[i].Length <= 2 && Characters.IsClosing(c) && (attached || c is not '’'))
                && !(words[i].Length <= 2 && Characters.IsApostrophe(c) && attached && detached)
                && !(Characters.IsTerminator(c) && attached))
            {
                break;
            }
        }

        return i;
    }

    private bool Separates(
        ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int last, int next, bool quoted, Manner manner)
    {
        var first = next;
        while (first + 1 < words.Length && words[first].Length <= 2
            && (Characters.IsOpening(text[words[first].Start]) || Characters.IsQuote(text[words[first].Start])))
        {
            first++;
        }

        var begins = Begins(text[words[first].Start..words[first].End], manner);
        var mark = text.Slice(words[last].Start, words[last].Length);
        var spaced = words[next].Start > words[next - 1].End;
        if (Characters.IsTerminator(mark[0]))
        {
            if (!spaced)
            {
                return begins && last > 0 && char.IsLower(text[words[last].Start - 1]) && char.IsUpper(text[words[first].Start]);
            }

            return begins && !(quoted && mark[0] is '!' or '?' && SpeechFollows(text, words, first));
        }

        return begins && spaced && manner != Manner.Capitals && AbbreviationEnds(text, words, mark, first, Characters.IsQuote(text[words[next].Start]));
    }

    private bool AbbreviationEnds(
        ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, ReadOnlySpan<char> mark, int first, bool quoteOpens)
    {
        if (mark.Length > 24)
        {
            return true;
        }

        Span<char> buffer = stackalloc char[32];
        var name = Characters.Lower(mark[..^1], buffer);
        if (lexicon.Titles.Contains(name))
        {
            return false;
        }

        var word = text.Slice(words[first].Start, Math.Min(words[first].Length, 32));
        var opener = char.IsUpper(word[0]) && lexicon.Openers.Contains(Characters.Lower(word, stackalloc char[32]));
        return opener || (quoteOpens && char.IsUpper(word[0])) || (name is "etc" && char.IsUpper(word[0]));
    }

    private static bool Begins(ReadOnlySpan<char> word, Manner manner)
    {
        var c = word[0];
        return char.IsUpper(c) || char.IsDigit(c) || c is '@' or '#' or '$' or '£' or '€' or '…'
            || (char.IsLetter(c) && !char.IsLower(c))
            || char.IsHighSurrogate(c)
            || (manner == Manner.SmallLetters && char.IsLower(c))
            || (word.Length > 1 && word.StartsWith(".."));
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

    private static Manner MannerOf(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words)
    {
        int capitals = 0, small = 0;
        foreach (var word in words)
        {
            capitals += char.IsUpper(text[word.End - 1]) ? 1 : 0;
            small += char.IsLower(text[word.End - 1]) ? 1 : 0;
            if (char.IsUpper(text[word.Start]))
            {
                capitals++;
            }
        }

        return capitals == 0 && small > 20 ? Manner.SmallLetters
            : small * 5 < capitals ? Manner.Capitals
            : Manner.Usual;
    }

    private enum Manner
    {
        Usual,
        Capitals,
        SmallLetters,
    }
}
