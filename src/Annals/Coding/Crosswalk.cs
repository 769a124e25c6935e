using Annals.Lexicons;

namespace Annals.Coding;

/// <summary>Maps PLOVER types to CAMEO codes and ACLED types by the first line of <c>crosswalk.txt</c> that fits.</summary>
internal sealed class Crosswalk(IEnumerable<LexiconEntry> entries)
{
    private readonly Rule[] rules = [.. entries.Select(Rule.Read)];

    /// <summary>The codes of an event. Means come in order of the text; the first that has a rule decides.</summary>
    public (string? Cameo, AcledType? Acled) Map(string type, string? mode, IReadOnlyList<Means> means)
    {
        var rule = Find(type, mode, means);
        return (rule?.Cameo, rule?.Acled);
    }

    /// <summary>File and line of the rule, for explanations.</summary>
    public string? OriginOf(string type, string? mode, IReadOnlyList<Means> means) => Find(type, mode, means)?.Origin;

    private Rule? Find(string type, string? mode, IReadOnlyList<Means> means)
    {
        foreach (var rule in rules)
        {
            if (rule.Type == type && (rule.Mode is null || rule.Mode == mode)
                && (rule.Means == "*" || means.Any(item => item.Kind == rule.Means)))
            {
                return rule;
            }
        }

        return null;
    }

    private sealed record Rule(string Type, string? Mode, string Means, string? Cameo, AcledType? Acled, string Origin)
    {
        public static Rule Read(LexiconEntry entry)
        {
            var type = entry[0].Split('/', 2);
            return new Rule(
                type[0], type.Length > 1 && type[1] != "*" ? type[1] : null, entry[1] is "" ? "*" : entry[1],
                Value(entry[2]), Value(entry[3]) is { } acled ? new AcledType(acled, entry[4]) : null, entry.Origin);
        }

        private static string? Value(string field) => field is "" or "-" ? null : field;
    }
}
