using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Annals.Tests.Cli;

/// <summary><c>annals read --explain</c>.</summary>
public sealed partial class ExplainTests : IDisposable
{
    private static readonly string Demo = House.Repository.PathOf("samples", "demo.jsonl");

    private readonly TemporaryFolder folder = new();
    private readonly string report;

    public ExplainTests() => report = folder.Write("report.txt", "Fighters of the Dry Well Brigade bushwhacked four soldiers near Camp Tamarisk on Monday.\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_sample_of_the_documentation_is_what_is_printed()
    {
        var run = CommandRun.Of("read", report, "--published", "2024-05-16", "--lexicon", House.Repository.PathOf("samples", "lexicon.txt"), "--explain", "e1");

        Assert.Equal((0, ""), (run.Code, run.Error));
        foreach (var line in run.Out.TrimEnd().Split('\n'))
        {
            Assert.Contains("\n    " + Masked(line) + "\n", Masked(House.Repository.Read("docs", "coding.md")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_holds_the_reasons_with_their_words()
    {
        var run = CommandRun.Of("read", report, "--lexicon", House.Repository.PathOf("samples", "lexicon.txt"), "--explain", "e1,a1", "--format", "json");

        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(["e1", "a1"], json.RootElement.EnumerateArray().Select(item => item.GetProperty("id").GetString()));
        var type = json.RootElement[0].GetProperty("reasons")[0];
        Assert.Equal("type", type.GetProperty("field").GetString());
        Assert.NotNull(type.GetProperty("evidence").GetProperty("text").GetString());
    }

    [Fact]
    public void Several_reports_are_told_apart_by_their_ids()
    {
        var run = CommandRun.Of("read", Demo, "--explain", "demo-1-wire:e1", "--explain", "demo-1-wire:s1", "--format", "jsonl");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(["e1", "s1"], run.Lines().Select(line => line.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("e1", "annals: --explain e1: there are 4 reports; write REPORT:e1 with the id of one of them")]
    [InlineData("none:e1", "annals: --explain none:e1: there is no report 'none'")]
    [InlineData("demo-1-wire:e99", "annals: --explain demo-1-wire:e99: the report has no such event, statement, place or actor; it has e1 to e")]
    public void What_cannot_be_explained_is_one_line(string asked, string fault)
    {
        var run = CommandRun.Of("read", Demo, "--explain", asked);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith(fault, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_page_of_explanations() =>
        Assert.Equal(2, CommandRun.Of("read", report, "--explain", "e1", "--format", "html").Code);

    // Lines of the shipped lists move when lists grow.
    private static string Masked(string text) => LineNumber().Replace(text, "$1");

    [GeneratedRegex(@"(lexicon/\w+/\w+\.txt):\d+", RegexOptions.NonBacktracking)]
    private static partial Regex LineNumber();
}
