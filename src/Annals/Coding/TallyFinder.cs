using Annals.Actors;
using Annals.Documents;
using Annals.Language;
using Annals.Numbers;
using Annals.Places;
using Annals.Statements;
using Annals.Times;

namespace Annals.Coding;

/// <summary>Finds running counts: a number of happenings, or of people to whom one thing was done, over a window of time. The
/// words that tell them are marked so that no event is made of them.</summary>
internal sealed class TallyFinder : IAnnotator
{
    private readonly EventLexicon lexicon = EventLexicon.Default;

    public IReadOnlyList<Layer> Needs =>
    [
        LanguageLayers.Words, LanguageLayers.Arcs, ActorLayers.Mentions, PlaceLayers.Places, TimeLayers.Times,
        NumberLayers.Numbers, StatementLayers.Statements,
    ];

    public IReadOnlyList<Layer> Adds => [CodingLayers.Tallies, CodingLayers.CountedWords];

    public void Annotate(Analysis analysis)
    {
        var view = new ReportView(analysis);
        var participants = new Participants(view);
        var counts = new TallyReader(view, lexicon, participants);
        var tallies = new List<Tally>();
        var counted = new SortedSet<int>();
        for (var i = 0; i < view.Numbers.Length; i++)
        {
            if (counts.Read(view.Numbers[i], counted) is { } tally)
            {
                tallies.Add(tally with { Id = $"y{tallies.Count + 1}" });
            }
        }

        analysis.Add(CodingLayers.Tallies, [.. tallies]);
        analysis.Add(CodingLayers.CountedWords, [.. counted]);
    }
}
