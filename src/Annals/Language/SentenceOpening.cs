using System.Buffers;

namespace Annals.Language;

/// <summary>Tells whether a word can be the first of a sentence.</summary>
internal sealed class SentenceOpening(SegmentationLexicon lexicon)
{
    private const int LongestOpener = 32;
    private const int LeastWord = 3;

    private static readonly SearchValues<char> VowelLetters = SearchValues.Create("aeiouyAEIOUY");

    /// <summary>True if the word looks like the first of a sentence, whatever stands before it.</summary>
    public static bool Begins(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int i, Manner manner)
    {
        var word = text[words[i].Start..words[i].End];
        var c = word[0];
        return char.IsUpper(c) || char.IsDigit(c) || c is '@' or '#' or '$' or '£' or '€' or '…'
            || (char.IsLetter(c) && !char.IsLower(c))
            || char.IsHighSurrogate(c)
            || (manner == Manner.SmallLetters && char.IsLower(c))
            || (word.Length > 1 && word.StartsWith(".."))
            || Marks.IsRuler(word)
            || Addresses.IsWebAddress(text, words[i].Start);
    }

    /// <summary>True if a word in small letters begins a sentence after a lone mark: what stands before the mark is no abbreviation that nobody knows.</summary>
    public bool IsSmallOpening(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int last, int first)
    {
        var mark = text[words[last].Start..words[last].End];
        if (!char.IsLower(text[words[first].Start]) || mark.StartsWith("..") || mark[0] == '…' || last == 0)
        {
            return false;
        }

        var before = text[words[last - 1].Start..words[last - 1].End];
        if (mark[0] != '.')
        {
            // "Yahoo! said"
            return mark[0] == '?' || mark.Length > 1 || !char.IsUpper(before[0]) || last == 1;
        }

        return !char.IsLetter(before[0])
            || (before.Length >= LeastWord && before.ContainsAny(VowelLetters) && (char.IsLower(before[0]) || before.Length > LeastWord + 1))
            || IsOpener(text, words[first]);
    }

    /// <summary>True if a dash begins a sentence: "- Then they left", "-- News Desk".</summary>
    public static bool IsDash(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int i) =>
        text[words[i].Start] is '-' or '–' or '—' or '*' or '•' or '>' && i + 1 < words.Length && char.IsUpper(text[words[i + 1].Start]);

    /// <summary>True if a full stop after a character ends a sentence though no space follows: "killed.The", "2019.The", "U.S.The".</summary>
    public bool SpaceIsMissing(ReadOnlySpan<char> text, int before, TextSpan first) =>
        char.IsUpper(text[first.Start])
        && (char.IsLower(text[before]) || ((char.IsDigit(text[before]) || char.IsUpper(text[before]) || Characters.IsClosing(text[before])) && IsOpener(text, first)));

    /// <summary>True if the word often opens a sentence ("The", "But").</summary>
    public bool IsOpener(ReadOnlySpan<char> text, TextSpan word) =>
        word.Length <= LongestOpener && lexicon.Openers.Contains(Characters.Lower(text[word.Start..word.End], stackalloc char[LongestOpener]));

    /// <summary>True for a number of four digits: "(2019)" dates what stands before it.</summary>
    public static bool IsYear(ReadOnlySpan<char> text, TextSpan word) =>
        word.Length == 4 && !text[word.Start..word.End].ContainsAnyExceptInRange('0', '9');
}

/// <summary>How a paragraph uses capitals.</summary>
internal enum Manner : byte
{
    Usual,
    Capitals,
    SmallLetters,
}

/// <summary>Tells the <see cref="Manner"/> of paragraphs.</summary>
internal static class Manners
{
    private const int LeastWordsInSmallLetters = 20;

    public static Manner Of(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words)
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

        return capitals == 0 && small > LeastWordsInSmallLetters ? Manner.SmallLetters
            : small * 5 < capitals ? Manner.Capitals
            : Manner.Usual;
    }
}
