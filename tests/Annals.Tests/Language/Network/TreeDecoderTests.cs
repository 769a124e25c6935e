using Annals.Language.Network;
using CsCheck;
using Xunit;

namespace Annals.Tests.Language.Network;

public class TreeDecoderTests
{
    private static readonly Gen<(int Count, float[] Scores)> Sentences =
        Gen.Int[1, 5].SelectMany(n => Gen.Float[-4, 4].Array[n * (n + 1)].Select(scores => (n, scores)));

    [Fact]
    public void No_tree_scores_higher_than_the_one_that_is_found() => Sentences.Sample(sentence =>
    {
        var (n, scores) = sentence;
        var found = Decode(n, scores);
        var best = float.MinValue;
        var heads = new int[n];
        for (var code = 0; code < Math.Pow(n + 1, n); code++)
        {
            for (var (i, rest) = (0, code); i < n; i++, rest /= n + 1)
            {
                heads[i] = (rest % (n + 1)) - 1;
            }

            if (IsTree(heads) && heads.Count(head => head < 0) == 1 && HangsOnTheSameRoot(heads, found))
            {
                best = Math.Max(best, Sum(n, scores, heads));
            }
        }

        Assert.True(IsTree(found));
        Assert.Equal(best, Sum(n, scores, found), 1e-3);
    });

    [Fact]
    public void Long_sentences_get_one_tree_with_one_root() =>
        Gen.Int[1, 120].SelectMany(n => Gen.Float[-4, 4].Array[n * (n + 1)].Select(scores => (n, scores))).Sample(sentence =>
        {
            var heads = Decode(sentence.n, sentence.scores);
            Assert.True(IsTree(heads));
            Assert.Single(heads, head => head < 0);
        }, iter: 50);

    [Theory]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.NaN)]
    [InlineData(0f)]
    public void Scores_that_tell_nothing_still_give_a_tree(float score)
    {
        var heads = Decode(6, [.. Enumerable.Repeat(score, 42)]);
        Assert.True(IsTree(heads));
        Assert.Single(heads, head => head < 0);
    }

    private static int[] Decode(int n, float[] scores)
    {
        var heads = new int[n];
        new TreeDecoder().Decode(scores, n + 1, heads);
        return heads;
    }

    // Which word is the root is settled first, by its own score.
    private static bool HangsOnTheSameRoot(int[] heads, int[] found) => Array.IndexOf(heads, -1) == Array.IndexOf(found, -1);

    private static float Sum(int n, float[] scores, int[] heads) => heads.Select((head, i) => scores[(i * (n + 1)) + head + 1]).Sum();

    private static bool IsTree(int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            var (at, steps) = (i, 0);
            while (at >= 0)
            {
                at = heads[at];
                if (++steps > heads.Length)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
