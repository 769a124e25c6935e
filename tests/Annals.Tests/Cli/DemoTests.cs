using Xunit;

namespace Annals.Tests.Cli;

public sealed class DemoTests
{
    [Fact]
    public void Shows_four_reports_as_a_table_and_writes_the_page()
    {
        using var folder = new TemporaryFolder();

        var run = CommandRun.Of("demo", "--output", folder["demo.html"]);

        Assert.Equal(0, run.Code);
        Assert.Contains("Salt Road Front claims convoy ambush", run.Out, StringComparison.Ordinal);
        Assert.Equal(4, run.Out.Split("(invented)").Length - 1);
        Assert.Equal($"annals: the same with all words lit up: open {folder["demo.html"]} in a browser\n", run.Error);
        Assert.Contains("<nav class=\"reports\"><h2>4 reports</h2>", File.ReadAllText(folder["demo.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_so_when_the_page_cannot_be_written()
    {
        var run = CommandRun.Of("demo", "--output", Path.Combine(Path.GetTempPath(), "no-such-folder-of-annals", "demo.html"));

        Assert.Equal(2, run.Code);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }
}
