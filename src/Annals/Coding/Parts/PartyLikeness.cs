using Annals.Language;

namespace Annals.Coding;

/// <summary>Tells whether the sources, or the targets, of two tellings may be the same.</summary>
internal sealed class PartyLikeness(ReportView view, EventLexicon lexicon)
{
    private readonly Syntax syntax = view.Syntax;

    /// <summary>True if two tellings share a party; false if both have some and share none; null if that is unknown.</summary>
    public bool? Shared(List<ActorRef> a, List<int> aHeads, List<ActorRef> b, List<int> bHeads)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return null;
        }

        if (a.Any(x => x.Actor is not null && b.Any(y => y.Actor == x.Actor || ActsFor(x, y) || ActsFor(y, x)))
            || aHeads.Any(x => bHeads.Any(y => (SameWord(x, y) && !IsIntroduced(x, y)) || IsTitleOf(x, y) || IsTitleOf(y, x) || IsPartOf(x, y) || IsPartOf(y, x))))
        {
            return true;
        }

        // "gunmen", "eleven people" may be anybody; "a general" brings in a new one.
        return aHeads.Exists(IsAnybody) || bHeads.Exists(IsAnybody) || aHeads.Any(x => bHeads.Any(y => SameWord(x, y) || IsKindOf(x, y) || IsKindOf(y, x))) ? null : false;
    }

    // What the president or an office of a state did, the state did.
    private bool ActsFor(ActorRef office, ActorRef state) => office.Actor is { } one && state.Actor is { } other
        && view.Actor(other) is { Kind: ActorKind.State, Country: { } country }
        && view.Actor(one) is { Kind: ActorKind.Government or ActorKind.Organisation or ActorKind.Person or ActorKind.Forces, Role: "GOV" or "MIL" } body && body.Country == country;

    // "A lieutenant general", after a general was told of, is another; a headline leaves its articles out.
    private bool IsIntroduced(int earlier, int later) => syntax.Word(earlier).Sentence > 0 && syntax.Child(later, Relation.Det) is var article and >= 0
        && syntax.Lemma(article) is "a" or "an" && view.ActorAt(later)?.Kind is null or ActorKind.Person;

    // "schoolgirls" and "girls"
    private bool IsKindOf(int one, int other)
    {
        const int shortest = 4;
        return syntax.Lemma(other).Length >= shortest && syntax.Tag(one) == syntax.Tag(other) && syntax.Lemma(one).EndsWith(syntax.Lemma(other), StringComparison.OrdinalIgnoreCase);
    }

    // "their convoy" and "a bus of the convoy"
    private bool IsPartOf(int whole, int part)
    {
        foreach (var child in syntax.Children(part))
        {
            if (syntax.Relation(child) == Relation.Nmod && view.Preposition(child) == "of" && SameWord(child, whole))
            {
                return true;
            }
        }

        return false;
    }

    // "a major general" and "Major General Petrov"
    private bool IsTitleOf(int title, int name)
    {
        if (syntax.Tag(name) != UniversalTag.Propn || syntax.Tag(title) != UniversalTag.Noun || view.MentionAt(name) is not { } mention)
        {
            return false;
        }

        for (var word = mention.FirstWord; word < mention.EndWord; word++)
        {
            if (word != name && SameWord(word, title))
            {
                return true;
            }
        }

        return false;
    }

    // "fighters", but not "IS fighters"
    private bool IsAnybody(int head)
    {
        if (view.NumberAt(head) is not null)
        {
            return true;
        }

        foreach (var child in syntax.Children(head))
        {
            if (syntax.Tag(child) == UniversalTag.Propn || syntax.Relation(child) is Relation.NmodPoss)
            {
                return false;
            }
        }

        return lexicon.Set("anybody").Contains(syntax.Lemma(head));
    }

    /// <summary>True for two words with one lemma.</summary>
    public bool SameWord(int a, int b) => string.Equals(syntax.Lemma(a), syntax.Lemma(b), StringComparison.OrdinalIgnoreCase);
}
