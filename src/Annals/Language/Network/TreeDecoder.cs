using System.Runtime.CompilerServices;

namespace Annals.Language.Network;

/// <summary>Finds the best tree over scored arcs (Chu and Liu 1965, Edmonds 1967) with one root. Reuses its memory; belongs to one thread.</summary>
internal sealed class TreeDecoder
{
    private const float Lowest = -1e7f;
    private const float Forbidden = -1e8f;

    private int[] heads = [];
    private int[] parents = [];
    private int[] groups = [];
    private int[] marks = [];
    private int[] entering = [];
    private bool[] active = [];
    private float[] scores = [];
    private int[] arcs = [];
    private readonly List<int> cycle = [];
    private readonly List<Contraction> contractions = [];
    private readonly List<int> snapshots = [];
    private readonly List<(int Node, int Head, int Dependent)> broken = [];
    private int size;

    private readonly record struct Contraction(int Node, int FirstBroken, int EndBroken, int Snapshot);

    /// <summary>Chooses heads.</summary>
    /// <param name="given">For each word a row with the scores of its heads: the root first, then the words.</param>
    /// <param name="stride">Distance between rows.</param>
    /// <param name="chosen">For each word its head, -1 for the root; its length is the number of words.</param>
    public void Decode(ReadOnlySpan<float> given, int stride, Span<int> chosen)
    {
        var n = chosen.Length;
        Greedy(given, stride, chosen);
        if (IsTree(chosen))
        {
            return;
        }

        // One root: the word that suits best of those that would hang on it.
        var root = -1;
        var anyHangs = chosen.Contains(-1);
        for (var i = 0; i < n; i++)
        {
            if ((chosen[i] < 0 || !anyHangs) && (root < 0 || given[i * stride] > given[root * stride]))
            {
                root = i;
            }
        }

        Fill(given, stride, n, root);
        Contract();
        Expand(chosen);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Greedy(ReadOnlySpan<float> given, int stride, Span<int> chosen)
    {
        for (var i = 0; i < chosen.Length; i++)
        {
            var row = given.Slice(i * stride, chosen.Length + 1);
            var best = 0;
            for (var head = 1; head < row.Length; head++)
            {
                best = head != i + 1 && row[head] > row[best] ? head : best;
            }

            chosen[i] = best - 1;
        }
    }

    private bool IsTree(ReadOnlySpan<int> chosen)
    {
        var n = chosen.Length;
        if (marks.Length <= n)
        {
            marks = new int[(n * 2) + 2];
        }

        marks.AsSpan(0, n).Clear();
        var roots = 0;
        for (var i = 0; i < n; i++)
        {
            roots += chosen[i] < 0 ? 1 : 0;
            var at = i;
            while (at >= 0 && marks[at] == 0)
            {
                marks[at] = i + 1;
                at = chosen[at];
            }

            if (at >= 0 && marks[at] == i + 1)
            {
                return false;
            }
        }

        return roots == 1;
    }

    private void Fill(ReadOnlySpan<float> given, int stride, int n, int root)
    {
        size = n + 1;
        if (heads.Length < size)
        {
            var room = size * 2;
            (heads, parents, groups, entering, marks) = (new int[room], new int[room], new int[room], new int[room], new int[room]);
            active = new bool[room];
        }

        if (scores.Length < size * size)
        {
            scores = new float[size * size * 2];
            arcs = new int[size * size * 2];
        }

        cycle.Clear();
        contractions.Clear();
        snapshots.Clear();
        broken.Clear();
        for (var node = 0; node < size; node++)
        {
            groups[node] = node;
            active[node] = true;
        }

        for (var head = 0; head < size; head++)
        {
            for (var dependent = 1; dependent < size; dependent++)
            {
                var score = given[((dependent - 1) * stride) + head];
                scores[(head * size) + dependent] = head == 0 && dependent - 1 != root ? Forbidden : score > Lowest ? score : Lowest;
                arcs[(head * size) + dependent] = (head * size) + dependent;
            }
        }
    }

    private void Contract()
    {
        while (true)
        {
            for (var node = 1; node < size; node++)
            {
                if (active[node])
                {
                    parents[node] = BestHead(node);
                }
            }

            if (!FindCycle())
            {
                break;
            }

            var kept = cycle[0];
            var firstBroken = broken.Count;
            foreach (var node in cycle)
            {
                var arc = arcs[(parents[node] * size) + node];
                broken.Add((node, arc / size, arc % size));
            }

            contractions.Add(new Contraction(kept, firstBroken, broken.Count, snapshots.Count));
            for (var node = 0; node < size; node++)
            {
                snapshots.Add(groups[node]);
            }

            Merge(kept);
        }

        for (var node = 1; node < size; node++)
        {
            if (active[node])
            {
                var arc = arcs[(parents[node] * size) + node];
                heads[arc % size] = arc / size;
                entering[node] = arc % size;
            }
        }
    }

    private int BestHead(int node)
    {
        var best = -1;
        for (var head = 0; head < size; head++)
        {
            if (head != node && active[head] && (best < 0 || scores[(head * size) + node] > scores[(best * size) + node]))
            {
                best = head;
            }
        }

        return best;
    }

    private bool FindCycle()
    {
        cycle.Clear();
        marks.AsSpan(0, size).Clear();
        for (var start = 1; start < size; start++)
        {
            if (!active[start])
            {
                continue;
            }

            var at = start;
            while (at != 0 && marks[at] == 0)
            {
                marks[at] = start;
                at = parents[at];
            }

            if (at != 0 && marks[at] == start)
            {
                var first = at;
                do
                {
                    cycle.Add(at);
                    at = parents[at];
                }
                while (at != first);
                return true;
            }
        }

        return false;
    }

    // The nodes of the cycle become one: arcs from it keep their best tail, arcs into it pay for the arc that they break.
    private void Merge(int kept)
    {
        foreach (var node in cycle)
        {
            active[node] = false;
        }

        for (var other = 0; other < size; other++)
        {
            if (!active[other])
            {
                continue;
            }

            var (bestIn, bestOut) = (-1, -1);
            float inScore = 0, outScore = 0;
            foreach (var node in cycle)
            {
                var gain = scores[(other * size) + node] - scores[(parents[node] * size) + node];
                if (bestIn < 0 || gain > inScore)
                {
                    (bestIn, inScore) = (node, gain);
                }

                if (other != 0 && (bestOut < 0 || scores[(node * size) + other] > outScore))
                {
                    (bestOut, outScore) = (node, scores[(node * size) + other]);
                }
            }

            var (inArc, outArc) = (arcs[(other * size) + bestIn], other == 0 ? 0 : arcs[(bestOut * size) + other]);
            scores[(other * size) + kept] = inScore;
            arcs[(other * size) + kept] = inArc;
            if (other != 0)
            {
                scores[(kept * size) + other] = outScore;
                arcs[(kept * size) + other] = outArc;
            }
        }

        active[kept] = true;
        for (var node = 0; node < size; node++)
        {
            groups[node] = cycle.Contains(groups[node]) ? kept : groups[node];
        }
    }

    private void Expand(Span<int> chosen)
    {
        for (var c = contractions.Count - 1; c >= 0; c--)
        {
            var (node, first, end, snapshot) = contractions[c];
            var into = entering[node];
            var opened = snapshots[snapshot + into];
            for (var b = first; b < end; b++)
            {
                var (part, head, dependent) = broken[b];
                if (part == opened)
                {
                    entering[part] = into;
                    continue;
                }

                heads[dependent] = head;
                entering[part] = dependent;
            }
        }

        for (var i = 0; i < chosen.Length; i++)
        {
            chosen[i] = heads[i + 1] - 1;
        }
    }
}
