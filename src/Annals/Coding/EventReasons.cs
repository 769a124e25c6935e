namespace Annals.Coding;

/// <summary>Notes what the finished draft tells by itself, and gives the notes of each event their id.</summary>
internal static class EventReasons
{
    public static void Note(ReportView view, EventLexicon lexicon, IReadOnlyList<EventDraft> drafts, IReadOnlyList<Event> events)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var (draft, e) = (drafts[i], events[i]);
            if (e.Mode is not null && draft.Frame.Mode is null)
            {
                var means = draft.Means.First(item => lexicon.ModeOf(item.Kind) == e.Mode);
                view.Because(draft.Word, "mode", $"means {means.Kind}", view.Syntax.WordAt(means.Span.Start), lexicon.LineOf("frames/modes.txt", e.Mode, [means.Kind]));
            }

            if (e.Cameo is not null)
            {
                view.Because(draft.Word, "cameo", "the first line that fits type, mode and means", -1, lexicon.Crosswalk.OriginOf(e.Type, e.Mode, e.Means));
            }

            if (draft.AccordingTo.Count > 0)
            {
                var cue = draft.Statement?.Cue is { } span ? view.Syntax.WordAt(span.Start) : -1;
                view.Because(draft.Word, "accordingTo", draft.Statement is { } told ? $"told within {told.Id}, by its speaker" : "named by a phrase such as “according to”", cue);
            }

            foreach (var context in e.Contexts)
            {
                view.BecauseAlso(draft.Word, "contexts", $"{context}: a word of the sentence", -1, "lexicon/frames/contexts.txt");
            }

            view.Identify(draft.Word, e.Id);
        }
    }
}
