using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Annals.Cli.Outputs;

/// <summary>The ledger of a report for people: tables of what happened, what was said, counted and present, with the exact words.</summary>
/// <param name="width">Columns.</param>
/// <param name="colour">True on a screen; a pipe gets plain text.</param>
internal sealed class TableOutput(int width, bool colour) : ReadingOutput
{
    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Loud = new(decoration: Decoration.Bold);

    public override byte[] Between => "\n"u8.ToArray();

    public override byte[] Render(Reading reading)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        foreach (var part in Parts(reading))
        {
            console.Write(part);
        }

        return Encoding.UTF8.GetBytes(Trimmed(text.ToString()));
    }

    private IEnumerable<IRenderable> Parts(Reading reading)
    {
        var phrases = new Phrases(reading);
        var report = reading.Document.Report;
        yield return new Text(Words.Short(report.Title ?? report.Id, 200) + "\n", Loud);
        yield return new Text(About(reading) + "\n", Quiet);
        if (reading.Events.Count > 0)
        {
            yield return EventTable.Of(reading, phrases, width);
        }

        if (reading.Statements.Count > 0)
        {
            yield return ClaimTables.Statements(reading, phrases, width);
        }

        if (reading.Tallies.Count > 0)
        {
            yield return ClaimTables.Tallies(reading, phrases, width);
        }

        if (reading.Presences.Count > 0)
        {
            yield return ClaimTables.Presences(reading, phrases, width);
        }

        foreach (var warning in reading.Warnings)
        {
            var words = warning.Span is { } span ? $" {phrases.Quote(span)}" : "";
            yield return new Text($"Not settled: {Words.Short(warning.Why, 200)}{words}\n");
        }
    }

    private static string About(Reading reading)
    {
        var report = reading.Document.Report;
        string?[] parts =
        [
            report.Title is null ? null : Words.Short(report.Id),
            reading.Published is { } date ? $"published {date}" : "no published date: days such as “Tuesday” stay open",
            report.Publisher is { } publisher ? Words.Short(publisher) : null,
            Words.Count(reading.WordCount, "word"),
            Words.Count(reading.Events.Count, "event"),
            Words.Count(reading.Statements.Count, "statement"),
            reading.Tallies.Count > 0 ? Words.Count(reading.Tallies.Count, "tally", "tallies") : null,
            reading.Presences.Count > 0 ? Words.Count(reading.Presences.Count, "presence") : null,
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    // Spectre pads each line to the width of the table.
    private static string Trimmed(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
}
