using Annals.Language;

namespace Annals.Statements;

/// <summary>Finds what is said "according to" somebody: "According to X, …" and "…, according to X".</summary>
internal sealed class AccordingContent(StatementWords words, QuotedWords quoted, PlainReader plain)
{
    private readonly Syntax syntax = words.Syntax;

    /// <summary>What the source behind such a cue says, as a run of words, and whether it stands before the cue; or null.</summary>
    public (int First, int End, bool IsTrailing)? Find(in Cue cue)
    {
        var sentence = syntax.SentenceOf(cue.Word);
        var source = words.SourceHead(cue.EndWord);
        var sourceEnd = Math.Max(words.SourcePhrase(cue.EndWord).End, plain.Nouns(cue.EndWord).End);
        if (!words.HasVerb(sentence.FirstWord, cue.FirstWord))
        {
            var start = syntax.SubtreeEnd(source) < sentence.EndWord ? Math.Max(sourceEnd, syntax.SubtreeEnd(source)) : sourceEnd;
            return start < sentence.EndWord ? (start, sentence.EndWord, false) : null;
        }

        var head = syntax.Head(source);
        if (head >= sourceEnd && sourceEnd < sentence.EndWord && syntax.Form(sourceEnd) is ",")
        {
            return (sourceEnd, syntax.SubtreeEnd(head), false);
        }

        if (cue.FirstWord - 2 > sentence.FirstWord && syntax.Tag(cue.FirstWord - 2) == UniversalTag.Cconj)
        {
            return (sourceEnd, sentence.EndWord, false);
        }

        if (sentence.EndWord - sourceEnd <= 1)
        {
            return (sentence.FirstWord, cue.FirstWord, true);
        }

        var first = sentence.FirstWord;
        if (head >= 0 && head < cue.FirstWord && words.IsVerb(head) && quoted.QuotationOf(head) < 0)
        {
            first = syntax.SubtreeFirst(head);
        }

        return (first, cue.FirstWord, true);
    }
}
