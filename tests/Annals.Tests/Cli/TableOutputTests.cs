using System.Text;
using Annals.Cli.Outputs;
using Xunit;

namespace Annals.Tests.Cli;

public sealed class TableOutputTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void The_table_tells_all_parts_in_the_width_it_is_given(int width)
    {
        var table = Table(SampleReading.Create(), width);

        string[] told = ["ASSAULT", "“killed”", "happened", "4 Mar 2024", "Arlit", "Gunmen", "6 or more", "killed", "Harmattan", "We will not rest", "23", "900"];
        Assert.All(told, words => Assert.Contains(words, table, StringComparison.Ordinal));
        Assert.All(table.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void A_figure_stands_beside_its_voice()
    {
        var report = new Report { Id = "x", Text = "At least 14 people were killed when gunmen attacked the market in Kano, the governor said." };

        var table = Table(Pipeline.Default.Read(report), 120);

        Assert.Contains("14", table, StringComparison.Ordinal);
        Assert.Contains("according to", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_screen_gets_colour_and_a_pipe_does_not()
    {
        Assert.Contains('\u001b', Encoding.UTF8.GetString(new TableOutput(100, true).Render(SampleReading.Create())));
        Assert.DoesNotContain('\u001b', Table(SampleReading.Create(), 100));
    }

    [Fact]
    public void Text_that_looks_like_markup_or_controls_the_screen_is_shown_as_text()
    {
        var report = new Report { Id = "x", Title = "[red]Kano[/] \u001b[2J\u202eback", Text = "Nothing." };

        var table = Table(Pipeline.Default.Read(report), 100);

        Assert.Contains("[red]Kano[/] [2J back", table, StringComparison.Ordinal);
    }

    private static string Table(Reading reading, int width) => Encoding.UTF8.GetString(new TableOutput(width, colour: false).Render(reading));
}
