using System.Collections.Frozen;

namespace Annals.Lexicons;

/// <summary>What the lines of a list hold (<c>lexicon/lists.txt</c>). Checks a user's lines, so that a slip is an error and never a silent hole.</summary>
internal sealed class ListForm
{
    private static readonly Lazy<FrozenDictionary<string, ListForm>> Forms =
        new(() => LexiconFile.Load("lists.txt").ToFrozenDictionary(entry => entry[0], entry => new ListForm(entry), StringComparer.Ordinal));

    private readonly string list;
    private readonly string sections;
    private readonly string[] fields;
    private readonly int fewest;
    private readonly Lazy<IReadOnlyList<LexiconEntry>> shipped;

    private ListForm(LexiconEntry entry)
    {
        (list, sections) = (entry[0], entry.Section);
        fields = entry.Fields[1..];
        fewest = Array.FindLastIndex(fields, field => field[0] != '[') + 1;
        shipped = new(() => LexiconFile.Load(list + ".txt"));
    }

    /// <summary>The lists that may be extended, parted by commas.</summary>
    public static string Known => string.Join(", ", Forms.Value.Keys.Order(StringComparer.Ordinal));

    /// <summary>The form of a list such as "actors/groups", or null if it may not be extended.</summary>
    public static ListForm? Of(string list) => Forms.Value.GetValueOrDefault(list);

    /// <summary>Checks a line.</summary>
    /// <exception cref="LexiconException">It does not follow the form.</exception>
    public void Check(LexiconEntry entry)
    {
        CheckSection(entry);
        if (entry.Fields.Length < fewest || entry.Fields.Length > fields.Length)
        {
            throw entry.Error($"{(entry.Fields.Length < fewest ? "too few" : "too many")} fields; a line of {list} is: {Form()}");
        }

        for (var i = 0; i < entry.Fields.Length; i++)
        {
            if (fields[i][0] != '[' && entry[i].Length == 0)
            {
                throw entry.Error($"the field “{Label(i)}” is empty; a line of {list} is: {Form()}");
            }

            if (fields[i][0] == '=')
            {
                CheckValues(entry, i);
            }
        }
    }

    private void CheckSection(LexiconEntry entry)
    {
        if (sections == "sections are countries" && entry.Section.Length == 0)
        {
            throw entry.Error("no country; write a line such as [IRQ] above it, or [international]");
        }

        if (sections == "sections as in the list" && !shipped.Value.Any(other => other.Section == entry.Section))
        {
            throw entry.Error($"no section '{entry.Section}' in {list}; write one of these above the line: "
                + string.Join(' ', shipped.Value.Select(other => $"[{other.Section}]").Distinct()));
        }
    }

    private void CheckValues(LexiconEntry entry, int field)
    {
        var known = shipped.Value.SelectMany(other => other.List(field)).ToHashSet(StringComparer.Ordinal);
        if (Array.Find(entry.List(field), value => !known.Contains(value)) is { } unknown)
        {
            throw entry.Error($"'{unknown}' is no {Label(field)} of {list}; use one of {string.Join(", ", known.Order(StringComparer.Ordinal))}");
        }
    }

    private string Label(int field) => fields[field].Trim('=', '[', ']');

    private string Form() => string.Join(" | ", fields.Select((_, i) => fields[i].TrimStart('=')));
}
