using System.Runtime.CompilerServices;

namespace Annals.Language;

/// <summary>Hashes that name features of the linear models; part of their file format, so they never change.</summary>
internal static class FeatureHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Hash of a run of characters.</summary>
    public static uint Text(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>Hash of a run of characters with every digit read as 0, so that numbers share features.</summary>
    public static uint TextWithoutDigits(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : c)) * Prime;
        }

        return hash;
    }

    /// <summary>Key of a feature: a template and what fills it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Key(uint template, uint a, uint b = 0, uint c = 0)
    {
        var hash = (((ulong)template << 32) | a) * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 29) ^ b) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 31) ^ c) * 0x94D049BB133111EB;
        return (uint)(hash >> 32);
    }
}
