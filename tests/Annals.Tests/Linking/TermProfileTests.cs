using Annals.Linking;
using Xunit;

namespace Annals.Tests.Linking;

public sealed class TermProfileTests
{
    [Fact]
    public void Texts_of_one_thing_are_more_alike_than_texts_of_two()
    {
        var raid = TermProfile.Of(64, "Gunmen on boats raided the fish market of Baga before dawn.");
        var again = TermProfile.Of(64, "The dawn raid on the market in Baga was carried out from boats.");
        var budget = TermProfile.Of(64, "The council voted on the budget before it rose for the summer.");

        Assert.True(raid.Alike(again) > 0.5);
        Assert.True(raid.Alike(budget) < 0.1);
        Assert.Equal(1, raid.Alike(raid), 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and in to")]
    [InlineData("\uDC00 😀 ...")]
    public void A_text_that_tells_nothing_is_like_nothing(string text) =>
        Assert.Equal(0, TermProfile.Of(64, text).Alike(TermProfile.Of(64, "Gunmen raided Baga.")));

    [Fact]
    public void Rare_words_lead() =>
        Assert.Equal(TermProfile.Of(64, "Maiduguri").Leading(1), TermProfile.Of(64, "The people of the city of Maiduguri said that it was over").Leading(1));
}
