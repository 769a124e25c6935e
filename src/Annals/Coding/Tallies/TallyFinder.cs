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
/// <param name="lexicon">All that is known about events.</param>
internal sealed class TallyFinder(EventLexicon lexicon) : IAnnotator
{
    public IReadOnlyList<Layer> Needs =>
    [
        LanguageLayers.Words, LanguageLayers.Arcs, ActorLayers.Mentions, PlaceLayers.Places, TimeLayers.Times, TimeLayers.Published,
        NumberLayers.Numbers, StatementLayers.Statements,
    ];

    public IReadOnlyList<Layer> Adds => [CodingLayers.Tallies, CodingLayers.CountedWords];

    public void Annotate(Analysis analysis)
    {
        var view = new ReportView(analysis);
        var participants = new Participants(view, lexicon);
        var counts = new TallyReader(view, lexicon, participants);
        var tallies = new List<Tally>();
        var counted = new SortedSet<int>();
        var next = 0;
        for (var word = 0; word < view.Syntax.Count; word++)
        {
            if (view.Syntax.Tag(word) == UniversalTag.Adj && Ordinal(view.Syntax, word) is { } ordinal)
            {
                Add(counts.ReadOrdinal(word, ordinal, counted));
            }

            for (; next < view.Numbers.Length && view.Numbers[next].FirstWord <= word; next++)
            {
                Add(counts.Read(view.Numbers[next], counted));
            }
        }

        analysis.Add(CodingLayers.Tallies, [.. tallies]);
        analysis.Add(CodingLayers.CountedWords, [.. counted]);

        void Add(Tally? tally)
        {
            if (tally is not null)
            {
                tallies.Add(tally with { Id = $"y{tallies.Count + 1}" });
            }
        }
    }

    // From the second on: the first of its kind counts nothing.
    private static int? Ordinal(Syntax syntax, int word)
    {
        var form = syntax.Form(word);
        var span = syntax.Word(word).Span;
        var piece = new Piece(span.Start, span.End, word, char.IsAsciiDigit(form[0]) ? PieceKind.Digits : PieceKind.Letters, form);
        return NumeralGrammar.Default.TryOrdinal([piece], 0, out var value, out _) && value > 1 ? value : null;
    }
}
