namespace Annals.Language.Network;

/// <summary>Finds the row of a hashed word. Immutable and thread-safe.</summary>
internal sealed class HashIndex
{
    private readonly uint[] keys;
    private readonly ulong[] slots;
    private readonly int shift;

    /// <param name="keys">Hashes in order of their rows; a hash that comes twice keeps its first row.</param>
    public HashIndex(uint[] keys)
    {
        this.keys = keys;
        var bits = 4;
        while (1 << bits < keys.Length * 2)
        {
            bits++;
        }

        slots = new ulong[1 << bits];
        shift = 32 - bits;
        for (var row = 0; row < keys.Length; row++)
        {
            var at = Slot(keys[row]);
            while (slots[at] != 0 && (uint)slots[at] != keys[row])
            {
                at = (at + 1) & (slots.Length - 1);
            }

            if (slots[at] == 0)
            {
                slots[at] = ((ulong)(row + 1) << 32) | keys[row];
            }
        }
    }

    public ReadOnlySpan<uint> Keys => keys;

    /// <summary>The row of a hash, or -1.</summary>
    public int Find(uint key)
    {
        for (var at = Slot(key); slots[at] != 0; at = (at + 1) & (slots.Length - 1))
        {
            if ((uint)slots[at] == key)
            {
                return (int)(slots[at] >> 32) - 1;
            }
        }

        return -1;
    }

    private int Slot(uint key) => (int)((key * 2654435769u) >> shift);
}
