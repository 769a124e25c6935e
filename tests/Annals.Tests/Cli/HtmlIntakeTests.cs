using System.Text;
using Xunit;

namespace Annals.Tests.Cli;

public sealed class HtmlIntakeTests : IDisposable
{
    private const string Paragraph =
        "Rescue teams reached the flooded villages along the river on Thursday and brought some forty families to a school in the hills, the district office said. ";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Takes_the_article_and_what_the_page_tells_of_it()
    {
        var report = Read(Page("""
            <meta property="article:published_time" content="2024-03-07T09:30:00+01:00">
            <meta property="og:site_name" content="River Post"><link rel="canonical" href="https://example.org/flood">
            """));

        Assert.Equal("Families brought to safety", report.GetProperty("title").GetString());
        Assert.Equal("2024-03-07T09:30:00+01:00", report.GetProperty("published").GetString());
        Assert.Equal("River Post", report.GetProperty("publisher").GetString());
        Assert.Equal("https://example.org/flood", report.GetProperty("url").GetString());
        var text = report.GetProperty("text").GetString()!;
        Assert.StartsWith("Rescue teams reached", text, StringComparison.Ordinal);
        Assert.Contains("said.\n\nThe second paragraph has a link in it. Rescue", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Subscribe", text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Photo", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-03-07"}]}</script>""")]
    [InlineData("""<meta name="date" content="2024-03-07">""")]
    [InlineData("""<meta name="date" content="soon"><meta itemprop="datePublished" content="2024-03-07">""")]
    [InlineData("""<script type="application/ld+json">{broken</script><meta name="pubdate" content="20240307">""")]
    public void Finds_the_date_where_pages_put_it(string head) =>
        Assert.StartsWith("2024-03-07", Read(Page(head)).GetProperty("published").GetString(), StringComparison.Ordinal);

    [Fact]
    public void A_page_without_a_date_takes_the_one_of_the_option_and_else_none()
    {
        Assert.Null(Read(Page("")).GetProperty("published").GetString());
        Assert.Equal("2024-03-08", Read(Page(""), "--published", "2024-03-08").GetProperty("published").GetString());
    }

    [Theory]
    [InlineData("windows-1252", "<meta charset=\"windows-1252\">")]
    [InlineData("windows-1252", "")]
    [InlineData("windows-1251", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">")]
    [InlineData("utf-8", "<meta charset=\"utf-16\">")]
    public void Reads_the_character_set_as_browsers_do(string encoding, string head)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var word = encoding == "windows-1251" ? "Київ" : "Málaga";

        var report = Read(Encoding.GetEncoding(encoding).GetBytes(Page(head).Replace("flooded", word, StringComparison.Ordinal)));

        Assert.Contains(word, report.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b class=x><p>")]
    [InlineData("<x-y z='>'/>")]
    public void Tags_that_nest_too_deep_are_refused(string tag)
    {
        var run = CommandRun.Of("read", folder.Write("deep.html", string.Concat(Enumerable.Repeat(tag, 100_000)) + Paragraph));

        Assert.Equal(2, run.Code);
        Assert.Contains("its tags nest too deep", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_too_large_is_refused()
    {
        var run = CommandRun.Of("read", folder.Write("large.html", "<html>" + new string(' ', 9 << 20)));

        Assert.Equal(2, run.Code);
        Assert.Contains("is larger than 8 MiB; save only the article", run.Error, StringComparison.Ordinal);
    }

    private static string Page(string head) => $"""
        <!doctype html><html><head>{head}<title>Families brought to safety</title><style>p</style></head>
        <body><nav><a href="/">Home</a> <a href="/subscribe">Subscribe</a></nav>
        <article><h1>Families brought to safety</h1><figure><img src="x"><figcaption>Photo: the river</figcaption></figure>
        <p>{Paragraph}{Paragraph}</p><script>alert(1)</script>
        <p>The second paragraph has <a href="/x">a link</a>
          in it. {Paragraph}</p><p>{Paragraph}{Paragraph}</p></article>
        <footer>Subscribe to our newsletter</footer></body></html>
        """;

    private System.Text.Json.JsonElement Read(string page, params string[] options) => Read(Encoding.UTF8.GetBytes(page), options);

    private System.Text.Json.JsonElement Read(byte[] page, params string[] options)
    {
        var run = CommandRun.Of(["read", folder.Write("page.html", page), "--format", "jsonl", .. options]);
        Assert.Equal("", run.Error);
        return run.Lines()[0].GetProperty("report");
    }
}
