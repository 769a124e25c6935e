using Annals.Language;

namespace Annals.Actors;

/// <summary>Finds whom a pronoun means: by number and gender, subjects first, the nearest sentences only. Unsure ones stay unread.</summary>
internal sealed class PronounReader(Syntax syntax, IReadOnlyList<Phrase> phrases)
{
    private const int SentencesBack = 2;
    private const int MostPhrases = 40;
    private const int MostAncestors = 12;

    /// <summary>The phrase that a pronoun stands for, or null.</summary>
    public Phrase? Read(int word, in Pronoun pronoun) =>
        pronoun.Use == PronounUse.Relative ? Antecedent(word)
        : pronoun.Gender == Gender.None ? LastSubject(word)
        : MostSalient(word, pronoun);

    // The noun that the clause of "who" hangs on.
    private Phrase? Antecedent(int word)
    {
        var at = word;
        for (var steps = 0; steps < MostAncestors && at >= 0; steps++, at = syntax.Head(at))
        {
            if (syntax.Relation(at) == Relation.AclRelcl)
            {
                return syntax.Head(at) < word ? PhraseAt(syntax.Head(at)) : null;
            }
        }

        return null;
    }

    // "It" is mostly a thing. It is an actor where the subject before it is one: "The army said it had …".
    private Phrase? LastSubject(int word)
    {
        var sentence = syntax.Word(word).Sentence;
        for (var i = word - 1; i >= 0 && syntax.Word(i).Sentence >= sentence - 1; i--)
        {
            if (syntax.Relation(i) is Relation.Nsubj or Relation.NsubjPass && syntax.Tag(i) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num)
            {
                return PhraseAt(i) is { } phrase && IsBody(phrase) && syntax.Head(i) != syntax.Head(word) ? phrase : null;
            }
        }

        return null;
    }

    private Phrase? MostSalient(int word, in Pronoun pronoun)
    {
        var sentence = syntax.Word(word).Sentence;
        Phrase? best = null;
        var bestScore = int.MinValue;
        for (var i = phrases.Count - 1; i >= Math.Max(0, phrases.Count - MostPhrases); i--)
        {
            var phrase = phrases[i];
            var back = sentence - syntax.Word(phrase.Head).Sentence;
            if (back > SentencesBack)
            {
                break;
            }

            if (Fits(phrase, pronoun) && !IsBesidePronoun(word, phrase, pronoun.Use))
            {
                var score = (-30 * back) + Prominence(phrase) - ((phrases.Count - i) / 2);
                if (score > bestScore)
                {
                    (best, bestScore) = (phrase, score);
                }
            }
        }

        return best;
    }

    private int Prominence(Phrase phrase) => syntax.Relation(phrase.Head) switch
    {
        Relation.Nsubj => 25,
        Relation.NsubjPass => 20,
        Relation.Obj or Relation.OblAgent => 10,
        Relation.Obl or Relation.Iobj => 4,
        Relation.NmodPoss => 2,
        _ => 0,
    } + (phrase.HasName ? 6 : 0);

    private static bool Fits(Phrase phrase, in Pronoun pronoun)
    {
        var draft = phrase.Draft!.Root;
        if (pronoun.Number == GrammaticalNumber.One)
        {
            return draft is { Kind: ActorKind.Person } && phrase.Number == GrammaticalNumber.One
                && (draft.Gender == Gender.Any || draft.Gender == pronoun.Gender);
        }

        return phrase.Number == GrammaticalNumber.Many
            || draft.Kind is ActorKind.Group or ActorKind.Forces or ActorKind.Population or ActorKind.Organisation;
    }

    // "Karim told him": not Karim himself.
    private bool IsBesidePronoun(int word, Phrase phrase, PronounUse use) =>
        (use == PronounUse.Personal && syntax.Head(word) >= 0 && syntax.Head(word) == syntax.Head(phrase.Head))
        || (word >= phrase.FirstWord && word < phrase.EndWord)
        || phrase.Head > word;

    private static bool IsBody(Phrase phrase) => phrase.Draft!.Root.Kind is not ActorKind.Person && phrase.Number == GrammaticalNumber.One;

    private Phrase? PhraseAt(int head)
    {
        for (var i = phrases.Count - 1; i >= Math.Max(0, phrases.Count - MostPhrases); i--)
        {
            if (phrases[i].Head == head)
            {
                return phrases[i];
            }
        }

        return null;
    }
}
