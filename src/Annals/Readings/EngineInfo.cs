using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;

namespace Annals;

/// <summary>What made a reading: the same engine and the same input give the same bytes.</summary>
/// <param name="Version">Version of the library.</param>
/// <param name="Models">SHA-256 of each model, in lower-case hexadecimal, by name.</param>
public sealed record EngineInfo(string Version, ImmutableSortedDictionary<string, string> Models)
{
    /// <summary>This library with the models that are compiled into it.</summary>
    public static EngineInfo Current { get; } = new(
        typeof(EngineInfo).Assembly.GetName().Version?.ToString(3) ?? "0.0.0", HashModels(typeof(EngineInfo).Assembly));

    /// <summary>Names what the user added. The order counts, for later lines win: "lexicon/1/mine.txt".</summary>
    internal EngineInfo With(Lexicon lexicon, byte[]? gazetteer)
    {
        var models = Models.ToBuilder();
        foreach (var (name, sha256) in lexicon.Files)
        {
            models.Add(string.Create(CultureInfo.InvariantCulture, $"lexicon/{models.Count - Models.Count + 1}/{name}"), sha256);
        }

        if (gazetteer is not null)
        {
            models["gazetteer.bin"] = Convert.ToHexStringLower(SHA256.HashData(gazetteer));
        }

        return models.Count == Models.Count && gazetteer is null ? this : this with { Models = models.ToImmutable() };
    }

    private static ImmutableSortedDictionary<string, string> HashModels(Assembly assembly)
    {
        var hashes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("models/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            hashes.Add(name["models/".Length..], Convert.ToHexStringLower(SHA256.HashData(stream)));
        }

        return hashes.ToImmutable();
    }
}
