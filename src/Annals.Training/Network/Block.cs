using System.Runtime.Intrinsics;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>A matrix that is learnt: its values, their slopes as each worker found them, and what Adam remembers of them.</summary>
internal sealed class Block
{
    private readonly float[] first;
    private readonly float[] second;
    private readonly bool[] touched;

    public Block(int rows, int columns, float spread, Random random, bool isSparse = false)
    {
        (Rows, Columns, IsSparse) = (rows, columns, isSparse);
        Values = new float[rows * columns];
        for (var i = 0; i < Values.Length && spread > 0; i++)
        {
            Values[i] = ((random.NextSingle() * 2) - 1) * spread;
        }

        Slopes = [.. Enumerable.Range(0, NetworkTraining.Workers).Select(_ => new float[Values.Length])];
        first = new float[Values.Length];
        second = new float[Values.Length];
        touched = new bool[isSparse ? rows : 0];
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>True for a table of which a batch touches few rows; only those are updated.</summary>
    public bool IsSparse { get; }

    public float[] Values { get; }

    public float[][] Slopes { get; }

    public List<int>[] TouchedRows { get; } = [.. Enumerable.Range(0, NetworkTraining.Workers).Select(_ => new List<int>())];

    /// <summary>Adds the workers' slopes up in the first one's place, and gives the sum of their squares.</summary>
    public double Gather()
    {
        var sum = Slopes[0];
        if (!IsSparse)
        {
            var square = 0.0;
            for (var w = 1; w < Slopes.Length; w++)
            {
                var other = Slopes[w];
                for (var i = 0; i < sum.Length; i += Elementwise.Width)
                {
                    var at = sum.AsSpan(i, Elementwise.Width);
                    (Vector512.Create<float>(at) + Vector512.Create(other, i)).CopyTo(at);
                }

                Array.Clear(other);
            }

            var squares = Vector512<float>.Zero;
            for (var i = 0; i < sum.Length; i += Elementwise.Width)
            {
                var v = Vector512.Create(sum, i);
                squares = Vector512.FusedMultiplyAdd(v, v, squares);
            }

            for (var i = 0; i < Elementwise.Width; i++)
            {
                square += squares[i];
            }

            return square;
        }

        var total = 0.0;
        for (var w = 1; w < Slopes.Length; w++)
        {
            foreach (var row in TouchedRows[w])
            {
                var other = Slopes[w].AsSpan(row * Columns, Columns);
                for (var i = 0; i < Columns; i++)
                {
                    sum[(row * Columns) + i] += other[i];
                }

                other.Clear();
                TouchedRows[0].Add(row);
            }

            TouchedRows[w].Clear();
        }

        foreach (var row in TouchedRows[0])
        {
            if (!touched[row])
            {
                touched[row] = true;
                foreach (var slope in sum.AsSpan(row * Columns, Columns))
                {
                    total += slope * slope;
                }
            }
        }

        return total;
    }

    /// <summary>One step of Adam.</summary>
    public void Update(float rate, float scale, float firstDecay, float secondDecay, float firstCorrection, float secondCorrection)
    {
        if (!IsSparse)
        {
            Update(0, Values.Length, rate, scale, firstDecay, secondDecay, firstCorrection, secondCorrection);
            Array.Clear(Slopes[0]);
            return;
        }

        foreach (var row in TouchedRows[0])
        {
            if (touched[row])
            {
                touched[row] = false;
                Update(row * Columns, (row + 1) * Columns, rate, scale, firstDecay, secondDecay, firstCorrection, secondCorrection);
                Slopes[0].AsSpan(row * Columns, Columns).Clear();
            }
        }

        TouchedRows[0].Clear();
    }

    private void Update(int from, int to, float rate, float scale, float b1, float b2, float c1, float c2)
    {
        var slopes = Slopes[0];
        var i = from;
        for (; i + Elementwise.Width <= to; i += Elementwise.Width)
        {
            var g = Vector512.Create(slopes, i) * scale;
            var m = (Vector512.Create(first, i) * b1) + (g * (1 - b1));
            var v = (Vector512.Create(second, i) * b2) + (g * g * (1 - b2));
            m.CopyTo(first, i);
            v.CopyTo(second, i);
            (Vector512.Create(Values, i) - (m * (rate / c1) / (Vector512.Sqrt(v * (1 / c2)) + Vector512.Create(1e-8f)))).CopyTo(Values, i);
        }

        for (; i < to; i++)
        {
            var g = slopes[i] * scale;
            first[i] = (first[i] * b1) + (g * (1 - b1));
            second[i] = (second[i] * b2) + (g * g * (1 - b2));
            Values[i] -= first[i] * (rate / c1) / (MathF.Sqrt(second[i] * (1 / c2)) + 1e-8f);
        }
    }
}
