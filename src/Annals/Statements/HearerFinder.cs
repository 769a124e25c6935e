using Annals.Language;

namespace Annals.Statements;

/// <summary>Finds to whom something is said and what it is about.</summary>
internal sealed class HearerFinder(StatementWords words, SourceFinder sources)
{
    private readonly Syntax syntax = words.Syntax;

    /// <summary>Fills in the addressee and the topic of a statement.</summary>
    public void Complete(in Cue cue, StatementDraft draft)
    {
        Addressee(cue, draft);
        About(cue, draft);
    }

    private void Addressee(in Cue cue, StatementDraft draft)
    {
        var heard = cue.Entry.ObjectIsAddressee ? words.Child(cue.Word, Relation.Obj, Relation.Iobj) : -1;
        var budget = StatementWords.Reach;
        foreach (var child in syntax.Children(cue.Word))
        {
            if (heard >= 0 || --budget == 0)
            {
                break;
            }

            if (syntax.Relation(child) == Relation.Iobj)
            {
                heard = child;
            }
            else if (syntax.Relation(child) == Relation.Obl && words.Preposition(child) is >= 0 and var preposition
                && (cue.Entry.AddresseePreposition.Length > 0
                    ? syntax.Form(preposition) == cue.Entry.AddresseePreposition
                    : words.Is("addressee markers", preposition) && !cue.Entry.TakesAfter(syntax.Form(preposition))))
            {
                heard = child;
            }
        }

        if (heard >= 0 && (heard < cue.Word || cue.Entry.ObjectIsAddressee || !draft.Content.Contains(syntax.Word(heard).Span)))
        {
            var (first, end) = words.Phrase(heard);
            draft.Addressee = sources.Mention(heard, first, end);
        }
    }

    // "said of the truce that it holds"
    private void About(in Cue cue, StatementDraft draft)
    {
        var topic = words.LedBy(cue.Word, "topic markers");
        if (topic >= 0 && !draft.Content.Overlaps(syntax.Word(topic).Span))
        {
            var (first, end) = words.Phrase(topic);
            draft.About = syntax.SpanOf(first, end);
        }
    }
}
