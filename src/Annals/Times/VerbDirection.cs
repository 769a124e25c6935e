using Annals.Language;
using Annals.Lexicons;

namespace Annals.Times;

/// <summary>Tells from the nearest verb whether a time is told of the past or of the future.</summary>
internal sealed class VerbDirection
{
    private const int Reach = 30;
    private readonly HashSet<string> ahead = new(StringComparer.Ordinal);
    private readonly HashSet<string> breaks = new(StringComparer.Ordinal);

    public VerbDirection(IReadOnlyList<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            (entry.Section == "ahead" ? ahead : breaks).Add(entry[0]);
        }
    }

    /// <summary>Looks left first, then right, within the sentence.</summary>
    public Direction Of(int firstWord, int endWord, Sentence sentence, string[] forms, string[] pennTags)
    {
        var floor = Math.Max(sentence.FirstWord, firstWord - Reach);
        var infinitive = false;
        for (var i = firstWord - 1; i >= floor; i--)
        {
            if (ahead.Contains(forms[i]))
            {
                return Direction.Future;
            }

            if (breaks.Contains(forms[i]) && i < firstWord - 1)
            {
                break;
            }

            switch (pennTags[i])
            {
                case "VBD":
                    return infinitive ? Direction.Unknown : Direction.Past;
                case "VBN" when !infinitive:
                    return Past(i, floor, forms);
                case "VB":
                    infinitive = true;
                    break;
                case "VBZ" or "VBP" or "MD":
                    return infinitive ? Direction.Future : Direction.Unknown;
                default:
                    break;
            }
        }

        if (infinitive)
        {
            return Direction.Future;
        }

        var ceiling = Math.Min(sentence.EndWord, endWord + Reach);
        for (var i = endWord; i < ceiling; i++)
        {
            if (ahead.Contains(forms[i]))
            {
                return Direction.Future;
            }

            switch (pennTags[i])
            {
                case "VBD" or "VBN":
                    return Direction.Past;
                case "VBZ" or "VBP" or "MD":
                    return Direction.Unknown;
                default:
                    break;
            }
        }

        return Direction.Unknown;
    }

    // "will be held on Tuesday" looks ahead, "was held" and a bare "held" look back.
    private Direction Past(int participle, int floor, string[] forms)
    {
        for (var i = participle - 1; i >= floor && i >= participle - 4; i--)
        {
            if (ahead.Contains(forms[i]))
            {
                return Direction.Future;
            }
        }

        return Direction.Past;
    }
}
