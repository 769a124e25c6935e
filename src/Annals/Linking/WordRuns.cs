namespace Annals.Linking;

/// <summary>The words of a text in small letters, one after another, without a copy of the text: runs of letters and digits.</summary>
/// <remarks>Cruder than the words of a reading, and no sentence need be read for it. A word longer than 64 characters is cut.</remarks>
internal ref struct WordRuns(ReadOnlySpan<char> text)
{
    private const int Longest = 64;

    private readonly ReadOnlySpan<char> text = text;
    private WordBuffer buffer;
    private int at;
    private int length;

    /// <summary>The word.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ReadOnlySpan<char> Current => ((ReadOnlySpan<char>)buffer)[..length];

    /// <summary>Itself.</summary>
    public readonly WordRuns GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        length = 0;
        for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
        {
            if (length < Longest)
            {
                buffer[length++] = char.ToLowerInvariant(text[at]);
            }
        }

        return length > 0;
    }

    /// <summary>A hash of a word that never changes.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    [System.Runtime.CompilerServices.InlineArray(Longest)]
    private struct WordBuffer
    {
        private char first;
    }
}
