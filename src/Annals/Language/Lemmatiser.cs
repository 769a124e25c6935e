using Annals.Documents;

namespace Annals.Language;

/// <summary>Gives every word its lemma.</summary>
internal sealed class Lemmatiser(LemmaModel model, FormTable formTable) : IAnnotator
{
    private readonly LemmaRules rules = new(new FormTable(model.Words));

    public IReadOnlyList<Layer> Needs => [LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Forms, LanguageLayers.PennTags];

    public IReadOnlyList<Layer> Adds => [LanguageLayers.Lemmas];

    public void Annotate(Analysis analysis)
    {
        var text = analysis.Document.Text;
        var words = analysis.Items(LanguageLayers.Words);
        var forms = analysis.Items(LanguageLayers.Forms);
        var pennTags = analysis.Items(LanguageLayers.PennTags);
        var lemmas = new string[words.Length];
        foreach (var sentence in analysis.Items(LanguageLayers.Sentences))
        {
            var place = new LemmaPlace(LetterCases.AreCapitals(text.AsSpan(sentence.Span.Start, sentence.Span.Length)), Opens: true);
            for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
            {
                var written = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
                lemmas[i] = model.Find(forms[i], pennTags[i]) ?? rules.Lemma(written, forms[i], pennTags[i], place, formTable);
                if (place.Opens && char.IsLetter(written[0]))
                {
                    place = place with { Opens = false };
                }
            }
        }

        analysis.Add(LanguageLayers.Lemmas, lemmas);
    }
}
