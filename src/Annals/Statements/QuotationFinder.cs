namespace Annals.Statements;

/// <summary>Pairs the quotation marks of a text: straight, curly, angled, doubled by CSV, and also broken ones.</summary>
/// <remarks>A line break ends a quotation whose closing mark is missing, unless the next line opens again: then both are
/// one quotation over several paragraphs. Quotations do not overlap; what is quoted within one belongs to it.</remarks>
internal static class QuotationFinder
{
    public static List<Quotation> Find(string text)
    {
        var found = new List<Quotation>();
        var marks = new List<QuotationMark>();
        var open = -1; // offset of the opening mark of a quotation that is not closed yet
        var openEnd = -1;
        for (var line = 0; line < text.Length;)
        {
            var end = text.AsSpan(line).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : line + end;
            marks.Clear();
            QuotationMarks.Read(text, line, end, marks);
            PairLine(text, line, end, marks, found, ref open, ref openEnd);
            line = end + 1;
        }

        if (open >= 0)
        {
            Close(text, found, open, openEnd, text.Length, text.Length, closed: false);
        }

        return found;
    }

    private static void PairLine(
        string text, int line, int end, List<QuotationMark> marks, List<Quotation> found, ref int open, ref int openEnd)
    {
        var first = found.Count;
        var next = 0;
        if (open >= 0 && !IsBlank(text, line, end))
        {
            var reopens = marks.Count > 0 && !marks[0].IsSingle && marks[0].Side != QuotationSide.Closing
                && IsBlank(text, line, marks[0].Start);
            var hangs = IsBlank(text, openEnd, line);
            if (reopens && !hangs)
            {
                next = 1;
            }
            else if (!hangs)
            {
                EndAtLine(text, found, ref open, openEnd, line);
            }
        }

        var single = false;
        for (var i = next; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (open >= 0 && mark.IsSingle != single)
            {
                continue;
            }

            if (open < 0)
            {
                if (mark.Side == QuotationSide.Closing)
                {
                    Stretch(text, found, first, mark);
                    continue;
                }

                if (mark.IsSingle && !ClosesOnLine(marks, i))
                {
                    continue;
                }

                (open, openEnd, single) = (mark.Start, mark.End, mark.IsSingle);
                continue;
            }

            if (mark.Side == QuotationSide.Opening && text[mark.Start] == '"' && mark.End - mark.Start == 1)
            {
                // A straight mark that can only open: the closing one before it is missing.
                EndAtLine(text, found, ref open, openEnd, mark.Start);
                (open, openEnd) = (mark.Start, mark.End);
                continue;
            }

            if (mark.Side != QuotationSide.Opening)
            {
                Close(text, found, open, openEnd, mark.Start, mark.End, closed: true);
                open = -1;
            }
        }

        if (open >= 0 && single)
        {
            open = -1;
        }
    }

    // “A.” B.” has lost its second opening mark, or the first closing one is a slip: both are taken for one quotation.
    private static void Stretch(string text, List<Quotation> found, int first, QuotationMark mark)
    {
        if (mark.IsSingle || text[mark.Start] == '"' || found.Count <= first)
        {
            return;
        }

        var last = found[^1];
        if (last.Inner.Length > 0 && text[last.Inner.End - 1] is '.' or '!' or '?')
        {
            found[^1] = new Quotation(last.Span with { End = mark.End }, last.Inner with { End = mark.Start }, true);
        }
    }

    // A missing closing mark: the quotation ends where its line ends, without the white space.
    private static void EndAtLine(string text, List<Quotation> found, ref int open, int openEnd, int limit)
    {
        var end = limit;
        while (end > openEnd && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        Close(text, found, open, openEnd, end, end, closed: false);
        open = -1;
    }

    private static void Close(string text, List<Quotation> found, int open, int openEnd, int innerEnd, int end, bool closed)
    {
        var start = openEnd;
        while (start < innerEnd && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (innerEnd > start && char.IsWhiteSpace(text[innerEnd - 1]))
        {
            innerEnd--;
        }

        if (innerEnd > start)
        {
            found.Add(new Quotation(new TextSpan(open, Math.Max(end, innerEnd)), new TextSpan(start, innerEnd), closed));
        }
    }

    // Marks of one line hold few candidates after an opening single mark: the next single one decides.
    private static bool ClosesOnLine(List<QuotationMark> marks, int opening)
    {
        var limit = Math.Min(marks.Count, opening + 40);
        for (var i = opening + 1; i < limit; i++)
        {
            if (marks[i].IsSingle)
            {
                return marks[i].Side == QuotationSide.Closing;
            }
        }

        return false;
    }

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();
}
