using System.CommandLine;
using Annals.Cli.Intake;
using Annals.Cli.Runs;

namespace Annals.Cli.Commands;

/// <summary><c>annals check-spans</c>: reads reports and checks that every span that leaves the program equals the text.</summary>
internal static class CheckSpansCommand
{
    private static readonly string[] Endings = [".txt", ".html", ".htm", ".jsonl", ".ndjson", ".gz"];

    public static Command Create(Terminal terminal)
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files as for read, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("check-spans", "Reads reports and checks that every span of every reading equals the text of the report.") { inputs };
        var knowledge = new KnowledgeOptions();
        knowledge.AddTo(command);
        command.SetAction(parsed => knowledge.Build(parsed, terminal) is { } pipeline
            ? Run(terminal, pipeline, parsed.GetRequiredValue(inputs).SelectMany(Files))
            : ExitCode.Faults);
        return command;
    }

    private static int Run(Terminal terminal, Pipeline pipeline, IEnumerable<string> files)
    {
        var run = new ReadingRun(pipeline, Environment.ProcessorCount);
        var (reports, spans, bad, faults) = (0L, 0L, 0L, 0L);
        foreach (var outcome in run.Read(new ReportIntake(terminal.In, null).Read(files), reading => ReadingJson.Write(reading)))
        {
            if (outcome.Fault is { } fault)
            {
                faults++;
                terminal.Error.WriteLine($"annals: {fault}");
            }

            if (outcome is { Page: { } json, Headline: { } headline })
            {
                reports++;
                var check = JsonSpans.Check(json);
                spans += check.Spans;
                bad += check.Wrong.Count;
                foreach (var wrong in check.Wrong)
                {
                    terminal.Error.WriteLine($"annals: report '{Words.Short(headline.Id)}': {wrong}");
                }
            }
        }

        using var words = new StreamWriter(terminal.Out, leaveOpen: true) { NewLine = "\n" };
        words.WriteLine($"{Words.Count(reports, "report")}, {Words.Count(spans, "span")}, {Words.Count(bad)} wrong, {Words.Count(faults, "fault")}");
        return bad + faults > 0 ? ExitCode.Faults : ExitCode.Done;
    }

    private static IEnumerable<string> Files(string input) => Directory.Exists(input)
        ? Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
        : [input];
}
