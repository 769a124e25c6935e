namespace Annals.Language;

/// <summary>One syntactic word, in the sense of Universal Dependencies: "don't" is two.</summary>
/// <param name="Start">UTF-16 offset of the first character.</param>
/// <param name="End">UTF-16 offset after the last character.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="SpaceAfter">True if white space or the end of the text follows.</param>
public readonly record struct Word(int Start, int End, int Sentence, bool SpaceAfter)
{
    /// <summary>The characters of the word.</summary>
    public TextSpan Span => new(Start, End);
}

/// <summary>A sentence, a headline or a list item.</summary>
/// <param name="Span">From its first to its last word.</param>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="EndWord">Index after its last word.</param>
/// <param name="Paragraph">0-based number of its paragraph; a line break that ends a sentence starts a new paragraph.</param>
public readonly record struct Sentence(TextSpan Span, int FirstWord, int EndWord, int Paragraph);

/// <summary>The arc that ties a word to its head.</summary>
/// <param name="Head">Index of the head word in the document, or -1 for the root of a sentence.</param>
/// <param name="Relation">What the word is to its head.</param>
public readonly record struct Arc(int Head, Relation Relation);

/// <summary>A name as it stands in the text.</summary>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="EndWord">Index after its last word.</param>
/// <param name="Type">What it names.</param>
public readonly record struct Name(int FirstWord, int EndWord, NameType Type);

/// <summary>What a name names, in the labels of the reading contract.</summary>
public enum NameType : byte
{
    /// <summary>A person (PER).</summary>
    Person,

    /// <summary>An organisation (ORG).</summary>
    Organisation,

    /// <summary>A place (LOC).</summary>
    Place,

    /// <summary>A building, road or other man-made site (FAC).</summary>
    Facility,

    /// <summary>A nationality, faith or political group (NORP).</summary>
    Nationality,
}
