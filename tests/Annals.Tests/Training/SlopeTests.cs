using Annals.Language;
using Annals.Language.Network;
using Annals.Training.Network;
using Xunit;

namespace Annals.Tests.Training;

/// <summary>The slopes that training follows are those of the loss.</summary>
public class SlopeTests
{
    [Fact]
    public void Slopes_are_how_the_loss_changes_when_a_value_does()
    {
        var random = new Random(3);
        var shape = new NetworkShape(32, 2, 32, 32, 5);
        var vectors = new WordVectors([FeatureHash.Text("rebels")], [.. Enumerable.Range(-50, 100).Select(i => (sbyte)i)], [0.02f]);
        var inputs = new WordInputs(vectors, [FeatureHash.Text("rebels"), FeatureHash.Text("seized")]);
        var weights = new Weights(shape, 2, random);
        foreach (var block in weights.All)
        {
            for (var i = 0; i < block.Values.Length; i++)
            {
                block.Values[i] += (random.NextSingle() - 0.5f) * 0.2f;
            }
        }

        var packed = new PackedWeights(weights);
        var pass = new Pass(weights, packed, inputs, 0);
        Example[] batch =
        [
            Sentence("rebels seized the town", [1, -1, 3, 1], [4, 1, 7, 8], [1, 2, 3, 4], [1, 1, 1, (1 << 5) | (1 << 7)]),
            Sentence("who left", [1, -1], [4, 1], [], []),
            Sentence("Amman", [-1], [1], [2], [1 << 5]),
        ];
        double Loss()
        {
            packed.Refresh();
            return pass.Learn(batch, 1, new Dropout(1, isOff: true));
        }

        Loss();
        var slopes = weights.All.Select(block => (float[])block.Slopes[0].Clone()).ToArray();
        var index = 0;
        foreach (var block in weights.All)
        {
            var candidates = Enumerable.Range(0, block.Values.Length).OrderByDescending(i => Math.Abs(slopes[index][i])).Take(4)
                .Concat(Enumerable.Range(0, 4).Select(_ => random.Next(block.Values.Length)));
            foreach (var i in candidates)
            {
                var value = block.Values[i];
                const float small = 2e-3f;
                block.Values[i] = value + small;
                var above = Loss();
                block.Values[i] = value - small;
                var below = Loss();
                block.Values[i] = value;
                var measured = (above - below) / (2 * small);
                Assert.True(Math.Abs(measured - slopes[index][i]) < 0.02 + (0.03 * Math.Abs(measured)), $"block {index}, value {i}: {measured} but {slopes[index][i]}");
            }

            index++;
        }
    }

    private static Example Sentence(string text, int[] heads, byte[] relations, byte[] tags, ushort[] names)
    {
        var words = text.Split(' ');
        return new Example
        {
            Words = [.. words.Select(word => WordTraits.Of(word, word.ToLowerInvariant(), false))],
            Lists = [.. words.Select((_, i) => (uint)(i * 5))],
            Heads = heads,
            Relations = relations,
            Tags = tags,
            Names = names,
        };
    }
}
