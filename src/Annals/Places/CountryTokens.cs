using System.Collections.Frozen;
using Annals.Language;
using Annals.Lexicons;

namespace Annals.Places;

/// <summary>Countries that a report's words tell without naming them: "sheriff", "gardai", "lakh" (<c>lexicon/places/tokens.txt</c>).</summary>
internal static class CountryTokens
{
    private const double MostOfOne = 2;
    private static readonly FrozenDictionary<string, (Country Country, double Weight)[]> Words = Load();
    private static readonly FrozenDictionary<string, KnownPlace> Places = Words.Values.SelectMany(tells => tells).Select(tell => tell.Country).Distinct()
        .ToFrozenDictionary(country => country.Alpha2, country => new KnownPlace(country.Name, PlaceKind.Country, country, null, null));

    /// <summary>The countries and how surely; each word counts once.</summary>
    public static IEnumerable<(KnownPlace Place, double Weight)> Read(Syntax syntax)
    {
        Dictionary<string, double>? sums = null;
        HashSet<string>? seen = null;
        for (var i = 0; i < syntax.Count; i++)
        {
            if (!Words.TryGetValue(syntax.Form(i), out var tells) || !(seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(syntax.Form(i)))
            {
                continue;
            }

            foreach (var (country, weight) in tells)
            {
                sums ??= new Dictionary<string, double>(StringComparer.Ordinal);
                sums[country.Alpha2] = Math.Min(MostOfOne, sums.GetValueOrDefault(country.Alpha2) + weight);
            }
        }

        return sums is null ? [] : sums.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (Places[pair.Key], pair.Value));
    }

    private static FrozenDictionary<string, (Country Country, double Weight)[]> Load() =>
        LexiconFile.Load("places/tokens.txt")
            .SelectMany(entry => entry.List(2), (entry, word) => (word, tell: (Countries.OfCode(entry[0]) ?? throw entry.Error($"'{entry[0]}' is no country"), Weight(entry))))
            .GroupBy(pair => pair.word, pair => pair.tell, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static double Weight(LexiconEntry entry) =>
        double.TryParse(entry[1], System.Globalization.CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= MostOfOne
            ? weight : throw entry.Error($"'{entry[1]}' is no weight from 0 to {MostOfOne}");
}
