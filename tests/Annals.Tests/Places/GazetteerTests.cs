using Annals.Places;
using Xunit;

namespace Annals.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly PlaceLexicon Listed = new(Lexicon.Shipped, Gazetteer.Default);

    [Theory]
    [InlineData("Hilla", "IQ", 32.46, 44.42)]
    [InlineData("Al-Hillah", "IQ", 32.46, 44.42)]
    [InlineData("Kyiv", "UA", 50.45, 30.52)]
    [InlineData("Mosul", "IQ", 36.34, 43.12)]
    [InlineData("Ar Raqqah", "SY", 35.95, 39.01)]
    [InlineData("Paris", "FR", 48.85, 2.35)]
    public void The_largest_place_of_a_name_comes_first(string name, string country, double latitude, double longitude)
    {
        var gazetteer = Gazetteer.Default;
        Span<int> found = stackalloc int[32];
        var count = gazetteer.Find(PlaceKey.Loose(name), found);
        var city = found[..count].ToArray().First(place => gazetteer.Kind(place) == PlaceKind.City);
        Assert.Equal(country, gazetteer.Country(city).Alpha2);
        Assert.Equal(latitude, gazetteer.Latitude(city), 0.1);
        Assert.Equal(longitude, gazetteer.Longitude(city), 0.1);
    }

    [Fact]
    public void Unknown_names_are_not_found() =>
        Assert.Equal(0, Gazetteer.Default.Find(PlaceKey.Loose("Xyzzyville-on-Nowhere"), new int[4]));

    [Fact]
    public void What_is_written_is_read()
    {
        var gazetteer = new Gazetteer(Small());
        var found = new int[4];
        Assert.Equal(2, gazetteer.Find("paris", found));
        Assert.Equal("Paris", gazetteer.Name(found[0]));
        Assert.Equal("FR", gazetteer.Country(found[0]).Alpha2);
        Assert.Equal(48.8534, gazetteer.Latitude(found[0]));
        Assert.Equal(2988507, gazetteer.GeonamesId(found[0]));
        Assert.Equal(-1, gazetteer.Admin1(found[0]));
        Assert.Equal(3, gazetteer.Seat(found[0]));
        Assert.Equal(-95.5555, gazetteer.Longitude(found[1]));
        Assert.Equal("Texas", gazetteer.Name(gazetteer.Admin1(found[1])));
        Assert.Null(gazetteer.GeonamesId(found[1]));
    }

    [Fact]
    public void A_file_that_is_cut_short_says_so()
    {
        var file = Small();
        for (var length = 0; length < file.Length; length += 1 + (file.Length / 50))
        {
            Assert.Throws<InvalidDataException>(() => new Gazetteer(file[..length]));
        }

        Assert.Contains("bytes", Assert.Throws<InvalidDataException>(() => new Gazetteer(file[..^1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_says_so()
    {
        var file = Small();
        file[^3] ^= 1;
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => new Gazetteer(file)).Message, StringComparison.Ordinal);
        file = Small();
        file[4] = 99;
        Assert.Contains("version 99", Assert.Throws<InvalidDataException>(() => new Gazetteer(file)).Message, StringComparison.Ordinal);
        file[0] = 0;
        Assert.Throws<InvalidDataException>(() => new Gazetteer(file));
    }

    [Theory]
    [InlineData("Gaza Strip", "PS", PlaceKind.Region)]
    [InlineData("Strait of Hormuz", null, PlaceKind.Water)]
    [InlineData("Ain al-Asad", "IQ", PlaceKind.Site)]
    [InlineData("Calif.", "US", PlaceKind.Admin1)]
    [InlineData("U.S.", "US", PlaceKind.Country)]
    [InlineData("Hadhramaut", "YE", PlaceKind.Admin1)]
    public void Listed_places_are_found(string name, string? country, PlaceKind kind)
    {
        var place = Listed.Find(name, PlaceKey.Loose(name))[0];
        Assert.Equal(country, place.Country?.Alpha2);
        Assert.Equal(kind, place.Kind);
    }

    [Theory]
    [InlineData("Iraqi", "Iraq")]
    [InlineData("Kurds", "Kurdistan")]
    [InlineData("Europeans", "Europe")]
    public void Adjectives_lead_to_their_places(string word, string name) =>
        Assert.Equal(name, Listed.OfAdjective(word)?.Name);

    [Theory]
    [InlineData("polish")]
    [InlineData("us")]
    [InlineData("")]
    public void Words_without_a_capital_are_no_adjectives_of_places(string word) =>
        Assert.Null(Listed.OfAdjective(word));

    internal static byte[] Small()
    {
        using var stream = new MemoryStream();
        GazetteerFile.Write(
            stream,
            [
                new GazetteerRecord("Texas", PlaceKind.Admin1, 0, "US", 0, GazetteerFile.NoDivision, 29_000_000, 31.25, -99.25, 0),
                new GazetteerRecord("Paris", PlaceKind.City, 1, "US", 0, GazetteerFile.NoDivision, 25_000, 33.6609, -95.5555, 0),
                new GazetteerRecord("Paris", PlaceKind.City, 3, "FR", GazetteerFile.NoDivision, GazetteerFile.NoDivision, 2_138_551, 48.8534, 2.3488, 2988507),
            ],
            [("texas", 0), ("paris", 1), ("paris", 2)]);
        return stream.ToArray();
    }
}
