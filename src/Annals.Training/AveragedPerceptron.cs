using Annals.Language;

namespace Annals.Training;

/// <summary>Learns a <see cref="LinearModel"/>: rewards features of the right class, punishes those of the wrong one, and
/// averages the weights over all steps.</summary>
internal sealed class AveragedPerceptron(int classCount, float limit = float.MaxValue)
{
    private uint[] keys = new uint[1 << 16];
    private Row[] rows = new Row[1 << 16];
    private int rowCount;
    private Weight[] pool = new Weight[1 << 18];
    private int poolEnd;
    private double step = 1;

    public int ClassCount => classCount;

    /// <summary>Adds up the current weights of the features.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var key in features)
        {
            var slot = Find(key);
            ref readonly var row = ref rows[slot];
            for (var w = row.Start; w < row.Start + row.Count; w++)
            {
                scores[pool[w].Label] += pool[w].Value;
            }
        }
    }

    /// <summary>One step of training passes, with or without a mistake.</summary>
    public void Step() => step++;

    /// <summary>Moves the weights of the features towards one class and away from another.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        if (right == wrong)
        {
            return;
        }

        foreach (var key in features)
        {
            Change(key, right, 1);
            Change(key, wrong, -1);
        }
    }

    /// <summary>The averaged weights as whole numbers.</summary>
    /// <param name="range">The averaged weight that takes the largest whole number; larger ones are cut.</param>
    /// <param name="least">Weights smaller than this whole number are dropped.</param>
    public LinearModel Freeze(double range, int least)
    {
        var scale = LinearModel.MaxWeight / range;
        var order = Enumerable.Range(0, keys.Length).Where(slot => rows[slot].Count > 0).OrderBy(slot => keys[slot]);
        var frozenKeys = new List<uint>();
        var counts = new List<byte>();
        var weights = new List<ushort>();
        foreach (var slot in order)
        {
            var before = weights.Count;
            foreach (var weight in pool.AsSpan(rows[slot].Start, rows[slot].Count))
            {
                var average = weight.Value - (weight.Total / step);
                var value = (int)Math.Round(Math.Clamp(average * scale, -LinearModel.MaxWeight, LinearModel.MaxWeight));
                if (Math.Abs(value) >= least)
                {
                    weights.Add(LinearModel.Pack(weight.Label, value));
                }
            }

            if (weights.Count > before)
            {
                frozenKeys.Add(keys[slot]);
                counts.Add((byte)(weights.Count - before));
            }
        }

        return new LinearModel(classCount, [.. frozenKeys], [.. counts], [.. weights]);
    }

    private void Change(uint key, int label, int delta)
    {
        var slot = Find(key);
        if (rows[slot].Capacity == 0)
        {
            if (rowCount * 2 > keys.Length)
            {
                Grow();
                slot = Find(key);
            }

            rowCount++;
            keys[slot] = key;
            rows[slot] = Allot(2);
        }

        ref var row = ref rows[slot];
        for (var w = row.Start; w < row.Start + row.Count; w++)
        {
            if (pool[w].Label == label)
            {
                if (Math.Abs(pool[w].Value + delta) > limit)
                {
                    return;
                }

                pool[w].Value += delta;
                pool[w].Total += delta * step;
                return;
            }
        }

        if (row.Count == row.Capacity)
        {
            var larger = Allot(Math.Min(row.Capacity * 2, 255));
            pool.AsSpan(row.Start, row.Count).CopyTo(pool.AsSpan(larger.Start));
            row = larger with { Count = row.Count };
        }

        pool[row.Start + row.Count++] = new Weight { Label = (byte)label, Value = delta, Total = delta * step };
    }

    private Row Allot(int capacity)
    {
        if (poolEnd + capacity > pool.Length)
        {
            Array.Resize(ref pool, pool.Length * 2);
        }

        var row = new Row { Start = poolEnd, Capacity = (byte)capacity };
        poolEnd += capacity;
        return row;
    }

    private int Find(uint key)
    {
        var mask = keys.Length - 1;
        var slot = (int)((key * 0x9E3779B1u) >> 7) & mask;
        while (rows[slot].Capacity != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldRows) = (keys, rows);
        keys = new uint[oldKeys.Length * 2];
        rows = new Row[keys.Length];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldRows[i].Capacity != 0)
            {
                var slot = Find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
            }
        }
    }

    private struct Row
    {
        public int Start;
        public byte Count;
        public byte Capacity;
    }

    private struct Weight
    {
        public byte Label;
        public float Value;
        public double Total;
    }
}
