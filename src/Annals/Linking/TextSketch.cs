namespace Annals.Linking;

/// <summary>A small stand-in for a text, by which copies are found: the hashes of its runs of four words that fall below a bound (FracMinHash).
/// Two sketches share about the same part of their hashes as the texts share of their runs, in whatever order.</summary>
/// <remarks>Broder 1997, On the resemblance and containment of documents; Irber et al. 2022 for the fixed bound instead of a fixed number, which lets
/// containment be told between a text and a small part of it. Immutable and thread-safe.</remarks>
internal sealed class TextSketch
{
    private const int RunLength = 4;

    // One run of so many is kept. A report of 300 words keeps about 75.
    private const uint KeepOneOf = 4;

    // Of those kept, one of so many is a key: about 19 of such a report, seldom more than the limit.
    private const uint KeyOneOf = 16;
    private const int MostKeys = 48;

    private readonly uint[] hashes;

    private TextSketch(uint[] hashes) => this.hashes = hashes;

    /// <summary>Number of runs kept.</summary>
    public int Count => hashes.Length;

    /// <summary>By what copies are looked up: a copy shares some of these. Equal texts have equal keys.</summary>
    public IReadOnlyList<long> Keys => [.. hashes.Where(hash => hash / KeepOneOf % (KeyOneOf / KeepOneOf) == 0).Take(MostKeys).Select(hash => (long)hash)];

    /// <summary>The sketch of a text. Letters and digits count, their case and all between them does not.</summary>
    public static TextSketch Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new HashSet<uint>();
        Span<uint> run = stackalloc uint[RunLength];
        var count = 0;
        foreach (var word in new WordRuns(text))
        {
            run[count++ % RunLength] = WordRuns.Hash(word);
            if (count < RunLength)
            {
                continue;
            }

            ulong hash = 0;
            for (var k = 0; k < RunLength; k++)
            {
                hash = Mix(hash ^ run[(count + k) % RunLength]);
            }

            if ((uint)hash % KeepOneOf == 0)
            {
                kept.Add((uint)hash);
            }
        }

        return new TextSketch([.. kept.Order()]);
    }

    /// <summary>How many runs both keep.</summary>
    public int Shared(TextSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (both, i, k) = (0, 0, 0);
        while (i < hashes.Length && k < other.hashes.Length)
        {
            if (hashes[i] == other.hashes[k])
            {
                both++;
                i++;
                k++;
            }
            else if (hashes[i] < other.hashes[k])
            {
                i++;
            }
            else
            {
                k++;
            }
        }

        return both;
    }

    /// <summary>Four bytes a run.</summary>
    public byte[] Write()
    {
        var bytes = new byte[hashes.Length * sizeof(uint)];
        for (var i = 0; i < hashes.Length; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), hashes[i]);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no sketch.</exception>
    public static TextSketch Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % sizeof(uint) != 0)
        {
            throw new InvalidDataException("a sketch has four bytes a run");
        }

        var hashes = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
            if (i > 0 && hashes[i] <= hashes[i - 1])
            {
                throw new InvalidDataException("the runs of a sketch ascend");
            }
        }

        return new TextSketch(hashes);
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
