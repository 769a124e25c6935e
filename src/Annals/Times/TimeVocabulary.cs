using System.Globalization;
using Annals.Lexicons;
using Annals.Numbers;

namespace Annals.Times;

/// <summary>Words of time and the literal words of the patterns. Immutable once the patterns are compiled.</summary>
internal sealed class TimeVocabulary
{
    private const int FirstLiteral = 64;

    private readonly Dictionary<string, List<Lexeme>> lexemes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, short> literals = new(StringComparer.Ordinal);

    public TimeVocabulary(IReadOnlyList<LexiconEntry> words, IReadOnlyList<LexiconEntry> holidays, TimeZones zones)
    {
        foreach (var (name, zone) in zones.Named)
        {
            Add(name, (short)TimeClass.Zone, zone, name.Contains(' ', StringComparison.Ordinal) || name == "local" ? "" : name.Length > 4 ? "cap" : "caps");
        }

        foreach (var entry in words)
        {
            if (!Enum.TryParse<TimeClass>(entry.Section, ignoreCase: true, out var symbol))
            {
                throw entry.Error($"there is no class '{entry.Section}'");
            }

            if (!int.TryParse(entry[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                throw entry.Error("the second field must be a whole number");
            }

            foreach (var form in entry.List(0))
            {
                Add(form, (short)symbol, value, entry[2]);
            }
        }

        Holidays = [.. holidays.Select(HolidayRule.Read)];
        for (var i = 0; i < holidays.Count; i++)
        {
            foreach (var form in holidays[i].List(0))
            {
                Add(form, (short)TimeClass.Holiday, i, "cap");
            }
        }
    }

    /// <summary>The holidays; the value of a holiday's sense is its index here.</summary>
    public IReadOnlyList<HolidayRule> Holidays { get; }

    /// <summary>The symbol of a word that a pattern names; the word is added if it is new.</summary>
    public short Literal(string word)
    {
        if (!literals.TryGetValue(word, out var symbol))
        {
            symbol = (short)(FirstLiteral + literals.Count);
            literals.Add(word, symbol);
            Add(word, symbol, 0, "");
        }

        return symbol;
    }

    /// <summary>True if a word alone may be of a class.</summary>
    public bool IsA(string form, TimeClass symbol) =>
        lexemes.TryGetValue(form.TrimEnd('.'), out var candidates) && candidates.Exists(lexeme => lexeme.Symbol == (short)symbol && lexeme.Rest.Length == 0);

    /// <summary>Adds all that the words at a piece may be.</summary>
    public void Look(ReadOnlySpan<Piece> pieces, int at, string text, List<Sense> senses)
    {
        var form = pieces[at].Form;
        if (!lexemes.TryGetValue(form, out var candidates)
            && !(form.Length > 2 && form[^1] == '.' && lexemes.TryGetValue(form[..^1], out candidates)))
        {
            return;
        }

        foreach (var lexeme in candidates)
        {
            if ((lexeme.NeedsCapital && char.IsLower(text[pieces[at].Start]))
                || (lexeme.NeedsCapitals && HasSmall(text.AsSpan(pieces[at].Start, pieces[at].End - pieces[at].Start))))
            {
                continue;
            }

            var k = 0;
            while (k < lexeme.Rest.Length && at + 1 + k < pieces.Length && pieces[at + 1 + k].Form == lexeme.Rest[k])
            {
                k++;
            }

            if (k == lexeme.Rest.Length)
            {
                senses.Add(new Sense(lexeme.Symbol, (byte)(k + 1), lexeme.IsWeak, lexeme.Value));
            }
        }
    }

    private static bool HasSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string form, short symbol, int value, string marks)
    {
        var parts = Cut(form);
        lexemes.TryAdd(parts[0], []);
        lexemes[parts[0]].Add(new Lexeme(
            symbol,
            value,
            marks.Contains("cap", StringComparison.Ordinal),
            marks.Contains("caps", StringComparison.Ordinal),
            marks.Contains("weak", StringComparison.Ordinal),
            parts[1..]));
    }

    /// <summary>Cuts a name of the lexicon where texts are cut: at spaces, hyphens and before "'s".</summary>
    internal static string[] Cut(string form) => form
        .Replace("-", " - ", StringComparison.Ordinal)
        .Replace("'s", " 's", StringComparison.Ordinal)
        .Replace("s' ", "s ' ", StringComparison.Ordinal)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Lexeme(short Symbol, int Value, bool NeedsCapital, bool NeedsCapitals, bool IsWeak, string[] Rest);
}
