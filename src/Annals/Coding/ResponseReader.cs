using Annals.Language;

namespace Annals.Coding;

/// <summary>Links an event to the one it answers: "in response to", "after", "following", within one sentence.</summary>
internal sealed class ResponseReader(ReportView view, EventLexicon lexicon, IReadOnlyList<EventDraft> drafts)
{
    private readonly Syntax syntax = view.Syntax;
    private readonly ClauseOwner owners = new(view, drafts);

    public void Read()
    {
        foreach (var draft in drafts.Where(draft => !EventTypes.IsMaterial(draft.Type)))
        {
            // "condemned the attack": the word answers the deed
            foreach (var head in draft.TargetHeads)
            {
                if (owners.At(head) is { IsNoun: true } deed && EventTypes.IsMaterial(deed.Type) && deed.Incident != draft.Incident
                    && deed.Status is EventStatus.Happened or EventStatus.Ongoing && draft.Status == EventStatus.Happened)
                {
                    draft.Answers.Add(deed);
                }
            }
        }

        foreach (var answered in drafts)
        {
            var word = answered.Carrier;
            var marker = syntax.Child(word, Relation.Case) is var preposition and >= 0 ? preposition : syntax.Child(word, Relation.Mark);
            var isAfter = marker >= 0 && lexicon.Set("after").Contains(syntax.Form(marker));
            var isResponse = syntax.Head(word) is var noun and >= 0 && lexicon.Set("response").Contains(syntax.Lemma(noun))
                && marker >= 0 && syntax.Form(marker) is "to" or "for" or "against";
            if (!isAfter && !isResponse)
            {
                continue;
            }

            var owner = owners.Climb(word);
            for (var climbed = 0; owner >= 0 && climbed < 4; climbed++)
            {
                if (Answering(owner, answered) is { } answer)
                {
                    answer.Answers.Add(answered);
                    break;
                }

                owner = owners.Climb(owner);
            }
        }
    }

    private EventDraft? Answering(int owner, EventDraft answered)
    {
        if (owners.At(owner) is { } draft && draft.Incident != answered.Incident)
        {
            return draft.Type is "ASSAULT" or "MOBILIZE" or "COERCE" or "SANCTION" or "THREATEN" or "ACCUSE" ? draft : null;
        }

        return null;
    }
}
