using Annals.Language;

namespace Annals.Coding;

/// <summary>Finds subjects and objects where the tree is known to go wrong.</summary>
internal sealed class TreeRepair(ReportView view, EventLexicon lexicon)
{
    private readonly Syntax syntax = view.Syntax;

    /// <summary>"Released at least 19 hostages": the object whose bound the tree takes for a preposition, or -1.</summary>
    public int Counted(int verb) => syntax.Child(verb, Relation.Obl) is var noun and >= 0 && noun > verb && view.Marker(noun).Length == 0
        && syntax.SubtreeFirst(noun) == verb + 1 && syntax.Child(noun, Relation.Nummod) >= 0 && view.IsNominal(noun) && view.TimeAt(noun) is null
        ? noun
        : -1;

    /// <summary>"Used water cannon and tear gas against them": a noun that the tree takes for a second verb, whose form does not go with the
    /// first, or -1.</summary>
    public int NounAsVerb(int verb)
    {
        if (syntax.Penn(verb) is not ("VBD" or "VBN"))
        {
            return -1;
        }

        foreach (var child in syntax.Children(verb))
        {
            if (child > verb && syntax.Relation(child) == Relation.Conj && syntax.Penn(child) is "VB" or "VBP" && syntax.Child(child, Relation.Aux) < 0
                && syntax.Child(child, Relation.Mark) < 0 && syntax.Child(child, Relation.Nsubj) < 0)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The subject that the tree hangs elsewhere, or -1: "IS attacked", a name taken for a verb; "The U.S. reduced tariffs", where it
    /// hangs on the object, across the verb.</summary>
    public int BeforeVerb(int verb)
    {
        // "Rebels attacks checkpoint", a headline: the noun before a verb that is tagged as a noun
        if (syntax.Penn(verb) == "NNS" && verb > 0 && syntax.Head(verb - 1) == verb && view.IsNominal(verb - 1))
        {
            return verb - 1;
        }

        foreach (var child in syntax.Children(verb))
        {
            if (child < verb && syntax.Tag(child) == UniversalTag.Aux && view.ActorAt(child) is not null)
            {
                return child;
            }
        }

        if (syntax.Child(verb, Relation.Obj) is var target and >= 0 && target > verb)
        {
            foreach (var child in syntax.Children(target))
            {
                if (child < verb && view.IsNominal(child))
                {
                    return child;
                }
            }
        }

        return -1;
    }

    /// <summary>"Called off the march": the object, where the tree takes the particle for a preposition, or the object for none; or -1.</summary>
    public int OfParticle(int verb)
    {
        if (syntax.Child(verb, Relation.CompoundPrt) >= 0 && syntax.Child(verb, Relation.Obl) is var bare and >= 0 && bare > verb
            && view.Marker(bare).Length == 0 && view.IsNominal(bare) && view.TimeAt(bare) is null)
        {
            return bare;
        }

        if (verb + 1 < syntax.Count && syntax.Relation(verb + 1) == Relation.Case && HasParticle(verb, syntax.Form(verb + 1))
            && syntax.Head(verb + 1) is var noun and >= 0 && syntax.Head(noun) == verb && syntax.Relation(noun) == Relation.Obl)
        {
            return noun;
        }

        return -1;
    }

    private bool HasParticle(int verb, string form)
    {
        foreach (var frame in lexicon.Verb(syntax.Lemma(verb)))
        {
            if (frame.Lemmas[0].Length == syntax.Lemma(verb).Length + 1 + form.Length && frame.Lemmas[0].EndsWith("+" + form, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
