namespace Annals.Language;

/// <summary>What the parser looks at to name the relation of a word to the head it has just been given.</summary>
internal static class RelationFeatures
{
    public const int Capacity = 56;

    public static void Collect(FeatureList f, ParserWords words, ParserState state, int child, int head)
    {
        f.Clear();
        uint[] w = words.Form, t = words.Tag, wt = words.FormTag;
        var side = head > child ? 1u : 2u;
        var distance = TransitionFeatures.Distance(child, head, state) + (side * 16);
        uint ct = t[child], ht = t[head], cw = w[child], hw = w[head], cwt = wt[child], hwt = wt[head];
        int before = child > 0 ? child - 1 : state.None, after = child + 1 < state.Count ? child + 1 : state.None;
        int headBefore = head > 0 && head < state.Count ? head - 1 : state.None, headAfter = head + 1 < state.Count ? head + 1 : state.None;
        int l1 = state.Left1[child], l2 = state.Left2[child], r1 = state.Right1[child];
        var childLeft = TransitionFeatures.Set(state.LeftLabels[child]);
        var childRight = TransitionFeatures.Set(state.RightLabels[child]);
        var headLeft = TransitionFeatures.Set(state.LeftLabels[head]);
        var headRight = TransitionFeatures.Set(state.RightLabels[head]);

        f.Add(100, side);
        f.Add(101, cw, side);
        f.Add(102, ct, side);
        f.Add(103, cwt, side);
        f.Add(104, hw, side);
        f.Add(105, ht, side);
        f.Add(106, hwt, side);
        f.Add(107, ct, ht, side);
        f.Add(108, cw, ht, side);
        f.Add(109, ct, hw, side);
        f.Add(110, cwt, ht, side);
        f.Add(111, ct, hwt, side);
        f.Add(112, cw, hw, side);
        f.Add(113, ct, ht, distance);
        f.Add(114, cwt, distance);
        f.Add(115, childLeft, ct, side);
        f.Add(116, childRight, ct, side);
        f.Add(117, childLeft, ct, ht + (side * 1000));
        f.Add(118, headLeft, ct, ht + (side * 1000));
        f.Add(119, headRight, ct, ht + (side * 1000));
        f.Add(120, headLeft, cwt, side);
        f.Add(121, headRight, cwt, side);
        f.Add(122, headLeft, hw, ct + (side * 1000));
        f.Add(123, headRight, hw, ct + (side * 1000));
        f.Add(124, w[l1], ct, ht + (side * 1000));
        f.Add(125, w[l2], ct, ht + (side * 1000));
        f.Add(126, w[r1], ct, ht + (side * 1000));
        f.Add(127, w[l1], hw, ct + (side * 1000));
        f.Add(128, w[l1], cw, side);
        f.Add(129, t[before], ct, ht + (side * 1000));
        f.Add(130, t[after], ct, ht + (side * 1000));
        f.Add(131, w[before], ct, ht + (side * 1000));
        f.Add(132, w[after], ct, ht + (side * 1000));
        f.Add(133, t[headBefore], ct, ht + (side * 1000));
        f.Add(134, t[headAfter], ct, ht + (side * 1000));
        f.Add(135, words.Suffix[child], ht, side);
        f.Add(136, words.Suffix[child], words.Suffix[head], side);
        f.Add(137, t[l1], t[r1], ct + (side * 1000));
        f.Add(138, t[state.Left1[head]], ct, ht + (side * 1000));
        f.Add(139, t[state.Right1[head]], ct, ht + (side * 1000));
        f.Add(140, w[state.Left1[head]], ct, ht + (side * 1000));
        f.Add(141, w[l1], w[head], TransitionFeatures.Set(state.LeftLabels[child]));
        f.Add(142, t[before], cw, t[after]);
        var from = Math.Min(child, head);
        var to = Math.Max(child, head);
        if (to <= state.Count)
        {
            var marks = (uint)Math.Min(words.MarksBefore[to] - words.MarksBefore[from + 1], 3);
            var verbs = (uint)Math.Min(words.VerbsBefore[to] - words.VerbsBefore[from + 1], 2);
            f.Add(143, (marks * 4) + verbs + (side * 1000), ct, ht);
        }
    }
}
