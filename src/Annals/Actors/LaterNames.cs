using Annals.Language;

namespace Annals.Actors;

/// <summary>Finds who was brought in by an office alone and is named only when he speaks on: "An army spokesman said …. Brigadier Osei added
/// that …". Nobody else of that name was told of, and the name comes with no affiliation of its own.</summary>
internal sealed class LaterNames(Syntax syntax, RoleLexicon roles, IReadOnlyList<Phrase> phrases)
{
    private const int SentencesBack = 2;
    private const int MostPhrases = 40;

    /// <summary>The phrase that brought in the bearer of a name, or null.</summary>
    public Phrase? Of(Phrase name)
    {
        if (name is not { HasName: true, Kind: ActorKind.Person, Patron: null } || name.Draft?.Root is not { Phrases.Count: 1 }
            || name.IsModified || syntax.Relation(name.Head) != Relation.Nsubj || HasAffiliation(name) || !IsLastWord(name))
        {
            return null;
        }

        var sentence = syntax.Word(name.Head).Sentence;
        for (var i = phrases.Count - 1; i >= Math.Max(0, phrases.Count - MostPhrases); i--)
        {
            var phrase = phrases[i];
            var back = sentence - syntax.Word(phrase.Head).Sentence;
            if (back > SentencesBack)
            {
                return null;
            }

            if (back == 0 || syntax.Relation(phrase.Head) != Relation.Nsubj || phrase.Number != GrammaticalNumber.One)
            {
                continue;
            }

            // Whoever else of flesh and blood acted in between may be meant.
            if (phrase.Draft?.Root is { Kind: ActorKind.Person } person)
            {
                return phrase is { HasName: false, IsIndefinite: true, IsAnother: false, Noun: { } noun } && !person.HasName && roles.IsVoice(noun)
                    && (name.Country is null || name.Country == phrase.Country) && (name.Known?.Role is null || name.Known.Role == phrase.Role) ? phrase : null;
            }
        }

        return null;
    }

    // "Lee of the Red Cross", "Lee, who heads the clinic", "Lee, a doctor": told by himself who he is.
    private bool HasAffiliation(Phrase name)
    {
        foreach (var child in syntax.Children(name.Head))
        {
            if (syntax.Relation(child) is Relation.Appos or Relation.Nmod or Relation.AclRelcl or Relation.Acl or Relation.Conj or Relation.NmodPoss)
            {
                return true;
            }
        }

        return name.EndWord < syntax.Count && syntax.Form(name.EndWord) is "," or "(";
    }

    // ", Lieutenant Osei said.": the speaker behind what he said; or before it, "Lieutenant Osei added that".
    private bool IsLastWord(Phrase name) => syntax.Head(name.Head) is var verb and >= 0 && syntax.Tag(verb) == UniversalTag.Verb && verb - name.EndWord is >= 0 and <= 2;
}
