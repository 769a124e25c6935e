using System.Text;
using Annals.Cli.Pages;
using Annals.Cli.Runs;

namespace Annals.Cli.Outputs;

/// <summary>One self-contained page: each report beside its entries.</summary>
internal sealed class HtmlOutput : ReadingOutput
{
    private readonly List<Headline> headlines = [];

    public override byte[] Opening(bool several) => Encoding.UTF8.GetBytes(PageTemplate.Opening);

    public override byte[] Render(Reading reading) => Encoding.UTF8.GetBytes(ReportSection.Write(reading));

    public override void Written(Headline headline) => headlines.Add(headline);

    // The list comes last, for the page is written as the reports are read; the style shows it first.
    public override byte[] Closing(bool several) =>
        Encoding.UTF8.GetBytes(PageTemplate.BeforeList + (several ? List() : "") + PageTemplate.Closing);

    private string List()
    {
        var html = new MarkupWriter();
        html.Open("nav", "reports").Element("h2", null, Words.Count(headlines.Count, "report")).Open("ol");
        foreach (var (id, title, published, publisher, counts) in headlines)
        {
            html.Open("li").Open("a", null, ("href", "#" + ReportSection.Anchor(id))).Text(Words.Short(title, 160)).Close().Text(" ");
            string?[] about =
            [
                published,
                publisher is null ? null : Words.Short(publisher),
                Words.Count(counts.Events, "event"),
                Words.Count(counts.Statements, "statement"),
            ];
            html.Element("span", "counts", string.Join(" · ", about.Where(part => part is not null))).Close();
        }

        return html.Close().Close().Line().ToString();
    }
}
