using Annals.Language;

namespace Annals.Coding;

/// <summary>Links an event to the one it answers: "condemned the raid", "in response to", "after", "following".</summary>
/// <param name="view">The report.</param>
/// <param name="lexicon">The words that link.</param>
/// <param name="drafts">The events that stay.</param>
/// <param name="linked">All that were told, bare repetitions included: "the raid" stands for its incident.</param>
internal sealed class ResponseReader(ReportView view, EventLexicon lexicon, IReadOnlyList<EventDraft> drafts, IReadOnlyList<EventDraft> linked)
{
    private const int MaximumDepth = 3;

    private readonly Syntax syntax = view.Syntax;
    private readonly ClauseOwner owners = new(view, linked);
    private readonly HashSet<EventDraft> kept = [.. drafts];

    public void Read()
    {
        foreach (var draft in drafts)
        {
            if (lexicon.Set("answering").Contains(draft.Type) && draft.Status is EventStatus.Happened or EventStatus.Ongoing)
            {
                ReadObject(draft);
            }
        }

        foreach (var answered in linked)
        {
            ReadAfter(answered);
        }
    }

    // "condemned the attack", "called for an inquiry into the shooting", "accused it of killing": the word answers the deed.
    private void ReadObject(EventDraft draft)
    {
        var starts = draft.TargetHeads.Append(draft.Word);
        foreach (var start in starts)
        {
            if (Deed(start, draft, MaximumDepth) is { } deed)
            {
                draft.Answers.Add(deed);
                view.BecauseAlso(draft.Word, "inResponseTo", "the deed that the word is about", deed.Word);
                return;
            }
        }
    }

    private EventDraft? Deed(int word, EventDraft answer, int depth)
    {
        if (owners.At(word) is { } here && here != answer && EventTypes.IsMaterial(here.Type)
            && here.Status is EventStatus.Happened or EventStatus.Ongoing && here.Incident != answer.Incident)
        {
            return Kept(here);
        }

        if (depth > 0)
        {
            foreach (var child in syntax.Children(word))
            {
                if (child > word && syntax.Relation(child) is Relation.Nmod or Relation.Obl or Relation.Obj or Relation.Acl
                    || (syntax.Relation(child) == Relation.Advcl && view.Marker(child) is "of" or "for"))
                {
                    if (Deed(child, answer, depth - 1) is { } below)
                    {
                        return below;
                    }
                }
            }
        }

        return null;
    }

    private void ReadAfter(EventDraft answered)
    {
        var word = answered.Carrier;
        var marker = view.Marker(word);
        var isAfter = lexicon.Set("after").Contains(marker);
        var isResponse = syntax.Head(word) is var noun and >= 0 && lexicon.Set("response").Contains(syntax.Lemma(noun))
            && marker is "to" or "for" or "against";
        if (!(isAfter || isResponse) || Kept(answered) is not { } deed)
        {
            return;
        }

        var owner = owners.Climb(word);
        for (var climbed = 0; owner >= 0 && climbed < 4; climbed++)
        {
            if (Answering(owner, deed) is { } answer)
            {
                answer.Answers.Add(deed);
                view.BecauseAlso(answer.Word, "inResponseTo", "“after”, “in response to”: the deed before", deed.Word);
                break;
            }

            owner = owners.Climb(owner);
        }
    }

    // A bare repetition is gone; another telling of the same incident stands for it.
    private EventDraft? Kept(EventDraft deed) => kept.Contains(deed) ? deed : drafts.FirstOrDefault(draft => draft.Incident == deed.Incident);

    private EventDraft? Answering(int owner, EventDraft answered) =>
        owners.At(owner) is { } draft && kept.Contains(draft) && draft.Incident != answered.Incident
            && draft.Type is "ASSAULT" or "MOBILIZE" or "COERCE" or "SANCTION" or "THREATEN" or "ACCUSE"
            ? draft
            : null;
}
