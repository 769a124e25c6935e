using Annals.Language;

namespace Annals.Statements;

/// <summary>A cue as it stands in the text.</summary>
/// <param name="Kind">What kind of word it is.</param>
/// <param name="Word">Its main word.</param>
/// <param name="FirstWord">First of its words.</param>
/// <param name="EndWord">Index after the last of its words.</param>
/// <param name="Entry">What the lexicon says of it.</param>
/// <param name="Noun">The noun of the saying ("hope" in "expressed hope"), or -1.</param>
/// <param name="IsSaid">False for what nobody has said: denied, wished for, said by the reader's "we".</param>
internal readonly record struct Cue(
    CueKind Kind, int Word, int FirstWord, int EndWord, CueEntry Entry, int Noun, bool IsSaid)
{
    public bool TakesQuote => Entry.Takes(ContentSlots.Quote);

    public TextSpan Span(Syntax syntax) => syntax.SpanOf(FirstWord, EndWord);
}

/// <summary>Kinds of cues.</summary>
internal enum CueKind : byte
{
    Verb,
    Noun,
    According,
}
