using Spectre.Console;

namespace Annals.Cli.Outputs;

/// <summary>The look that the tables of the ledger share.</summary>
internal static class LedgerTable
{
    /// <summary>An empty table.</summary>
    /// <param name="title">What it lists.</param>
    /// <param name="columns">Headings; the first column holds ids and never wraps.</param>
    public static Table Create(string title, params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false, Expand = true };
        table.AddColumn(new TableColumn(new Text("")) { NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))) { Padding = new Padding(0, 0, 1, 0) });
        }

        table.Title = new TableTitle(Markup.Escape(title), new Style(decoration: Decoration.Bold));
        return table;
    }

    /// <summary>A cell of several lines; empty ones are left out. Text of reports is never taken for markup.</summary>
    public static Text Cell(params IEnumerable<string?> lines) => new(string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line))));
}
