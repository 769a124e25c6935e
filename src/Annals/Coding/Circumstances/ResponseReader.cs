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
    private const int MaximumSentencesBack = 8;

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
            ReadPrompted(answered);
        }
    }

    // "killed twenty, prompting air strikes"
    private void ReadPrompted(EventDraft draft)
    {
        var verb = syntax.Head(draft.Word);
        if (syntax.Relation(draft.Word) is not (Relation.Obj or Relation.NsubjPass) || verb < 0 || !lexicon.Set("prompting").Contains(syntax.Lemma(verb))
            || Kept(draft) is not { } answer)
        {
            return;
        }

        for (var above = syntax.Child(verb, Relation.Nsubj) is var subject and >= 0 ? subject : owners.Climb(verb); above >= 0; above = owners.Climb(above))
        {
            if (owners.At(above) is { } cause && cause.Incident != draft.Incident && Kept(cause) is { } deed)
            {
                answer.Answers.Add(deed);
                view.BecauseAlso(answer.Word, "inResponseTo", "the verb tells that one deed brought the other about", verb);
                return;
            }
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

        if (draft.Answers.Count == 0)
        {
            // "condemned the test", "called for an inquiry into the launch"
            foreach (var head in draft.TargetHeads.Concat(draft.TargetHeads.SelectMany(Below)))
            {
                if (Meant(head, draft) is { } meant)
                {
                    draft.Answers.Add(meant);
                    view.BecauseAlso(draft.Word, "inResponseTo", "a noun with an article means the deed told before", head);
                    return;
                }
            }
        }
    }

    private List<int> Below(int noun)
    {
        var below = new List<int>();
        foreach (var child in syntax.Children(noun))
        {
            if (child > noun && syntax.Relation(child) is Relation.Nmod or Relation.Obl)
            {
                below.Add(child);
            }
        }

        return below;
    }

    // "the operation": a noun that tells nothing of its own means the deed told before, best by the same word.
    private EventDraft? Meant(int noun, EventDraft answer)
    {
        if (owners.At(noun) is not null || view.ActorAt(noun) is not null || !view.HasChildIn(noun, lexicon.Set("definite")))
        {
            return null;
        }

        var isDeed = lexicon.Set("deeds").Contains(syntax.Lemma(noun));
        EventDraft? last = null;
        for (var i = CountBefore(noun) - 1; i >= 0; i--)
        {
            var deed = drafts[i];
            var back = syntax.Word(noun).Sentence - syntax.Word(deed.Word).Sentence;
            if (back > MaximumSentencesBack)
            {
                break;
            }

            if (deed == answer || !EventTypes.IsMaterial(deed.Type) || deed.Status is not (EventStatus.Happened or EventStatus.Ongoing))
            {
                continue;
            }

            if (string.Equals(syntax.Lemma(deed.Word), syntax.Lemma(noun), StringComparison.OrdinalIgnoreCase))
            {
                return deed;
            }

            last ??= isDeed ? deed : null;
        }

        return last;
    }

    // How many of the drafts, which stand in order of the text, come before a word.
    private int CountBefore(int word)
    {
        int low = 0, high = drafts.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = drafts[middle].Word < word ? (middle + 1, high) : (low, middle);
        }

        return low;
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
                return;
            }

            owner = owners.Climb(owner);
        }

        // Else the deed right before it in the sentence: "a statement on the strikes, after an attack".
        for (var i = CountBefore(word) - 1; i >= 0 && syntax.Word(drafts[i].Word).Sentence == syntax.Word(word).Sentence; i--)
        {
            if (Answering(drafts[i].Word, deed) is { Type: "ASSAULT", IsNoun: true } before)
            {
                before.Answers.Add(deed);
                view.BecauseAlso(before.Word, "inResponseTo", "“after”: the deed right before it in the sentence", deed.Word);
                return;
            }
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
