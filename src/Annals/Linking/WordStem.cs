namespace Annals.Linking;

/// <summary>One form for the forms of a word, by its ending.</summary>
internal static class WordStem
{
    private const int Shortest = 4;

    /// <summary>The word without the ending of a plural: "attack" for "attacks".</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word) =>
        word.Length > Shortest && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    /// <summary>The word without the endings of a verb, and without a last e: "kidnap" for "kidnapping", "releas" for "release", "released".</summary>
    public static string OfVerb(ReadOnlySpan<char> word)
    {
        var stem = Of(word);
        var isCut = false;
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "e"])
        {
            if (stem.Length >= Shortest + ending.Length - 1 && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length];
                isCut = ending.Length > 1;
                break;
            }
        }

        return (isCut && stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem).ToString();
    }
}
