namespace Annals.Places;

/// <summary>Words with a hyphen of which a part names a place.</summary>
internal static class CompoundWord
{
    private const int ShortestPart = 2;

    /// <summary>True for "anti-Russian" and "pro-Kremlin".</summary>
    public static bool IsPrefixed(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]);
    }

    /// <summary>Finds the part of "anti-Russian", "Albany-based" or "D-Ohio" that may name a place.</summary>
    /// <param name="word">The whole.</param>
    /// <param name="part">The part.</param>
    /// <param name="mayBeTown">True where any town may stand, not only what is in everyone's mouth.</param>
    public static bool TrySplit(ReadOnlySpan<char> word, out ReadOnlySpan<char> part, out bool mayBeTown)
    {
        part = [];
        mayBeTown = false;
        var hyphen = word.LastIndexOf('-');
        if (hyphen < 1 || hyphen + 1 >= word.Length)
        {
            return false;
        }

        if (char.IsUpper(word[hyphen + 1]))
        {
            part = word[(hyphen + 1)..];
            mayBeTown = PlaceWords.PartyMarks.Contains(word[..hyphen].ToString().ToLowerInvariant());
        }
        else if (char.IsUpper(word[0]))
        {
            part = word[..hyphen];
            mayBeTown = true;
        }

        return part.Length >= ShortestPart;
    }
}
