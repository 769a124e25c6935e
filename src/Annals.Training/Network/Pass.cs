using System.Numerics;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Reads sentences, compares what the network makes of them with what is right, and adds up the slopes. Belongs to one worker.</summary>
internal sealed class Pass(Weights weights, PackedWeights packed, WordInputs inputs, int worker)
{
    private const float InputDropout = 0.25f;
    private const float LayerDropout = 0.3f;
    private const float WordDropout = 0.2f;
    private const float VectorDropout = 0.1f;

    private readonly NetworkShape shape = weights.Shape;
    private readonly Losses losses = new(weights, packed, worker);
    private readonly List<WordRows> rows = [];
    private readonly List<int> starts = [];
    private readonly float[] none = new float[4096];
    private readonly float[][] layers = new float[weights.Shape.Layers + 1][];
    private readonly float[][] thinned = new float[weights.Shape.Layers + 1][];
    private readonly float[][] masks = new float[weights.Shape.Layers + 1][];
    private readonly float[][] gates = new float[weights.Shape.Layers][];
    private readonly float[][] states = new float[weights.Shape.Layers][];
    private float[] input = [];
    private float[] inputMask = [];
    private float[] slopes = [];
    private float[] spare = [];
    private float[] pack = [];

    /// <summary>Learns from sentences; gives the loss.</summary>
    public double Learn(IReadOnlyList<Example> batch, float scale, Dropout dropout)
    {
        Read(batch, dropout);
        var count = rows.Count;
        Forward(count, dropout);
        var last = shape.Layers;
        var loss = losses.Compare(batch, starts, thinned[last], scale, dropout);

        // Back through the output.
        var width = shape.Hidden;
        Back(losses.Slopes, shape.Output, count, thinned[last], width, weights.Output, packed.Output, slopes);
        AddRows(losses.Slopes, shape.Output, count, weights.OutputStart);
        Multiply(slopes, masks[last], count * width);
        for (var layer = last - 1; layer >= 0; layer--)
        {
            for (var s = 0; s + 1 < starts.Count; s++)
            {
                var (from, length) = (starts[s], starts[s + 1] - starts[s]);
                RecurrenceSlopes.Run(
                    gates[layer].AsSpan(from * 3 * width, length * 3 * width), states[layer].AsSpan(from * width, length * width),
                    layers[layer].AsSpan(from * width, length * width), slopes.AsSpan(from * width, length * width), weights.Peeps[layer].Values,
                    weights.Peeps[layer].Slopes[worker], width);
            }

            Back(gates[layer], 3 * width, count, thinned[layer], width, weights.Gates[layer], packed.Gates[layer], spare);
            for (var i = 0; i < count * width; i++)
            {
                slopes[i] += spare[i] * masks[layer][i];
            }
        }

        Back(slopes, width, count, input, NetworkShape.Input, weights.Input, packed.Input, spare);
        AddRows(slopes, width, count, weights.InputStart);
        Multiply(spare, inputMask, count * NetworkShape.Input);
        for (var i = 0; i < count; i++)
        {
            AddTables(rows[i], spare.AsSpan(i * NetworkShape.Input, NetworkShape.Input));
        }

        return loss;
    }

    private void Read(IReadOnlyList<Example> batch, Dropout dropout)
    {
        rows.Clear();
        starts.Clear();
        foreach (var example in batch)
        {
            starts.Add(rows.Count);
            for (var i = 0; i < example.Words.Length; i++)
            {
                var row = inputs.RowsOf(example.Words[i], example.Lists[i]);
                rows.Add(row with
                {
                    Word = dropout.Happens(WordDropout) ? 0 : row.Word,
                    Vector = dropout.Happens(VectorDropout) ? -1 : row.Vector,
                });
            }
        }

        starts.Add(rows.Count);
    }

    private void Forward(int count, Dropout dropout)
    {
        var width = shape.Hidden;
        Room(ref input, count * NetworkShape.Input);
        Room(ref inputMask, count * NetworkShape.Input);
        Room(ref slopes, count * width);
        Room(ref spare, count * Math.Max(width, NetworkShape.Input));
        Array.Clear(input, 0, count * NetworkShape.Input);
        for (var i = 0; i < count; i++)
        {
            FillInput(rows[i], input.AsSpan(i * NetworkShape.Input, NetworkShape.Input));
        }

        dropout.Fill(inputMask.AsSpan(0, count * NetworkShape.Input), InputDropout);
        Multiply(input, inputMask, count * NetworkShape.Input);
        Room(ref layers[0], count * width);
        MatrixProduct.Multiply(
            input, NetworkShape.Input, 1, count, NetworkShape.Input, packed.Input.Onward, weights.InputStart.Values, layers[0], width, width);
        for (var layer = 0; layer <= shape.Layers; layer++)
        {
            Room(ref masks[layer], count * width);
            Room(ref thinned[layer], count * width);
            for (var s = 0; s + 1 < starts.Count; s++)
            {
                // One choice for a whole sentence.
                var (from, end) = (starts[s], starts[s + 1]);
                if (from == end)
                {
                    continue;
                }

                var mask = masks[layer].AsSpan(from * width, width);
                dropout.Fill(mask, LayerDropout);
                for (var i = from + 1; i < end; i++)
                {
                    mask.CopyTo(masks[layer].AsSpan(i * width, width));
                }
            }

            layers[layer].AsSpan(0, count * width).CopyTo(thinned[layer]);
            Multiply(thinned[layer], masks[layer], count * width);
            if (layer == shape.Layers)
            {
                break;
            }

            Room(ref gates[layer], count * 3 * width);
            Room(ref states[layer], count * width);
            Room(ref layers[layer + 1], count * width);
            MatrixProduct.Multiply(
                thinned[layer], width, 1, count, width, packed.Gates[layer].Onward, none.AsSpan(0, 3 * width), gates[layer], 3 * width, 3 * width);
            for (var s = 0; s + 1 < starts.Count; s++)
            {
                var (from, length) = (starts[s], starts[s + 1] - starts[s]);
                Recurrence.Run(
                    gates[layer].AsSpan(from * 3 * width, length * 3 * width), states[layer].AsSpan(from * width, length * width),
                    layers[layer].AsSpan(from * width, length * width), layers[layer + 1].AsSpan(from * width, length * width),
                    weights.Peeps[layer].Values, width);
            }
        }
    }

    /// <summary>Goes back through a product: the slopes of its left-hand side, and what is added to those of its right-hand side.</summary>
    private void Back(float[] slopesOf, int columns, int count, float[] left, int inner, Block block, Packed matrix, float[] leftSlopes)
    {
        MatrixProduct.Multiply(slopesOf, columns, 1, count, columns, matrix.Back, none.AsSpan(0, inner), leftSlopes, inner, inner);
        Room(ref pack, count * columns);
        MatrixProduct.Pack(slopesOf, count, columns, columns, 1, pack);
        MatrixProduct.Multiply(left, 1, inner, inner, count, pack, [], block.Slopes[worker], columns, columns);
    }

    private void AddRows(float[] from, int columns, int count, Block block)
    {
        var sum = block.Slopes[worker];
        for (var i = 0; i < count; i++)
        {
            Sums.Add(sum, from.AsSpan(i * columns, columns));
        }
    }

    private static void Multiply(float[] what, float[] by, int count) =>
        Sums.Multiply(what.AsSpan(0, count), by.AsSpan(0, count));

    private static void Room(ref float[] array, int size)
    {
        if (array is null || array.Length < size)
        {
            array = new float[size + (size / 4)];
        }
    }

    private void FillInput(in WordRows row, Span<float> target)
    {
        if (row.Vector >= 0)
        {
            inputs.VectorOf(row.Vector, target);
        }

        var at = NetworkShape.Vector;
        Copy(weights.Words, row.Word, target, ref at);
        for (var bits = row.Lists; bits != 0; bits &= bits - 1)
        {
            var list = weights.Lists.Values.AsSpan(BitOperations.TrailingZeroCount(bits) * NetworkShape.Lists, NetworkShape.Lists);
            Sums.Add(target.Slice(at, NetworkShape.Lists), list);
        }

        at += NetworkShape.Lists;
        Copy(weights.Prefixes, row.Prefix, target, ref at);
        Copy(weights.Suffixes2, row.Suffix2, target, ref at);
        Copy(weights.Suffixes3, row.Suffix3, target, ref at);
        Copy(weights.Forms, row.Form, target, ref at);
    }

    private static void Copy(Block table, int row, Span<float> target, ref int at)
    {
        table.Values.AsSpan(row * table.Columns, table.Columns).CopyTo(target[at..]);
        at += table.Columns;
    }

    private void AddTables(in WordRows row, ReadOnlySpan<float> from)
    {
        var at = NetworkShape.Vector;
        Add(weights.Words, row.Word, from, ref at);
        for (var bits = row.Lists; bits != 0; bits &= bits - 1)
        {
            var same = at;
            Add(weights.Lists, BitOperations.TrailingZeroCount(bits), from, ref same);
        }

        at += NetworkShape.Lists;
        Add(weights.Prefixes, row.Prefix, from, ref at);
        Add(weights.Suffixes2, row.Suffix2, from, ref at);
        Add(weights.Suffixes3, row.Suffix3, from, ref at);
        Add(weights.Forms, row.Form, from, ref at);
    }

    private void Add(Block table, int row, ReadOnlySpan<float> from, ref int at)
    {
        var target = table.Slopes[worker].AsSpan(row * table.Columns, table.Columns);
        Sums.Add(target, from.Slice(at, table.Columns));
        table.TouchedRows[worker].Add(row);
        at += table.Columns;
    }
}
