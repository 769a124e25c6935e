using System.Collections.Immutable;

namespace Annals.Language;

/// <summary>One syntactic word of a <see cref="ParsedText"/>, in the sense of Universal Dependencies: "don't" is two.</summary>
public readonly record struct ParsedWord
{
    private readonly ParsedText parsed;

    internal ParsedWord(ParsedText parsed, int index)
    {
        this.parsed = parsed;
        Index = index;
    }

    /// <summary>0-based index in <see cref="ParsedText.Words"/>.</summary>
    public int Index { get; }

    /// <summary>Where it stands in the text.</summary>
    public TextSpan Span => parsed.WordLayer[Index].Span;

    /// <summary>Its characters.</summary>
    public string Text => parsed.Quote(Span);

    /// <summary>Its dictionary form.</summary>
    public string Lemma => parsed.Lemmas[Index];

    /// <summary>Its universal part of speech.</summary>
    public UniversalTag Tag => parsed.Tags[Index];

    /// <summary>Its Penn Treebank tag ("VBD", "NNS").</summary>
    public string PennTag => parsed.PennTags[Index];

    /// <summary>The word that it depends on, or null for the root of its sentence.</summary>
    public ParsedWord? Head => parsed.Arcs[Index].Head is >= 0 and var head ? new ParsedWord(parsed, head) : null;

    /// <summary>What it is to its head.</summary>
    public Relation Relation => parsed.Arcs[Index].Relation;

    /// <summary>The name that it belongs to, or null.</summary>
    public ParsedName? Name => parsed.NameOf(Index);

    /// <summary>Its sentence.</summary>
    public ParsedSentence Sentence => new(parsed, parsed.WordLayer[Index].Sentence);

    /// <summary>True if white space or the end of the text follows.</summary>
    public bool SpaceAfter => parsed.WordLayer[Index].SpaceAfter;

    /// <summary>True if it is written in one with the word before it, as "n't" in "don't" or "'s" in "Ann's".</summary>
    public bool ContinuesToken => parsed.Continues[Index];

    /// <summary>Its characters.</summary>
    public override string ToString() => Text;
}

/// <summary>A sentence, headline or list item of a <see cref="ParsedText"/>.</summary>
public readonly record struct ParsedSentence
{
    private readonly ParsedText parsed;

    internal ParsedSentence(ParsedText parsed, int index)
    {
        this.parsed = parsed;
        Index = index;
    }

    /// <summary>0-based index in <see cref="ParsedText.Sentences"/>.</summary>
    public int Index { get; }

    /// <summary>From its first to its last word.</summary>
    public TextSpan Span => Layer.Span;

    /// <summary>Its characters.</summary>
    public string Text => parsed.Quote(Span);

    /// <summary>0-based number of its paragraph.</summary>
    public int Paragraph => Layer.Paragraph;

    /// <summary>Its words.</summary>
    public ImmutableArray<ParsedWord> Words => parsed.WordsIn(Layer.FirstWord, Layer.EndWord);

    private Sentence Layer => parsed.SentenceLayer[Index];

    /// <summary>Its characters.</summary>
    public override string ToString() => Text;
}

/// <summary>A name in a <see cref="ParsedText"/>.</summary>
public readonly record struct ParsedName
{
    private readonly ParsedText parsed;

    internal ParsedName(ParsedText parsed, int index)
    {
        this.parsed = parsed;
        Index = index;
    }

    /// <summary>0-based index in <see cref="ParsedText.Names"/>.</summary>
    public int Index { get; }

    /// <summary>What it names.</summary>
    public NameType Type => Layer.Type;

    /// <summary>From its first to its last word.</summary>
    public TextSpan Span => parsed.WordLayer[Layer.FirstWord].Span.Union(parsed.WordLayer[Layer.EndWord - 1].Span);

    /// <summary>Its characters.</summary>
    public string Text => parsed.Quote(Span);

    /// <summary>Its words.</summary>
    public ImmutableArray<ParsedWord> Words => parsed.WordsIn(Layer.FirstWord, Layer.EndWord);

    internal int FirstWord => Layer.FirstWord;

    private Name Layer => parsed.NameLayer[Index];

    /// <summary>Its characters.</summary>
    public override string ToString() => Text;
}
