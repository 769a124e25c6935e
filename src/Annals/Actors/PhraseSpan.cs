using Annals.Language;

namespace Annals.Actors;

/// <summary>How far a noun phrase reaches: titles, adjectives, compounds, flat names and "of" phrases, but no article at its start, no
/// clause, no apposition in commas and no place phrase.</summary>
internal static class PhraseSpan
{
    private const int DeepestOf = 3;

    /// <summary>First word of the phrase at a head.</summary>
    public static int First(Syntax syntax, int head)
    {
        var first = head;
        foreach (var child in syntax.Children(head))
        {
            if (child > head)
            {
                break;
            }

            if (IsLeftPart(syntax.Relation(child)))
            {
                first = Math.Min(first, syntax.SubtreeFirst(child));
            }
        }

        while (first < head && IsNoStart(syntax, first))
        {
            first++;
        }

        return first;
    }

    /// <summary>Index after the last word of the phrase at a head.</summary>
    public static int End(Syntax syntax, int head, int depth = 0)
    {
        var end = head + 1;
        foreach (var child in syntax.Children(head))
        {
            if (child < end)
            {
                continue;
            }

            if (syntax.Relation(child) is Relation.Flat or Relation.Compound or Relation.NmodDesc or Relation.Goeswith or Relation.Fixed && syntax.SubtreeFirst(child) <= end)
            {
                end = Math.Max(end, End(syntax, child, depth + 1));
            }
            else if (IsOf(syntax, child) && syntax.SubtreeFirst(child) <= end && depth < DeepestOf)
            {
                end = Math.Max(end, End(syntax, child, depth + 1));
            }
            else if (syntax.Tag(child) != UniversalTag.Part)
            {
                break;
            }
        }

        return end;
    }

    /// <summary>True for the noun of "of Iraq".</summary>
    public static bool IsOf(Syntax syntax, int child) =>
        syntax.Relation(child) == Relation.Nmod
        && syntax.Child(child, Relation.Case) is var preposition and >= 0
        && syntax.Form(preposition) == "of";

    private static bool IsLeftPart(Relation relation) => relation is
        Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss or Relation.Nmod or Relation.NmodDesc or Relation.NmodUnmarked
        or Relation.Det or Relation.DetPredet or Relation.Flat or Relation.Advmod or Relation.Goeswith or Relation.Dep;

    private static bool IsNoStart(Syntax syntax, int word) =>
        syntax.Tag(word) is UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Sconj or UniversalTag.Adp
        || (syntax.Penn(word) is "DT" && syntax.Form(word) is "the" or "a" or "an");
}
