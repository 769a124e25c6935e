using Annals.Documents;

namespace Annals.Language;

/// <summary>Works out the traits of the words of one sentence after the other. Belongs to one thread.</summary>
internal sealed class SentenceTraits(Analysis analysis, NameLexicon lexicon, StandIns standIns)
{
    private readonly string text = analysis.Document.Text;
    private readonly Word[] words = analysis.Items(LanguageLayers.Words);
    private readonly string[] forms = analysis.Items(LanguageLayers.Forms);
    private WordTraits[] traits = [];
    private uint[] lists = [];

    /// <summary>The name lists that the words of the last sentence are in, a bit each.</summary>
    public ReadOnlySpan<uint> Lists => lists;

    public ReadOnlySpan<WordTraits> Of(in Sentence sentence)
    {
        var count = sentence.EndWord - sentence.FirstWord;
        if (traits.Length < count)
        {
            traits = new WordTraits[count * 2];
            lists = new uint[count * 2];
        }

        var inCapitals = WordTraits.AreInCapitals(text.AsSpan(sentence.Span.Start, sentence.Span.Length));
        for (var i = 0; i < count; i++)
        {
            var word = words[sentence.FirstWord + i];
            var form = forms[sentence.FirstWord + i];
            var shown = standIns.Show(text.AsSpan(word.Start, word.End - word.Start), ref form, inCapitals);
            traits[i] = WordTraits.Of(shown, form, inCapitals);
            lists[i] = lexicon.ListsOf(form);
        }

        lexicon.MarkPhrases(forms.AsSpan(sentence.FirstWord, count), lists);

        return traits.AsSpan(0, count);
    }
}
