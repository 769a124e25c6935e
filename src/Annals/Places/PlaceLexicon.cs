using System.Collections.Frozen;
using System.Globalization;
using Annals.Lexicons;

namespace Annals.Places;

/// <summary>Places that are listed under <c>lexicon/places/</c>: countries, divisions, regions, waters, sites and names of cities.</summary>
/// <remarks>Names are held under their loose keys; abbreviations ("US", "Calif.") as they are written.</remarks>
internal sealed class PlaceLexicon
{
    private const double CountryPrior = 25;
    private const double RegionPrior = 19;
    private const double SitePrior = 17;
    private const double DivisionPrior = 15;
    private const double NamedHere = 1;

    // More than any place that ships.
    private const double OwnPrior = 40;

    // News names small places more often than their inhabitants would make one think.
    private const double PerDoubling = 0.75;
    private const double FewestPeople = 8;
    private static readonly double[] SeatPrior = [0, 1, 2, 4];
    private readonly Gazetteer gazetteer;
    private readonly bool isComplete;
    private readonly Dictionary<string, List<KnownPlace>> building = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPlace> adjectives = new(StringComparer.Ordinal);
    private readonly Dictionary<int, KnownPlace> divisions = [];
    private readonly FrozenDictionary<string, KnownPlace[]>.AlternateLookup<ReadOnlySpan<char>> byKey;

    /// <param name="lexicon">The lists.</param>
    /// <param name="gazetteer">What they rest on.</param>
    /// <param name="isComplete">True for the gazetteer that ships: it has all that the lists name. In a user's own, what is missing is passed over.</param>
    public PlaceLexicon(Lexicon lexicon, Gazetteer gazetteer, bool isComplete = true)
    {
        this.gazetteer = gazetteer;
        this.isComplete = isComplete;
        AddCountries();
        foreach (var entry in LexiconFile.Load("places/admin1.txt"))
        {
            AddDivision(entry);
        }

        foreach (var file in (ReadOnlySpan<string>)["places/regions.txt", "places/waters.txt", "places/sites.txt"])
        {
            foreach (var entry in lexicon.Load(file))
            {
                AddRegion(entry);
            }
        }

        foreach (var entry in lexicon.Load("places/city-names.txt"))
        {
            AddCityName(entry);
        }

        byKey = building.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        LongestName = building.Values.SelectMany(places => places).Max(place => place.Name.Length) + 20;
    }

    /// <summary>No name is longer than this.</summary>
    public int LongestName { get; }

    /// <summary>The better description of one of the gazetteer's first-order divisions, if there is one.</summary>
    public KnownPlace? Division(int number) => divisions.GetValueOrDefault(number);

    /// <summary>Places of a name or abbreviation.</summary>
    /// <param name="text">The name as it stands.</param>
    /// <param name="key">Its loose key.</param>
    public ReadOnlySpan<KnownPlace> Find(ReadOnlySpan<char> text, ReadOnlySpan<char> key)
    {
        if (IsAbbreviation(text) && byKey.TryGetValue(text, out var places))
        {
            return places;
        }

        return byKey.TryGetValue(key, out places) ? places : [];
    }

    /// <summary>The place whose people or things are called so: "Iraqi", "Kurds", "Europeans". Must begin with a capital.</summary>
    public KnownPlace? OfAdjective(ReadOnlySpan<char> word) =>
        word.IsEmpty || !char.IsUpper(word[0]) || word.Length > 30 ? null
        : adjectives.GetValueOrDefault(PlaceKey.Plain(word));

    // "US", "U.S.", "Calif.", "W.Va.", "NYC": read by their capitals and full stops only.
    public static bool IsAbbreviation(ReadOnlySpan<char> text) =>
        text.Length <= 8 && text.Length >= 2 && char.IsUpper(text[0])
        && (text[^1] == '.' || (text.Length <= 5 && !text.ContainsAnyInRange('a', 'z') && !text.ContainsAnyExceptInRange('A', 'Z')));

    private static double? Degrees(LexiconEntry entry, int field) =>
        entry[field].Length == 0 ? null
        : double.TryParse(entry[field], CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= 180 ? degrees
        : throw entry.Error($"'{entry[field]}' is no number of degrees");

    private static string[] Names(string field) =>
        field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void AddCountries()
    {
        foreach (var country in Countries.All)
        {
            var place = new KnownPlace(country.Name, PlaceKind.Country, country, country.Latitude, country.Longitude)
            {
                GeonamesId = country.GeonamesId,
                Prior = CountryPrior,
                IsListed = true,
                IsUsualName = true,
            };
            foreach (var name in country.OtherNames.Prepend(country.Name))
            {
                Add(name, place);
            }

            foreach (var word in country.Adjectives.Concat(country.People.SelectMany(p => new[] { p.Singular, p.Plural })))
            {
                if (!IsAbbreviation(word))
                {
                    adjectives.TryAdd(PlaceKey.Plain(word), place);
                }
            }
        }
    }

    private void AddDivision(LexiconEntry entry)
    {
        var country = Countries.OfCode(entry[0]) ?? throw entry.Error($"'{entry[0]}' is no country");
        var parts = entry[2].Split('=', StringSplitOptions.TrimEntries);
        string[] names = [parts.Length > 1 ? parts[1] : entry[1], .. Names(parts[0])];
        var number = names.Select(name => DivisionNumber(country, name)).FirstOrDefault(n => n >= 0, -1);
        if (number < 0 && !isComplete)
        {
            AddPlainDivision(entry, country);
            return;
        }

        if (number < 0)
        {
            throw entry.Error("the gazetteer has no such division; give its name there after '='");
        }

        var place = new KnownPlace(entry[1], PlaceKind.Admin1, country, Degrees(entry, 3) ?? gazetteer.Latitude(number), Degrees(entry, 4) ?? gazetteer.Longitude(number))
        {
            Admin1 = number,
            Prior = Math.Max((gazetteer.LogPopulation(number) * PerDoubling) - 1, DivisionPrior),
            IsListed = true,
            IsUsualName = true,
        };
        divisions.TryAdd(number, place);
        foreach (var word in Names(entry[5]))
        {
            adjectives.TryAdd(PlaceKey.Plain(word), place);
            adjectives.TryAdd(PlaceKey.Plain(word + "s"), place);
        }

        foreach (var name in Names(parts[0]).Prepend(entry[1]))
        {
            Add(name, place);
        }
    }

    private void AddPlainDivision(LexiconEntry entry, Country country)
    {
        var place = new KnownPlace(entry[1], PlaceKind.Admin1, country, Degrees(entry, 3), Degrees(entry, 4)) { Prior = DivisionPrior, IsListed = true, IsUsualName = true };
        foreach (var name in Names(entry[2].Split('=')[0]).Prepend(entry[1]))
        {
            Add(name, place);
        }
    }

    private void AddRegion(LexiconEntry entry)
    {
        var country = entry[2].Length == 0 ? null : Countries.OfCode(entry[2]) ?? throw entry.Error($"'{entry[2]}' is no country");
        var kind = PlaceWords.Kind(entry, 1);
        var place = new KnownPlace(entry[0], kind, country, Degrees(entry, 4), Degrees(entry, 5))
        {
            Prior = entry.IsOwn ? OwnPrior : kind is PlaceKind.Region or PlaceKind.Water ? RegionPrior : SitePrior,
            IsListed = true,
            IsUsualName = true,
        };
        foreach (var name in Names(entry[3]).Prepend(entry[0]))
        {
            Add(name, place);
        }

        foreach (var word in Names(entry[6]))
        {
            adjectives.TryAdd(PlaceKey.Plain(word), place);
        }
    }

    private void AddCityName(LexiconEntry entry)
    {
        Span<int> found = stackalloc int[64];
        var count = gazetteer.Find(PlaceKey.Loose(entry[1]), found);
        foreach (var number in found[..count])
        {
            if (gazetteer.Country(number).Alpha2 == entry[2] && gazetteer.Kind(number) == PlaceKind.City)
            {
                var place = OfGazetteer(number, "");
                Add(entry[0], place with { IsListed = true, IsUsualName = true, Prior = entry.IsOwn ? OwnPrior : place.Prior + NamedHere });
                return;
            }
        }

        if (isComplete || entry.IsOwn)
        {
            throw entry.Error("the gazetteer has no such city");
        }
    }

    /// <summary>A place of the gazetteer, as a candidate for a name.</summary>
    public KnownPlace OfGazetteer(int number, ReadOnlySpan<char> text)
    {
        var kind = gazetteer.Kind(number);
        var name = gazetteer.Name(number);
        var people = gazetteer.LogPopulation(number);
        if (kind == PlaceKind.Admin1 && divisions.TryGetValue(number, out var listed))
        {
            return listed;
        }

        return new KnownPlace(name, kind, gazetteer.Country(number), gazetteer.Latitude(number), gazetteer.Longitude(number))
        {
            Admin1 = gazetteer.Admin1(number),
            Admin2 = gazetteer.Admin2(number),
            GeonamesId = gazetteer.GeonamesId(number),
            IsUsualName = PlaceKey.Plain(text) == PlaceKey.Plain(name),
            Prior = kind switch
            {
                PlaceKind.Admin1 => (people * PerDoubling) - 2,
                PlaceKind.Admin2 => (people * PerDoubling) - 6,
                PlaceKind.District => (Math.Max(people, FewestPeople) * PerDoubling) - 3,
                _ => (Math.Max(people, FewestPeople) * PerDoubling) + SeatPrior[gazetteer.Seat(number)],
            },
        };
    }

    private int DivisionNumber(Country country, string name)
    {
        Span<int> found = stackalloc int[64];
        var count = gazetteer.Find(PlaceKey.Loose(name), found);
        foreach (var number in found[..count])
        {
            if (gazetteer.Kind(number) == PlaceKind.Admin1 && gazetteer.Country(number) == country)
            {
                return number;
            }
        }

        return -1;
    }

    private void Add(string name, KnownPlace place)
    {
        var key = IsAbbreviation(name) ? name : PlaceKey.Loose(name);
        if (!building.TryGetValue(key, out var places))
        {
            building.Add(key, places = []);
        }

        if (!places.Contains(place))
        {
            places.Add(place);
        }
    }
}
