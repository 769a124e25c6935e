using Annals.Documents;

namespace Annals.Language;

/// <summary>Works out the traits of the words of one sentence after the other. Belongs to one thread.</summary>
internal sealed class SentenceTraits(Analysis analysis)
{
    private readonly string text = analysis.Document.Text;
    private readonly Word[] words = analysis.Items(LanguageLayers.Words);
    private readonly string[] forms = analysis.Items(LanguageLayers.Forms);
    private WordTraits[] traits = [];

    public ReadOnlySpan<WordTraits> Of(in Sentence sentence)
    {
        var count = sentence.EndWord - sentence.FirstWord;
        if (traits.Length < count)
        {
            traits = new WordTraits[count * 2];
        }

        var inCapitals = WordTraits.AreInCapitals(text.AsSpan(sentence.Span.Start, sentence.Span.Length));
        for (var i = 0; i < count; i++)
        {
            var word = words[sentence.FirstWord + i];
            traits[i] = WordTraits.Of(text.AsSpan(word.Start, word.End - word.Start), forms[sentence.FirstWord + i], inCapitals);
        }

        return traits.AsSpan(0, count);
    }
}
