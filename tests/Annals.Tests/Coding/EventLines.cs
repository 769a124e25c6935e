namespace Annals.Tests.Coding;

/// <summary>Prints the events of a reading in a line each, for the messages of failing tests.</summary>
internal static class EventLines
{
    public static string Of(Reading reading) => string.Join('\n', reading.Events.Select(e =>
        $"  read: {e.Incident} {e.Type}/{e.Mode} \"{reading.Document.Quote(e.Trigger)}\" {e.Status}"
        + $" source [{Words(reading, e.Sources)}] target [{Words(reading, e.Targets)}] when {e.When?.Interval.First} where "
        + $"{reading.Places.FirstOrDefault(p => p.Id == e.Where?.Place)?.Name} means [{string.Join(", ", e.Means.Select(m => m.Kind))}] "
        + $"figures [{string.Join(", ", e.Figures.Select(f => $"{f.What} {f.Group} {f.Quantity.Low}..{f.Quantity.High}"))}]")
        .Concat(reading.Tallies.Select(t => $"  read: tally {t.Count.Low}..{t.Count.High} {t.Of} {t.First}..{t.Last}"))
        .Concat(reading.Presences.Select(p => $"  read: presence {reading.Document.Quote(p.Who.Span)} {p.Count?.Low}..{p.Count?.High}")));

    private static string Words(Reading reading, IReadOnlyList<ActorRef> actors) =>
        string.Join(", ", actors.Select(actor => reading.Document.Quote(actor.Span)));
}
