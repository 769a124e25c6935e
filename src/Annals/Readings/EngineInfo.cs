using System.Collections.Immutable;
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
