using Xunit;

namespace Annals.Tests.Coding;

public class NarrativeTimeTests
{
    private const string Filler =
        "The province lies in the north. It is known for its pears. Most people there are farmers. The roads are bad. ";

    [Fact]
    public void TheClauseTellsTheTime()
    {
        var reading = Read("Gunmen attacked a checkpoint near Kirkuk on Tuesday.");
        Assert.All(reading.Events, e => Assert.Equal(("2024-05-14", TimeBasis.Stated), (First(e), e.When?.Basis)));
    }

    [Fact]
    public void ATimeThatWasToldGoesOn()
    {
        var reading = Read(Filler + "Gunmen attacked a checkpoint near Kirkuk on Tuesday. They burned three trucks and killed two drivers.");
        var killed = Assert.Single(reading.Events, e => reading.Document.Quote(e.Trigger) == "killed");
        Assert.Equal(("2024-05-14", TimeBasis.Context), (First(killed), killed.When?.Basis));
    }

    [Theory]
    [InlineData("In 1991 rebels seized the town. Soldiers killed two farmers.")]
    [InlineData("On March 3, 1991, rebels seized the town. Soldiers killed two farmers.")]
    [InlineData("The army will attack the town on Monday. Soldiers killed two farmers.")]
    public void BackgroundAndPlansDoNotGoOn(string text)
    {
        var reading = Read(Filler + text);
        Assert.All(reading.Events.Where(e => reading.Document.Quote(e.Trigger) == "killed"), e => Assert.Null(e.When));
    }

    [Fact]
    public void NewsInTheLeadIsAboutThePublishedDay()
    {
        var reading = Read("Soldiers killed two farmers near Kirkuk.");
        Assert.All(reading.Events, e => Assert.Equal(("2024-05-16", TimeBasis.Published), (First(e), e.When?.Basis)));
    }

    private static string? First(Event e) => e.When?.Interval.First?.ToString();

    private static Reading Read(string text) =>
        Pipeline.Default.Read(new Report { Id = "r", Text = text, Published = PublicationDate.TryRead("2024-05-16") });
}
