using Annals.Language;

namespace Annals.Coding;

/// <summary>Tells to which event a time, a place or a weapon in the text belongs: the nearest trigger or clause above it.</summary>
internal sealed class ClauseOwner
{
    private const int MaximumClimb = 24;

    private readonly Syntax syntax;
    private readonly ReportView view;
    private readonly Dictionary<int, EventDraft> byWord = [];

    public ClauseOwner(ReportView view, IEnumerable<EventDraft> drafts)
    {
        this.view = view;
        syntax = view.Syntax;
        foreach (var draft in drafts)
        {
            byWord[draft.Word] = draft;
            byWord.TryAdd(draft.Carrier, draft);
            if (draft.Participle >= 0)
            {
                byWord.TryAdd(draft.Participle, draft);
            }
        }
    }

    /// <summary>The event told by a word, or null.</summary>
    public EventDraft? At(int word) => byWord.GetValueOrDefault(word);

    /// <summary>Climbs from a word to the first trigger or verb.</summary>
    /// <param name="word">Where to start.</param>
    /// <param name="path">Receives the relations that were climbed, from the word up.</param>
    /// <returns>The word that owns it, or -1.</returns>
    public int Climb(int word, ICollection<Relation>? path = null)
    {
        for (var climbed = 0; word >= 0 && climbed < MaximumClimb; climbed++)
        {
            if (climbed > 0 && (byWord.ContainsKey(word) || IsPredicate(word)))
            {
                return word;
            }

            path?.Add(syntax.Relation(word));
            word = syntax.Head(word);
        }

        return -1;
    }

    /// <summary>The events that a word which owns something gives it to: its own, and the event nouns of its clause.</summary>
    /// <param name="owner">A trigger or verb, or -1.</param>
    /// <param name="isFree">Whether an event noun has nothing of its own.</param>
    public List<EventDraft> Owned(int owner, Predicate<EventDraft> isFree)
    {
        var owned = new List<EventDraft>();
        if (owner < 0)
        {
            return owned;
        }

        if (At(owner) is { } draft)
        {
            owned.Add(draft);
        }

        // "An air raid hit the camp on Monday": the noun that a verb of harm has for its subject shares the clause.
        foreach (var child in syntax.Children(owner))
        {
            if (syntax.Relation(child) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl
                && At(child) is { IsNoun: true } noun && noun.Carrier != owner && isFree(noun))
            {
                owned.Add(noun);
            }
        }

        return owned;
    }

    /// <summary>A verb that tells no event goes with the one it is coordinated with: "fired and landed a round".</summary>
    public int Lead(int owner)
    {
        for (var climbed = 0; climbed < 3 && owner >= 0 && At(owner) is null && syntax.Relation(owner) == Relation.Conj && view.IsVerb(owner)
            && syntax.Child(owner, Relation.Nsubj) < 0 && syntax.Child(owner, Relation.NsubjPass) < 0; climbed++)
        {
            owner = syntax.Head(owner);
        }

        return owner;
    }

    /// <summary>True if a word hangs on one of a set with no event between.</summary>
    public bool IsUnder(int word, HashSet<int> set)
    {
        for (var climbed = 0; climbed < MaximumClimb / 2 && word >= 0 && At(word) is null; climbed++)
        {
            if (set.Contains(word))
            {
                return true;
            }

            word = syntax.Head(word);
        }

        return false;
    }

    /// <summary>The events that one shares its circumstances with, nearest first: of the clauses that it goes along with, and of verbs
    /// like its own that follow it in the same clause.</summary>
    public IEnumerable<EventDraft> Sharing(EventDraft draft)
    {
        // "prompting air raids": the clause of the noun is that of a verb that tells no event.
        var word = draft.Carrier;
        if (draft.IsNoun && word == draft.Word && syntax.Relation(word) is Relation.Obj or Relation.Obl or Relation.NsubjPass or Relation.Nsubj
            && syntax.Head(word) is var verb and >= 0 && view.IsVerb(verb) && At(verb) is null)
        {
            word = verb;
        }

        for (var climbed = 0; word >= 0 && climbed < 4; climbed++)
        {
            word = Sharing(word);
            if (word >= 0 && At(word) is { } above && above != draft)
            {
                yield return above;
            }
        }

        var followers = new List<EventDraft>();
        foreach (var child in syntax.Children(draft.Carrier))
        {
            if (child > draft.Carrier && syntax.Relation(child) == Relation.Conj && view.IsVerb(child) && At(child) is { } follower && follower.Type == draft.Type
                && syntax.Child(child, Relation.Nsubj) < 0 && syntax.Child(child, Relation.NsubjPass) < 0)
            {
                followers.Add(follower);
            }
        }

        foreach (var follower in followers)
        {
            yield return follower;
        }
    }

    // The verb whose clause a verb goes along with: coordination, participles, relative clauses.
    private int Sharing(int verb)
    {
        var head = syntax.Head(verb);
        return head < 0 ? -1 : syntax.Relation(verb) switch
        {
            Relation.Conj or Relation.AclRelcl or Relation.Xcomp => head,
            Relation.Advcl when syntax.Child(verb, Relation.Mark) < 0 => head,
            Relation.Acl when syntax.Penn(verb) == "VBG" && At(head) is not null => head,
            _ => -1,
        };
    }

    private bool IsPredicate(int word) => view.IsVerb(word) && syntax.Relation(word) != Relation.Amod
        || syntax.Child(word, Relation.Cop) >= 0;
}
