using Annals.Language;

namespace Annals.Actors;

/// <summary>Settles what a phrase says of its actor: country, patron, role, kind, number, and whether it is a new one.</summary>
internal static class PhraseFacts
{
    /// <summary>Fills in a phrase; <paramref name="noun"/> is the word that describes it, or -1 for a bare name.</summary>
    public static void Fill(PhraseReader reader, Syntax syntax, NameAtoms atoms, Phrase phrase, int noun)
    {
        for (var word = phrase.FirstWord; word < phrase.EndWord; word++)
        {
            if (word != noun && (word < phrase.NameFirst || word >= phrase.NameEnd))
            {
                ReadPart(reader, syntax, atoms, phrase, word, noun >= 0 ? noun : phrase.Head);
            }
        }

        ReadArticle(reader, syntax, phrase, noun >= 0 && !phrase.HasName ? noun : phrase.Head);
        if (phrase.Country is null && phrase.Patron is null)
        {
            phrase.Country = CountryAround(reader, syntax, phrase);
        }

        Settle(reader, syntax, phrase, noun);
    }

    // "Fars Province Health Department": the nouns of an unknown name tell as much as if they were no name.
    private static NounRole? ReadOwnName(PhraseReader reader, Syntax syntax, Phrase phrase)
    {
        if (!phrase.HasName || phrase.Kind != ActorKind.Organisation)
        {
            return null;
        }

        NounRole? said = null;
        for (var word = phrase.NameEnd - 1; word >= phrase.NameFirst; word--)
        {
            phrase.Country ??= reader.CountryAt(word)?.Alpha3;
            said ??= reader.Roles.Of(syntax.Form(word));
        }

        return said;
    }

    private static void ReadPart(PhraseReader reader, Syntax syntax, NameAtoms atoms, Phrase phrase, int word, int noun)
    {
        if (atoms.TryAt(word, out var atom) && atom.Head != phrase.Head)
        {
            if (atom.Known is { } known && known.Kind != ActorKind.Person && phrase.Patron is null)
            {
                phrase.Patron = known;
            }

            return;
        }

        if (IsInCompoundWord(syntax, word))
        {
            phrase.Modifiers.Add(syntax.Form(word));
            return;
        }

        if (reader.CountryAt(word) is { } country)
        {
            phrase.Country ??= country.Alpha3;
            return;
        }

        if (syntax.Tag(word) == UniversalTag.Num)
        {
            phrase.Numeral ??= syntax.Form(word);
        }
        else if (syntax.Tag(word) is UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Verb)
        {
            var lemma = reader.NounOf(word);
            phrase.Modifiers.Add(lemma);
            phrase.IsAnother |= word < noun && reader.Roles.MarksAnother(lemma);
            phrase.Role ??= reader.Roles.OfModifier(lemma);
            phrase.IsModified |= phrase.Role is not null;
        }
        else if (syntax.Tag(word) == UniversalTag.Det)
        {
            phrase.IsAnother |= reader.Roles.MarksAnother(syntax.Form(word));
        }
    }

    // "US-led", "pro-Iranian": the country beside the hyphen is not the phrase's own.
    private static bool IsInCompoundWord(Syntax syntax, int word) =>
        (word + 1 < syntax.Count && syntax.Form(word + 1) == "-" && !syntax.Word(word).SpaceAfter)
        || (word > 0 && syntax.Form(word - 1) == "-" && !syntax.Word(word - 1).SpaceAfter);

    private static void ReadArticle(PhraseReader reader, Syntax syntax, Phrase phrase, int noun)
    {
        foreach (var child in syntax.Children(noun))
        {
            var relation = syntax.Relation(child);
            if (relation == Relation.Det && child < noun)
            {
                var definite = syntax.Form(child) is "the" or "this" or "that" or "these" or "those" or "both";
                phrase.IsDefinite |= definite;
                phrase.IsIndefinite |= !definite;
            }
            else if (relation == Relation.NmodPoss)
            {
                (phrase.IsDefinite, phrase.HasPossessor) = (true, true);
                TakeFromOwner(reader, phrase, reader.MeantAt(child)?.Draft?.Root);
            }
            else if (relation == Relation.Nummod)
            {
                phrase.IsIndefinite |= !phrase.IsDefinite;
            }
        }
    }

    // "Its forces", "the army's spokesman".
    private static void TakeFromOwner(PhraseReader reader, Phrase phrase, ActorDraft? owner)
    {
        var said = phrase.Noun is null ? null : reader.Roles.Of(phrase.Noun);
        if (owner is null || (owner.Kind == ActorKind.Person && said is not ({ IsSoft: true } or { One: not ActorKind.Person })))
        {
            return;
        }

        phrase.Country ??= owner.Country;
        phrase.Patron ??= owner.Known;
        phrase.Role ??= owner.Kind is ActorKind.State ? null : owner.Role;
    }

    // "an official in Iraq", but not "its forces in Iraq": only where nothing nearer tells.
    private static string? CountryAround(PhraseReader reader, Syntax syntax, Phrase phrase)
    {
        foreach (var child in syntax.Children(phrase.Head))
        {
            if (child >= phrase.EndWord && syntax.Relation(child) == Relation.Nmod && syntax.Child(child, Relation.Case) is var preposition and >= 0
                && (syntax.Form(preposition) == "of" || (syntax.Form(preposition) == "in" && !phrase.HasPossessor)) && reader.CountryAt(child) is { } country)
            {
                return country.Alpha3;
            }
        }

        return null;
    }

    private static void Settle(PhraseReader reader, Syntax syntax, Phrase phrase, int noun)
    {
        var said = phrase.Noun is null ? null : reader.Roles.Of(phrase.Noun);
        var many = noun >= 0 && !phrase.HasName && reader.IsPlural(noun);
        phrase.Number = many ? GrammaticalNumber.Many : GrammaticalNumber.One;
        if (phrase.Known is { } known)
        {
            (phrase.Kind, phrase.Role, phrase.Code, phrase.Gender) = (known.Kind, known.Role, known.Code, known.Gender);
            phrase.Country = known.Country ?? (known.Kind == ActorKind.Person ? phrase.Country : null);
            return;
        }

        said ??= ReadOwnName(reader, syntax, phrase);
        if (said is not null)
        {
            phrase.Kind = phrase is { HasName: true, Kind: ActorKind.Organisation } && noun < 0
                ? said.One == ActorKind.Person ? ActorKind.Organisation : said.One
                : phrase.HasName ? ActorKind.Person : many ? said.Many : said.One;
        }

        var patron = phrase.Patron;
        var own = said is { IsSoft: false } ? said.Role : null;
        var lent = phrase.Role;
        phrase.Country ??= patron?.Country;
        var isOfPatron = patron is not null && (own is null || own == patron.Role);
        phrase.Role = own ?? (patron is not null ? patron.Role : lent ?? (phrase.Country is not null ? said?.Role : null));
        phrase.Code = isOfPatron && patron!.Country == phrase.Country ? patron.Code
            : phrase.Role is null && phrase.Country is null ? null
            : phrase.Country + phrase.Role;
    }
}
