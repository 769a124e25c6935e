using Annals.Language;

namespace Annals.Coding;

/// <summary>The part that a phrase plays in a deed, as the ranker tells it.</summary>
internal enum RankedRole : byte
{
    None, Source, Target, Means,
}

/// <summary>Weights of features for each part; <c>models/roles.bin</c>. A feature is known by its hash.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class RoleModel
{
    /// <summary>Parts that are told apart.</summary>
    public const int Roles = 4;

    private const int Bits = 16;

    private static readonly Lazy<RoleModel> Shared = new(Load);

    private readonly sbyte[] weights;
    private readonly float scale;

    public RoleModel(sbyte[] weights, float scale) => (this.weights, this.scale) = (weights, scale);

    /// <summary>The model that ships with Annals.</summary>
    public static RoleModel Default => Shared.Value;

    /// <summary>Weights of a model: every bucket has one for each part.</summary>
    public static int Size => Roles << Bits;

    /// <summary>Where the weights of a feature begin.</summary>
    public static int Bucket(uint hash) => (int)((hash ^ (hash >> Bits)) & ((1u << Bits) - 1)) * Roles;

    /// <summary>How much a feature speaks for a part.</summary>
    public double Weight(in RoleFeature feature, RankedRole role) => weights[Bucket(feature.Hash) + (int)role] * scale;

    /// <summary>Probabilities of the parts.</summary>
    public void Score(ReadOnlySpan<RoleFeature> features, Span<double> probabilities)
    {
        probabilities.Clear();
        foreach (ref readonly var feature in features)
        {
            var bucket = Bucket(feature.Hash);
            for (var role = 0; role < Roles; role++)
            {
                probabilities[role] += weights[bucket + role] * scale;
            }
        }

        Normalise(probabilities);
    }

    /// <summary>Makes probabilities of sums of weights.</summary>
    public static void Normalise(Span<double> sums)
    {
        var most = sums[0];
        foreach (var sum in sums)
        {
            most = Math.Max(most, sum);
        }

        var total = 0.0;
        foreach (ref var sum in sums)
        {
            total += sum = Math.Exp(sum - most);
        }

        foreach (ref var sum in sums)
        {
            sum /= total;
        }
    }

    public static RoleModel Read(BinaryReader reader)
    {
        var scale = reader.ReadSingle();
        var weights = new sbyte[Size];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = reader.ReadSByte();
        }

        return new RoleModel(weights, scale);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(scale);
        foreach (var weight in weights)
        {
            writer.Write(weight);
        }
    }

    private static RoleModel Load()
    {
        using var reader = ModelFile.Open("roles");
        return Read(reader);
    }
}
