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
    public static IReadOnlyList<IAnnotator> All()
    {
        var models = LanguageModels.Load();
        var forms = new FormTable(models.Lemmas.Forms);
        return
        [
            new Segmenter(SegmentationLexicon.Load(), forms),
            new Parser(models.Tags, models.Trees),
            new Lemmatiser(models.Lemmas, forms),
            new NameFinder(models.Names, new NameLexicon()),
            new PieceReader(),
            new TimeReader(),
            new NumberReader(),
            new PlaceFinder(),
            new ActorFinder(),
            new StatementFinder(),
            new TallyFinder(),
            new PresenceFinder(),
            new EventFinder(),
        ];
    }
}
