using System.Buffers;

namespace Annals.Language;

/// <summary>Finds the paragraphs of a text: joins lines that were broken only because the page was full.</summary>
internal static class Paragraphs
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    private const int ShortestFullLine = 40;
    private const int LongestFullLine = 110;
    private const int Ragged = 16;

    /// <summary>The widest line is often a little wider than the rest.</summary>
    private const int Slack = 2;

    /// <summary>The paragraphs, headlines and list items, in order; none is blank.</summary>
    public static List<TextSpan> Of(string text, SegmentationLexicon lexicon)
    {
        var lines = Lines(text);
        var width = PageWidth(lines);
        var paragraphs = new List<TextSpan>();
        var open = new TextSpan(0, 0);
        var last = default(Line);
        foreach (var line in lines)
        {
            if (line.Span.Length > 0 && last.Span.Length > 0 && Continues(text, last, line, width, lexicon))
            {
                open = open.Union(line.Span);
                last = line;
                continue;
            }

            last = line;
            if (line.Span.Length == 0)
            {
                continue;
            }

            if (open.Length > 0)
            {
                paragraphs.Add(open);
            }

            open = line.Span;
        }

        if (open.Length > 0)
        {
            paragraphs.Add(open);
        }

        return paragraphs;
    }

    /// <summary>The lines without blanks at their ends; blank lines are empty.</summary>
    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
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

            lines.Add(new Line(new TextSpan(first, end), first - start));
            start = next + 1 < text.Length && text[next] == '\r' && text[next + 1] == '\n' ? next + 2 : next + 1;
        }

        return lines;
    }

    /// <summary>The width at which the text was broken into lines, or 0 if its lines are whole paragraphs.</summary>
    private static int PageWidth(List<Line> lines)
    {
        var lengths = new List<int>();
        foreach (var line in lines)
        {
            if (line.Span.Length > 0)
            {
                lengths.Add(line.Right);
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
            if (lines[i].Span.Length > 0 && lines[i + 1].Span.Length > 0 && lines[i + 1].Indent <= lines[i].Indent + 1)
            {
                followed++;
                full += lines[i].Right >= width - Ragged ? 1 : 0;
            }
        }

        return full >= 2 && full * 2 > followed ? width : 0;
    }

    private static bool Continues(string text, Line line, Line next, int width, SegmentationLexicon lexicon)
    {
        var first = FirstWord(text, next.Span);
        if (next.Indent > line.Indent + 1
            || lexicon.Bullets.Contains(text.AsSpan(first.Start, first.Length)) || IsNumeral(text.AsSpan(first.Start, first.Length)))
        {
            return false;
        }

        return (width > 0 && line.Right + 1 + first.Length > width - Slack)
            || (char.IsLower(text[next.Span.Start]) && !EndsSentence(text.AsSpan(line.Span.Start, line.Span.Length)) && line.Span.Length >= ShortestFullLine / 2);
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) => Characters.IsTerminator(line[^1]) && !line.EndsWith("..") && line[^1] != '…';

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

    /// <summary>A line without the blanks around it.</summary>
    /// <param name="Span">From its first to its last character; empty if it is blank.</param>
    /// <param name="Indent">Number of blanks before it.</param>
    private readonly record struct Line(TextSpan Span, int Indent)
    {
        /// <summary>The column where it ends.</summary>
        public int Right => Indent + Span.Length;
    }
}
