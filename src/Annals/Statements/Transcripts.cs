using Annals.Language;

namespace Annals.Statements;

/// <summary>Finds the turns of a transcript: lines that begin with the speaker's name in capitals and a colon.</summary>
internal static class Transcripts
{
    private const int LongestName = 40;

    /// <summary>The turns, if there are at least two; one line of this shape is a heading.</summary>
    public static List<StatementDraft> Find(Syntax syntax)
    {
        var turns = new List<StatementDraft>();
        var text = syntax.Document.Text;
        for (var line = 0; line < text.Length;)
        {
            var end = text.AsSpan(line).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : line + end;
            if (Read(syntax, line, end) is { } turn)
            {
                turns.Add(turn);
            }

            line = end + 1;
        }

        return turns.Count > 1 ? turns : [];
    }

    private static StatementDraft? Read(Syntax syntax, int start, int end)
    {
        var line = syntax.Document.Text.AsSpan(start, end - start);
        var colon = line[..Math.Min(line.Length, LongestName)].IndexOf(':');
        var name = start;
        while (name < end && (char.IsWhiteSpace(line[name - start]) || line[name - start] is '"' or '“'))
        {
            name++;
        }

        if (colon < 0 || start + colon - name < 2 || line[(name - start)..colon].IndexOfAnyInRange('a', 'z') >= 0 || !char.IsAsciiLetterUpper(line[name - start])
            || line[(colon + 1)..].Trim(" \"”\u00A0").IsEmpty)
        {
            return null;
        }

        int first = syntax.WordAt(name), last = syntax.WordAt(start + colon);
        int content = syntax.WordAt(start + colon + 1), after = syntax.WordAt(end);
        return last > first && after > content && syntax.Word(after - 1).End <= end
            ? new StatementDraft { Content = syntax.SpanOf(content, after), Form = StatementForm.Direct, Signature = (first, last) }
            : null;
    }
}
