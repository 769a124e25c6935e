using Annals.Documents;
using Annals.Language;
using Annals.Places;
using Annals.Times;

namespace Annals.Statements;

/// <summary>Finds when and where something was said: the time and the place that hang on the cue.</summary>
internal sealed class Circumstances
{
    // Steps in the tree from a time or place up to the cue.
    private const int Climb = 4;

    private readonly Syntax syntax;
    private readonly Dictionary<int, TimeExpression> times = [];
    private readonly Dictionary<int, PlaceMention> places = [];

    public Circumstances(Analysis analysis, Syntax syntax)
    {
        this.syntax = syntax;
        foreach (var time in analysis.Items(TimeLayers.Times))
        {
            if (time.Interval is not null && CueAbove(time.FirstWord, time.EndWord, throughNouns: false) is >= 0 and var verb)
            {
                times.TryAdd(verb, time);
            }
        }

        foreach (var place in analysis.Items(PlaceLayers.Places))
        {
            if (place.Use == PlaceUse.Literal && CueAbove(place.FirstWord, place.EndWord, throughNouns: true) is >= 0 and var verb)
            {
                places.TryAdd(verb, place);
            }
        }
    }

    public void Complete(StatementDraft draft)
    {
        if (draft.Cue is not { } cue)
        {
            return;
        }

        if (times.TryGetValue(cue.Word, out var time) && IsOutside(draft, time.Span))
        {
            draft.When = time.Interval;
        }

        if (places.TryGetValue(cue.Word, out var place) && IsOutside(draft, place.Span))
        {
            draft.Where = place.Id;
        }
    }

    private static bool IsOutside(StatementDraft draft, TextSpan span) => !draft.Content.Overlaps(span)
        && draft.Speaker?.Span.Overlaps(span) != true && draft.Addressee?.Span.Overlaps(span) != true;

    // The verb that a phrase modifies; a place may stand in another phrase of it ("at a briefing in Geneva").
    private int CueAbove(int first, int end, bool throughNouns)
    {
        var word = end - 1;
        for (var steps = 0; steps < Climb && word >= 0; steps++)
        {
            var relation = syntax.Relation(word);
            var head = syntax.Head(word);
            if (head < 0)
            {
                return -1;
            }

            if (head < first || head >= end)
            {
                if (syntax.Tag(head) == UniversalTag.Verb)
                {
                    return relation is Relation.Obl or Relation.OblUnmarked or Relation.Advmod ? head : -1;
                }

                if (!throughNouns || relation != Relation.Nmod)
                {
                    return -1;
                }
            }

            word = head;
        }

        return -1;
    }
}
