using Annals.Actors;
using Annals.Coding;
using Annals.Documents;
using Annals.Language;
using Annals.Numbers;
using Annals.Places;
using Annals.Statements;
using Annals.Times;

namespace Annals;

/// <summary>The stages that ship with Annals, in order; they come in by the same door as anyone's.</summary>
internal static class DefaultStages
{
    public static IReadOnlyList<IAnnotator> All() => All(Gazetteer.Default, PlaceLexicon.Default);

    public static IReadOnlyList<IAnnotator> All(Gazetteer gazetteer, PlaceLexicon places) =>
    [
        .. LanguageCore.Default.Stages,
        new PieceReader(),
        new TimeReader(),
        new NumberReader(),
        new PlaceFinder(gazetteer, places),
        new ActorFinder(),
        new StatementFinder(),
        new TallyFinder(),
        new PresenceFinder(),
        new EventFinder(),
    ];
}
