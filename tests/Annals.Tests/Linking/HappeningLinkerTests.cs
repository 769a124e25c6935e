using Annals.Linking;
using Xunit;

namespace Annals.Tests.Linking;

public sealed class HappeningLinkerTests
{
    private const string Raid =
        "Gunmen on motorcycles killed nine traders at the cattle market of Gashua on Tuesday, a police spokesman said. The attackers set stalls on fire and fled into the bush.";

    private const string RaidAgain =
        "Police in Yobe state say eleven traders died when gunmen on motorcycles attacked the cattle market in Gashua on Tuesday. Stalls were set on fire before the attackers fled.";

    [Fact]
    public void Two_reports_of_one_raid_are_one_happening()
    {
        var main = LinkingReports.Link((Raid, "2024-03-06"), (RaidAgain, "2024-03-07"));

        Assert.Equal(main[0], main[1]);
    }

    [Fact]
    public void A_raid_of_another_day_is_another()
    {
        var main = LinkingReports.Link((Raid, "2024-03-06"), (RaidAgain, "2024-04-18"));

        Assert.NotEqual(main[0], main[1]);
    }

    [Fact]
    public void A_raid_of_another_place_is_another()
    {
        var main = LinkingReports.Link((Raid, "2024-03-06"), (RaidAgain.Replace("Gashua", "Potiskum", StringComparison.Ordinal), "2024-03-06"));

        Assert.NotEqual(main[0], main[1]);
    }

    [Fact]
    public void A_plan_is_not_the_deed()
    {
        var main = LinkingReports.Link((Raid, "2024-03-06"), ("Gunmen on motorcycles plan to attack the cattle market of Gashua, police warned on Tuesday.", "2024-03-06"));

        Assert.NotEqual(main[0], main[1]);
    }

    [Fact]
    public void Every_reason_is_told_and_they_sum_to_the_score()
    {
        var a = LinkingReports.Claims("a", Raid).Main!;
        var b = LinkingReports.Claims("b", RaidAgain).Main!;

        var comparison = SameHappening.Across.Compare(a, b);

        Assert.True(comparison.Score > 0);
        Assert.Contains(comparison.Reasons, reason => reason.Feature == "place.same");
        Assert.Contains(comparison.Reasons, reason => reason.Feature == "day.same");
        Assert.Contains(comparison.Reasons, reason => reason.Feature.StartsWith("killed.", StringComparison.Ordinal));
        Assert.Equal(comparison.Score, comparison.Reasons.Sum(reason => reason.Weight), 9);
        Assert.Equal(comparison.Score, SameHappening.Across.Compare(b, a).Score, 9);
    }

    [Fact]
    public void A_reviewer_has_the_last_word()
    {
        var memory = new HappeningMemory();
        var first = LinkingReports.Claims("a", Raid);
        var happening = memory.Add(first)[0];
        var second = LinkingReports.Claims("b", RaidAgain);
        Assert.Equal(happening, MainLink(HappeningLinker.Link(second, memory)).Happening);

        memory.Judge(second.Main!, happening, LinkVerdict.Different);
        Assert.Null(MainLink(HappeningLinker.Link(second, memory)).Happening);

        var other = LinkingReports.Claims("c", RaidAgain, "2024-04-18");
        memory.Judge(other.Main!, happening, LinkVerdict.Same);
        Assert.Equal(happening, memory.Add(other.Main!, happening));
    }

    [Fact]
    public void Reports_without_events_and_without_dates_are_linked_too()
    {
        var memory = new HappeningMemory();

        Assert.Single(memory.Add(LinkingReports.Claims("a", "The orchard blossomed early.", published: null)));
        Assert.NotEmpty(memory.Add(LinkingReports.Claims("b", Raid, published: null)));
        Assert.Empty(memory.Add(LinkingReports.Claims("c", "", published: null)));
    }

    private static HappeningLink MainLink(ReportLinks links) => links.Links.Single(link => link.Incident.IsMain);
}
