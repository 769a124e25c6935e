using Annals.Places;
using Xunit;

namespace Annals.Tests.Places;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("Iraq", "IQ")]
    [InlineData("IRAQ", "IQ")]
    [InlineData("Republic of Iraq", "IQ")]
    [InlineData("US", "US")]
    [InlineData("U.S.", "US")]
    [InlineData("United States", "US")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("Cote d'Ivoire", "CI")]
    [InlineData("Burma", "MM")]
    [InlineData("Democratic Republic of Congo", "CD")]
    [InlineData("Guinea-Bissau", "GW")]
    public void Names_are_found_in_all_their_spellings(string name, string alpha2) =>
        Assert.Equal(alpha2, Countries.Named(name)?.Alpha2);

    [Theory]
    [InlineData("us")]
    [InlineData("car")]
    [InlineData("Iraqi")]
    [InlineData("")]
    [InlineData("\uD800")]
    public void Other_words_name_no_country(string word) => Assert.Null(Countries.Named(word));

    [Theory]
    [InlineData("Iraqi", "IQ")]
    [InlineData("Iraqis", "IQ")]
    [InlineData("Danes", "DK")]
    [InlineData("Danish", "DK")]
    [InlineData("Burkinabè", "BF")]
    [InlineData("Frenchman", "FR")]
    [InlineData("American", "US")]
    [InlineData("Nigerien", "NE")]
    [InlineData("Nigerians", "NG")]
    public void Demonyms_lead_to_their_country(string word, string alpha2) =>
        Assert.Equal(alpha2, Countries.OfDemonym(word)?.Alpha2);

    [Theory]
    [InlineData("Baghdad", "IQ")]
    [InlineData("Kiev", "UA")]
    [InlineData("Sana’a", "YE")]
    [InlineData("Washington, D.C.", "US")]
    public void Capitals_stand_for_their_country(string city, string alpha2) =>
        Assert.Equal(alpha2, Countries.OfCapital(city)?.Alpha2);

    [Fact]
    public void Codes_convert_both_ways_and_are_unique()
    {
        Assert.True(Countries.All.Count >= 249);
        foreach (var country in Countries.All)
        {
            Assert.Equal(country.Alpha3, Countries.Alpha3(country.Alpha2));
            Assert.Equal(country.Alpha2, Countries.Alpha2(country.Alpha3));
            Assert.Same(country, Countries.OfCode(country.Alpha3));
        }

        Assert.Null(Countries.Alpha3("??"));
        Assert.Equal(Countries.All.Count, Countries.All.Select(country => country.GeonamesId).Distinct().Count());
    }

    [Fact]
    public void A_long_text_is_no_name() => Assert.Null(Countries.Named(new string('a', 100_000)));
}
