using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Annals.Cli.Outputs;

namespace Annals.Cli.Pages;

/// <summary>One report of the page: its text on the left, its entries on the right.</summary>
internal static class ReportSection
{
    /// <summary>The name by which the list of reports links to a report.</summary>
    public static string Anchor(string id) => "r-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..12];

    public static string Write(Reading reading)
    {
        var phrases = new Phrases(reading);
        var marks = new FieldMarks();
        var entries = new EntryColumn(reading, phrases, marks).Write();
        var html = new MarkupWriter();
        html.Open("section", "report", ("id", Anchor(reading.Document.Report.Id))).Line();
        WriteHeader(html, reading);
        html.Open("div", "columns").Line();
        WriteText(html, reading, marks);
        html.Line().Append(entries).Close().Close().Line();
        return html.ToString();
    }

    private static void WriteHeader(MarkupWriter html, Reading reading)
    {
        var report = reading.Document.Report;
        html.Open("header").Element("h2", null, Words.Short(report.Title ?? report.Id, 300)).Open("p", "about");
        string?[] about =
        [
            report.Title is null ? null : Words.Short(report.Id, 100),
            reading.Published is { } date ? $"published {date}" : "no published date",
            report.Publisher is { } publisher ? Words.Short(publisher, 100) : null,
            Words.Count(reading.WordCount, "word"),
        ];
        html.Text(string.Join(" · ", about.Where(part => part is not null)));
        if (report.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            html.Text(" · ").Open("a", null, ("href", uri.AbsoluteUri), ("rel", "noreferrer noopener nofollow")).Text(Words.Short(uri.Host)).Close();
        }

        html.Close().Close().Line();
    }

    private static void WriteText(MarkupWriter html, Reading reading, FieldMarks marks)
    {
        html.Open("article", "text", ("lang", "en"), ("dir", "auto"));
        foreach (var segment in marks.Segments(reading.Document.Text.Length))
        {
            if (segment.Fields.Length == 0)
            {
                html.Text(reading.Document[segment.Span]);
                continue;
            }

            var numbers = string.Join(' ', segment.Fields.Select(field => field.ToString(CultureInfo.InvariantCulture)));
            html.Open("span", "mark " + string.Join(' ', segment.Kinds.Select(kind => "k-" + kind)), ("data-f", numbers))
                .Text(reading.Document[segment.Span])
                .Close();
        }

        html.Close();
    }
}
