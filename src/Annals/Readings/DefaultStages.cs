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
    public static IReadOnlyList<IAnnotator> All() => All(Lexicon.Shipped, gazetteer: null);

    /// <param name="lexicon">What is known of words and names; compiled here, once for each pipeline.</param>
    /// <param name="gazetteer">A user's own, or null for the one that ships.</param>
    public static IReadOnlyList<IAnnotator> All(Lexicon lexicon, Gazetteer? gazetteer) => All(lexicon, gazetteer, RoleModel.Default);

    /// <summary>The same with another ranker of the parts in events, or none.</summary>
    public static IReadOnlyList<IAnnotator> All(Lexicon lexicon, Gazetteer? gazetteer, RoleModel? ranker)
    {
        var settlements = gazetteer ?? Gazetteer.Default;
        var events = new EventLexicon(lexicon);
        return
        [
            .. LanguageCore.Default.Stages,
            new PieceReader(),
            new TimeReader(),
            new NumberReader(),
            new PlaceFinder(settlements, new PlaceLexicon(lexicon, settlements, isComplete: gazetteer is null)),
            new ActorFinder(new ActorLexicon(lexicon)),
            new StatementFinder(new CueLexicon(lexicon)),
            new TallyFinder(events),
            new PresenceFinder(events),
            new EventFinder(events, ranker),
        ];
    }
}
