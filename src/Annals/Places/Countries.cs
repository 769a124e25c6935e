using System.Collections.Frozen;
using System.Globalization;
using Annals.Lexicons;

namespace Annals.Places;

/// <summary>The countries of the world, by code, name, demonym and capital (<c>lexicon/places/countries.txt</c>).</summary>
/// <remarks>Case, diacritics and the shape of apostrophes do not matter, except that abbreviations ("US", "CAR") are told
/// from words by their capitals. An article is no part of a name.</remarks>
internal static class Countries
{
    private static readonly FrozenDictionary<string, Country> ByAlpha2;
    private static readonly FrozenDictionary<string, Country> ByAlpha3;
    private static readonly FrozenDictionary<string, Country> ByName;
    private static readonly FrozenDictionary<string, Country> ByDemonym;
    private static readonly FrozenDictionary<string, Country> ByCapital;

    static Countries()
    {
        All = [.. LexiconFile.Load("places/countries.txt").Select(Parse)];
        ByAlpha2 = All.ToFrozenDictionary(country => country.Alpha2, StringComparer.OrdinalIgnoreCase);
        ByAlpha3 = All.ToFrozenDictionary(country => country.Alpha3, StringComparer.OrdinalIgnoreCase);
        ByName = Index(country => [country.Name, .. country.OtherNames]);
        ByDemonym = Index(country => [.. country.Adjectives, .. country.People.SelectMany(p => new[] { p.Singular, p.Plural })]);
        ByCapital = Index(country => country.Capitals);
    }

    /// <summary>All of them, in order of their alpha-2 codes.</summary>
    public static IReadOnlyList<Country> All { get; }

    /// <summary>"IQ" or "IRQ".</summary>
    public static Country? OfCode(string code) => ByAlpha2.GetValueOrDefault(code) ?? ByAlpha3.GetValueOrDefault(code);

    /// <summary>"IQ" to "IRQ", or null.</summary>
    public static string? Alpha3(string alpha2) => ByAlpha2.GetValueOrDefault(alpha2)?.Alpha3;

    /// <summary>"IRQ" to "IQ", or null.</summary>
    public static string? Alpha2(string alpha3) => ByAlpha3.GetValueOrDefault(alpha3)?.Alpha2;

    /// <summary>The country that a name stands for: "Iraq", "Republic of Iraq", "US", "Burma". A possessive or article is no part of it.</summary>
    public static Country? Named(ReadOnlySpan<char> name) => Find(ByName, name);

    /// <summary>The country whose people or things are called so: "Iraqi", "Iraqis", "Swede". "US" is none; ask for it as a name.</summary>
    public static Country? OfDemonym(ReadOnlySpan<char> word) => Find(ByDemonym, word);

    /// <summary>The country whose government a capital stands for: "Baghdad", "Kiev".</summary>
    public static Country? OfCapital(ReadOnlySpan<char> city) => Find(ByCapital, city);

    private static Country? Find(FrozenDictionary<string, Country> index, ReadOnlySpan<char> name) =>
        name.Length is 0 or > PlaceKey.MaxLength ? null
        : IsAbbreviation(name) ? index.GetValueOrDefault(name.ToString()) ?? LongName(index, name)
        : index.GetValueOrDefault(PlaceKey.Plain(name));

    // "IRAQ" in a headline is a name, though it looks like an abbreviation.
    private static Country? LongName(FrozenDictionary<string, Country> index, ReadOnlySpan<char> name) =>
        name.Contains('.') ? null : index.GetValueOrDefault(PlaceKey.Plain(name));

    // The first country to claim a name keeps it where the file gives no order of its own: "Congo", "Congolese", "Dominican".
    private static FrozenDictionary<string, Country> Index(Func<Country, IEnumerable<string>> names)
    {
        var index = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var country in All)
        {
            foreach (var name in names(country))
            {
                index.TryAdd(IsAbbreviation(name) ? name : PlaceKey.Plain(name), country);
            }
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> name) =>
        name.Length <= 8 && name.IndexOfAnyExceptInRange('A', 'Z') is var other && (other < 0 || (name.Contains('.') && !name.ContainsAnyInRange('a', 'z')));

    private static Country Parse(LexiconEntry entry)
    {
        if (entry.Fields.Length < 9)
        {
            throw entry.Error("a country needs nine fields or ten");
        }

        var adjectives = Names(entry[5]);
        return new Country(
            entry[0], entry[1], entry[2], Names(entry[3]), Names(entry[4]), adjectives, People(entry, adjectives),
            Degrees(entry, 7), Degrees(entry, 8),
            entry[9].Length == 0 ? null : int.Parse(entry[9], CultureInfo.InvariantCulture));
    }

    private static Demonym[] People(LexiconEntry entry, string[] adjectives)
    {
        var pairs = Names(entry[6]);
        return pairs.Length == 0
            ? [.. adjectives.Where(a => !IsAbbreviation(a)).Select(a => new Demonym(a, Plural(a)))]
            : Array.ConvertAll(pairs, pair => pair.Split('/') is [var one, var many]
                ? new Demonym(one, many)
                : throw entry.Error($"'{pair}' is not singular/plural"));
    }

    private static string Plural(string adjective) =>
        adjective.EndsWith("se", StringComparison.Ordinal) || adjective.EndsWith('h') || adjective.EndsWith('s') ? adjective : adjective + "s";

    private static string[] Names(string field) => field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static double Degrees(LexiconEntry entry, int field) =>
        double.TryParse(entry[field], CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= 180
            ? degrees
            : throw entry.Error($"'{entry[field]}' is no number of degrees");
}
