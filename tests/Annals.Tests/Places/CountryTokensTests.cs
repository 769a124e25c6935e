using Xunit;

namespace Annals.Tests.Places;

public sealed class CountryTokensTests
{
    [Theory]
    [InlineData("The sheriff of London said that county deputies and state troopers had closed the highway to Cambridge.", "US")]
    [InlineData("Gardai in Clifton said on Monday that the Taoiseach would visit the town.", "IE")]
    [InlineData("Police in Salem seized five lakh rupees on Monday, and the panchayat met.", "IN")]
    public void Words_tell_the_country(string text, string country)
    {
        var analysis = Pipeline.Default.Analyse(new Report { Id = "test", Text = text });
        var told = Annals.Places.CountryTokens.Read(new Annals.Language.Syntax(analysis)).MaxBy(token => token.Weight);
        Assert.Equal(country, told.Place.Country?.Alpha2);
    }

    [Fact]
    public void Each_word_counts_once()
    {
        double Weight(string text) => Annals.Places.CountryTokens.Read(new Annals.Language.Syntax(Pipeline.Default.Analyse(new Report { Id = "test", Text = text })))
            .Single(token => token.Place.Country?.Alpha2 == "IE").Weight;
        Assert.Equal(Weight("Gardai came."), Weight("Gardai came. Gardai left. Gardai came again."));
    }

    [Fact]
    public void Most_words_tell_none() =>
        Assert.Empty(Annals.Places.CountryTokens.Read(new Annals.Language.Syntax(Pipeline.Default.Analyse(new Report { Id = "test", Text = "They came and went." }))));
}
