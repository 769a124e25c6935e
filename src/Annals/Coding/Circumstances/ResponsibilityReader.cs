using Annals.Language;

namespace Annals.Coding;

/// <summary>Reads who claims a deed, is blamed for it or denies it, and ties that to the event.</summary>
internal sealed class ResponsibilityReader(ReportView view, EventLexicon lexicon, Participants participants, IReadOnlyList<EventDraft> drafts)
{
    private const int BlameSentencesBack = 3;
    private const int ClaimSentencesBack = 8;

    private readonly Syntax syntax = view.Syntax;
    private readonly ClauseOwner owners = new(view, drafts);

    /// <summary>Words of the assaults that happened, in order.</summary>
    private readonly List<int> lastAssaults =
        [.. drafts.Where(draft => draft.Type == "ASSAULT" && draft.Status is EventStatus.Happened or EventStatus.Ongoing).Select(draft => draft.Word)];

    public void Read()
    {
        for (var verb = 0; verb < syntax.Count; verb++)
        {
            if (!view.IsVerb(verb))
            {
                continue;
            }

            var lemma = syntax.Lemma(verb);
            if (lexicon.Set("claim").Contains(lemma) && verb > 0 && owners.At(verb - 1) is { IsNoun: true, Type: "ASSAULT" } before
                && participants.AgentAfter(verb) is var agent and >= 0)
            {
                Tie(agent, ResponsibilityStance.Claimed, -1, before, verb);
            }
            else if (lexicon.Set("claim").Contains(lemma) && IsDeed(participants.Object(verb)))
            {
                Tie(Claimant(verb), ResponsibilityStance.Claimed, -1, Deed(verb), verb);
            }
            else if (lexicon.Set("deny").Contains(lemma) && participants.Object(verb) is var denied and >= 0
                && lexicon.Set("denied").Contains(syntax.Lemma(denied)))
            {
                Tie(participants.Subject(verb), ResponsibilityStance.Denied, -1, Deed(verb), verb);
            }
            else if (lexicon.Set("blame").Contains(lemma))
            {
                ReadBlame(verb);
            }
        }

        ReadBehind();
        ReadTellings();
    }

    // "the militia is behind the attack", "is believed to be behind it"
    private void ReadBehind()
    {
        foreach (var draft in drafts)
        {
            if (draft is not { IsNoun: true, Type: "ASSAULT" } || !lexicon.Set("behind").Contains(view.Preposition(draft.Word)))
            {
                continue;
            }

            var isPredicate = syntax.Child(draft.Word, Relation.Cop) >= 0;
            var who = isPredicate ? participants.SurfaceSubject(draft.Word, 0) : participants.Subject(syntax.Head(draft.Word));
            if (who >= 0 && view.ActorAt(who) is null)
            {
                who = participants.Oblique(who, "of");
            }

            var chain = view.ChainAt(draft.Word);
            Tie(who, chain.Length > 0 ? ResponsibilityStance.Accused : ResponsibilityStance.Suspected, chain, draft, draft.Word);
        }
    }

    // "Police say two brothers did it" lays it on them; "our fighters did it", said by the group, is a claim.
    private void ReadTellings()
    {
        foreach (var draft in drafts)
        {
            if (draft is not { Type: "ASSAULT", Status: EventStatus.Happened, Sources.Count: > 0, Statement.Speaker: { Actor: { } speaker } by }
                || draft.Responsibility.Count > 0)
            {
                continue;
            }

            var source = draft.Sources[0];
            if (ClaimantOf(draft, by) is { } claimant)
            {
                draft.Responsibility.Add(new Responsibility(claimant.Id, ResponsibilityStance.Claimed, [by], by.Span));
                view.BecauseAlso(draft.Word, "responsibility", "who speaks for the source says so", draft.SourceHeads.Count > 0 ? draft.SourceHeads[0] : draft.Word);
                continue;
            }

            var isOwn = (source.Actor == speaker && !IsThirdPerson(draft)) || IsFirstPerson(draft);
            var isAccuser = view.Actor(speaker)?.Role is { } role && lexicon.Set("accusers").Contains(role.ToLowerInvariant());
            if (source.Actor is { } doer && !(doer == speaker && IsThirdPerson(draft)) && (isOwn || (isAccuser && !draft.IsNoun)))
            {
                draft.Responsibility.Add(new Responsibility(doer, isOwn ? ResponsibilityStance.Claimed : ResponsibilityStance.Accused, isOwn ? [] : [by], source.Span));
                view.BecauseAlso(draft.Word, "responsibility", isOwn ? "the source itself says so" : "an authority says who did it", draft.SourceHeads.Count > 0 ? draft.SourceHeads[0] : draft.Word);
            }
        }
    }

    // In the speaker's own words "he" is somebody else.
    private bool IsThirdPerson(EventDraft draft) => draft.Statement?.Form == StatementForm.Direct
        && draft.SourceHeads.Exists(head => view.IsPronounMention(head) && !lexicon.Set("self").Contains(syntax.Form(head)));

    // "our men attacked the base"
    private bool IsFirstPerson(EventDraft draft) => draft.Statement?.Form == StatementForm.Direct && draft.SourceHeads.Exists(head => IsSelf(head)
        || (syntax.Child(head, Relation.NmodPoss) is var owner and >= 0 && IsSelf(owner)));

    private bool IsSelf(int word) => lexicon.Set("self").Contains(syntax.Form(word));

    // "a squad of the outfit", said by the outfit's spokesman; "Dune Front fighters", said by that of the Dune Front.
    private Actor? ClaimantOf(EventDraft draft, ActorRef by)
    {
        foreach (var head in draft.SourceHeads)
        {
            if (view.ActorAt(head) is { } source && SpeaksFor(by, source))
            {
                return source;
            }

            foreach (var child in syntax.Children(head))
            {
                if (syntax.Relation(child) is Relation.Nmod or Relation.NmodPoss or Relation.Compound && view.ActorAt(child) is { } whole && SpeaksFor(by, whole))
                {
                    return whole;
                }
            }
        }

        return null;
    }

    // A person who is told by the name of the group: "Dune Front spokesman Idris".
    private bool SpeaksFor(ActorRef by, Actor group) => group.Kind is ActorKind.Group or ActorKind.Organisation or ActorKind.Forces && by.Actor is { } speaker && speaker != group.Id
        && (view.Actor(speaker) is { } person && person.Mentions.Any(told => group.Mentions.Any(told.Contains)) || group.Mentions.Any(by.Span.Contains));

    // The subject, or where the tree has none the last actor named before the verb in its sentence.
    private int Claimant(int verb)
    {
        var subject = participants.Subject(verb);
        if (subject >= 0 && view.ActorAt(subject) is not null)
        {
            return subject;
        }

        for (var word = verb - 1; word >= syntax.SentenceOf(verb).FirstWord; word--)
        {
            if (view.ActorAt(word) is { Kind: ActorKind.Group or ActorKind.Organisation or ActorKind.Forces } && !view.IsPronounMention(word))
            {
                return word;
            }
        }

        return -1;
    }

    private void ReadBlame(int verb)
    {
        // "blamed the militia for the raid", "accused it of bombing", "blamed the raid on the militia"
        var blamed = participants.Object(verb);
        if (lexicon.Set("blame with").Contains(syntax.Lemma(verb)) && !Charges(verb))
        {
            return;
        }

        var deed = Deed(verb, SpeaksOfDeed(verb) ? BlameSentencesBack : -1);
        if (blamed >= 0 && owners.At(blamed) is { IsNoun: true } named)
        {
            deed = named;
            blamed = participants.Oblique(verb, "on") is var on and >= 0 ? on : participants.Oblique(verb, "to");
        }

        if (deed is { Type: "ASSAULT" or "COERCE" })
        {
            Tie(blamed, ResponsibilityStance.Accused, participants.Subject(verb), deed, verb);
            if (owners.At(verb) is { Type: "ACCUSE" } accusation && deed.Responsibility.Count > 0)
            {
                accusation.Answers.Add(deed);
                view.BecauseAlso(accusation.Word, "inResponseTo", "the deed that is laid on somebody", deed.Word);
            }
        }
    }

    // "held it responsible", but not "held by police"
    private bool Charges(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (lexicon.Set("responsible").Contains(syntax.Lemma(child)))
            {
                return true;
            }
        }

        return false;
    }

    // "blamed the militia" and "for the deaths" mean the deed told before; "accused of fraud" does not.
    private bool SpeaksOfDeed(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (child > verb && syntax.Relation(child) is Relation.Obl or Relation.Advcl or Relation.Xcomp && view.TimeAt(child) is null
                && lexicon.Set("charge").Contains(view.Marker(child)))
            {
                return lexicon.Set("responsibility").Contains(syntax.Lemma(child)) || lexicon.Harm("nouns", syntax.Form(child)) is not null
                    || view.HasChildIn(child, lexicon.Set("definite"));
            }
        }

        return syntax.Relation(verb) is not (Relation.Acl or Relation.Amod);
    }

    private void Tie(int who, ResponsibilityStance stance, int by, EventDraft? deed, int verb) =>
        Tie(who, stance, by >= 0 && view.ActorAt(by) is not null ? [view.Reference(by)] : [], deed, verb);

    private void Tie(int who, ResponsibilityStance stance, ActorRef[] chain, EventDraft? deed, int verb)
    {
        if (who < 0 || deed is null || view.ActorAt(who) is not { } actor || IsNobody(who))
        {
            return;
        }

        foreach (var head in participants.WithConjuncts(who))
        {
            if (view.ActorAt(head) is { } each && deed.Responsibility.All(item => item.Actor != each.Id || item.Stance != stance))
            {
                var span = view.Reference(head).Span;
                deed.Responsibility.Add(new Responsibility(each.Id, stance, chain, span.Union(syntax.Word(verb).Span) is { Length: < 160 } wide ? wide : span));
                view.BecauseAlso(deed.Word, "responsibility", "the verb claims, blames or denies", verb);
            }
        }
    }

    // "nobody has claimed", "no group claimed"
    private bool IsNobody(int who) => lexicon.Set("nobody").Contains(syntax.Form(who)) || view.HasChildIn(who, lexicon.Set("negation"));

    private bool IsDeed(int noun) => noun >= 0 && (lexicon.Set("responsibility").Contains(syntax.Lemma(noun)) || owners.At(noun) is not null);

    /// <summary>The event that is claimed or blamed: under the verb, or the last assault told within so many sentences.</summary>
    private EventDraft? Deed(int verb, int sentencesBack = ClaimSentencesBack)
    {
        var last = syntax.SubtreeEnd(verb);
        for (var word = verb + 1; word < last; word++)
        {
            if (owners.At(word) is { Type: "ASSAULT" or "COERCE" } below && below.Carrier != verb)
            {
                return below;
            }
        }

        if (syntax.Relation(verb) is Relation.Acl or Relation.AclRelcl && syntax.Head(verb) is var noun and >= 0 && owners.At(noun) is { } modified)
        {
            return modified;
        }

        var at = lastAssaults.BinarySearch(verb);
        at = at >= 0 ? at - 1 : ~at - 1;
        return at < 0 || syntax.Word(verb).Sentence - syntax.Word(lastAssaults[at]).Sentence > sentencesBack ? null : owners.At(lastAssaults[at]);
    }
}
