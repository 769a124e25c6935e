using System.Text;
using Annals.Documents;

namespace Annals.Language;

/// <summary>A word that the caller has found.</summary>
/// <param name="Form">Its characters as they are written.</param>
/// <param name="SpaceAfter">True if white space follows.</param>
public readonly record struct GivenWord(string Form, bool SpaceAfter = true);

/// <summary>Stands in for the segmenter where words and sentences are given: makes a text of them and the layers that the segmenter adds.</summary>
internal static class GivenText
{
    public static Analysis Analysis(IReadOnlyList<IReadOnlyList<GivenWord>> given, FormTable formTable)
    {
        var text = new StringBuilder();
        var words = new List<Word>();
        var sentences = new List<Sentence>(given.Count);
        foreach (var sentence in given)
        {
            if (sentence.Count is 0 or > LanguageCore.MostGivenWords)
            {
                throw new ArgumentException($"Sentence {sentences.Count + 1} has {sentence.Count} words; 1 to {LanguageCore.MostGivenWords} can be parsed.", nameof(given));
            }

            var (first, start) = (words.Count, text.Length);
            foreach (var word in sentence)
            {
                if (string.IsNullOrEmpty(word.Form) || word.Form.Length > LanguageCore.LongestGivenWord)
                {
                    throw new ArgumentException(
                        $"A word of sentence {sentences.Count + 1} is empty or longer than {LanguageCore.LongestGivenWord} characters.", nameof(given));
                }

                words.Add(new Word(text.Length, text.Length + word.Form.Length, sentences.Count, word.SpaceAfter));
                text.Append(word.Form);
                if (word.SpaceAfter)
                {
                    text.Append(' ');
                }
            }

            sentences.Add(new Sentence(new TextSpan(start, words[^1].End), first, words.Count, sentences.Count));
            text.Append('\n');
        }

        var analysis = new Analysis(new Document(new Report { Id = "words", Text = text.ToString() }));
        var layer = words.ToArray();
        analysis.Add(LanguageLayers.Words, layer);
        analysis.Add(LanguageLayers.Sentences, sentences.ToArray());
        analysis.Add(LanguageLayers.Forms, formTable.FormsOf(analysis.Document.Text, layer));
        return analysis;
    }
}
