using System.Collections.Immutable;
using Annals.Documents;

namespace Annals.Language;

/// <summary>A text with its sentences, words and names.</summary>
/// <remarks>Immutable and thread-safe. Words, sentences and names are small views of it; keep them as long as you like.</remarks>
public sealed class ParsedText
{
    private readonly Analysis analysis;
    private readonly int[] nameOfWord;

    internal ParsedText(Analysis analysis, Contractions contractions)
    {
        this.analysis = analysis;
        WordLayer = analysis.Items(LanguageLayers.Words);
        SentenceLayer = analysis.Items(LanguageLayers.Sentences);
        NameLayer = analysis.Items(LanguageLayers.Names);
        Lemmas = analysis.Items(LanguageLayers.Lemmas);
        PennTags = analysis.Items(LanguageLayers.PennTags);
        Tags = analysis.Items(LanguageLayers.Tags);
        Arcs = analysis.Items(LanguageLayers.Arcs);
        Continues = contractions.Continuations(WordLayer, analysis.Items(LanguageLayers.Forms), PennTags);
        nameOfWord = new int[WordLayer.Length];
        Array.Fill(nameOfWord, -1);
        for (var name = 0; name < NameLayer.Length; name++)
        {
            nameOfWord.AsSpan(NameLayer[name].FirstWord..NameLayer[name].EndWord).Fill(name);
        }

        Words = WordsIn(0, WordLayer.Length);
        Sentences = [.. SentenceLayer.Select((_, i) => new ParsedSentence(this, i))];
        Names = [.. NameLayer.Select((_, i) => new ParsedName(this, i))];
    }

    /// <summary>The text that was parsed; where words were given, they and the spaces between them.</summary>
    public string Text => analysis.Document.Text;

    /// <summary>All words, in order of the text.</summary>
    public ImmutableArray<ParsedWord> Words { get; }

    /// <summary>All sentences, in order of the text; every word lies in exactly one.</summary>
    public ImmutableArray<ParsedSentence> Sentences { get; }

    /// <summary>All names, in order of the text; they do not overlap.</summary>
    public ImmutableArray<ParsedName> Names { get; }

    internal Word[] WordLayer { get; }

    internal Sentence[] SentenceLayer { get; }

    internal Name[] NameLayer { get; }

    internal string[] Lemmas { get; }

    internal string[] PennTags { get; }

    internal UniversalTag[] Tags { get; }

    internal Arc[] Arcs { get; }

    internal bool[] Continues { get; }

    internal string Quote(TextSpan span) => analysis.Document.Quote(span);

    internal ImmutableArray<ParsedWord> WordsIn(int first, int end)
    {
        var words = ImmutableArray.CreateBuilder<ParsedWord>(end - first);
        for (var i = first; i < end; i++)
        {
            words.Add(new ParsedWord(this, i));
        }

        return words.MoveToImmutable();
    }

    internal ParsedName? NameOf(int word) => nameOfWord[word] < 0 ? null : new ParsedName(this, nameOfWord[word]);
}
