namespace Annals.Coding;

/// <summary>Gives events that state no time the one of their incident, or for news told in the lead the published day.</summary>
internal sealed class NarrativeTime(ReportView view, IReadOnlyList<EventDraft> drafts)
{
    private const int LeadSentences = 3;

    public void Fill()
    {
        var known = new Dictionary<int, EventTime>();
        foreach (var draft in drafts)
        {
            if (draft.When is { } when)
            {
                known.TryAdd(draft.Incident, when);
            }
        }

        foreach (var draft in drafts.Where(draft => draft.When is null))
        {
            if (known.TryGetValue(draft.Incident, out var when))
            {
                draft.When = when with { Basis = TimeBasis.Context };
            }
            else if (draft.Status == EventStatus.Happened && draft.Statement?.When is { } said)
            {
                draft.When = new EventTime(said, null, TimeBasis.Context);
            }
            else if (view.Published is { } published && draft.Status == EventStatus.Happened
                && view.Syntax.Word(draft.Word).Sentence < LeadSentences)
            {
                var day = new CalendarPoint(published.Day);
                draft.When = new EventTime(new Interval(day, day, KnownAs.About, TimePrecision.Day), null, TimeBasis.Published);
            }
        }
    }
}
