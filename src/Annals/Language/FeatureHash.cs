namespace Annals.Language;

/// <summary>Hashes that stand for words and their parts in the models; part of their file format, so they never change.</summary>
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
}
