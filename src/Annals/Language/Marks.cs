namespace Annals.Language;

/// <summary>Finds the ends of what is neither letter nor digit: signs, runs of signs, faces.</summary>
internal static class Marks
{
    private const int LongestRun = 256;
    private const int ShortestRuler = 3;
    private const string Stops = ".!?";
    private const string Rulers = "-=*_~#";
    private const string Repeated = "-*=~+<>—–…#|$/\\";

    /// <summary>Where the mark that begins here ends.</summary>
    public static int End(ReadOnlySpan<char> text, int start, SegmentationLexicon lexicon)
    {
        var c = text[start];
        if (char.IsHighSurrogate(c) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]))
        {
            return start + 2;
        }

        if (c is '.' or '!' or '?')
        {
            return EndOfStop(text, start, lexicon);
        }

        if (FaceEnd(text, start) is var face && face > start)
        {
            return face;
        }

        if (IsRuler(c) && RunEnd(text, start, Rulers) is var ruler && ruler - start >= ShortestRuler)
        {
            return ruler;
        }

        return Repeated.Contains(c) ? RunEnd(text, start, new ReadOnlySpan<char>(in c)) : start + 1;
    }

    /// <summary>True if a word is a line drawn with signs: "***", "=====", "-----".</summary>
    public static bool IsRuler(ReadOnlySpan<char> word) => word.Length >= ShortestRuler && IsRuler(word[0]) && IsRuler(word[^1]);

    /// <summary>True if a word is a face: ":)", ";-)".</summary>
    public static bool IsFace(ReadOnlySpan<char> word) => word.Length is 2 or 3 && word[0] is ':' or ';' or '=' && FaceEnd(word, 0) == word.Length;

    private static int EndOfStop(ReadOnlySpan<char> text, int start, SegmentationLexicon lexicon)
    {
        var end = RunEnd(text, start, Stops);

        // ".doc" and ".com" name kinds of files and addresses
        var after = end;
        while (after < text.Length && after < end + 5 && char.IsAsciiLetterLower(text[after]))
        {
            after++;
        }

        return end == start + 1 && text[start] == '.' && after > end && (start == 0 || Characters.IsBlank(text[start - 1]))
            && (after == text.Length || Characters.WordUnit(text, after) == 0) && lexicon.Domains.Contains(text[end..after])
            ? after
            : end;
    }

    private static int FaceEnd(ReadOnlySpan<char> text, int start)
    {
        if (text[start] is not (':' or ';' or '='))
        {
            return start;
        }

        var mouth = start + 1 < text.Length && text[start + 1] == '-' ? start + 2 : start + 1;
        if (mouth >= text.Length || text[mouth] is not (')' or '(' or 'D' or 'P') || (text[start] == '=' && text[mouth] is not (')' or '(')))
        {
            return start;
        }

        // "(see: (a) and (b))" has no faces
        var after = mouth + 1;
        return after >= text.Length || Characters.IsBlank(text[after]) || (mouth == start + 2 && !char.IsLetterOrDigit(text[after])) ? after : start;
    }

    private static bool IsRuler(char c) => Rulers.Contains(c);

    private static int RunEnd(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> run)
    {
        var rest = text[start..Math.Min(text.Length, start + LongestRun)];
        var length = rest.IndexOfAnyExcept(run);
        return start + (length < 0 ? rest.Length : length);
    }
}
