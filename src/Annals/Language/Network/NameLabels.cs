namespace Annals.Language.Network;

/// <summary>The labels that words of names take: 0 outside; then for persons, organisations and places one that begins it and one that goes on with it.</summary>
internal static class NameLabels
{
    /// <summary>Number of labels.</summary>
    public const int Count = 7;

    /// <summary>The label that begins a name of a type; facilities count as places.</summary>
    public static int Begin(NameType type) => (Math.Min((int)type, (int)NameType.Place) * 2) + 1;

    /// <summary>The type of a label; 0 has none.</summary>
    public static NameType TypeOf(int label) => (NameType)(Math.Max(label - 1, 0) / 2);

    /// <summary>True for a label that goes on with a name.</summary>
    public static bool GoesOn(int label) => label != 0 && label % 2 == 0;

    /// <summary>Labels the words of a sentence: the row of labels with the highest sum of scores in which a name goes on only as
    /// what it began as (Viterbi).</summary>
    /// <param name="scores">Scores of the labels of a word, then of the next, each <paramref name="stride"/> after the one before.</param>
    /// <param name="stride">Distance from word to word in <paramref name="scores"/>.</param>
    /// <param name="backs">Room for <see cref="Count"/> numbers a word.</param>
    /// <param name="labels">Takes the labels; its length is the number of words.</param>
    public static void Choose(ReadOnlySpan<float> scores, int stride, Span<byte> backs, Span<byte> labels)
    {
        Span<float> best = stackalloc float[Count];
        Span<float> before = stackalloc float[Count];
        before.Fill(float.NegativeInfinity);
        before[0] = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var any = LanguageNetwork.Best(before);
            for (var label = 0; label < Count; label++)
            {
                var last = !GoesOn(label) ? any : before[label] > before[label - 1] ? label : label - 1;
                best[label] = before[last] + scores[(i * stride) + label];
                backs[(i * Count) + label] = (byte)last;
            }

            best.CopyTo(before);
        }

        var at = LanguageNetwork.Best(before);
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)at;
            at = backs[(i * Count) + at];
        }
    }
}
