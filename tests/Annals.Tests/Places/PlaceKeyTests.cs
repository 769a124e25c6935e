using Annals.Places;
using CsCheck;
using Xunit;

namespace Annals.Tests.Places;

public sealed class PlaceKeyTests
{
    [Theory]
    [InlineData("Hilla", "al-Hillah")]
    [InlineData("Hilla", "Al Ḩillah")]
    [InlineData("Raqqa", "Ar Raqqah")]
    [InlineData("Sanaa", "Sana'a")]
    [InlineData("Khan Yunis", "Khan Younis")]
    [InlineData("Port-au-Prince", "Port au Prince")]
    [InlineData("St. Petersburg", "Saint Petersburg")]
    [InlineData("Fallujah", "Al-Falluja")]
    [InlineData("Düsseldorf", "Dusseldorf")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Ra’anana", "Raanana")]
    public void Spellings_of_one_name_share_a_key(string one, string other) =>
        Assert.Equal(PlaceKey.Loose(one), PlaceKey.Loose(other));

    [Theory]
    [InlineData("Paris", "Parma")]
    [InlineData("Erbil", "Irbid")]
    [InlineData("Bahia", "Baghia")]
    public void Other_names_do_not(string one, string other) =>
        Assert.NotEqual(PlaceKey.Loose(one), PlaceKey.Loose(other));

    [Fact]
    public void An_article_alone_is_a_name() => Assert.Equal("al", PlaceKey.Loose("Al"));

    [Fact]
    public void Any_text_can_be_folded_and_a_key_folds_to_itself() => Gen.String.Sample(text =>
    {
        var key = PlaceKey.Plain(text);
        Assert.Equal(key, PlaceKey.Plain(key));
        _ = PlaceKey.Loose(text);
    });
}
