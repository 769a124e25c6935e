using System.Globalization;
using Annals.Documents;
using Annals.Language;

namespace Annals.Statements;

/// <summary>Notes which cue of the lexicon gave a statement, and how the tree leads from it to who and what.</summary>
internal static class StatementReasons
{
    public static void Note(ReasonBook reasons, Syntax syntax, IReadOnlyList<StatementDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            reasons.Identify(draft, string.Create(CultureInfo.InvariantCulture, $"s{i + 1}"));
            if (draft.Cue is not { } cue)
            {
                reasons.Add(draft, new Reason("content", "a quotation or post that no word introduces", null, draft.Content, null));
                continue;
            }

            var words = cue.Entry.Particle.Length > 0 ? $"{cue.Entry.Word} {cue.Entry.Particle}" : cue.Entry.Word;
            reasons.Add(draft, new Reason("act", $"the cue “{words}”", cue.Entry.Origin, cue.Span(syntax), null));
            Add("content", $"what the cue takes: {cue.Entry.Slots}".ToLowerInvariant(), draft.Content);
            Add("speaker", "who the cue leads to", draft.Speaker?.Span);
            Add("addressee", "who is spoken to", draft.Addressee?.Span);
            foreach (var source in draft.AccordingTo)
            {
                Add("accordingTo", "who handed it on", source.Span);
            }

            void Add(string field, string rule, TextSpan? span)
            {
                if (span is { } there)
                {
                    reasons.Add(draft, new Reason(field, rule, null, there, TreePath.Between(syntax, cue.Word, HeadOf(syntax, there))));
                }
            }
        }
    }

    // The word of a span that hangs on one outside of it.
    private static int HeadOf(Syntax syntax, TextSpan span)
    {
        var first = syntax.WordAt(span.Start);
        for (var word = first; word < syntax.Count && syntax.Word(word).Start < span.End; word++)
        {
            var head = syntax.Head(word);
            if (head < first || syntax.Word(head).Start >= span.End)
            {
                return word;
            }
        }

        return first < syntax.Count ? first : -1;
    }
}
