using Xunit;

namespace Annals.Tests.Places;

public sealed class PlaceFinderTests
{
    [Fact]
    public void A_town_lies_in_the_governorate_that_the_text_names()
    {
        var places = Read("Two shepherds were killed near Hilla in Babil Governorate on Monday.");
        var town = Assert.Single(places, place => place.Name == "Al Ḩillah");
        var governorate = Assert.Single(places, place => place.Kind == PlaceKind.Admin1);
        Assert.Equal("IQ", town.Country);
        Assert.Equal(32.46, town.Latitude!.Value, 0.1);
        Assert.Equal(PlacePrecision.Near, town.Precision);
        Assert.Equal([governorate.Id], town.Within);
        Assert.Equal(PlacePrecision.Admin1, governorate.Precision);
    }

    [Theory]
    [InlineData("The fair was held in Paris, Texas, last week.", "Paris", "US", "Texas")]
    [InlineData("The fair was held in Paris, France, last week.", "Paris", "FR", null)]
    [InlineData("A bomb went off in Tripoli, Lebanon, last week.", "Tripoli", "LB", null)]
    [InlineData("A bomb went off in Tripoli, Libya, last week.", "Tripoli", "LY", null)]
    public void The_country_or_state_beside_a_name_decides(string text, string name, string country, string? admin1)
    {
        var place = Read(text).First(place => text[place.Span.Start..place.Span.End] == name);
        Assert.Equal(country, place.Country);
        if (admin1 is not null)
        {
            Assert.Equal(admin1, place.Admin1);
        }
    }

    [Fact]
    public void A_name_means_the_same_in_all_of_a_report()
    {
        var places = Read("The fair was held in Paris, Texas. Thousands came to Paris from afar.");
        Assert.Equal(2, places.Count(place => place.Name == "Paris"));
        Assert.All(places, place => Assert.Equal("US", place.Country));
    }

    [Fact]
    public void Adjectives_of_countries_are_modifiers()
    {
        var place = Assert.Single(Read("The Iraqi soldiers left the village at dawn."));
        Assert.Equal(PlaceUse.Modifier, place.Use);
        Assert.Equal(PlaceKind.Country, place.Kind);
        Assert.Equal("IQ", place.Country);
    }

    [Fact]
    public void A_part_of_a_country_is_less_than_the_country()
    {
        var place = Assert.Single(Read("A convoy was attacked in northern Iraq."));
        Assert.Equal("Iraq", place.Name);
        Assert.Equal(PlacePrecision.Region, place.Precision);
    }

    [Fact]
    public void A_site_is_not_the_city_it_is_named_after()
    {
        var place = Read("Two drones were shot down near Erbil Civil Airport on Monday.")[0];
        Assert.Equal(PlaceKind.Site, place.Kind);
        Assert.Equal(PlacePrecision.Near, place.Precision);
        Assert.Equal("IQ", place.Country);
    }

    [Fact]
    public void A_county_that_is_named_tells_which_town_it_is()
    {
        var places = Read("The council of Athens met on Monday. The Henderson County sheriff spoke in Athens.");
        Assert.All(places.Where(place => place.Name == "Athens"), place => Assert.Equal("Texas", place.Admin1));
    }

    [Fact]
    public void A_word_said_of_several_names_is_said_of_each()
    {
        var places = Read("Roads were closed in Clay, Becker and Douglas counties in Minnesota on Monday.");
        Assert.Equal(3, places.Count(place => place is { Kind: PlaceKind.Admin2, Admin1: "Minnesota" }));
    }

    [Fact]
    public void Countries_in_a_list_do_not_lie_in_each_other()
    {
        var place = Read("Talks between Mexico, the United States and Canada went on in Geneva.").First(place => place.Name == "Mexico");
        Assert.Equal("MX", place.Country);
        Assert.Empty(place.Within);
    }

    [Fact]
    public void A_name_that_nobody_knows_lies_near_what_it_is_said_to_lie_in()
    {
        var place = Read("Two farmers were killed in Qarabulla, Iraq, on Monday.")[0];
        Assert.Equal("Qarabulla", place.Name);
        Assert.Equal("IQ", place.Country);
        Assert.Null(place.GeonamesId);
        Assert.Equal(PlacePrecision.Country, place.Precision);
        Assert.Equal("focus", Assert.Single(place.Reasons).Feature);
    }

    [Theory]
    [InlineData("The fair was held in Paris, US officials said on Monday.")]
    [InlineData("Speaking in Paris, the US envoy praised the fair.")]
    public void A_country_that_belongs_to_the_next_noun_holds_nothing(string text) =>
        Assert.Equal("FR", Read(text).Single(place => place.Name == "Paris").Country);

    [Fact]
    public void A_name_that_nobody_knows_lies_near_what_it_is_said_to_be_away_from()
    {
        var places = Read("They met in the village of Zubbadra, about 45 km (28 miles) south of Mosul, and in Geneva, London, Oslo and Madrid.");
        var place = places.Single(place => place.Name == "Zubbadra");
        Assert.Equal(("IQ", PlacePrecision.Near), (place.Country, place.Precision));
        Assert.Empty(place.Within);
    }

    [Fact]
    public void A_company_is_no_place() =>
        Assert.DoesNotContain(Read("Germany imposed a ban on Zubbadra Air on Monday."), place => place.Name.Contains("Zubbadra", StringComparison.Ordinal));

    [Fact]
    public void A_place_whose_people_are_called_like_it_is_a_place() =>
        Assert.Equal(PlaceUse.Literal, Read("Protests were held in Hong Kong on Monday.").Single().Use);

    [Fact]
    public void A_resolution_says_why()
    {
        var place = Read("The fair was held in Paris, Texas, last week.")[0];
        Assert.Contains(place.Reasons, reason => reason is { Feature: "said-container", Weight: > 0 });
        Assert.Contains(place.Reasons, reason => reason is { Feature: "prior", Weight: > 0 });
    }

    [Theory]
    [InlineData("A bomb went off 30 km north of Mosul on Monday.", "Mosul")]
    [InlineData("A bomb went off on the outskirts of Mosul on Monday.", "Mosul")]
    [InlineData("A bomb went off near Mosul on Monday.", "Mosul")]
    public void Words_that_lower_the_precision_are_kept(string text, string name) =>
        Assert.Equal(PlacePrecision.Near, Read(text).First(place => text[place.Span.Start..place.Span.End] == name).Precision);

    [Theory]
    [InlineData("anti-Russian", "RU")]
    [InlineData("Baghdad-based", "IQ")]
    public void A_place_within_a_word_is_found(string word, string country) =>
        Assert.Equal(country, Assert.Single(Read($"The {word} group met on Monday.")).Country);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("....,,,,;;;;\u2014\u2014((((")]
    [InlineData("\uD800 in \uDC00 Baghdad\uD83D")]
    [InlineData("in In IN in,In,IN of Of OF Of of, of")]
    [InlineData("Al- al- el- Al-")]
    public void No_text_is_too_odd(string text) => Check(text);

    [Fact]
    public void No_text_is_too_long()
    {
        Check(string.Concat(Enumerable.Repeat("Paris, Texas, ", 500)));
        Check(new string('A', 20_000));
        Check(string.Concat(Enumerable.Repeat("New", 2_000)));
    }

    private static void Check(string text)
    {
        var places = Read(text);
        var end = 0;
        foreach (var place in places)
        {
            Assert.InRange(place.Span.Start, end, text.Length);
            end = place.Span.End;
            Assert.All(place.Within, id => Assert.Contains(places, other => other.Id == id));
        }
    }

    private static IReadOnlyList<PlaceMention> Read(string text) => Pipeline.Default.Read(new Report { Id = "test", Text = text }).Places;
}
