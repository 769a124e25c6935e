namespace Annals.Cli.Runs;

/// <summary>Walks over all spans of a reading.</summary>
internal static class ReadingSpans
{
    /// <summary>Each span with the name of its field, such as "e3.trigger".</summary>
    public static IEnumerable<(string Field, TextSpan Span)> All(Reading reading) =>
        reading.Sentences.Select(span => ("a sentence", span))
            .Concat(reading.Names.Select(name => ("a name", name.Span)))
            .Concat(reading.Actors.SelectMany(actor => actor.Mentions.Select(span => (actor.Id, span))))
            .Concat(reading.Places.Select(place => (place.Id, place.Span)))
            .Concat(reading.Times.Select(time => (time.Id, time.Span)))
            .Concat(reading.Events.SelectMany(Of))
            .Concat(reading.Statements.SelectMany(Of))
            .Concat(reading.Tallies.SelectMany(Of))
            .Concat(reading.Presences.SelectMany(Of))
            .Concat(Known("a warning", reading.Warnings.Select(warning => warning.Span)));

    private static IEnumerable<(string Field, TextSpan Span)> Of(Event e) =>
        Known($"{e.Id}.trigger", [e.Trigger])
            .Concat(Known($"{e.Id}.sources", Spans(e.Sources)))
            .Concat(Known($"{e.Id}.targets", Spans(e.Targets)))
            .Concat(Known($"{e.Id}.where", [e.Where?.Span]))
            .Concat(Known($"{e.Id}.means", e.Means.Select(means => (TextSpan?)means.Span)))
            .Concat(Known($"{e.Id}.figures", e.Figures.SelectMany(figure => Spans(figure.AccordingTo).Prepend(figure.Span))))
            .Concat(Known($"{e.Id}.responsibility", e.Responsibility.SelectMany(tie => Spans(tie.AccordingTo).Prepend(tie.Span))))
            .Concat(Known($"{e.Id}.accordingTo", Spans(e.AccordingTo)));

    private static IEnumerable<(string Field, TextSpan Span)> Of(Statement s) =>
        Known($"{s.Id}.content", [s.Content])
            .Concat(Known($"{s.Id}.cue", [s.Cue]))
            .Concat(Known($"{s.Id}.speaker", [s.Speaker?.Span]))
            .Concat(Known($"{s.Id}.addressee", [s.Addressee?.Span]))
            .Concat(Known($"{s.Id}.about", [s.About]))
            .Concat(Known($"{s.Id}.accordingTo", Spans(s.AccordingTo)));

    private static IEnumerable<(string Field, TextSpan Span)> Of(Tally y) =>
        Known($"{y.Id}.count", [y.CountSpan])
            .Concat(Known($"{y.Id}.by", Spans(y.By)))
            .Concat(Known($"{y.Id}.against", Spans(y.Against)))
            .Concat(Known($"{y.Id}.since", [y.Since]))
            .Concat(Known($"{y.Id}.accordingTo", Spans(y.AccordingTo)));

    private static IEnumerable<(string Field, TextSpan Span)> Of(Presence f) =>
        Known($"{f.Id}.who", [f.Who.Span])
            .Concat(Known($"{f.Id}.count", [f.CountSpan]))
            .Concat(Known($"{f.Id}.purpose", [f.Purpose]))
            .Concat(Known($"{f.Id}.accordingTo", Spans(f.AccordingTo)));

    private static IEnumerable<TextSpan?> Spans(IEnumerable<ActorRef> actors) => actors.Select(actor => (TextSpan?)actor.Span);

    private static IEnumerable<(string Field, TextSpan Span)> Known(string field, IEnumerable<TextSpan?> spans) =>
        spans.Where(span => span.HasValue).Select(span => (field, span!.Value));
}
