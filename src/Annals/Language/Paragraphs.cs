using System.Buffers;

namespace Annals.Language;

/// <summary>Finds the paragraphs of a text: joins lines that were broken only because the page was full.</summary>
internal static class Paragraphs
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    private const int ShortestFullLine = 40;
    private const int LongestFullLine = 110;
    private const int Ragged = 16;

    /// <summary>The paragraphs, headlines and list items, in order; none is blank.</summary>
    public static List<TextSpan> Of(string text, SegmentationLexicon lexicon)
    {
        var lines = Lines(text);
        var width = PageWidth(lines);
        var paragraphs = new List<TextSpan>();
        var open = new TextSpan(0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Length == 0)
            {
                continue;
            }

            if (open.Length > 0 && lines[i - 1].Length > 0 && Continues(text, lines[i - 1], line, width, lexicon))
            {
                open = open.Union(line);
                continue;
            }

            if (open.Length > 0)
            {
                paragraphs.Add(open);
            }

            open = line;
        }

        if (open.Length > 0)
        {
            paragraphs.Add(open);
        }

        return paragraphs;
    }

    /// <summary>The lines without blanks at their ends; blank lines are empty.</summary>
    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineBreaks);
            var next = length < 0 ? text.Length : start + length;
            var first = start;
            var end = next;
            while (first < end && Characters.IsBlank(text[first]))
            {
                first++;
            }

            while (end > first && Characters.IsBlank(text[end - 1]))
            {
                end--;
            }

            lines.Add(new TextSpan(first, end));
            start = next + 1 < text.Length && text[next] == '\r' && text[next + 1] == '\n' ? next + 2 : next + 1;
        }

        return lines;
    }

    /// <summary>The width at which the text was broken into lines, or 0 if its lines are whole paragraphs.</summary>
    private static int PageWidth(List<TextSpan> lines)
    {
        var lengths = new List<int>();
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                lengths.Add(line.Length);
            }
        }

        if (lengths.Count < 3)
        {
            return 0;
        }

        lengths.Sort();
        var width = lengths[(lengths.Count * 49 / 50) - 1];
        if (width is < ShortestFullLine or > LongestFullLine)
        {
            return 0;
        }

        int followed = 0, full = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length > 0 && lines[i + 1].Length > 0)
            {
                followed++;
                full += lines[i].Length >= width - Ragged ? 1 : 0;
            }
        }

        return full >= 2 && full * 2 > followed ? width : 0;
    }

    private static bool Continues(string text, TextSpan line, TextSpan next, int width, SegmentationLexicon lexicon)
    {
        var first = FirstWord(text, next);
        if (lexicon.Bullets.Contains(text.AsSpan(first.Start, first.Length)) || IsNumeral(text.AsSpan(first.Start, first.Length)))
        {
            return false;
        }

        if (width > 0)
        {
            return line.Length + 1 + first.Length > width;
        }

        var last = text[line.End - 1];
        return char.IsLower(text[next.Start]) && !Characters.IsTerminator(last) && line.Length >= ShortestFullLine / 2;
    }

    private static TextSpan FirstWord(string text, TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && end < line.Start + LongestFullLine && !Characters.IsBlank(text[end]))
        {
            end++;
        }

        return new TextSpan(line.Start, end);
    }

    // "1." or "(2)" or "a)" begins a list item
    private static bool IsNumeral(ReadOnlySpan<char> word)
    {
        var inner = word.Trim("().");
        return word.Length is >= 2 and <= 4 && inner.Length is 1 or 2 && word[^1] is '.' or ')'
            && (inner.Length == 1 ? char.IsLetterOrDigit(inner[0]) : char.IsAsciiDigit(inner[0]) && char.IsAsciiDigit(inner[1]));
    }
}
