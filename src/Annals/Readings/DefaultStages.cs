using Annals.Documents;
using Annals.Language;

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
        ];
    }
}
