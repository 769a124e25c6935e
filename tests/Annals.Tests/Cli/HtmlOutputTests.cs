using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Annals.Cli.Outputs;
using Annals.Cli.Pages;
using Xunit;

namespace Annals.Tests.Cli;

public sealed class HtmlOutputTests
{
    private const string Evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u0000\u202e";

    [Fact]
    public void Hostile_text_stays_text_wherever_it_stands()
    {
        var report = new Report { Id = Evil, Title = Evil, Text = "A " + Evil + " B", Publisher = Evil, Url = "javascript:alert(1)" };
        var reading = Pipeline.Default.Read(report);
        var warned = reading with { Warnings = [new Warning(new TextSpan(2, 10), Evil)] };

        var page = Page(warned);

        var script = Assert.Single(page.QuerySelectorAll("script"));
        Assert.DoesNotContain("alert", script.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, [onerror], [onclick], [style]"));
        Assert.Empty(page.QuerySelectorAll("a"));
        Assert.Contains("</script><script>alert(1)", page.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_the_page_is_the_text_of_the_report()
    {
        var page = Page(SampleReading.Create());

        Assert.Equal(SampleReading.Text, page.QuerySelector(".text")!.TextContent);
    }

    [Fact]
    public void Every_field_finds_its_exact_words()
    {
        var page = Page(SampleReading.Create());

        foreach (var button in page.QuerySelectorAll(".entries button"))
        {
            var number = button.GetAttribute("data-f")!;
            Assert.Contains(page.QuerySelectorAll(".text .mark"), mark => mark.GetAttribute("data-f")!.Split(' ').Contains(number));
        }

        Assert.Equal("since January 1", WordsOf(page, ".entries button", "since 1 Jan 2024"));
        Assert.Equal("at least six people", WordsOf(page, ".incident .entry button", "6 or more"));
    }

    [Fact]
    public void Overlapping_spans_are_cut_at_every_bound()
    {
        var marks = new FieldMarks();
        var outer = marks.Add("statement", new TextSpan(2, 10));
        var across = marks.Add("event", new TextSpan(8, 12));
        var same = marks.Add("actor", new TextSpan(2, 10), new TextSpan(4, 4));

        var segments = marks.Segments(14).Select(s => (s.Span.Start, s.Span.End, string.Join(',', s.Fields)));

        Assert.Equal(
            [(0, 2, ""), (2, 8, $"{outer},{same}"), (8, 10, $"{outer},{across},{same}"), (10, 12, $"{across}"), (12, 14, "")],
            segments);
    }

    [Fact]
    public void Figures_that_differ_stand_side_by_side_with_their_sources()
    {
        var cells = Page(SampleReading.Create()).QuerySelectorAll("table.figures td").Select(cell => cell.TextContent.Trim());

        Assert.Equal(["6 or more the army", "9 Harmattan Wire, citing a doctor"], cells);
    }

    [Fact]
    public void The_page_asks_for_nothing_from_outside_and_runs_only_its_own_script()
    {
        var page = Page(SampleReading.Create());

        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains(Hash(page.QuerySelector("script")!.TextContent), policy, StringComparison.Ordinal);
        Assert.Contains(Hash(page.QuerySelector("style")!.TextContent), policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[src], link"));
        Assert.DoesNotContain("{{", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_reports_have_a_list_that_leads_to_them()
    {
        var page = Page(SampleReading.Create("one"), SampleReading.Create("two", null));

        var links = page.QuerySelectorAll("nav.reports a").Select(link => page.GetElementById(link.GetAttribute("href")![1..]));
        Assert.Equal(["Attack near Arlit", "two"], links.Select(section => section!.QuerySelector("h2")!.TextContent));
        Assert.Empty(Page(SampleReading.Create()).QuerySelectorAll("nav"));
    }

    [Fact]
    public void Numbers_of_fields_are_found_again_in_the_same_report_only()
    {
        var page = Page(SampleReading.Create("one"), SampleReading.Create("two"));

        var sections = page.QuerySelectorAll("section.report").Select(section => section.QuerySelectorAll("button").Length).ToList();
        Assert.Equal(2, sections.Count);
        Assert.Equal(sections[0], sections[1]);
    }

    private static string Hash(string content) =>
        Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string WordsOf(IHtmlDocument page, string selector, string label)
    {
        var number = page.QuerySelectorAll(selector).First(button => button.TextContent == label).GetAttribute("data-f")!;
        return string.Concat(page.QuerySelectorAll(".text .mark")
            .Where(mark => mark.GetAttribute("data-f")!.Split(' ').Contains(number))
            .Select(mark => mark.TextContent));
    }

    private static IHtmlDocument Page(params Reading[] readings)
    {
        var output = new HtmlOutput();
        var several = readings.Length > 1;
        var bytes = output.Opening(several).AsEnumerable();
        foreach (var reading in readings)
        {
            bytes = bytes.Concat(output.Render(reading));
            output.Written(Annals.Cli.Runs.Headline.Of(reading));
        }

        var page = Encoding.UTF8.GetString([.. bytes, .. output.Closing(several)]);
        return new HtmlParser().ParseDocument(page);
    }
}
