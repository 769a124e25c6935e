using Annals.Linking;
using Xunit;

namespace Annals.Tests.Linking;

public sealed class ReportClaimsTests
{
    [Fact]
    public void Claims_say_what_the_reading_says()
    {
        var claims = LinkingReports.Claims("a", "Gunmen killed four soldiers in Maiduguri on Tuesday, the army said.");

        var attack = Assert.Single(claims.Incidents, item => item.Type == "ASSAULT");
        Assert.True(attack.IsMain);
        Assert.Equal(attack, claims.Main);
        Assert.Equal("happened", attack.Status);
        Assert.Equal((7, 13), (attack.Start, attack.End));
        Assert.Equal(["kill"], attack.Triggers);
        Assert.Equal(new ClaimDays(new DateOnly(2024, 3, 5), new DateOnly(2024, 3, 5), IsStated: true), attack.Days);
        Assert.Equal(("Maiduguri", "NG"), (attack.Places[0].Name, attack.Places[0].Country));
        Assert.Equal(new ClaimFigure("killed", 4, 4), Assert.Single(attack.Figures));
    }

    [Fact]
    public void Repeats_in_a_report_are_one_incident()
    {
        var claims = LinkingReports.Claims(
            "a", "Gunmen killed four soldiers in Maiduguri on Tuesday. The gunmen killed the four soldiers at a checkpoint, the army said. On Friday gunmen killed nine traders in Kano.");

        var attacks = claims.Incidents.Where(item => item.Type == "ASSAULT").ToArray();
        Assert.Equal(2, attacks.Length);
        Assert.Equal(2, attacks[0].Events.Count);
    }

    [Fact]
    public void A_report_without_events_is_about_a_topic()
    {
        var claims = LinkingReports.Claims("a", "The orchard blossomed early this spring, gardeners in Kent noticed.", title: "Early blossom in Kent");

        Assert.True(Assert.Single(claims.Incidents, item => item.IsTopic).IsMain);
    }

    [Fact]
    public void Bytes_give_the_same_claim_again()
    {
        foreach (var text in new[] { "😀 Gunmen killed four soldiers and hurt at least nine in Maiduguri on Tuesday with rockets.", "The orchard blossomed early." })
        {
            foreach (var claim in LinkingReports.Claims("a", text).Incidents)
            {
                var again = IncidentClaim.Read(claim.Write());

                Assert.Equal(claim.Write(), again.Write());
                Assert.Equal(claim.Keys, again.Keys);
                Assert.Equal(1, claim.Words.Alike(again.Words), 5);
                Assert.Equal(
                    (claim.Report, claim.Start, claim.Type, claim.Days, claim.Published, claim.IsMain), (again.Report, again.Start, again.Type, again.Days, again.Published, again.IsMain));
            }
        }
    }

    [Fact]
    public void Damaged_bytes_are_refused()
    {
        var bytes = LinkingReports.Claims("a", "Gunmen killed four soldiers in Maiduguri on Tuesday.").Incidents[0].Write();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => IncidentClaim.Read(bytes.AsMemory(0, length)));
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            var broken = (byte[])bytes.Clone();
            broken[i] = 0xFF;
            try
            {
                IncidentClaim.Read(broken);
            }
            catch (InvalidDataException)
            {
                // Refused, which is well; other damage only changes a word.
            }
        }
    }

    [Theory]
    [InlineData("", "no reading")]
    [InlineData("[]", "no reading")]
    [InlineData("{}", "version")]
    [InlineData("""{"annals":"2"}""", "version '2'")]
    [InlineData("""{"annals":"1"}""", "no reading")]
    [InlineData("""{"annals":"1","report":{"id":"a","text":"b"},"actors":[{"id":null}],"places":[],"sentences":[]}""", "no reading")]
    [InlineData("""{"annals":"1","report":{"id":"a","text":"b"},"actors":7}""", "no reading")]
    [InlineData("{\"annals\":\"1\"", "no reading")]
    public void What_is_no_reading_is_refused_with_a_reason(string json, string part) =>
        Assert.Contains(part, Assert.Throws<InvalidDataException>(() => ReportClaims.Read(LinkingReports.Bytes(json))).Message, StringComparison.Ordinal);
}
