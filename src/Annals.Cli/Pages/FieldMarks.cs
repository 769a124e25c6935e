namespace Annals.Cli.Pages;

/// <summary>Numbers the fields of one report's entries and knows which words each rests on.</summary>
internal sealed class FieldMarks
{
    private readonly List<Mark> marks = [];
    private int fields;

    /// <summary>Registers a field.</summary>
    /// <param name="kind">Its colour: event, actor, place, time, figure or statement.</param>
    /// <param name="spans">The words it rests on; empty spans are left out.</param>
    /// <returns>Its number.</returns>
    public int Add(string kind, params IEnumerable<TextSpan> spans)
    {
        fields++;
        foreach (var span in spans)
        {
            if (span.Length > 0)
            {
                marks.Add(new Mark(span, fields, kind));
            }
        }

        return fields;
    }

    /// <summary>Cuts the text wherever a span begins or ends, in order, without gaps.</summary>
    public IEnumerable<Segment> Segments(int length)
    {
        var bounds = new SortedSet<int> { 0, length };
        foreach (var mark in marks)
        {
            bounds.Add(mark.Span.Start);
            bounds.Add(mark.Span.End);
        }

        var waiting = new Queue<Mark>(marks.OrderBy(mark => mark.Span).ThenBy(mark => mark.Field));
        var active = new List<Mark>();
        var start = -1;
        foreach (var end in bounds)
        {
            if (start >= 0)
            {
                active.RemoveAll(mark => mark.Span.End <= start);
                while (waiting.TryPeek(out var next) && next.Span.Start <= start)
                {
                    active.Add(waiting.Dequeue());
                }

                yield return new Segment(
                    new TextSpan(start, end),
                    [.. active.Select(mark => mark.Field).Distinct().Order()],
                    [.. active.Select(mark => mark.Kind).Distinct().Order(StringComparer.Ordinal)]);
            }

            start = end;
        }
    }

    private readonly record struct Mark(TextSpan Span, int Field, string Kind);
}

/// <summary>A stretch of the text over which the same fields lie.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Fields">Numbers of the fields.</param>
/// <param name="Kinds">Their colours.</param>
internal readonly record struct Segment(TextSpan Span, int[] Fields, string[] Kinds);
