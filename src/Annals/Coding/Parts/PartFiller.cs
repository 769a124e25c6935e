using Annals.Language;

namespace Annals.Coding;

/// <summary>Fills the parts of an event that its frame names: who does it, to whom.</summary>
internal sealed class PartFiller(ReportView view, EventLexicon lexicon, Participants participants, FrameMatcher matcher)
{
    private readonly Syntax syntax = view.Syntax;
    private readonly PairReader pairs = new(view, lexicon);

    /// <summary>Gives a draft its sources and targets.</summary>
    public void Fill(EventDraft draft, Frame frame)
    {
        foreach (var head in matcher.Fill(draft.Word, frame.Source))
        {
            AddSource(draft, head);
        }

        foreach (var head in matcher.Fill(draft.Word, frame.Target))
        {
            AddTarget(draft, head);
            foreach (var named in participants.NamedBeside(head).Where(named => draft.Targets.TrueForAll(target => target.Actor != view.ActorAt(named)!.Id)))
            {
                AddTarget(draft, named);
            }
        }

        if (draft.IsNoun && draft.Sources.Count == 0 && Participle(draft.Word) is var participle and >= 0)
        {
            draft.Participle = participle;
            AddSource(draft, participants.AgentAfter(participle));
        }

        if (draft.IsNoun && draft.Carrier != draft.Word)
        {
            Attend(draft);
            if (draft.Sources.Count == 0 && participants.Subject(draft.Carrier) is var subject and >= 0 && subject != draft.Word)
            {
                foreach (var head in participants.WithConjuncts(subject))
                {
                    AddSource(draft, head);
                }
            }

            if (draft.Targets.Count == 0)
            {
                foreach (var head in matcher.Fill(draft.Carrier, frame.Target))
                {
                    AddTarget(draft, head);
                }
            }
        }

        // "I welcome the release", "announced that it has opened a probe": who says so, where nobody else is meant
        if (draft.Sources.Count == 0 && !EventTypes.IsMaterial(draft.Type) && participants.Subject(draft.Carrier) is var pronoun and >= 0
            && syntax.Penn(pronoun) == "PRP" && view.ActorAt(pronoun) is null && view.StatementAt(draft.Word) is { Speaker: { } speaker })
        {
            draft.Sources.Add(speaker);
        }

        PartSides(draft);
    }

    // "attended a meeting of the council", "is hosting the Arab summit": who comes meets those whose meeting it is.
    private void Attend(EventDraft draft)
    {
        if (draft.Type == "CONSULT" && draft.Sources.Count > 0 && draft.Targets.Count == 0 && participants.Subject(draft.Carrier) is var guest and >= 0
            && guest != draft.Word && view.ActorAt(guest) is not null && !draft.SourceHeads.Contains(guest))
        {
            draft.Targets.AddRange(draft.Sources);
            draft.TargetHeads.AddRange(draft.SourceHeads);
            draft.Sources.Clear();
            draft.SourceHeads.Clear();
            foreach (var head in participants.WithConjuncts(guest))
            {
                AddSource(draft, head);
            }
        }
    }

    // "Jordan and Chad agreed", "clashes between the army and rebels": those who are named side by side face each other.
    private void PartSides(EventDraft draft)
    {
        if (draft.Sources.Count < 2 || draft.SourceHeads.Count != draft.Sources.Count || draft.Targets.Exists(target => target.Actor is not null)
            || !(lexicon.Set("two-sided").Contains(draft.Type) || lexicon.Set("two-sided").Contains(syntax.Lemma(draft.Word))))
        {
            return;
        }

        draft.Targets.Clear();
        draft.TargetHeads.Clear();
        draft.Targets.AddRange(draft.Sources.Skip(1));
        draft.TargetHeads.AddRange(draft.SourceHeads.Skip(1));
        draft.Sources.RemoveRange(1, draft.Sources.Count - 1);
        draft.SourceHeads.RemoveRange(1, draft.SourceHeads.Count - 1);
    }

    // "the strikes carried out by": a participle that lends its agent to the noun before it, or -1.
    private int Participle(int noun)
    {
        foreach (var child in syntax.Children(noun))
        {
            if (child > noun && syntax.Relation(child) is Relation.Acl or Relation.AclRelcl && syntax.Penn(child) is "VBN" or "VBD" && IsLight(child)
                && participants.AgentAfter(child) >= 0)
            {
                return child;
            }
        }

        var next = noun + 1;
        return next < syntax.Count && syntax.Penn(next) is "VBN" or "VBD" && IsLight(next) && participants.AgentAfter(next) >= 0 ? next : -1;
    }

    /// <summary>True if a verb lends its parts to the event noun that it governs.</summary>
    public bool IsLight(int verb)
    {
        foreach (var frame in lexicon.Verb(syntax.Lemma(verb), syntax.Form(verb)))
        {
            if (frame.IsLight)
            {
                return true;
            }
        }

        return false;
    }

    private void AddSource(EventDraft draft, int head)
    {
        if (head < 0 || draft.SourceHeads.Contains(head) || head == draft.Word)
        {
            return;
        }

        var isCraft = draft.Type == "ASSAULT" && view.ActorAt(head) is null && lexicon.Set("craft").Contains(syntax.Lemma(head));
        if (isCraft)
        {
            draft.SourceHeads.Add(head);
            draft.Sources.Add(Owner(head) ?? view.Reference(head));
            return;
        }

        // "U.S. airstrikes killed", "Syrian missiles struck": whose weapon or attack it is, does it.
        if (draft.Type == "ASSAULT" && (matcher.IsWeapon(head) || matcher.IsOf(head, "@assault")) && view.ActorAt(head) is null && (Owner(head) ?? Sender(head)) is { } striker)
        {
            draft.SourceHeads.Add(head);
            draft.Sources.Add(striker);
            return;
        }

        if (matcher.IsWeapon(head) || AddPair(pairs.Members(head), head, draft.Sources, draft.SourceHeads))
        {
            return;
        }

        // Unknown stays empty: only an actor can do something, a place that is merely there cannot.
        if (view.ActorAt(head) is { } actor)
        {
            draft.SourceHeads.Add(head);
            draft.Sources.Add(view.Reference(head));
        }
        else if (Owner(head) is { } owner && !EventTypes.IsMaterial(draft.Type))
        {
            draft.SourceHeads.Add(head);
            draft.Sources.Add(owner);
        }
    }

    private void AddTarget(EventDraft draft, int head)
    {
        if (draft.TargetHeads.Contains(head) || head == draft.Word || draft.SourceHeads.Contains(head) || view.TimeAt(head) is not null)
        {
            return;
        }

        // What an assault is done to must be there; to other deeds anything may be subjected. "At 2100" is no number of victims.
        var isThere = draft.Type != "ASSAULT" || view.ActorAt(head) is not null || matcher.IsOf(head, "@thing")
            || (matcher.IsOf(head, "@number") && !IsClock(head));
        if (isThere)
        {
            if (syntax.Tag(head) is UniversalTag.Pron && view.ActorAt(head) is null)
            {
                return;
            }

            // "he punched him": not himself
            if (view.IsPronounMention(head) && view.ActorAt(head) is { } self && !lexicon.Set("reflexive").Contains(syntax.Form(head))
                && draft.Sources.Exists(source => source.Actor == self.Id))
            {
                return;
            }

            if (AddPair(pairs.Members(head), head, draft.Targets, draft.TargetHeads))
            {
                return;
            }

            draft.TargetHeads.Add(head);
            draft.Targets.Add(view.ActorAt(head) is null && Owner(head) is { } owner ? owner : view.Reference(head));
        }
    }

    // "the missiles fired by the army struck"
    private ActorRef? Sender(int weapon)
    {
        foreach (var child in syntax.Children(weapon))
        {
            if (child > weapon && syntax.Relation(child) == Relation.Acl && view.Agent(child) is var agent and >= 0 && view.ActorAt(agent) is not null)
            {
                return view.Reference(agent);
            }
        }

        return null;
    }

    private static bool AddPair(IReadOnlyList<ActorRef> members, int head, List<ActorRef> actors, List<int> heads)
    {
        foreach (var member in members)
        {
            actors.Add(member);
            heads.Add(head);
        }

        return members.Count > 0;
    }

    // A bare number that the deed reaches only through a preposition counts nobody: "began at 2100".
    private bool IsClock(int head) => syntax.Tag(head) == UniversalTag.Num && lexicon.Set("location").Contains(view.Preposition(head));

    // "Spain's role", "American support": the actor to whom a thing belongs, at the words of the thing.
    private ActorRef? Owner(int head)
    {
        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) is Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodUnmarked
                && (child < head || view.Preposition(child) is "of" or "by") && view.ActorAt(child) is { } actor)
            {
                return new ActorRef(actor.Id, view.Reference(head).Span);
            }
        }

        return null;
    }
}
