using Annals.Language;

namespace Annals.Coding;

/// <summary>Tells whose count a figure is.</summary>
internal sealed class FigureVoice(ReportView view, EventLexicon lexicon, Participants participants)
{
    private const int MaximumClimb = 5;

    private readonly Syntax syntax = view.Syntax;

    /// <summary>The chain of a figure, nearest first: who counts it, through whom we know. What is told elsewhere than its event may be
    /// another's word.</summary>
    public IReadOnlyList<ActorRef> Of(EventDraft draft, int word)
    {
        var chain = view.ChainAt(word);
        if (Counter(word) is { } counter && (chain.Length == 0 || (chain[0].Span != counter.Span && (counter.Actor is null || chain[0].Actor != counter.Actor))))
        {
            return [counter, .. chain];
        }

        return chain.Length > 0 ? chain : syntax.Word(word).Sentence == syntax.Word(draft.Word).Sentence ? draft.AccordingTo : [];
    }

    // "hospital sources counted 12 bodies", "the army put the toll at 14", "a toll of 14 given by the police"
    private ActorRef? Counter(int word)
    {
        for (var climbed = 0; climbed < MaximumClimb && word >= 0; climbed++)
        {
            if (climbed > 0 && view.IsVerb(word))
            {
                return lexicon.Set("tolls/counting").Contains(syntax.Lemma(word)) ? Voice(participants.Subject(word)) : null;
            }

            foreach (var child in syntax.Children(word))
            {
                var isGiven = syntax.Relation(child) is Relation.Acl && syntax.Penn(child) == "VBN" && lexicon.Set("tolls/counting").Contains(syntax.Lemma(child));
                if (isGiven && Voice(participants.Subject(child)) is { } giver)
                {
                    return giver;
                }

                if (syntax.Relation(child) == Relation.NmodPoss && lexicon.Set("tolls/nouns").Contains(syntax.Lemma(word)) && view.ActorAt(child) is not null)
                {
                    return view.Reference(child);
                }
            }

            word = syntax.Head(word);
        }

        return null;
    }

    // Somebody, or at least someone's word: no event, no count and no pronoun of the reporter's.
    private ActorRef? Voice(int subject) => subject >= 0 && view.IsNominal(subject) && view.NumberAt(subject) is null
        && (view.ActorAt(subject) is not null || lexicon.Set("tolls/counters").Contains(syntax.Lemma(subject)))
        ? view.Reference(subject)
        : null;
}
