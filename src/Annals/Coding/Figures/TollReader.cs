using Annals.Language;
using Annals.Numbers;

namespace Annals.Coding;

/// <summary>A count that a verb gives: "put the number of dead at 14", "the toll rose to 20", "revised it down to 13".</summary>
/// <param name="What">What is counted.</param>
/// <param name="Number">How many.</param>
/// <param name="Head">The word that is counted, or the number itself.</param>
/// <param name="Noun">The word for the count: "toll".</param>
internal readonly record struct Toll(string What, NumberMention Number, int Head, int Noun);

/// <summary>Reads tolls: counts that no word of harm stands beside. News writes them in few shapes, told by the order of the words.</summary>
internal sealed class TollReader(ReportView view, EventLexicon lexicon, Participants participants, FigureOwner owners)
{
    // Words between a number and the verb that gives it, and between the verb and the word for the count.
    private const int Reach = 14;

    private const string KilledOrInjured = "killed-or-injured";

    private readonly Syntax syntax = view.Syntax;

    /// <summary>The toll that a number gives, or null.</summary>
    public Toll? Read(NumberMention number)
    {
        if (number.Head >= syntax.Count || view.TimeAt(number.FirstWord) is not null)
        {
            return null;
        }

        var noun = Predicate(number) is var said and >= 0 ? said : Given(number);
        if (noun < 0 || Kind(noun, number) is not { } what)
        {
            return null;
        }

        return new Toll(what, number, Counted(number), noun);
    }

    // "the true figure is 19"
    private int Predicate(NumberMention number)
    {
        var head = Counted(number);
        return syntax.Child(head, Relation.Cop) >= 0 && syntax.Child(head, Relation.Nsubj) is var subject and >= 0 && IsToll(subject) ? subject : -1;
    }

    // The word for the count that a verb sets at a number, or that comes to it; or -1.
    private int Given(NumberMention number)
    {
        var first = syntax.SentenceOf(number.Head).FirstWord;
        if (view.IsVerb(number.FirstWord) && lexicon.Set("tolls/passing").Contains(syntax.Lemma(number.FirstWord)))
        {
            return Subject(number.FirstWord, first); // "exceeded 100" is one number
        }

        var before = number.FirstWord - 1;
        while (before > first && syntax.Tag(before) == UniversalTag.Adv)
        {
            before--;
        }

        if (before <= first)
        {
            return -1;
        }

        if (!lexicon.Set("tolls/levels").Contains(syntax.Form(before)))
        {
            return lexicon.Set("tolls/passing").Contains(syntax.Lemma(before)) && view.IsVerb(before) ? Subject(before, first) : -1;
        }

        for (var verb = before - 1; verb >= Math.Max(first, before - Reach); verb--)
        {
            if (!view.IsVerb(verb) || syntax.Relation(verb) == Relation.Amod)
            {
                continue;
            }

            if (lexicon.Set("tolls/setting").Contains(syntax.Lemma(verb)) && Object(verb, before) is var set and >= 0)
            {
                return set;
            }

            if (lexicon.Set("tolls/rising").Contains(syntax.Lemma(verb)) || view.IsPassive(verb))
            {
                return Subject(verb, first);
            }

            // "the number of people killed at 14": part of the count
            if (syntax.Relation(verb) is not (Relation.Acl or Relation.AclRelcl))
            {
                break;
            }
        }

        return -1;
    }

    private int Object(int verb, int end)
    {
        for (var word = verb + 1; word < end; word++)
        {
            if (IsToll(word) || (word == verb + 1 && lexicon.Set("tolls/pronouns").Contains(syntax.Form(word))))
            {
                return word;
            }
        }

        return -1;
    }

    private int Subject(int verb, int first)
    {
        var subject = view.IsPassive(verb) && !lexicon.Set("tolls/setting").Contains(syntax.Lemma(verb)) && !lexicon.Set("tolls/rising").Contains(syntax.Lemma(verb))
            ? -1
            : participants.SurfaceSubject(verb, 0);
        if (subject >= 0)
        {
            return IsToll(subject) ? subject : -1;
        }

        for (var word = verb - 1; word >= Math.Max(first, verb - Reach) && !view.IsVerb(word); word--)
        {
            if (IsToll(word))
            {
                return word;
            }
        }

        return -1;
    }

    private bool IsToll(int word) => view.IsNominal(word) && lexicon.Set("tolls/nouns").Contains(syntax.Lemma(word));

    private int Counted(NumberMention number)
    {
        var head = number.Head;
        return syntax.Relation(head) == Relation.Nummod && syntax.Head(head) is var noun and >= 0 && noun > head ? noun : head;
    }

    // "the number of dead", "the number of people injured"; "the toll" counts the dead; "the figure" whatever was counted last.
    private string? Kind(int noun, NumberMention number)
    {
        string? what = null;
        var end = Math.Min(number.FirstWord, noun + Reach);
        for (var word = noun + 1; word < end && !(view.IsVerb(word) && Harm(word) is null) && !IsAgent(word); word++)
        {
            if (Harm(word) is { } harm)
            {
                what = what is null || what == harm ? harm : KilledOrInjured;
            }
        }

        if (what is null && noun > 0 && syntax.Head(noun - 1) == noun)
        {
            what = Harm(noun - 1);
        }

        if (what is null && noun + 1 < syntax.Count && syntax.Form(noun + 1) == "of")
        {
            return null; // "the number of attacks"
        }

        return what ?? lexicon.Harm("nouns", syntax.Lemma(noun)) ?? owners.LastKind(noun);
    }

    private bool IsAgent(int word) => syntax.Relation(word) is Relation.OblAgent;

    private string? Harm(int word) => lexicon.Harm("nouns", syntax.Form(word)) ?? lexicon.Harm("adjectives", syntax.Form(word))
        ?? (view.IsVerb(word) ? lexicon.Harm("verbs", syntax.Lemma(word)) : null);
}
