using Annals.Language;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Compares the output of a network with what is right: tags, names, heads and relations.</summary>
internal sealed class Losses(Weights weights, PackedWeights packed, int worker)
{
    private const float HeadDropout = 0.3f;
    private const float Leak = 0.1f;

    private readonly NetworkShape shape = weights.Shape;
    private readonly float[] none = new float[4096];
    private float[] output = [];
    private float[] slopes = [];
    private float[] dependents = [];
    private float[] heads = [];
    private float[] dependentMask = [];
    private float[] headMask = [];
    private float[] queries = [];
    private float[] querySlopes = [];
    private float[] keys = [];
    private float[] scores = [];
    private float[] pack = [];
    private float[] keySlopes = [];
    private float[] hidden = [];
    private float[] hiddenMask = [];
    private float[] relationScores = [];

    /// <summary>The slopes of the output.</summary>
    public float[] Slopes => slopes;

    public double Compare(IReadOnlyList<Example> batch, List<int> starts, float[] last, float scale, Dropout dropout)
    {
        var count = starts[^1];
        var (width, arc, label) = (shape.Output, shape.Arc, shape.Label);
        Room(ref output, count * width);
        Room(ref slopes, count * width);
        Array.Clear(slopes, 0, count * width);
        MatrixProduct.Multiply(
            last, shape.Hidden, 1, count, shape.Hidden, packed.Output.Onward, weights.OutputStart.Values, output, width, width);
        Room(ref dependents, count * arc);
        Room(ref heads, count * arc);
        Room(ref dependentMask, count * arc);
        Room(ref headMask, count * arc);
        Room(ref queries, count * arc);
        Room(ref querySlopes, count * arc);
        Room(ref hidden, count * label);
        Room(ref hiddenMask, count * label);
        Room(ref relationScores, count * NetworkShape.RelationRoom);
        var loss = Tags(batch, starts, scale) + Names(batch, starts, scale) + Relations(batch, starts, scale, dropout);

        Activate(0, dependents, dependentMask, count, dropout);
        Activate(shape.HeadAt, heads, headMask, count, dropout);
        MatrixProduct.Multiply(dependents, arc, 1, count, arc, packed.Arcs.Onward, weights.ArcStart.Values, queries, arc, arc);
        Array.Clear(querySlopes, 0, count * arc);
        for (var s = 0; s < batch.Count; s++)
        {
            if (batch[s].Heads.Length > 0)
            {
                loss += Arcs(batch[s], starts[s], scale);
            }
        }

        // Back through the queries.
        MatrixProduct.Multiply(querySlopes, arc, 1, count, arc, packed.Arcs.Back, none.AsSpan(0, arc), queries, arc, arc);
        Room(ref pack, count * arc);
        MatrixProduct.Pack(querySlopes, count, arc, arc, 1, pack);
        MatrixProduct.Multiply(dependents, 1, arc, arc, count, pack, [], weights.Arcs.Slopes[worker], arc, arc);
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < arc; k++)
            {
                weights.ArcStart.Slopes[worker][k] += querySlopes[(i * arc) + k];
                slopes[(i * width) + k] += queries[(i * arc) + k] * dependentMask[(i * arc) + k];
            }
        }

        return loss;
    }

    // The mask takes up the slope of the activation, so that going back is one product.
    private void Activate(int at, float[] target, float[] mask, int count, Dropout dropout)
    {
        var arc = shape.Arc;
        dropout.Fill(mask.AsSpan(0, count * arc), HeadDropout);
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < arc; k++)
            {
                var x = output[(i * shape.Output) + at + k];
                mask[(i * arc) + k] *= x < 0 ? Leak : 1;
                target[(i * arc) + k] = x * mask[(i * arc) + k];
            }
        }
    }

    private double Arcs(Example example, int from, float scale)
    {
        var (n, arc, width) = (example.Heads.Length, shape.Arc, shape.Output);
        var columns = MatrixProduct.Padded(n + 1);
        Room(ref keys, (n + 1) * arc);
        Room(ref keySlopes, (n + 1) * arc);
        Room(ref scores, n * columns);
        Room(ref pack, Math.Max(columns * arc, (n + 1) * arc));
        weights.Root.Values.CopyTo(keys, 0);
        heads.AsSpan(from * arc, n * arc).CopyTo(keys.AsSpan(arc));
        MatrixProduct.Pack(keys, arc, n + 1, 1, arc, pack);
        MatrixProduct.Multiply(queries.AsSpan(from * arc), arc, 1, n, arc, pack, none.AsSpan(0, columns), scores, columns, columns);
        var loss = 0.0;
        for (var i = 0; i < n; i++)
        {
            var row = scores.AsSpan(i * columns, n + 1);
            row[i + 1] = -1e9f;
            loss += Softmax(row, example.Heads[i] + 1, scale);
        }

        MatrixProduct.Pack(keys, n + 1, arc, arc, 1, pack);
        MatrixProduct.Multiply(scores, columns, 1, n, n + 1, pack, none.AsSpan(0, arc), querySlopes.AsSpan(from * arc), arc, arc);
        MatrixProduct.Pack(queries.AsSpan(from * arc), n, arc, arc, 1, pack);
        MatrixProduct.Multiply(scores, 1, columns, n + 1, n, pack, none.AsSpan(0, arc), keySlopes, arc, arc);
        for (var k = 0; k < arc; k++)
        {
            weights.Root.Slopes[worker][k] += keySlopes[k];
        }

        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < arc; k++)
            {
                slopes[((from + i) * width) + shape.HeadAt + k] += keySlopes[((i + 1) * arc) + k] * headMask[((from + i) * arc) + k];
            }
        }

        return loss;
    }

    private double Relations(IReadOnlyList<Example> batch, List<int> starts, float scale, Dropout dropout)
    {
        var (count, width, label) = (starts[^1], shape.Output, shape.Label);
        dropout.Fill(hiddenMask.AsSpan(0, count * label), HeadDropout);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                var head = batch[s].Heads.Length > 0 ? batch[s].Heads[i - starts[s]] : -1;
                for (var k = 0; k < label; k++)
                {
                    var x = head < 0 ? 0 : output[(i * width) + shape.LabelAt + k] + output[((starts[s] + head) * width) + shape.LabelHeadAt + k];
                    hiddenMask[(i * label) + k] *= x < 0 ? Leak : 1;
                    hidden[(i * label) + k] = x * hiddenMask[(i * label) + k];
                }
            }
        }

        const int room = NetworkShape.RelationRoom;
        MatrixProduct.Multiply(hidden, label, 1, count, label, packed.Relations.Onward, weights.RelationStart.Values, relationScores, room, room);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                var row = relationScores.AsSpan(i * room, room);
                var known = batch[s].Heads.Length > 0 && batch[s].Heads[i - starts[s]] >= 0;
                if (known)
                {
                    loss += Softmax(row[..RelationCount], batch[s].Relations[i - starts[s]], scale);
                    row[RelationCount..].Clear();
                }
                else
                {
                    row.Clear();
                }
            }
        }

        Room(ref pack, count * Math.Max(room, label));
        MatrixProduct.Pack(relationScores, count, room, room, 1, pack);
        MatrixProduct.Multiply(hidden, 1, label, label, count, pack, [], weights.Relations.Slopes[worker], room, room);
        MatrixProduct.Multiply(relationScores, room, 1, count, room, packed.Relations.Back, none.AsSpan(0, label), hidden, label, label);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = starts[s]; i < starts[s + 1] && batch[s].Heads.Length > 0; i++)
            {
                var head = batch[s].Heads[i - starts[s]];
                for (var k = 0; k < room; k++)
                {
                    weights.RelationStart.Slopes[worker][k] += relationScores[(i * room) + k];
                }

                for (var k = 0; head >= 0 && k < label; k++)
                {
                    var slope = hidden[(i * label) + k] * hiddenMask[(i * label) + k];
                    slopes[(i * width) + shape.LabelAt + k] += slope;
                    slopes[((starts[s] + head) * width) + shape.LabelHeadAt + k] += slope;
                }
            }
        }

        return loss;
    }

    private static int RelationCount => Enum.GetValues<Relation>().Length;

    private double Tags(IReadOnlyList<Example> batch, List<int> starts, float scale)
    {
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Tags.Length; i++)
            {
                var at = ((starts[s] + i) * shape.Output) + shape.TagAt;
                var row = slopes.AsSpan(at, shape.Tags);
                output.AsSpan(at, shape.Tags).CopyTo(row);
                loss += Softmax(row, batch[s].Tags[i], scale);
            }
        }

        return loss;
    }

    private double Names(IReadOnlyList<Example> batch, List<int> starts, float scale)
    {
        var loss = 0.0;
        Span<float> chances = stackalloc float[NetworkShape.NameRoom];
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Names.Length; i++)
            {
                var at = ((starts[s] + i) * shape.Output) + shape.NameAt;
                var row = slopes.AsSpan(at, NameLabels.Count);
                output.AsSpan(at, NameLabels.Count).CopyTo(row);
                ToChances(row);
                row.CopyTo(chances);
                var right = 0f;
                for (var k = 0; k < row.Length; k++)
                {
                    right += (batch[s].Names[i] >> k & 1) * chances[k];
                }

                right = MathF.Max(right, 1e-9f);
                for (var k = 0; k < row.Length; k++)
                {
                    row[k] = scale * (chances[k] - ((batch[s].Names[i] >> k & 1) * chances[k] / right));
                }

                loss -= Math.Log(right);
            }
        }

        return loss;
    }

    private static double Softmax(Span<float> row, int right, float scale)
    {
        ToChances(row);
        var loss = -Math.Log(Math.Max(row[right], 1e-9));
        row[right] -= 1;
        foreach (ref var x in row)
        {
            x *= scale;
        }

        return loss;
    }

    private static void ToChances(Span<float> row)
    {
        var most = row[0];
        foreach (var x in row)
        {
            most = MathF.Max(most, x);
        }

        var sum = 0f;
        foreach (ref var x in row)
        {
            x = MathF.Exp(x - most);
            sum += x;
        }

        foreach (ref var x in row)
        {
            x /= sum;
        }
    }

    private static void Room(ref float[] array, int size)
    {
        if (array.Length < size)
        {
            array = new float[size + (size / 4)];
        }
    }
}
