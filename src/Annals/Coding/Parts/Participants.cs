using Annals.Language;

namespace Annals.Coding;

/// <summary>Finds who stands in which part of a verb or noun, through passives, participles, relative clauses, control and
/// coordination. Gives head words; the first conjunct stands for all until <see cref="WithConjuncts"/> spreads it.</summary>
/// <param name="view">The report.</param>
/// <param name="lexicon">Nouns for what somebody says or writes, particles of verbs.</param>
internal sealed class Participants(ReportView view, EventLexicon lexicon)
{
    private const int MaximumClimb = 6;

    private readonly Syntax syntax = view.Syntax;
    private readonly TreeRepair repair = new(view, lexicon);

    /// <summary>The logical subject of a verb, or -1: who does it.</summary>
    public int Subject(int verb) => view.IsPassive(verb) ? Agent(verb) : SurfaceSubject(verb, 0);

    /// <summary>The object of a verb; of "carried the bombs there before detonating them", where a pronoun stands for a thing, the thing.</summary>
    public int Thing(int verb)
    {
        var pronoun = Object(verb);
        return pronoun >= 0 && syntax.Penn(pronoun) == "PRP" && syntax.Relation(verb) is Relation.Advcl or Relation.Conj or Relation.Xcomp
            && syntax.Head(verb) is var above and >= 0 && view.IsVerb(above) && Object(above) is var thing and >= 0 && thing < pronoun
            && syntax.Tag(thing) == UniversalTag.Noun && view.ActorAt(thing) is null && (syntax.Penn(thing) == "NNS") == (syntax.Form(pronoun) == "them") ? thing : pronoun;
    }

    /// <summary>The logical object of a verb, or -1: to whom it is done.</summary>
    public int Object(int verb)
    {
        if (view.IsPassive(verb))
        {
            return SurfaceSubject(verb, 0);
        }

        var child = syntax.Child(verb, Relation.Obj);
        if (child >= 0)
        {
            return Antecedent(child);
        }

        if (syntax.Child(verb, Relation.Iobj) is var only and >= 0)
        {
            return Antecedent(only);
        }

        // "blamed IS": a name that the tree takes for a verb
        if (verb + 1 < syntax.Count && syntax.Tag(verb + 1) == UniversalTag.Aux && view.ActorAt(verb + 1) is not null)
        {
            return verb + 1;
        }

        if (repair.Counted(verb) is var counted and >= 0)
        {
            return counted;
        }

        if (repair.OfParticle(verb) is var called and >= 0)
        {
            return Antecedent(called);
        }

        if (Partner(verb) is var partner and >= 0 && syntax.Child(partner, Relation.Obj) is var common and >= 0)
        {
            return Antecedent(common);
        }

        if (syntax.Relation(verb) == Relation.Conj && syntax.Head(verb) is var first and >= 0 && syntax.Child(first, Relation.Obj) is var shared and >= 0 && shared < verb)
        {
            foreach (var conjunct in syntax.Children(shared))
            {
                if (conjunct > verb && syntax.Relation(conjunct) == Relation.Conj && IsPastVerb(shared, conjunct))
                {
                    return conjunct;
                }
            }
        }

        // "the strikes the army carried out": the noun before a relative clause that has a subject and no object
        return syntax.Relation(verb) == Relation.AclRelcl && syntax.Child(verb, Relation.Nsubj) is var subject and >= 0
            && !IsRelativePronoun(subject) && syntax.Head(verb) >= 0
            ? syntax.Head(verb)
            : -1;
    }

    /// <summary>The object of a preposition of a verb or noun, or -1.</summary>
    public int Oblique(int word, string preposition)
    {
        var own = OwnOblique(word, preposition);
        return own < 0 && view.IsVerb(word) && (Partner(word) is var partner and >= 0 || (partner = repair.NounAsVerb(word)) >= 0) ? OwnOblique(partner, preposition) : own;
    }

    private int OwnOblique(int word, string preposition)
    {
        foreach (var child in syntax.Children(word))
        {
            if (syntax.Relation(child) is Relation.Obl or Relation.Nmod or Relation.OblAgent or Relation.Advcl or Relation.Iobj
                && HasPreposition(child, preposition) && view.TimeAt(child) is null)
            {
                return Antecedent(child);
            }
        }

        // "called on both countries": a preposition that the tree takes for a particle
        return word + 1 < syntax.Count && syntax.Relation(word + 1) == Relation.CompoundPrt && syntax.Form(word + 1) == preposition
            && syntax.Child(word, Relation.Obl) is var bare and >= 0 && bare > word && view.Marker(bare).Length == 0 && view.TimeAt(bare) is null
            ? Antecedent(bare)
            : -1;
    }

    // "out of the hall" is led by both words.
    private bool HasPreposition(int head, string preposition)
    {
        foreach (var child in syntax.Children(head))
        {
            if (child < head && syntax.Relation(child) == Relation.Case && syntax.Form(child) == preposition)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A phrase and those that are coordinated with it.</summary>
    public List<int> WithConjuncts(int head)
    {
        var all = new List<int>();
        if (head < 0)
        {
            return all;
        }

        all.Add(head);
        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) == Relation.Conj && view.IsNominal(child) && !IsPastVerb(head, child))
            {
                all.Add(child);
            }
        }

        return all;
    }

    /// <summary>Those who are named beside a noun for several: "killed two priests, Luis Roldán and Ana Vega".</summary>
    public IEnumerable<int> NamedBeside(int noun)
    {
        var named = new List<int>();
        if (view.ActorAt(noun) is not { Kind: not ActorKind.Person })
        {
            return named;
        }

        foreach (var child in syntax.Children(noun))
        {
            if (child > noun && syntax.Relation(child) == Relation.Appos)
            {
                named.AddRange(WithConjuncts(child).Where(head => view.ActorAt(head) is { Kind: ActorKind.Person }));
            }
        }

        return named;
    }

    // "stormed and burned the station": the verb right after "and" holds what both are done to, or -1.
    private int Partner(int verb)
    {
        if (verb + 2 < syntax.Count && syntax.Relation(verb + 1) == Relation.Cc && syntax.Relation(verb + 2) == Relation.Conj && syntax.Head(verb + 2) == verb
            && view.IsVerb(verb + 2) && syntax.Penn(verb + 2) == syntax.Penn(verb))
        {
            return verb + 2;
        }

        return -1;
    }

    // "killed twenty and destroyed eight vehicles": a noun that follows another verb is that verb's, whatever the tree says.
    private bool IsPastVerb(int head, int conjunct)
    {
        for (var word = head + 1; word < conjunct; word++)
        {
            if (view.IsVerb(word) && syntax.Relation(word) == Relation.Conj && syntax.Child(word, Relation.Obj) < 0 && syntax.Head(word) == syntax.Head(head))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a word governs an -ing clause that a preposition leads: "prevented them from leaving".</summary>
    public bool IsFollowedBy(int word, string preposition)
    {
        foreach (var child in syntax.Children(word))
        {
            if (child > word && syntax.Penn(child) == "VBG" && syntax.Child(child, Relation.Mark) is var mark and >= 0 && syntax.Form(mark) == preposition)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsRelativePronoun(int word) => syntax.Penn(word) is "WDT" or "WP" or "WP$" || (syntax.Form(word) == "that"
        && syntax.Tag(word) == UniversalTag.Pron && syntax.Head(word) >= 0 && syntax.Relation(syntax.Head(word)) == Relation.AclRelcl);

    /// <summary>The grammatical subject of a verb, or -1.</summary>
    public int SurfaceSubject(int verb, int climbed)
    {
        // "as many as eleven informers were killed": of two, the one next to the verb; "the leader Jan Borg": the one that is an actor
        var own = -1;
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Relation(child) is Relation.Nsubj or Relation.NsubjPass
                && (own < 0 || (child < verb && (view.ActorAt(own) is null || view.ActorAt(child) is not null))))
            {
                own = child;
            }
        }

        if (own >= 0 || (own = repair.BeforeVerb(verb)) >= 0)
        {
            return Antecedent(own);
        }

        var head = syntax.Head(verb);
        if (head < 0 || climbed >= MaximumClimb)
        {
            return -1;
        }

        switch (syntax.Relation(verb))
        {
            // "made progress in clearing the area": whoever made it
            case Relation.Acl when syntax.Penn(verb) == "VBG" && syntax.Child(verb, Relation.Mark) is var mark and >= 0 && syntax.Form(mark) == "in" && SupporterOf(head, climbed) is var supporter and >= 0:
                return supporter;
            case Relation.Acl when syntax.Penn(verb) is "VBG" or "VBN":
                // "issued a report accusing X": those whose report it is
                return syntax.Penn(verb) == "VBG" && view.ActorAt(head) is null && IsUtterance(head) && AuthorOf(head, climbed) is var author and >= 0
                    ? author
                    : Antecedent(head);
            case Relation.AclRelcl:
                return Antecedent(head);
            case Relation.Acl:
                // "its decision to strike", "efforts made by X to": the one whose decision it is
                return syntax.Child(head, Relation.NmodPoss) is var owner and >= 0 ? owner
                    : view.IsVerb(head) ? SurfaceSubject(head, climbed + 1) : SubjectOfSupport(head, climbed + 1);
            case Relation.Xcomp:
                var controlled = syntax.Child(head, Relation.Obj);
                return controlled >= 0 ? Antecedent(controlled) : SurfaceSubject(head, climbed + 1);
            case Relation.Advcl when IsControlledByObject(verb) && syntax.Child(head, Relation.Obj) is var blamed and >= 0:
                return Antecedent(blamed);
            // "Rebels overran the base, officials said, killing 17": what goes on after "said" goes on with what is said
            case Relation.Advcl when syntax.Penn(verb) == "VBG" && verb > head && view.SpeakerAt(head) >= 0 && ToldBefore(head, climbed) is var doer and >= 0:
                return doer;
            case Relation.Ccomp when FirstOfTwoSubjects(verb) is var misplaced and >= 0:
                return misplaced;
            case Relation.Conj when DenialBeside(verb) is var denial and >= 0:
                return SurfaceSubject(denial, climbed + 1);
            case Relation.Conj or Relation.Advcl or Relation.Parataxis when view.IsVerb(head) || syntax.Tag(head) == UniversalTag.Adj || syntax.Child(head, Relation.Cop) >= 0:
                return SurfaceSubject(head, climbed + 1);
            default:
                return -1;
        }
    }

    // Of what is said before the verb of saying, the subject, or -1; a tree may give that to the verb of saying too.
    private int ToldBefore(int cue, int climbed)
    {
        if (syntax.Child(cue, Relation.Ccomp) is var told and >= 0 && told < cue)
        {
            return SurfaceSubject(told, climbed + 1);
        }

        var subjects = new List<int>();
        foreach (var child in syntax.Children(cue))
        {
            if (child < cue && syntax.Relation(child) == Relation.Nsubj)
            {
                subjects.Add(child);
            }
        }

        return subjects.Count > 1 ? Antecedent(subjects[0]) : -1;
    }

    // "accused the army of killing", "arrested him for killing"
    private bool IsControlledByObject(int verb) => syntax.Penn(verb) == "VBG" && syntax.Child(verb, Relation.Mark) is var mark and >= 0
        && syntax.Form(mark) is "of" or "for";

    // "A strike hit two trucks, Cook said": the tree gives both subjects to the verb of saying.
    private int FirstOfTwoSubjects(int verb)
    {
        var first = -1;
        foreach (var child in syntax.Children(syntax.Head(verb)))
        {
            if (syntax.Relation(child) is Relation.Nsubj or Relation.NsubjPass)
            {
                if (first >= 0)
                {
                    return first < verb && child > verb ? Antecedent(first) : -1;
                }

                first = child;
            }
        }

        return -1;
    }

    private int SupporterOf(int noun, int climbed) =>
        syntax.Child(noun, Relation.NmodPoss) is var owner and >= 0 ? owner : SubjectOfSupport(noun, climbed + 1);

    private bool IsUtterance(int noun) => lexicon.Set("utterances").Contains(syntax.Lemma(noun));

    private int AuthorOf(int noun, int climbed)
    {
        if (syntax.Child(noun, Relation.NmodPoss) is var owner and >= 0)
        {
            return owner;
        }

        return Oblique(noun, "by") is var by and >= 0 ? by : SubjectOfSupport(noun, climbed + 1);
    }

    /// <summary>For a noun that a verb merely supports ("carried out an attack"): the verb's subject, or -1.</summary>
    public int SubjectOfSupport(int noun, int climbed = 0)
    {
        var head = syntax.Head(noun);
        return head >= 0 && view.IsVerb(head) && climbed < MaximumClimb && syntax.Relation(noun) is Relation.Obj
            ? SurfaceSubject(head, climbed + 1)
            : -1;
    }

    /// <summary>What a relative pronoun stands for; any other word stands for itself.</summary>
    public int Antecedent(int word)
    {
        if (!IsRelativePronoun(word))
        {
            return word;
        }

        var clause = syntax.Head(word);
        for (var climbed = 0; clause >= 0 && climbed < MaximumClimb; climbed++)
        {
            if (syntax.Relation(clause) == Relation.AclRelcl && syntax.Head(clause) >= 0)
            {
                return syntax.Head(clause);
            }

            clause = syntax.Relation(clause) is Relation.Conj or Relation.Xcomp ? syntax.Head(clause) : -1;
        }

        return word;
    }

    /// <summary>The actor that a participle names by "by" right after it, found by the words where the tree may be wrong, or -1.</summary>
    public int AgentAfter(int participle)
    {
        const int reach = 3;
        for (var word = participle + 1; word <= participle + reach && word + 1 < syntax.Count; word++)
        {
            if (syntax.Form(word) == "by")
            {
                return view.MentionFrom(word + 1);
            }
        }

        return -1;
    }

    private int Agent(int verb) => view.Agent(verb) is var agent and >= 0 ? Antecedent(agent) : -1;

    // "denied that its men fired and blamed the army": the one who denies blames, though the tree puts the verb below. Or -1.
    private int DenialBeside(int verb)
    {
        var denied = syntax.Head(verb);
        var denial = denied >= 0 && syntax.Relation(denied) is Relation.Ccomp or Relation.Xcomp ? syntax.Head(denied) : -1;
        return denial >= 0 && view.CuedBy(verb) is not null && view.CuedBy(denial) is { Act: SpeechAct.Denies or SpeechAct.Rejects } ? denial : -1;
    }
}
