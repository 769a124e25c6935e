using Annals.Documents;

namespace Annals.Language;

/// <summary>The layers of the language core. All but sentences and names hold one entry per word.</summary>
public static class LanguageLayers
{
    /// <summary>Words in order of the text.</summary>
    public static readonly Layer<Word> Words = new("words");

    /// <summary>Sentences in order of the text; every word lies in exactly one.</summary>
    public static readonly Layer<Sentence> Sentences = new("sentences");

    /// <summary>Lower-cased forms with plain apostrophes and quotation marks, shared between equal words.</summary>
    public static readonly Layer<string> Forms = new("forms");

    /// <summary>Universal parts of speech.</summary>
    public static readonly Layer<UniversalTag> Tags = new("tags");

    /// <summary>Penn Treebank tags ("VBD", "NNS"), shared strings; they tell tense and number.</summary>
    public static readonly Layer<string> PennTags = new("Penn tags");

    /// <summary>Lemmas, in small letters except for names, adjectives of peoples, acronyms and "I".</summary>
    public static readonly Layer<string> Lemmas = new("lemmas");

    /// <summary>Dependency trees.</summary>
    public static readonly Layer<Arc> Arcs = new("trees");

    /// <summary>Names of persons, organisations, places, facilities and nationalities; they do not overlap.</summary>
    public static readonly Layer<Name> Names = new("names");
}
