using Annals.Lexicons;
using Annals.Numbers;

namespace Annals.Times;

/// <summary>Words around a time that narrow it, or tell how it bounds what happened.</summary>
internal sealed class TimeModifiers
{
    private readonly Dictionary<string, List<Phrase>> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> after = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> relations = new(StringComparer.Ordinal);
    private readonly HashSet<string> company = new(StringComparer.Ordinal);

    public TimeModifiers(IReadOnlyList<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            var parts = entry[0].Split(' ');
            switch (entry.Section)
            {
                case "before":
                    Add(before, parts[^1], new Phrase(parts, EffectOf(entry), ScopeOf(entry)));
                    break;
                case "after":
                    Add(after, parts[0], new Phrase(parts, EffectOf(entry), ScopeOf(entry)));
                    break;
                case "relation":
                    Add(relations, parts[^1], new Phrase(parts, EffectOf(entry), TimeScope.Both));
                    break;
                case "weak":
                    company.Add(entry[0]);
                    break;
                default:
                    throw entry.Error("sections are [before], [after], [relation] and [weak]");
            }
        }
    }

    /// <summary>True if a weak word may stand alone after this one.</summary>
    public bool GivesCompany(string form) => company.Contains(form);

    /// <summary>Takes the modifiers that end just before a time; returns where the time now begins.</summary>
    public int TakeBefore(ReadOnlySpan<Piece> pieces, int start, int floor, TimeScope scope, out TimeEffect effect)
    {
        effect = TimeEffect.None;
        for (var rounds = 0; rounds < 2 && TryFind(before, pieces, start, floor, scope, out var phrase); rounds++)
        {
            start -= phrase.Parts.Length;
            effect = effect is TimeEffect.None or TimeEffect.Plain ? phrase.Effect : effect;
            if (phrase.Effect is TimeEffect.Start or TimeEffect.Middle or TimeEffect.End
                && start > floor && pieces[start - 1].Form == "the")
            {
                start--;
            }
        }

        return start;
    }

    /// <summary>Takes the modifiers that begin just after a length.</summary>
    public int TakeAfter(ReadOnlySpan<Piece> pieces, int end, int ceiling)
    {
        if (end < ceiling && after.TryGetValue(pieces[end].Form, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (end + phrase.Parts.Length <= ceiling && Stands(pieces, end, phrase.Parts))
                {
                    return end + phrase.Parts.Length;
                }
            }
        }

        return end;
    }

    /// <summary>The preposition before a time that bounds what happened.</summary>
    public TimeEffect Relation(ReadOnlySpan<Piece> pieces, int start, int floor)
    {
        // "since the 3rd", "since early last year"
        return TryFind(relations, pieces, start, floor, TimeScope.Both, out var phrase) ? phrase.Effect : TimeEffect.None;
    }

    private static void Add(Dictionary<string, List<Phrase>> table, string key, Phrase phrase)
    {
        table.TryAdd(key, []);
        table[key].Add(phrase);
        table[key].Sort((a, b) => b.Parts.Length.CompareTo(a.Parts.Length));
    }

    private static bool TryFind(
        Dictionary<string, List<Phrase>> table, ReadOnlySpan<Piece> pieces, int end, int floor, TimeScope scope, out Phrase found)
    {
        found = default;
        if (end - 1 < floor || !table.TryGetValue(pieces[end - 1].Form, out var phrases))
        {
            return false;
        }

        foreach (var phrase in phrases)
        {
            var from = end - phrase.Parts.Length;
            if (from >= floor && Stands(pieces, from, phrase.Parts)
                && Fits(phrase.Scope, scope))
            {
                found = phrase;
                return true;
            }
        }

        return false;
    }

    private static bool Fits(TimeScope phrase, TimeScope time) => time switch
    {
        TimeScope.None => false,
        TimeScope.Both => true,
        TimeScope.Exact => phrase is TimeScope.Date,
        TimeScope.Date => phrase is TimeScope.Date or TimeScope.Both,
        TimeScope.Length => phrase is TimeScope.Length or TimeScope.Both,
        TimeScope.Count => phrase is TimeScope.Count or TimeScope.Length or TimeScope.Both,
        _ => phrase is not TimeScope.Date,
    };

    private static bool Stands(ReadOnlySpan<Piece> pieces, int from, string[] parts)
    {
        for (var k = 0; k < parts.Length; k++)
        {
            if (pieces[from + k].Form != parts[k])
            {
                return false;
            }
        }

        return true;
    }

    private static TimeEffect EffectOf(LexiconEntry entry) =>
        Enum.TryParse<TimeEffect>(entry[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var effect)
            ? effect
            : throw entry.Error($"there is no effect '{entry[1]}'");

    private static TimeScope ScopeOf(LexiconEntry entry) =>
        Enum.TryParse<TimeScope>(entry[2], ignoreCase: true, out var scope) ? scope : throw entry.Error("the third field must be date, length, count, article or both");

    private readonly record struct Phrase(string[] Parts, TimeEffect Effect, TimeScope Scope);
}

/// <summary>What words around a time do to it.</summary>
internal enum TimeEffect : byte
{
    None, Plain, Start, Middle, End, Earlier, Later, About, Since, Until, BeforeOrOn, Before, After,
}

/// <summary>What sort of time a modifier fits.</summary>
internal enum TimeScope : byte
{
    /// <summary>A stretch of the calendar.</summary>
    Date,

    /// <summary>A length of time.</summary>
    Length,

    /// <summary>A length that begins with its number.</summary>
    Count,

    /// <summary>A length that begins with "a".</summary>
    Article,

    /// <summary>A date, but not one that is about so: "around Wednesday" is none.</summary>
    Exact,

    /// <summary>None at all.</summary>
    None,

    /// <summary>Any.</summary>
    Both,
}
