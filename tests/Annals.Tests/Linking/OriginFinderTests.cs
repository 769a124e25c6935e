using Annals.Linking;
using Xunit;

namespace Annals.Tests.Linking;

public sealed class OriginFinderTests
{
    private const string Story =
        "Residents of the lakeside town said the boats came shortly before dawn and that the men aboard opened fire on the fish market. "
        + "A nurse at the district clinic counted nine wounded, among them two children who had slept beside their parents' stalls. "
        + "The governor promised more patrols on the water and asked the fishing unions to keep their landing places lit at night. "
        + "Nobody had claimed the raid by evening, though a patrol found an engine with the marks of a smuggling ring from across the border. "
        + "Traders closed their shutters at noon, and the ferry to the islands stayed at its berth for the first time since the rains.";

    [Fact]
    public void A_copy_is_found_with_its_origin()
    {
        var origin = Find(Story, "Raid on market: what we know.\n" + Story[..(Story.Length * 2 / 3)]);

        Assert.Equal((OriginKind.Copy, "a"), (origin!.Kind, origin.Report));
        Assert.True(origin.Containment > 0.6);
    }

    [Fact]
    public void A_report_that_takes_over_a_part_is_a_rewrite()
    {
        var origin = Find(Story, Story[..(Story.Length / 2)] + " In the capital the opposition asked for a debate in parliament about the budget of the coast guard. Its leader said that "
            + "every spring brought the same promises and the same graves, and that boats without fuel protect nobody who goes out to fish at night for a living.");

        Assert.Equal("a", origin!.Report);
        Assert.InRange(origin.Containment, 0.2, 0.99);
    }

    [Fact]
    public void Another_report_has_no_origin() =>
        Assert.Null(Find(Story, "The council voted on the budget for roads and schools late on Monday after a long debate about taxes on land and water rights in the hills."));

    [Theory]
    [InlineData("BAGHDAD (AFP) - A bomb went off near the river.", "AFP", "Dateline")]
    [InlineData("Reuters\nA bomb went off near the river.", "Reuters", "Credit")]
    [InlineData("A bomb went off near the river, a source told Agence France-Presse.", "AFP", "Cited")]
    [InlineData("A bomb went off near the river, the Associated Press reported.", "AP", "Cited")]
    [InlineData("A bomb went off near the river, according to Reuters.", "Reuters", "Cited")]
    public void The_agency_is_named_by_its_mark(string text, string agency, string mark)
    {
        var voice = AgencyVoice.Of(text, null);

        Assert.Equal((agency, mark), (voice?.Agency, voice?.Mark.ToString()));
        Assert.Equal((OriginKind.CitesAgency, agency), (Find(Story, text)!.Kind, Find(Story, text)!.Agency));
    }

    [Theory]
    [InlineData("Shares of Reuters rose on Monday.")]
    [InlineData("AFP said one thing, Reuters reported another.")]
    [InlineData("The MAPLE and the REUTERSWARD are ships.")]
    [InlineData("")]
    public void Who_is_only_named_is_no_voice(string text) => Assert.Null(AgencyVoice.Of(text, null));

    private static Origin? Find(string known, string text)
    {
        var memory = new SketchMemory();
        memory.Add(LinkingReports.Claims("a", known));
        return OriginFinder.Find(LinkingReports.Claims("b", text), memory);
    }
}
