using Annals.Documents;

namespace Annals.Language;

/// <summary>Finds names of persons, organisations, places and peoples.</summary>
internal sealed class NameFinder(NameModel model, NameLexicon lexicon) : IAnnotator
{
    public IReadOnlyList<Layer> Needs =>
        [LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Forms, LanguageLayers.Tags, LanguageLayers.PennTags];

    public IReadOnlyList<Layer> Adds => [LanguageLayers.Names];

    public void Annotate(Analysis analysis)
    {
        var forms = analysis.Items(LanguageLayers.Forms);
        var tags = analysis.Items(LanguageLayers.Tags);
        var traits = new SentenceTraits(analysis);
        var features = new NameFeatures(lexicon);
        var names = new List<Name>();
        var labels = new byte[forms.Length];
        var tagIds = new uint[forms.Length];
        for (var i = 0; i < tagIds.Length; i++)
        {
            tagIds[i] = (uint)tags[i];
        }

        foreach (var sentence in analysis.Items(LanguageLayers.Sentences))
        {
            var (first, count) = (sentence.FirstWord, sentence.EndWord - sentence.FirstWord);
            var words = traits.Of(sentence);
            features.Fill(words, tagIds.AsSpan(first, count), forms.AsSpan(first, count));
            var marked = labels.AsSpan(first, count);
            model.Mark(features, marked);
            Collect(names, marked, words, forms, first);
        }

        analysis.Add(LanguageLayers.Names, [.. names]);
    }

    private void Collect(List<Name> names, ReadOnlySpan<byte> labels, ReadOnlySpan<WordTraits> words, string[] forms, int first)
    {
        for (var i = 0; i < labels.Length;)
        {
            var end = i + 1;
            if (labels[i] != 0)
            {
                while (end < labels.Length && labels[end] != 0 && labels[end] % 2 == 0)
                {
                    end++;
                }

                names.Add(new Name(first + i, first + end, NameModel.TypeOf(labels[i])));
            }
            else if (words[i].IsCapitalised && lexicon.IsPeople(forms[first + i]))
            {
                names.Add(new Name(first + i, first + end, NameType.Nationality));
            }

            i = end;
        }
    }
}
