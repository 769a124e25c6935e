using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Annals.Cli.Intake;

/// <summary>Takes the article out of a web page, with its title, date, publisher and address where the page gives them.</summary>
internal static class HtmlPage
{
    private const int DeepestTree = 2_000;
    private const int MostElements = 50_000;

    // SmartReader wants an address to resolve links against; nothing is ever fetched.
    private const string NoAddress = "https://page.invalid/";

    private static readonly string[] DateFields =
    [
        "article:published_time", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created",
        "dc.date", "article.published", "published-date", "pubdate", "publishdate", "date",
    ];

    /// <summary>Reads a page.</summary>
    /// <exception cref="FaultException">It is too large, or holds no article.</exception>
    public static Report Read(Stream stream, string id, PublicationDate? published)
    {
        var page = HtmlEncoding.Decode(TextFile.Bytes(stream, Limits.LargestPage, "save only the article"));
        if (TagDepth.Deepest(page) > DeepestTree)
        {
            throw new FaultException("is no page that can be read: its tags nest too deep", "save only the article, as text");
        }

        using var document = new HtmlParser().ParseDocument(page);
        var date = Date(document);
        var address = Address(document);
        var publisher = Meta(document, "og:site_name");
        var language = Line(document.DocumentElement.GetAttribute("lang"));
        var (title, text, outlet, day) = Article(document);
        return new Report
        {
            Id = id,
            Text = text,
            Title = title,
            Published = date ?? day ?? published,
            Publisher = publisher ?? outlet,
            Url = address,
            Language = language ?? "en",
        };
    }

    private static (string? Title, string Text, string? Outlet, PublicationDate? Day) Article(IHtmlDocument document)
    {
        var text = "";
        using var reader = new Reader(NoAddress, document) { MaxElemsToParse = MostElements };
        reader.AddCustomOperationEnd(element => text = ArticleText.Of(element));

        // SmartReader keeps its exceptions in Errors; the page is then as good as unreadable. It takes the document apart.
        var article = reader.GetArticle();
        if (!article.IsReadable || text.Length == 0)
        {
            throw new FaultException("holds no article", "save the page of one report, or its text as .txt");
        }

        if (text.Length > Limits.LongestText)
        {
            throw new FaultException($"has an article of {Words.Count(text.Length)} characters", $"a report may have {Words.Count(Limits.LongestText)}");
        }

        var day = article.PublicationDate is { } when
            ? PublicationDate.TryRead(when.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
        return (Line(article.Title), text, Line(article.SiteName), day);
    }

    private static PublicationDate? Date(IHtmlDocument document) =>
        DateFields.Select(field => PublicationDate.TryRead(Meta(document, field))).FirstOrDefault(date => date is not null)
        ?? document.QuerySelectorAll("script[type='application/ld+json']").Select(LinkedDate).FirstOrDefault(date => date is not null)
        ?? PublicationDate.TryRead(document.QuerySelector("time[pubdate], time[itemprop='datePublished'], article time[datetime]")?.GetAttribute("datetime"));

    // schema.org, wherever in the block it stands.
    private static PublicationDate? LinkedDate(IElement script)
    {
        try
        {
            using var json = JsonDocument.Parse(script.TextContent);
            return Find(json.RootElement, 0);
        }
        catch (JsonException)
        {
            return null;
        }

        static PublicationDate? Find(JsonElement element, int depth) => element.ValueKind switch
        {
            _ when depth > 6 => null,
            JsonValueKind.Object when element.TryGetProperty("datePublished", out var date) && date.ValueKind == JsonValueKind.String =>
                PublicationDate.TryRead(date.GetString()),
            JsonValueKind.Object => element.EnumerateObject().Select(field => Find(field.Value, depth + 1)).FirstOrDefault(date => date is not null),
            JsonValueKind.Array => element.EnumerateArray().Select(item => Find(item, depth + 1)).FirstOrDefault(date => date is not null),
            _ => null,
        };
    }

    private static string? Address(IHtmlDocument document)
    {
        var address = document.QuerySelector("link[rel='canonical']")?.GetAttribute("href") ?? Meta(document, "og:url");
        return address is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsoluteUri
            : null;
    }

    private static string? Meta(IHtmlDocument document, string name)
    {
        var meta = document.QuerySelectorAll("meta").FirstOrDefault(meta => Is(meta, "property") || Is(meta, "name") || Is(meta, "itemprop"));
        return Line(meta?.GetAttribute("content"));

        bool Is(IElement element, string attribute) => string.Equals(element.GetAttribute(attribute), name, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
