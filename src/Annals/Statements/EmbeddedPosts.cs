using Annals.Language;

namespace Annals.Statements;

/// <summary>Finds posts of social networks that a page has set into its report: "Words. — Name (@handle) October 13, 2016".</summary>
internal static class EmbeddedPosts
{
    private const string Handle = "(@";

    // A name and the words around it; a dash further back belongs to the text.
    private const int LongestName = 80;

    public static IEnumerable<StatementDraft> Find(Syntax syntax, TimeExpression[] times)
    {
        var text = syntax.Document.Text;
        for (var at = text.IndexOf(Handle, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Handle, at + 1, StringComparison.Ordinal))
        {
            var line = text.LastIndexOf('\n', at) + 1;
            line = at - line > 2000 ? at - 2000 : line;
            var dash = text.AsSpan(0, at).LastIndexOfAny('—', '–');
            if (dash <= line || at - dash > LongestName || text.AsSpan(line, dash - line).IsWhiteSpace())
            {
                continue;
            }

            int first = syntax.WordAt(line), end = syntax.WordAt(dash);
            int nameFirst = syntax.WordAt(dash + 1), nameEnd = syntax.WordAt(at);
            if (end <= first || nameEnd <= nameFirst || nameEnd > syntax.Count)
            {
                continue;
            }

            yield return new StatementDraft
            {
                Content = syntax.SpanOf(first, end),
                Form = StatementForm.Direct,
                Signature = (nameFirst, nameEnd),
                When = TimeAfter(times, at, at + LongestName),
            };
        }
    }

    /// <summary>The name that signs a quotation at the end of its line: “Words.” ― Name; or null.</summary>
    public static (int First, int End)? Signature(Syntax syntax, int quotationEnd)
    {
        var text = syntax.Document.Text.AsSpan();
        var at = quotationEnd;
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\t')
        {
            at++;
        }

        var dash = at;
        while (at < text.Length && text[at] is '―' or '—' or '–' or '-')
        {
            at++;
        }

        if (at == dash)
        {
            return null;
        }

        var rest = text[at..Math.Min(text.Length, at + LongestName)];
        var line = rest.IndexOfAny('\n', '\r');
        if (line < 0 && rest.Length == LongestName)
        {
            return null;
        }

        var name = (line < 0 ? rest : rest[..line]).TrimEnd(". \u00A0\t");
        var start = at + name.Length - name.TrimStart().Length;
        if (at + name.Length <= start || !char.IsUpper(text[start]) || name.IndexOfAny('“', '"', ':') >= 0)
        {
            return null;
        }

        int first = syntax.WordAt(start), end = syntax.WordAt(at + name.Length - 1) + 1;
        return first < end && end <= syntax.Count && IsName(syntax, first, end) ? (first, end) : null;
    }

    private static bool IsName(Syntax syntax, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (syntax.Tag(i) is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Pron)
            {
                return false;
            }
        }

        return true;
    }

    private static Interval? TimeAfter(TimeExpression[] times, int start, int limit)
    {
        var low = 0;
        for (var high = times.Length; low < high;)
        {
            var middle = (low + high) >>> 1;
            (low, high) = times[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low < times.Length && times[low].Span.Start < limit ? times[low].Interval : null;
    }
}
