using Annals.Language;

namespace Annals.Coding;

/// <summary>Resolves a pair that is named by its number only, "the two countries", "both sides", to the last two that were named and
/// that come from two countries.</summary>
internal sealed class PairReader(ReportView view, EventLexicon lexicon)
{
    // A pair that was named farther back is not meant.
    private const int Reach = 300;

    private readonly Syntax syntax = view.Syntax;

    /// <summary>The actors of a pair, in order of the text, each at the words that name the pair; empty for anything else.</summary>
    public IReadOnlyList<ActorRef> Members(int head)
    {
        if (!IsPair(head))
        {
            return [];
        }

        var span = view.Reference(head).Span;
        var members = new List<ActorRef>();
        string? known = null;
        for (var word = head - 1; word >= Math.Max(0, head - Reach) && members.Count < 2; word--)
        {
            if (view.ActorAt(word) is { Country: { } country, Kind: ActorKind.State or ActorKind.Government or ActorKind.Person or ActorKind.Forces } actor
                && country != known && (actor.Kind != ActorKind.Person || actor.Role == "GOV"))
            {
                known = country;
                members.Insert(0, new ActorRef(actor.Id, span));
            }
        }

        return members.Count == 2 ? members : [];
    }

    private bool IsPair(int head) => lexicon.Set("pairs").Contains(syntax.Lemma(head)) && syntax.Penn(head) is "NNS" && HasNumber(head)
        && view.ActorAt(head) is null or { Country: null };

    private bool HasNumber(int head)
    {
        foreach (var child in syntax.Children(head))
        {
            if (child < head && lexicon.Set("both").Contains(syntax.Form(child)))
            {
                return true;
            }
        }

        return false;
    }
}
