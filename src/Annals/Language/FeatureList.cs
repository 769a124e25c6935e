using System.Runtime.CompilerServices;

namespace Annals.Language;

/// <summary>The features of one decision, as keys. Reused from decision to decision.</summary>
internal sealed class FeatureList(int capacity)
{
    private readonly uint[] keys = new uint[capacity];
    private int count;

    /// <summary>The keys added since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<uint> Keys => keys.AsSpan(0, count);

    public void Clear() => count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b = 0, uint c = 0) => keys[count++] = FeatureHash.Key(template, a, b, c);
}
