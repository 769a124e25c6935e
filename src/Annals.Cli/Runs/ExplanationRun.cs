using Annals.Cli.Intake;
using Annals.Cli.Outputs;

namespace Annals.Cli.Runs;

/// <summary>Reads reports to tell why some of their items are as they are.</summary>
/// <param name="terminal">Where faults are named.</param>
/// <param name="pipeline">What reads.</param>
/// <param name="items">What is asked for.</param>
internal sealed class ExplanationRun(Terminal terminal, Pipeline pipeline, IReadOnlyList<ItemName> items)
{
    private bool hasFaults;

    /// <summary>Writes the explanations in the order of the reports.</summary>
    /// <returns>The exit code.</returns>
    public int Write(IEnumerable<Arrival> arrivals, string format, Stream stream)
    {
        var output = new ExplanationOutput(format);
        if (!output.IsKnown)
        {
            Name($"--explain: there is no {format} of explanations; write --format table, json or jsonl");
            return ExitCode.Faults;
        }

        var explained = new HashSet<ItemName>();
        Report? only = null;
        var count = 0;
        foreach (var arrival in arrivals)
        {
            if (arrival.Fault is { } fault)
            {
                Name(fault.ToString());
            }

            if (arrival.Report is { } report)
            {
                only = ++count == 1 ? report : null;
                Explain(report, [.. items.Where(item => item.Report == report.Id)], output, explained);
            }
        }

        ItemName[] bare = [.. items.Where(item => item.Report is null)];
        if (only is not null)
        {
            Explain(only, bare, output, explained);
        }
        else if (count > 0 && bare.Length > 0)
        {
            Name($"--explain {bare[0]}: there are {Words.Count(count, "report")}; write REPORT:{bare[0]} with the id of one of them");
        }

        foreach (var missing in items.Where(item => item.Report is not null && !explained.Contains(item)))
        {
            Name($"--explain {missing}: there is no report '{Words.Short(missing.Report)}'");
        }

        stream.Write(output.Finish());
        stream.Flush();
        return hasFaults ? ExitCode.Faults : ExitCode.Done;
    }

    private void Explain(Report report, ItemName[] asked, ExplanationOutput output, HashSet<ItemName> explained)
    {
        if (asked.Length == 0)
        {
            return;
        }

        var explanation = pipeline.Explain(report);
        foreach (var item in asked)
        {
            explained.Add(item);
            if (explanation.Of(item.Id) is { } reasons)
            {
                output.Add(explanation.Reading, item.Id, reasons);
            }
            else
            {
                Name($"--explain {item}: the report has no such event, statement, place or actor; it has {Held(explanation.Reading)}");
            }
        }
    }

    private static string Held(Reading reading)
    {
        var held = new (string Letter, int Count)[] { ("e", reading.Events.Count), ("s", reading.Statements.Count), ("p", reading.Places.Count), ("a", reading.Actors.Count) }
            .Where(kind => kind.Count > 0).Select(kind => kind.Count == 1 ? $"{kind.Letter}1" : $"{kind.Letter}1 to {kind.Letter}{kind.Count}").ToArray();
        return held.Length == 0 ? "none at all" : string.Join(", ", held);
    }

    private void Name(string fault)
    {
        hasFaults = true;
        terminal.Error.WriteLine(Fault.OneLine($"annals: {fault}"));
    }
}
