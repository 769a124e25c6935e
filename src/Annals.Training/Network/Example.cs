using Annals.Language;

namespace Annals.Training.Network;

/// <summary>A sentence to learn from. What a corpus does not tell is left empty.</summary>
internal sealed class Example
{
    public required WordTraits[] Words { get; init; }

    /// <summary>Bits of the name lists, a word each.</summary>
    public required uint[] Lists { get; init; }

    /// <summary>Indexes in the tag set, or empty.</summary>
    public byte[] Tags { get; init; } = [];

    /// <summary>Heads, -1 for the root, or empty.</summary>
    public int[] Heads { get; init; } = [];

    /// <summary>Relations, or empty.</summary>
    public byte[] Relations { get; init; } = [];

    /// <summary>For each word the name labels that may be right, a bit each; or empty.</summary>
    public ushort[] Names { get; set; } = [];
}
