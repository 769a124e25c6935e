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

    /// <summary>The event whose clause a verb shares its circumstances with: coordination, participles, relative clauses.</summary>
    public int Sharing(int verb)
    {
        var head = syntax.Head(verb);
        return head < 0 ? -1 : syntax.Relation(verb) switch
        {
            Relation.Conj or Relation.AclRelcl or Relation.Xcomp => head,
            Relation.Advcl when syntax.Child(verb, Relation.Mark) < 0 => head,
            _ => -1,
        };
    }

    private bool IsPredicate(int word) => view.IsVerb(word) && syntax.Relation(word) != Relation.Amod
        || syntax.Child(word, Relation.Cop) >= 0;
}
