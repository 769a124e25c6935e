using Annals.Lexicons;

namespace Annals.Numbers;

/// <summary>Phrases looked for just before or just after a numeral: "more than", "or so".</summary>
internal sealed class BoundPhrases
{
    private readonly Dictionary<string, List<Phrase>> byLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.Ordinal);

    public BoundPhrases(IReadOnlyList<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Section is "before" or "after")
            {
                var parts = entry[0].Split(' ');
                var table = entry.Section == "before" ? byLast : byFirst;
                var key = entry.Section == "before" ? parts[^1] : parts[0];
                table.TryAdd(key, []);
                table[key].Add(new Phrase(parts, BasisOf(entry)));
                table[key].Sort((a, b) => b.Parts.Length.CompareTo(a.Parts.Length));
            }
        }
    }

    /// <summary>The phrase that ends just before a piece.</summary>
    public bool TryBefore(ReadOnlySpan<Piece> pieces, int at, int floor, out QuantityBasis basis, out int start)
    {
        basis = default;
        start = at;
        if (at - 1 < floor || !byLast.TryGetValue(pieces[at - 1].Form, out var phrases))
        {
            return false;
        }

        foreach (var phrase in phrases)
        {
            var from = at - phrase.Parts.Length;
            if (from >= floor && Stands(pieces, from, phrase.Parts))
            {
                basis = phrase.Basis;
                start = from;
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrase that begins at a piece.</summary>
    public bool TryAfter(ReadOnlySpan<Piece> pieces, int at, int ceiling, out QuantityBasis basis, out int end)
    {
        basis = default;
        end = at;
        if (at >= ceiling || !byFirst.TryGetValue(pieces[at].Form, out var phrases))
        {
            return false;
        }

        foreach (var phrase in phrases)
        {
            if (at + phrase.Parts.Length <= ceiling && Stands(pieces, at, phrase.Parts))
            {
                basis = phrase.Basis;
                end = at + phrase.Parts.Length;
                return true;
            }
        }

        return false;
    }

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

    private static QuantityBasis BasisOf(LexiconEntry entry) => entry[1] switch
    {
        "more-than" => QuantityBasis.MoreThan,
        "at-least" => QuantityBasis.AtLeast,
        "at-most" => QuantityBasis.AtMost,
        "less-than" => QuantityBasis.LessThan,
        "about" => QuantityBasis.About,
        "as-many-as" => QuantityBasis.Exact,
        _ => throw entry.Error("the second field must be more-than, at-least, at-most, less-than, about or as-many-as"),
    };

    private readonly record struct Phrase(string[] Parts, QuantityBasis Basis);
}
