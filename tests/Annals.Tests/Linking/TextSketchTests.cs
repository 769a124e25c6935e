using Annals.Linking;
using Xunit;

namespace Annals.Tests.Linking;

public sealed class TextSketchTests
{
    private const string Story =
        "Residents of the lakeside town said the boats came shortly before dawn and that the men aboard opened fire on the fish market. "
        + "A nurse at the district clinic counted nine wounded, among them two children who had slept beside their parents' stalls. "
        + "The governor promised more patrols on the water and asked the fishing unions to keep their landing places lit at night. "
        + "Nobody had claimed the raid by evening, though a patrol found an engine with the marks of a smuggling ring from across the border. "
        + "Traders closed their shutters at noon, and the ferry to the islands stayed at its berth for the first time since the rains.";

    [Fact]
    public void A_text_shares_all_of_itself_whatever_its_case_and_marks() =>
        Assert.Equal(1, Contained(Story, "“" + Story.ToUpperInvariant().Replace(".", " —", StringComparison.Ordinal)));

    [Fact]
    public void A_copy_in_another_order_shares_almost_all() =>
        Assert.True(Contained(Story, string.Join(". ", Story.Split(". ").Reverse())) > 0.8);

    [Fact]
    public void A_part_is_wholly_in_the_whole() => Assert.True(Contained(Story, Story[..(Story.Length / 2)]) > 0.95);

    [Fact]
    public void Another_text_shares_nothing() =>
        Assert.Equal(0, Contained(Story, "The council voted on the budget for roads and schools late on Monday after a long debate about taxes on land."));

    [Theory]
    [InlineData("")]
    [InlineData("one two three")]
    [InlineData("\uD800\uD800 . , !")]
    public void Too_short_a_text_shares_nothing_with_anything(string text)
    {
        Assert.Equal(0, Contained(text, Story));
        Assert.Equal(0, Contained(text, text));
    }

    [Fact]
    public void Bytes_give_the_same_sketch_again()
    {
        var sketch = TextSketch.Of(Story);
        var again = TextSketch.Read(sketch.Write());

        Assert.Equal(sketch.Count, again.Shared(sketch));
        Assert.Equal(sketch.Keys, again.Keys);
        Assert.NotEmpty(sketch.Keys);
        Assert.Throws<InvalidDataException>(() => TextSketch.Read(sketch.Write().AsSpan(1)));
        Assert.Throws<InvalidDataException>(() => TextSketch.Read([1, 0, 0, 0, 1, 0, 0, 0]));
    }

    private static double Contained(string a, string b)
    {
        var (x, y) = (TextSketch.Of(a), TextSketch.Of(b));
        return (double)x.Shared(y) / Math.Max(1, Math.Min(x.Count, y.Count));
    }
}
