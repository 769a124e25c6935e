using Annals.Lexicons;

namespace Annals.Linking;

/// <summary>Names of news agencies and the words around them that make them a source (<c>lexicon/linking/agencies.txt</c>).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class AgencyNames
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly System.Buffers.SearchValues<string> all;
    private readonly string[] before;
    private readonly string[] after;

    private AgencyNames(IReadOnlyList<LexiconEntry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Section == "agencies"))
        {
            foreach (var name in entry.List(1).Prepend(entry[0]))
            {
                names.TryAdd(name, entry[0]);
            }
        }

        all = System.Buffers.SearchValues.Create([.. names.Keys], StringComparison.Ordinal);
        before = [.. entries.Where(entry => entry.Section == "before").SelectMany(entry => entry.List(0))];
        after = [.. entries.Where(entry => entry.Section == "after").SelectMany(entry => entry.List(0))];
    }

    /// <summary>The names that ship with Annals.</summary>
    public static AgencyNames Default { get; } = new(LexiconFile.Load("linking/agencies.txt"));

    /// <summary>Where a text names agencies: whole words, case as in the list, the longest name at each place.</summary>
    public IEnumerable<(string Name, int At, int Length)> Find(string text)
    {
        for (var from = 0; text.AsSpan(from).IndexOfAny(all) is var hit and >= 0;)
        {
            var at = from + hit;
            var name = names.Keys.Where(name => text.AsSpan(at).StartsWith(name, StringComparison.Ordinal)).MaxBy(name => name.Length)!;
            from = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (from == text.Length || !char.IsLetterOrDigit(text[from])))
            {
                yield return (names[name], at, name.Length);
            }
        }
    }

    /// <summary>True if the words before or after a name make it a source.</summary>
    public bool IsCited(ReadOnlySpan<char> front, ReadOnlySpan<char> back)
    {
        front = front.TrimEnd(" (");
        foreach (var cue in before)
        {
            if (front.EndsWith(cue, StringComparison.OrdinalIgnoreCase) && (front.Length == cue.Length || !char.IsLetterOrDigit(front[^(cue.Length + 1)])))
            {
                return true;
            }
        }

        back = back.TrimStart(" )");
        foreach (var cue in after)
        {
            if (back.StartsWith(cue, StringComparison.OrdinalIgnoreCase) && (back.Length == cue.Length || !char.IsLetterOrDigit(back[cue.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
