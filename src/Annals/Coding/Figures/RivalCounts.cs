using Annals.Language;

namespace Annals.Coding;

/// <summary>Makes a telling of its own of a count that somebody else gives, sentences later, of a deed told before: "A rebel spokesman said 40
/// were dead", "tolls given by officials exceeded 100".</summary>
internal sealed class RivalCounts(ReportView view, IReadOnlyList<EventDraft> drafts)
{
    private readonly Syntax syntax = view.Syntax;
    private readonly List<EventDraft> tellings = [];
    private readonly HashSet<int> told = [.. drafts.Where(draft => EventTypes.IsMaterial(draft.Type)).Select(draft => view.Syntax.Word(draft.Word).Sentence)];

    public IReadOnlyList<EventDraft> Tellings => tellings;

    /// <summary>The telling for a figure, or null where it is the deed's own: in its sentence, in the same voice, or beside another deed.</summary>
    public EventDraft? Tell(EventDraft owner, Figure figure, int word, int counted)
    {
        var sentence = syntax.Word(word).Sentence;
        if (figure.AccordingTo.Count == 0 || figure.Quantity.High == 0 || told.Contains(sentence) || sentence <= syntax.Word(owner.Word).Sentence
            || IsSameVoice(owner.AccordingTo, figure.AccordingTo) || owner.Status is not (EventStatus.Happened or EventStatus.Ongoing))
        {
            return null;
        }

        if (tellings.Find(telling => telling.CountOf == owner && syntax.Word(telling.Word).Sentence == sentence) is { } there)
        {
            return there;
        }

        var draft = new EventDraft
        {
            Word = word,
            Carrier = word,
            Frame = owner.Frame with { Harm = figure.What, Means = null, Mode = null },
            Trigger = syntax.Word(word).Span,
            Status = EventStatus.Happened,
            Statement = view.StatementAt(word),
            CountOf = owner,
        };
        draft.AccordingTo.AddRange(figure.AccordingTo);
        if (counted != word)
        {
            draft.Targets.Add(view.Reference(counted));
            draft.TargetHeads.Add(counted);
        }

        tellings.Add(draft);
        view.Because(word, "type", "somebody else's count of a deed told before", owner.Word);
        return draft;
    }

    private static bool IsSameVoice(List<ActorRef> one, IReadOnlyList<ActorRef> other) => one.Count > 0
        && (one[0].Span == other[0].Span || (one[0].Actor is { } actor && actor == other[0].Actor));
}
