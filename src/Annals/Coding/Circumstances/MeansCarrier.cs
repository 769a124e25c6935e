using Annals.Language;

namespace Annals.Coding;

/// <summary>Carries the means of a doer's strikes to the later tellings that leave it out: after "U.S. airstrikes", "a U.S. strike on
/// Monday" is one from the air.</summary>
internal sealed class MeansCarrier(ReportView view, EventLexicon lexicon, IReadOnlyList<EventDraft> drafts)
{
    private const int Window = 24;

    private readonly Syntax syntax = view.Syntax;

    public void Carry()
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i] is { Type: "ASSAULT", Means.Count: 0 } later && lexicon.Set("bare strike").Contains(syntax.Lemma(later.Word)))
            {
                for (var j = i - 1; j >= Math.Max(0, i - Window); j--)
                {
                    if (drafts[j] is { Type: "ASSAULT" } earlier && (earlier.Incident == later.Incident || SharesSource(earlier, later))
                        && earlier.Means.Find(means => lexicon.Set("carried means").Contains(means.Kind)) is { } carried)
                    {
                        later.Means.Add(carried);
                        view.BecauseAlso(later.Word, "means", "that of an earlier strike of the same doer or incident", earlier.Word);
                        break;
                    }
                }
            }
        }
    }

    private static bool SharesSource(EventDraft a, EventDraft b) =>
        a.Sources.Exists(x => x.Actor is not null && b.Sources.Exists(y => y.Actor == x.Actor));
}
