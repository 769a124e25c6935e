using Annals.Numbers;

namespace Annals.Times;

/// <summary>Finds the longest pattern at each piece of one document. Belongs to one thread.</summary>
/// <remarks>Patterns are short, so each piece takes a bounded number of steps.</remarks>
internal sealed class TimeMatcher
{
    private readonly Piece[] pieces;
    private readonly PatternNode root;
    private readonly int[] firstSense;
    private readonly List<Sense> senses;
    private TimeMatch path;
    private TimeMatch best;
    private int limit;

    public TimeMatcher(Piece[] pieces, string text, TimeVocabulary vocabulary, PatternNode root)
    {
        this.pieces = pieces;
        this.root = root;
        firstSense = new int[pieces.Length + 1];
        senses = new List<Sense>(pieces.Length / 4);
        for (var i = 0; i < pieces.Length; i++)
        {
            firstSense[i] = senses.Count;
            vocabulary.Look(pieces, i, text, senses);
            TimeShapes.Look(pieces, i, NumeralGrammar.Default, senses);
        }

        firstSense[^1] = senses.Count;
    }

    /// <summary>The longest match that begins at a piece and ends before a limit.</summary>
    public bool TryMatch(int start, int end, out TimeMatch match)
    {
        match = default;
        if (firstSense[start] == firstSense[start + 1])
        {
            return false;
        }

        limit = end;
        path = new TimeMatch { Start = start };
        best = default;
        Follow(root, start);
        match = best;
        return best.Kind != TimeRule.None;
    }

    private void Follow(PatternNode node, int at)
    {
        if (node.Kind != TimeRule.None && (at > best.End || (at == best.End && node.Order < best.Order)))
        {
            best = path;
            best.Kind = node.Kind;
            best.Order = node.Order;
            best.End = at;
        }

        if (at >= limit)
        {
            return;
        }

        for (var s = firstSense[at]; s < firstSense[at + 1]; s++)
        {
            var sense = senses[s];
            if (at + sense.Length <= limit && node.TryFollow(sense.Symbol, out var next) && path.Push(sense, at))
            {
                Follow(next, at + sense.Length);
                path.Pop();
            }
        }
    }
}
