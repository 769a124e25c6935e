using Annals.Language;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Several networks that read together: what they hold likely is averaged before anything is chosen.</summary>
internal sealed class Ensemble(IReadOnlyList<LanguageNetwork> networks)
{
    private readonly NetworkWorkspace[] spaces = [.. networks.Select(_ => new NetworkWorkspace())];
    private readonly TreeDecoder decoder = new();

    /// <summary>The sentence with the tags, the tree and the names that the networks agree on.</summary>
    public Example Read(Example example)
    {
        var n = example.Words.Length;
        var stride = n + 1;
        var arcs = new float[n * stride];
        var tags = new float[n][];
        var names = new float[n][];
        for (var i = 0; i < n; i++)
        {
            tags[i] = new float[networks[0].Shape.Tags];
            names[i] = new float[NameLabels.Count];
        }

        for (var k = 0; k < networks.Count; k++)
        {
            var (network, space) = (networks[k], spaces[k]);
            space.Clear();
            for (var i = 0; i < n; i++)
            {
                space.Rows.Add(network.RowsOf(example.Words[i], example.Lists[i]));
            }

            space.Ends.Add(n);
            network.Run(space);
            for (var i = 0; i < n; i++)
            {
                Add(tags[i], network.TagScores(space, i));
                Add(names[i], network.NameScores(space, i));
            }

            network.ScoreArcs(space, 0, n);
            var columns = MatrixProduct.Padded(stride);
            for (var i = 0; i < n; i++)
            {
                space.Scores[(i * columns) + i + 1] = float.MinValue;
                Add(arcs.AsSpan(i * stride, stride), space.Scores.AsSpan(i * columns, stride));
            }
        }

        var heads = new int[n];
        decoder.Decode(Array.ConvertAll(arcs, chance => MathF.Log(chance + 1e-9f)), stride, heads);
        var relations = new float[n][];
        for (var i = 0; i < n; i++)
        {
            relations[i] = new float[LanguageNetwork.RelationCount];
        }

        for (var k = 0; k < networks.Count; k++)
        {
            networks[k].ScoreRelations(spaces[k], 0, heads);
            for (var i = 0; i < n; i++)
            {
                var row = spaces[k].Pack.AsSpan(i * NetworkShape.RelationRoom, LanguageNetwork.RelationCount);
                row[(int)Relation.Root] = float.MinValue;
                Add(relations[i], row);
            }
        }

        return new Example
        {
            Words = example.Words,
            Lists = example.Lists,
            Tags = [.. tags.Select(row => (byte)LanguageNetwork.Best(row))],
            Heads = heads,
            Relations = [.. relations.Select((row, i) => (byte)(heads[i] < 0 ? (int)Relation.Root : LanguageNetwork.Best(row)))],
            Names = example.Names.Length > 0 ? example.Names : Labels(names),
        };
    }

    private static ushort[] Labels(float[][] chances)
    {
        var labels = new byte[chances.Length];
        float[] scores = [.. chances.SelectMany(row => row).Select(chance => MathF.Log(chance + 1e-9f))];
        NameLabels.Choose(scores, NameLabels.Count, new byte[scores.Length], labels);
        return Array.ConvertAll(labels, label => (ushort)(1 << label));
    }

    private void Add(Span<float> sum, ReadOnlySpan<float> scores)
    {
        var most = scores[0];
        foreach (var score in scores)
        {
            most = MathF.Max(most, score);
        }

        var total = 0f;
        foreach (var score in scores)
        {
            total += MathF.Exp(score - most);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            sum[i] += MathF.Exp(scores[i] - most) / total / networks.Count;
        }
    }
}
