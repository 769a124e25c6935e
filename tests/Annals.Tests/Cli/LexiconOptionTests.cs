using Xunit;

namespace Annals.Tests.Cli;

/// <summary><c>--lexicon</c>: lines of an analyst's own.</summary>
public sealed class LexiconOptionTests : IDisposable
{
    private static readonly string Sample = House.Repository.PathOf("samples", "lexicon.txt");

    private readonly TemporaryFolder folder = new();
    private readonly string report;

    public LexiconOptionTests() => report = folder.Write(
        "report.txt", "Fighters of the Dry Well Brigade waylaid four soldiers near Camp Tamarisk on Monday, the army said. A reedman of the DWB was captured.");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_sample_adds_a_group_a_noun_a_verb_and_a_camp()
    {
        var run = CommandRun.Of("read", report, "--published", "2024-05-16", "--lexicon", Sample, "--format", "jsonl");

        Assert.Equal(0, run.Code);
        var reading = Assert.Single(run.Lines());
        var told = reading.GetProperty("events")[0];
        Assert.Equal("ASSAULT", told.GetProperty("type").GetString());
        var source = told.GetProperty("sources")[0].GetProperty("actor").GetString();
        Assert.Equal("NERREBDWB", reading.GetProperty("actors").EnumerateArray().Single(actor => actor.GetProperty("id").GetString() == source).GetProperty("code").GetString());
        Assert.Equal("NE", reading.GetProperty("places")[0].GetProperty("country").GetString());
        Assert.True(reading.GetProperty("engine").GetProperty("models").TryGetProperty("lexicon/1/lexicon.txt", out _));
    }

    [Fact]
    public void Demo_and_check_spans_take_it_too()
    {
        Assert.Equal(0, CommandRun.Of("demo", "--lexicon", Sample, "--output", folder["demo.html"]).Code);
        Assert.Equal(0, CommandRun.Of("check-spans", report, "--lexicon", Sample).Code);
    }

    [Fact]
    public void A_slip_is_one_line_and_nothing_is_read()
    {
        var mine = folder.Write("mine.txt", "[actors/groups]\nReed Men | | REB\n");

        var run = CommandRun.Of("read", report, "--lexicon", Sample, "--lexicon", mine);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Equal("annals: mine.txt:2: no country; write a line such as [IRQ] above it, or [international]\n", run.Error);
    }

    [Fact]
    public void A_file_that_is_missing_or_no_text_is_named()
    {
        Assert.StartsWith($"annals: {folder["none.txt"]}: cannot be read", CommandRun.Of("read", report, "--lexicon", folder["none.txt"]).Error, StringComparison.Ordinal);
        var bytes = folder.Write("bytes.txt", [0xFF, 0xC3, 0x28, 0x80]);
        Assert.Equal($"annals: {bytes}: is no text in UTF-8; save it as UTF-8\n", CommandRun.Of("read", report, "--lexicon", bytes).Error);
    }
}
