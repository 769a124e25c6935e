using Spectre.Console;

namespace Annals.Cli.Outputs;

/// <summary>What happened: one row for each telling.</summary>
internal static class EventTable
{
    private const int ShortQuote = 40;

    public static Table Of(Reading reading, Phrases phrases, int width)
    {
        var table = LedgerTable.Create(
            "What happened", width, ("What", 20), ("When, where", 20), ("Who → to whom", 22), ("Harm", 22), ("According to", 16));
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var e in reading.Events)
        {
            var first = told.TryAdd(e.Incident, e.Id) ? null : told[e.Incident];
            if (table.Rows.Count > 0)
            {
                table.AddEmptyRow();
            }

            table.AddRow(
                new Text(e.Id),
                LedgerTable.Cell(What(e, first, phrases)),
                LedgerTable.Cell(WhenAndWhere(e, phrases)),
                LedgerTable.Cell(Parties(e, phrases)),
                LedgerTable.Cell(Harm(e, phrases)),
                LedgerTable.Cell(Sources(e, phrases)));
        }

        return table;
    }

    private static IEnumerable<string?> What(Event e, string? first, Phrases phrases)
    {
        yield return e.Mode is { } mode ? $"{e.Type}, {mode}" : e.Type;
        yield return phrases.Quote(e.Trigger, ShortQuote);
        yield return Phrases.Word(e.Status);
        yield return first is null ? null : $"same as {first}";
        yield return e.InResponseTo.Count > 0 ? $"in response to {string.Join(", ", e.InResponseTo)}" : null;
    }

    private static IEnumerable<string?> WhenAndWhere(Event e, Phrases phrases)
    {
        if (e.When is { } when)
        {
            yield return Phrases.When(when.Interval);
            yield return phrases.Time(when.Time) is { } time ? phrases.Quote(time.Span, ShortQuote) : $"from the {Phrases.Word(when.Basis)} date";
        }

        if (e.Where is { } where)
        {
            var place = phrases.Where(where);
            var words = phrases.Exact(where.Span, ShortQuote);
            yield return place;
            yield return place.StartsWith(words, StringComparison.OrdinalIgnoreCase) ? null : $"“{words}”";
        }
    }

    private static IEnumerable<string?> Parties(Event e, Phrases phrases)
    {
        yield return phrases.All(e.Sources);
        yield return e.Targets.Count > 0 ? $"→ {phrases.All(e.Targets)}" : null;
        foreach (var tie in e.Responsibility)
        {
            var by = tie.AccordingTo.Count > 0 ? $" by {phrases.Chain(tie.AccordingTo)}" : "";
            yield return tie.Stance switch
            {
                ResponsibilityStance.Claimed => $"claimed by {phrases.Name(tie.Actor)}",
                ResponsibilityStance.Denied => $"denied by {phrases.Name(tie.Actor)}",
                _ => $"{phrases.Name(tie.Actor)} {Phrases.Word(tie.Stance)}{by}",
            };
        }
    }

    private static IEnumerable<string?> Harm(Event e, Phrases phrases)
    {
        foreach (var figure in e.Figures)
        {
            // A figure never stands without its voice.
            yield return $"{Phrases.Number(figure.Quantity)} {Phrases.Of(figure)}";
            yield return figure.AccordingTo.Count > 0 ? $"according to {phrases.Chain(figure.AccordingTo)}" : null;
            yield return phrases.Quote(figure.Span, ShortQuote);
        }

        yield return e.Means.Count > 0 ? $"with {string.Join(", ", e.Means.Select(means => means.Kind).Distinct())}" : null;
    }

    private static IEnumerable<string?> Sources(Event e, Phrases phrases)
    {
        yield return phrases.Chain(e.AccordingTo);
        yield return e.Statement is { } statement ? $"told in {statement}" : null;
    }
}
