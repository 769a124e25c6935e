using Annals.Language;

namespace Annals.Coding;

/// <summary>Finds at whom a word is aimed that names only a thing: "condemned the raid by the militia" is aimed at the militia,
/// "agreed to lend money to Chad" at Chad. The thing stays; the actor behind it is added.</summary>
internal sealed class AimReader(ReportView view, EventLexicon lexicon, Participants participants, IReadOnlyList<EventDraft> drafts)
{
    private const int MaximumDepth = 4;
    private const int MaximumVisits = 64;

    private readonly Syntax syntax = view.Syntax;
    private readonly ClauseOwner owners = new(view, drafts);

    public void Read()
    {
        foreach (var draft in drafts)
        {
            if (!lexicon.Set("aimed").Contains(draft.Type) || draft.TargetHeads.Exists(head => view.ActorAt(head) is not null))
            {
                continue;
            }

            var starts = draft.TargetHeads.ToArray();
            if (starts.Any(head => AddDoer(draft, head)) || starts.Any(head => AddNested(draft, head)))
            {
                continue;
            }

            // "lifted its blockade of Yemen", "agreed to lend money to Chad": no further than the word's own object and promise
            _ = AddNested(draft, participants.Object(draft.Carrier)) || Complements(draft.Word).Any(head => AddNested(draft, head));
        }
    }

    // "condemned the strikes": aimed at those who struck.
    private bool AddDoer(EventDraft draft, int head)
    {
        if (owners.At(head) is not { IsNoun: true } deed || deed == draft || deed.SourceHeads.Count == 0)
        {
            return false;
        }

        var before = draft.Targets.Count;
        foreach (var doer in deed.SourceHeads)
        {
            Add(draft, doer);
        }

        return draft.Targets.Count > before;
    }

    private bool AddNested(EventDraft draft, int start)
    {
        if (start < 0 || start == draft.Word || draft.SourceHeads.Contains(start))
        {
            return false;
        }

        var queue = new Queue<(int Word, int Depth)>();
        queue.Enqueue((start, 0));
        for (var visits = 0; visits < MaximumVisits && queue.TryDequeue(out var at); visits++)
        {
            if (view.IsNominal(at.Word) || syntax.Tag(at.Word) == UniversalTag.Adj)
            {
                if (at.Word != draft.Word && Add(draft, at.Word))
                {
                    return true;
                }
            }

            if (at.Depth < MaximumDepth)
            {
                foreach (var child in syntax.Children(at.Word))
                {
                    if (Leads(draft, at.Word, child))
                    {
                        queue.Enqueue((child, at.Depth + 1));
                    }
                }
            }
        }

        return false;
    }

    // Blame runs to the doer of a deed and not to the one who suffered it.
    private bool Leads(EventDraft draft, int head, int child)
    {
        var frames = lexicon.Noun(syntax.Lemma(head));
        var isDeed = draft.Type is "ACCUSE" or "REJECT" && !frames.IsEmpty && EventTypes.IsMaterial(frames[0].Type);
        return syntax.Relation(child) switch
        {
            Relation.NmodPoss or Relation.Compound or Relation.Amod or Relation.Flat or Relation.Appos => true,
            Relation.Nmod or Relation.NmodUnmarked or Relation.Obl or Relation.OblAgent => view.Preposition(child) is var preposition
                && lexicon.Set(isDeed ? "to doers" : "to aims").Contains(preposition),
            Relation.Acl or Relation.AclRelcl or Relation.Xcomp or Relation.Obj => !isDeed || syntax.Relation(child) is Relation.Acl,
            Relation.Conj => view.IsNominal(child),
            _ => false,
        };
    }

    private int[] Complements(int verb)
    {
        var found = new List<int>();
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Penn(child) is "VB" or "VBG" && syntax.Relation(child) is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl)
            {
                found.Add(child);
            }
        }

        return [.. found];
    }

    private bool Add(EventDraft draft, int head)
    {
        if (draft.TargetHeads.Contains(head) || draft.SourceHeads.Contains(head))
        {
            return draft.TargetHeads.Contains(head) && view.PlaceAt(head) is { Kind: PlaceKind.Country };
        }

        if (view.ActorAt(head) is null && view.PlaceAt(head) is { Kind: PlaceKind.Country } && view.Preposition(head) is not "in")
        {
            Take(draft, head);
            return true;
        }

        if (view.ActorAt(head) is not { } actor || draft.Sources.Exists(source => source.Actor == actor.Id)
            || draft.Targets.Exists(target => target.Span == view.Reference(head).Span))
        {
            return false;
        }

        Take(draft, head);
        return true;
    }

    private void Take(EventDraft draft, int head)
    {
        draft.TargetHeads.Add(head);
        draft.Targets.Add(view.Reference(head));
        view.BecauseAlso(draft.Word, "targets", "the actor behind the thing that the word is aimed at", head);
    }
}
