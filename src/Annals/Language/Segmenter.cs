using System.Runtime.InteropServices;
using Annals.Documents;

namespace Annals.Language;

/// <summary>Parts the text into words, sentences and paragraphs.</summary>
internal sealed class Segmenter(SegmentationLexicon lexicon, FormTable formTable) : IAnnotator
{
    private readonly Tokeniser tokeniser = new(lexicon);
    private readonly SentenceBreaker breaker = new(lexicon);

    public IReadOnlyList<Layer> Needs => [];

    public IReadOnlyList<Layer> Adds => [LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Forms];

    public void Annotate(Analysis analysis)
    {
        var text = analysis.Document.Text;
        var words = new List<Word>(text.Length / 5);
        var sentences = new List<Sentence>();
        var spans = new List<TextSpan>();
        var ends = new List<int>();
        var paragraph = 0;
        foreach (var block in Paragraphs.Of(text, lexicon))
        {
            spans.Clear();
            ends.Clear();
            tokeniser.Split(text, block.Start, block.End, spans);
            var tokens = CollectionsMarshal.AsSpan(spans);
            breaker.Break(text, tokens, ends);
            var first = 0;
            foreach (var end in ends)
            {
                var firstWord = words.Count;
                for (var i = first; i < end; i++)
                {
                    var after = tokens[i].End;
                    words.Add(new Word(tokens[i].Start, after, sentences.Count, after == text.Length || Characters.IsBlank(text[after])));
                }

                sentences.Add(new Sentence(new TextSpan(tokens[first].Start, tokens[end - 1].End), firstWord, words.Count, paragraph));
                first = end;
            }

            paragraph++;
        }

        analysis.Add(LanguageLayers.Words, words.ToArray());
        analysis.Add(LanguageLayers.Sentences, sentences.ToArray());
        analysis.Add(LanguageLayers.Forms, formTable.FormsOf(text, CollectionsMarshal.AsSpan(words)));
    }
}
