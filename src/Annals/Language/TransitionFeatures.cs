namespace Annals.Language;

/// <summary>What the parser looks at to choose its next step.</summary>
internal static class TransitionFeatures
{
    public const int Capacity = 104;

    public static void Collect(FeatureList f, ParserWords words, ParserState state)
    {
        f.Clear();
        uint[] w = words.Form, t = words.Tag, wt = words.FormTag;
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Next, b1 = state.Ahead(1), b2 = state.Ahead(2);
        int s0l = state.Left1[s0], s0r = state.Right1[s0], s1l = state.Left1[s1], s1r = state.Right1[s1], b0l = state.Left1[b0];
        int s0l2 = state.Left2[s0], s0r2 = state.Right2[s0], s1r2 = state.Right2[s1], b0l2 = state.Left2[b0];
        uint s0t = t[s0], s1t = t[s1], s2t = t[s2], b0t = t[b0], b1t = t[b1], b2t = t[b2];
        uint s0w = w[s0], s1w = w[s1], b0w = w[b0], b1w = w[b1];
        uint s0wt = wt[s0], s1wt = wt[s1], b0wt = wt[b0];

        f.Add(0, 0);
        f.Add(1, s0w);
        f.Add(2, s0t);
        f.Add(3, s0wt);
        f.Add(4, s1w);
        f.Add(5, s1t);
        f.Add(6, s1wt);
        f.Add(7, b0w);
        f.Add(8, b0t);
        f.Add(9, b0wt);
        f.Add(10, b1w);
        f.Add(11, b1t);
        f.Add(12, wt[b1]);
        f.Add(13, b2t);
        f.Add(14, wt[b2]);
        f.Add(15, s2t);

        f.Add(20, s0wt, b0wt);
        f.Add(21, s0wt, b0w);
        f.Add(22, s0w, b0wt);
        f.Add(23, s0wt, b0t);
        f.Add(24, s0t, b0wt);
        f.Add(25, s0w, b0w);
        f.Add(26, s0t, b0t);
        f.Add(27, b0t, b1t);
        f.Add(28, b0w, b1t);
        f.Add(29, s1w, s0w);
        f.Add(30, s1wt, s0t);
        f.Add(31, s1t, s0wt);
        f.Add(32, s1t, s0t);
        f.Add(33, s1t, b0t);
        f.Add(34, s1wt, b0t);
        f.Add(35, s1w, b0w);
        f.Add(36, s0w, b1t);
        f.Add(37, b0t, b1w);

        f.Add(40, b0t, b1t, b2t);
        f.Add(41, s0t, b0t, b1t);
        f.Add(42, s1t, s0t, b0t);
        f.Add(43, s2t, s1t, s0t);
        f.Add(44, s0wt, b0t, b1t);
        f.Add(45, s1t, s0wt, b0t);
        f.Add(46, s1t, s0t, b0wt);
        f.Add(47, s1wt, s0t, b0t);
        f.Add(48, s0t, b0wt, b1t);
        f.Add(49, s1t, b0t, b1t);
        f.Add(50, s2t, s1t, b0t);

        f.Add(51, s0t, t[s0l], b0t);
        f.Add(52, s0t, t[s0r], b0t);
        f.Add(53, s0t, t[s0l2], t[s0l]);
        f.Add(54, s0t, t[s0r2], t[s0r]);
        f.Add(55, s0t, b0t, t[b0l]);
        f.Add(56, b0t, t[b0l2], t[b0l]);
        f.Add(57, s1t, t[s1r], s0t);
        f.Add(58, s1t, t[s1l], s0t);
        f.Add(59, s1t, t[s1r2], t[s1r]);
        f.Add(60, s1t, s0t, t[s0l]);
        f.Add(61, s1t, s0t, t[s0r]);
        f.Add(62, w[s0l], s0t, b0t);
        f.Add(63, w[s0r], s0t, b0t);
        f.Add(64, w[b0l], b0t, s0t);
        f.Add(65, w[s1r], s1t, s0t);
        f.Add(66, w[s0l], s1t, s0t);

        uint s0ll = Set(state.LeftLabels[s0]), s0rl = Set(state.RightLabels[s0]), s1rl = Set(state.RightLabels[s1]), b0ll = Set(state.LeftLabels[b0]);
        var s1ll = Set(state.LeftLabels[s1]);
        f.Add(70, s0w, s0ll);
        f.Add(71, s0t, s0ll, b0t);
        f.Add(72, s0w, s0rl);
        f.Add(73, s0t, s0rl, b0t);
        f.Add(74, s1w, s1rl);
        f.Add(75, s1t, s1rl, s0t);
        f.Add(76, b0w, b0ll);
        f.Add(77, b0t, b0ll, s0t);
        f.Add(78, s1t, s1ll, s0wt);
        f.Add(79, s0wt, s0rl, b0t);
        f.Add(80, s1wt, s1rl, s0t);
        f.Add(81, state.Labels[s0l], s0t, b0t);
        f.Add(82, state.Labels[s0r], s0t, b0t);
        f.Add(83, state.Labels[s1r], s1t, s0t);
        f.Add(84, state.Labels[b0l], s0t, b0t);
        f.Add(85, s0ll, s0rl, b0t);

        var near = Distance(s0, b0, state);
        var below = Distance(s1, s0, state);
        f.Add(86, s0w, near);
        f.Add(87, s0t, b0t, near);
        f.Add(88, b0w, near);
        f.Add(89, s1t, s0t, below);
        f.Add(90, s0wt, b0t, near);
        f.Add(91, (uint)((state.LeftCount[s0] * 8) + state.RightCount[s0]), s0wt);
        f.Add(92, (uint)((state.LeftCount[s0] * 8) + state.RightCount[s0]), s0t, b0t);
        f.Add(93, state.RightCount[s1], s1wt);
        f.Add(94, state.LeftCount[b0], b0wt);
        f.Add(95, words.Suffix[s0], s0t, b0t);
        f.Add(96, words.Suffix[b0], s0t, b0t);
        if (s0 < b0 && s0 < state.Count)
        {
            var marks = (uint)Math.Min(words.MarksBefore[b0] - words.MarksBefore[s0 + 1], 3);
            var verbs = (uint)Math.Min(words.VerbsBefore[b0] - words.VerbsBefore[s0 + 1], 2);
            f.Add(97, (marks * 4) + verbs, s0t, b0t);
            if (s1 < state.Count)
            {
                marks = (uint)Math.Min(words.MarksBefore[s0] - words.MarksBefore[s1 + 1], 3);
                verbs = (uint)Math.Min(words.VerbsBefore[s0] - words.VerbsBefore[s1 + 1], 2);
                f.Add(98, (marks * 4) + verbs, s1t, s0t);
            }
        }
    }

    public static uint Set(ulong labels) => (uint)(labels ^ (labels >> 32)) * 0x9E3779B1u ^ (uint)(labels >> 32);

    public static uint Distance(int left, int right, ParserState state)
    {
        if (left >= state.Count || right >= state.Count)
        {
            return 9;
        }

        return Math.Abs(right - left) switch { 1 => 1, 2 => 2, 3 => 3, <= 5 => 4, <= 9 => 5, _ => 6 };
    }
}
