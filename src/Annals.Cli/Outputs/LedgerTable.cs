using Spectre.Console;

namespace Annals.Cli.Outputs;

/// <summary>The look that the tables of the ledger share.</summary>
internal static class LedgerTable
{
    private const int IdWidth = 3;
    private const int Gap = 2;

    /// <summary>An empty table.</summary>
    /// <param name="title">What it lists.</param>
    /// <param name="width">Columns of the screen or page.</param>
    /// <param name="columns">Headings and their shares of the width; a column of ids comes before them.</param>
    public static Table Create(string title, int width, params ReadOnlySpan<(string Heading, int Share)> columns)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        table.Title = new TableTitle(Markup.Escape(title), new Style(decoration: Decoration.Bold));
        table.AddColumn(Column("", IdWidth, 1));
        var shares = 0;
        foreach (var (_, share) in columns)
        {
            shares += share;
        }

        var free = width - IdWidth - 3 - (Gap * columns.Length);
        foreach (var (heading, share) in columns)
        {
            table.AddColumn(Column(heading, free * share / shares, Gap));
        }

        return table;
    }

    /// <summary>A cell of several lines; empty ones are left out. Text of reports is never taken for markup.</summary>
    public static Text Cell(params IEnumerable<string?> lines) => new(string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line))));

    private static TableColumn Column(string heading, int width, int gap) =>
        new(new Text(heading, new Style(decoration: Decoration.Bold))) { Width = width, Padding = new Padding(0, 0, gap, 0) };
}
