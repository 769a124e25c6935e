using Annals.Language;

namespace Annals.Places;

/// <summary>Tells from the tree what a place name does in its sentence.</summary>
internal static class PlaceUseReader
{
    public static PlaceUse Read(Toponym name, Syntax syntax)
    {
        if (name.IsEmbedded)
        {
            return PlaceUse.Embedded;
        }

        if (name.IsAdjective)
        {
            return PlaceUse.Modifier;
        }

        // A name in a list does what the first of the list does.
        var word = name.HeadWord(syntax);
        for (var steps = 0; steps < 20 && word >= 0 && syntax.Relation(word) is Relation.Conj or Relation.Flat; steps++)
        {
            word = syntax.Head(word);
        }

        // "in Sinjar town", "six West Bank cities": the place does what the word of its kind does.
        if (word >= 0 && syntax.Relation(word) is Relation.Compound or Relation.NmodUnmarked && syntax.Head(word) is >= 0 and var type && IsType(type, name, syntax))
        {
            word = type;
        }

        if (word < 0 || syntax.Head(word) is not (>= 0 and var head))
        {
            return PlaceUse.Literal;
        }

        return syntax.Relation(word) switch
        {
            Relation.Compound or Relation.Amod or Relation.NmodUnmarked => PlaceUse.Modifier,
            Relation.NmodPoss => PlaceWords.PartNouns.Contains(syntax.Lemma(head)) || PlaceWords.TypesAfter.ContainsKey(syntax.Form(head)) ? PlaceUse.Literal : CanAct(name) ? PlaceUse.Metonym : PlaceUse.Literal,
            Relation.Nsubj => CanAct(name) && (PlaceWords.ActingVerbs.Contains(syntax.Lemma(head)) || IsCountryWithObject(name, head, syntax)) ? PlaceUse.Metonym : PlaceUse.Literal,
            Relation.NsubjPass or Relation.Obj or Relation.Iobj => CanAct(name) && PlaceWords.VerbsOnActors.Contains(syntax.Lemma(head)) ? PlaceUse.Metonym : PlaceUse.Literal,
            Relation.OblAgent => CanAct(name) ? PlaceUse.Metonym : PlaceUse.Literal,
            Relation.Nmod or Relation.Obl => CanAct(name) && IsPartner(word, head, syntax) ? PlaceUse.Metonym : PlaceUse.Literal,
            _ => PlaceUse.Literal,
        };
    }

    private static bool IsType(int word, Toponym name, Syntax syntax) => PlaceWords.TypesAfter.TryGetValue(syntax.Form(word), out var kind)
        ? kind != PlaceKind.Site || word == name.EndWord
        : PlaceWords.TypesAfterNames.ContainsKey(syntax.Form(word));

    // "Iran captured the crew": a country that does something to something.
    private static bool IsCountryWithObject(Toponym name, int verb, Syntax syntax) =>
        name.Place is { Kind: PlaceKind.Country } && syntax.Tag(verb) == UniversalTag.Verb && syntax.Child(verb, Relation.Obj) >= 0;

    private static bool CanAct(Toponym name) => name.Place is { Kind: not (PlaceKind.Water or PlaceKind.District) } && !name.IsPart && !name.IsNear;

    // "talks with Washington", "a deal between Iran and Russia", "sanctions against Moscow", "by Israel".
    private static bool IsPartner(int word, int head, Syntax syntax)
    {
        var marker = syntax.Child(word, Relation.Case);
        if (marker < 0)
        {
            return false;
        }

        return syntax.Form(marker) switch
        {
            "by" or "against" => true,
            "with" or "between" => PlaceWords.RelationNouns.Contains(syntax.Lemma(head)) || syntax.Tag(head) == UniversalTag.Verb,
            "on" or "from" or "for" or "to" => PlaceWords.RelationNouns.Contains(syntax.Lemma(head)) && syntax.Form(marker) == "on",
            _ => false,
        };
    }
}
