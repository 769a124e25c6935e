using System.Numerics;
using System.Runtime.InteropServices;

namespace Annals.Language;

/// <summary>A linear classifier over hashed features: each known feature holds small whole-number weights for a few classes.</summary>
/// <remarks>Immutable and thread-safe. Sums are whole numbers, so results do not depend on the processor.</remarks>
internal sealed class LinearModel
{
    /// <summary>A weight keeps 7 bits for its class and 9 bits for its value.</summary>
    public const int MaxClasses = 128;

    /// <summary>The largest value that a weight can hold.</summary>
    public const int MaxWeight = 255;

    private const int CountBits = 8;

    private readonly uint[] keys;
    private readonly byte[] counts;
    private readonly ushort[] weights;
    private readonly ulong[] slots;
    private readonly int shift;

    /// <param name="classCount">Number of classes.</param>
    /// <param name="keys">Keys of the features, each once.</param>
    /// <param name="counts">Number of weights of each feature.</param>
    /// <param name="weights">The weights of all features, one feature after the other; see <see cref="Pack"/>.</param>
    public LinearModel(int classCount, uint[] keys, byte[] counts, ushort[] weights)
    {
        ClassCount = classCount;
        this.keys = keys;
        this.counts = counts;
        this.weights = weights;

        // A slot holds a key, where its weights start and how many there are; an empty slot is 0 (no feature is without weights).
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length + (keys.Length / 2)));
        slots = new ulong[size];
        shift = 32 - BitOperations.Log2((uint)size);
        var start = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = Slot(keys[i]);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            slots[slot] = ((ulong)keys[i] << 32) | ((ulong)start << CountBits) | counts[i];
            start += counts[i];
        }
    }

    public int ClassCount { get; }

    /// <summary>Number of weights, for reports on the size.</summary>
    public int WeightCount => weights.Length;

    public static ushort Pack(int label, int value) => (ushort)((label << 9) | (value + 256));

    /// <summary>Adds up the weights of the features for each class.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        var table = slots;
        var mask = table.Length - 1;
        foreach (var key in features)
        {
            var slot = Slot(key);
            ulong entry;
            while ((entry = table[slot]) != 0 && (uint)(entry >> 32) != key)
            {
                slot = (slot + 1) & mask;
            }

            if (entry != 0)
            {
                foreach (var weight in weights.AsSpan((int)((uint)entry >> CountBits), (int)(entry & 255)))
                {
                    scores[weight >> 9] += (weight & 511) - 256;
                }
            }
        }
    }

    /// <summary>The class with the highest score; the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }

    public static LinearModel Read(BinaryReader reader)
    {
        var classCount = reader.ReadInt32();
        var keys = new uint[reader.ReadInt32()];
        var weights = new ushort[reader.ReadInt32()];
        var counts = new byte[keys.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        reader.BaseStream.ReadExactly(counts);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(classCount, keys, counts, weights);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(ClassCount);
        writer.Write(keys.Length);
        writer.Write(weights.Length);
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Write(counts);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    private int Slot(uint key) => (int)((key * 0x9E3779B1u) >> shift);
}
