using Annals.Documents;

namespace Annals.Language;

/// <summary>Words, sentences, tags, lemmas, trees and names, for those who want these rather than a reading.</summary>
/// <remarks>Immutable and thread-safe; make one and share it: it holds the models.</remarks>
public sealed class LanguageCore
{
    /// <summary>Most words of a sentence given to <see cref="ParseWords"/>.</summary>
    public const int MostGivenWords = 1000;

    /// <summary>Longest word given to <see cref="ParseWords"/>, in UTF-16 code units.</summary>
    public const int LongestGivenWord = 2048;

    private static readonly Lazy<LanguageCore> Shared = new(() => new LanguageCore(LanguageModels.Load()));

    private readonly FormTable forms;
    private readonly Contractions contractions;

    private LanguageCore(LanguageModels models)
    {
        forms = new FormTable(models.Lemmas.Forms);
        var lexicon = SegmentationLexicon.Load();
        contractions = new Contractions(lexicon);
        Stages =
        [
            new Segmenter(lexicon, forms),
            new Parser(models.Network, new NameLexicon()),
            new Lemmatiser(models.Lemmas, forms),
        ];
    }

    /// <summary>The language core that ships with Annals; loaded at first use, once per process, and shared with <c>Pipeline.Default</c>.</summary>
    public static LanguageCore Default => Shared.Value;

    /// <summary>Its stages in order; the first is the segmenter.</summary>
    internal IReadOnlyList<IAnnotator> Stages { get; }

    /// <summary>Parts a text into sentences and words and annotates them. Never throws because of what the text says.</summary>
    public ParsedText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Run(new Analysis(new Document(new Report { Id = "text", Text = text })), first: 0);
    }

    /// <summary>Annotates words that are given: they and their sentences stay as they are. This is how parsers are compared.</summary>
    /// <param name="sentences">Words in the sense of Universal Dependencies, sentence by sentence.</param>
    /// <exception cref="ArgumentException">A sentence has no word or more than <see cref="MostGivenWords"/>, or a word is empty or longer
    /// than <see cref="LongestGivenWord"/>.</exception>
    public ParsedText ParseWords(IReadOnlyList<IReadOnlyList<GivenWord>> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return Run(GivenText.Analysis(sentences, forms), first: 1);
    }

    private ParsedText Run(Analysis analysis, int first)
    {
        for (var i = first; i < Stages.Count; i++)
        {
            Stages[i].Annotate(analysis);
        }

        return new ParsedText(analysis, contractions);
    }
}
