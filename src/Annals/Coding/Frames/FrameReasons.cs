namespace Annals.Coding;

/// <summary>Notes why a frame was taken, and by which role or other way its parts were found.</summary>
internal sealed class FrameReasons(ReportView view, EventLexicon lexicon, FrameMatcher matcher)
{
    /// <param name="draft">The event.</param>
    /// <param name="evoked">The frame as its line has it.</param>
    /// <param name="turn">How the deed is only spoken of, or null.</param>
    public void Note(EventDraft draft, Frame evoked, string? turn)
    {
        var word = draft.Word;
        view.Because(word, "type", $"the first frame of the word that fits: {evoked.Lemmas[0]} | {evoked.Line}", word, evoked.Origin);
        foreach (var condition in evoked.Conditions)
        {
            var words = matcher.LookedAt(word, condition);
            view.BecauseAlso(word, "type", $"its condition {condition} holds", words.Count > 0 ? words[0] : -1);
        }

        if (draft.Carrier != word && matcher.Match(draft.Carrier) is { IsLight: true } light)
        {
            view.BecauseAlso(word, "type", $"carried by the verb: {light.Lemmas[0]} | {light.Line}", draft.Carrier, light.Origin);
        }

        if (draft.Type != evoked.Type)
        {
            view.BecauseAlso(word, "type", $"a deed that is {turn} becomes {draft.Type}", draft.Carrier, lexicon.LineOf("frames/turns.txt", draft.Type, [evoked.Type]));
        }

        if (draft.Status == evoked.Status)
        {
            view.Because(word, "status", "the frame says so", word, evoked.Origin);
        }

        foreach (var head in draft.SourceHeads)
        {
            view.BecauseAlso(word, "sources", Role(draft, evoked, head) is { } role ? $"role {role} of the frame" : Way(draft), head);
        }

        if (draft.Sources.Count > draft.SourceHeads.Count)
        {
            view.BecauseAlso(word, "sources", "who says that it must be done demands it", draft.Carrier);
        }

        foreach (var head in draft.TargetHeads)
        {
            view.BecauseAlso(word, "targets", Role(draft, evoked, head) is { } role ? $"role {role} of the frame" : "its side by side with the source", head);
        }
    }

    private string? Role(EventDraft draft, Frame evoked, int head) =>
        matcher.RoleOf(draft.Word, evoked.Source, head) ?? matcher.RoleOf(draft.Word, evoked.Target, head)
            ?? (draft.Carrier == draft.Word ? null : matcher.RoleOf(draft.Carrier, evoked.Target, head));

    private static string Way(EventDraft draft) => draft.Participle >= 0 ? "agent of the participle after the noun"
        : draft.Carrier != draft.Word ? "subject of the verb that carries the noun"
        : "owner of the thing that stands there";
}
