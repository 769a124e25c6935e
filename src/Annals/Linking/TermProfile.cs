using System.Runtime.InteropServices;

namespace Annals.Linking;

/// <summary>What a text is about: its most telling words, each with how much it tells. Small enough to be kept with every claim.</summary>
/// <remarks>How much a word tells depends on how rare it is in English, never on what else a ledger holds, so that a profile stays what it is when reports
/// are added. Immutable and thread-safe.</remarks>
internal sealed class TermProfile
{
    private const int MostJoined = 32;
    private const int MostRead = 1024;

    private readonly uint[] terms;
    private readonly byte[] weights;
    private readonly double norm;

    private TermProfile(uint[] terms, byte[] weights)
    {
        this.terms = terms;
        this.weights = weights;
        norm = Math.Sqrt(weights.Sum(weight => (double)weight * weight));
    }

    /// <summary>Of a text without a telling word.</summary>
    public static TermProfile Empty { get; } = new([], []);

    /// <summary>Number of terms.</summary>
    public int Count => terms.Length;

    /// <summary>The profile of texts that belong together.</summary>
    /// <param name="most">Keep at most so many terms.</param>
    /// <param name="texts">The texts; a word that stands in two of them counts twice.</param>
    public static TermProfile Of(int most, params ReadOnlySpan<string> texts)
    {
        var counts = new Dictionary<uint, (int Count, float Weight)>();
        foreach (var text in texts)
        {
            foreach (var word in new WordRuns(text))
            {
                if (CommonWords.Default.Tells(word) is var weight and > 0)
                {
                    ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, WordRuns.Hash(WordStem.Of(word)), out _);
                    entry = (entry.Count + 1, weight);
                }
            }
        }

        var chosen = counts.Select(pair => (Term: pair.Key, Weight: Math.Min(byte.MaxValue, 48 * (1 + MathF.Log(pair.Value.Count)) * pair.Value.Weight)))
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Term).Take(most).OrderBy(pair => pair.Term).ToArray();
        return new TermProfile([.. chosen.Select(pair => pair.Term)], [.. chosen.Select(pair => (byte)pair.Weight)]);
    }

    /// <summary>The profile of two texts that belong together.</summary>
    public static TermProfile Join(TermProfile a, TermProfile b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var weights = new SortedDictionary<uint, byte>();
        foreach (var profile in (ReadOnlySpan<TermProfile>)[a, b])
        {
            for (var i = 0; i < profile.terms.Length; i++)
            {
                weights[profile.terms[i]] = Math.Max(weights.GetValueOrDefault(profile.terms[i]), profile.weights[i]);
            }
        }

        var chosen = weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Math.Max(MostJoined, Math.Max(a.Count, b.Count))).OrderBy(pair => pair.Key).ToArray();
        return new TermProfile([.. chosen.Select(pair => pair.Key)], [.. chosen.Select(pair => pair.Value)]);
    }

    /// <summary>Its most telling terms, at most so many, the most telling first.</summary>
    public IReadOnlyList<uint> Leading(int most) =>
        [.. Enumerable.Range(0, terms.Length).OrderByDescending(i => weights[i]).ThenBy(i => terms[i]).Take(most).Select(i => terms[i])];

    /// <summary>How alike two texts are: the cosine, from 0 to 1.</summary>
    public double Alike(TermProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (sum, i, k) = (0, 0, 0);
        while (i < terms.Length && k < other.terms.Length)
        {
            if (terms[i] == other.terms[k])
            {
                sum += weights[i++] * other.weights[k++];
            }
            else if (terms[i] < other.terms[k])
            {
                i++;
            }
            else
            {
                k++;
            }
        }

        return sum == 0 ? 0 : sum / (norm * other.norm);
    }

    /// <summary>Writes it in five bytes a term.</summary>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write7BitEncodedInt(terms.Length);
        foreach (var term in terms)
        {
            writer.Write(term);
        }

        writer.Write(weights);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TermProfile Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var terms = new uint[Math.Clamp(reader.Read7BitEncodedInt(), 0, MostRead)];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = reader.ReadUInt32();
        }

        var weights = reader.ReadBytes(terms.Length);
        return weights.Length == terms.Length ? new TermProfile(terms, weights) : throw new EndOfStreamException();
    }
}
