using Annals.Language;

namespace Annals.Coding;

/// <summary>Finds who stands in which part of a verb or noun, through passives, participles, relative clauses, control and
/// coordination. Gives head words; the first conjunct stands for all until <see cref="WithConjuncts"/> spreads it.</summary>
internal sealed class Participants(ReportView view)
{
    private const int MaximumClimb = 6;

    private readonly Syntax syntax = view.Syntax;

    /// <summary>The logical subject of a verb, or -1: who does it.</summary>
    public int Subject(int verb) => view.IsPassive(verb) ? Agent(verb) : SurfaceSubject(verb, 0);

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

        // "the strikes the army carried out": the noun before a relative clause that has a subject and no object
        return syntax.Relation(verb) == Relation.AclRelcl && syntax.Child(verb, Relation.Nsubj) is var subject and >= 0
            && !IsRelativePronoun(subject) && syntax.Head(verb) >= 0
            ? syntax.Head(verb)
            : -1;
    }

    /// <summary>The object of a preposition of a verb or noun, or -1.</summary>
    public int Oblique(int word, string preposition)
    {
        foreach (var child in syntax.Children(word))
        {
            if (syntax.Relation(child) is Relation.Obl or Relation.Nmod or Relation.OblAgent or Relation.Advcl or Relation.Iobj
                && view.Preposition(child) == preposition && view.TimeAt(child) is null)
            {
                return Antecedent(child);
            }
        }

        return -1;
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
            if (syntax.Relation(child) == Relation.Conj && view.IsNominal(child))
            {
                all.Add(child);
            }
        }

        return all;
    }

    public bool IsRelativePronoun(int word) => syntax.Penn(word) is "WDT" or "WP" or "WP$" || (syntax.Form(word) == "that"
        && syntax.Tag(word) == UniversalTag.Pron && syntax.Head(word) >= 0 && syntax.Relation(syntax.Head(word)) == Relation.AclRelcl);

    /// <summary>The grammatical subject of a verb, or -1.</summary>
    public int SurfaceSubject(int verb, int climbed)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Relation(child) is Relation.Nsubj or Relation.NsubjPass)
            {
                return Antecedent(child);
            }
        }

        var head = syntax.Head(verb);
        if (head < 0 || climbed >= MaximumClimb)
        {
            return -1;
        }

        switch (syntax.Relation(verb))
        {
            case Relation.Acl when syntax.Penn(verb) is "VBG" or "VBN":
                return Antecedent(head);
            case Relation.AclRelcl:
                return Antecedent(head);
            case Relation.Acl:
                // "its decision to strike", "efforts made by X to": the one whose decision it is
                return syntax.Child(head, Relation.NmodPoss) is var owner and >= 0 ? owner
                    : view.IsVerb(head) ? SurfaceSubject(head, climbed + 1) : SubjectOfSupport(head, climbed + 1);
            case Relation.Xcomp:
                var controlled = syntax.Child(head, Relation.Obj);
                return controlled >= 0 ? Antecedent(controlled) : SurfaceSubject(head, climbed + 1);
            case Relation.Conj or Relation.Advcl or Relation.Parataxis when view.IsVerb(head) || syntax.Tag(head) == UniversalTag.Adj:
                return SurfaceSubject(head, climbed + 1);
            default:
                return -1;
        }
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
}
