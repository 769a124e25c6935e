using Annals.Language;

namespace Annals.Coding;

/// <summary>Finds subjects and objects where the tree is known to go wrong.</summary>
internal sealed class TreeRepair(ReportView view)
{
    private readonly Syntax syntax = view.Syntax;

    /// <summary>"Released at least 19 hostages": the object whose bound the tree takes for a preposition, or -1.</summary>
    public int Counted(int verb) => syntax.Child(verb, Relation.Obl) is var noun and >= 0 && noun > verb && view.Marker(noun).Length == 0
        && syntax.SubtreeFirst(noun) == verb + 1 && syntax.Child(noun, Relation.Nummod) >= 0 && view.IsNominal(noun) && view.TimeAt(noun) is null
        ? noun
        : -1;

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
}
