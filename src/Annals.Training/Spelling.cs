using Annals.Language;

namespace Annals.Training;

/// <summary>Forms of treebank words as the library sees them.</summary>
internal static class Spelling
{
    /// <summary>The lower-cased form of a word.</summary>
    public static string FormOf(string written)
    {
        Span<char> buffer = stackalloc char[Math.Min(written.Length, 512)];
        return Characters.Lower(written.AsSpan(0, buffer.Length), buffer).ToString();
    }
}
