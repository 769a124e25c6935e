using System.CommandLine;
using Annals.Cli.Intake;
using Annals.Cli.Outputs;
using Annals.Cli.Runs;

namespace Annals.Cli.Commands;

/// <summary><c>annals read</c>: reports in, readings out.</summary>
internal static class ReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "A text file, a web page (HTML), JSON Lines of {id, text, title, published, publisher, url}, any of them gzipped, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var published = new Option<string?>("--published")
        {
            Description = "The day (2024-03-05) or instant on which reports that do not tell theirs were published.",
            HelpName = "DATE",
        };
        var format = new Option<string>("--format")
        {
            Description = "jsonl (one reading a line) or json (an array of readings).",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "jsonl",
        };
        format.AcceptOnlyFromAmong("json", "jsonl");
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var threads = new Option<int>("--threads")
        {
            Description = "How many reports are read at once. The default is the number of cores.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        published.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } words && PublicationDate.TryRead(words) is null)
            {
                result.AddError($"--published: '{words}' is no date; write it as 2024-03-05.");
            }
        });
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 256)
            {
                result.AddError("--threads: give a number from 1 to 256.");
            }
        });

        var command = new Command("read", "Reads reports and prints what they say.") { inputs, published, format, output, threads };
        command.SetAction(parsed =>
        {
            var intake = new ReportIntake(terminal.In, PublicationDate.TryRead(parsed.GetValue(published)));
            var run = new ReadingRun(Pipeline.Default, parsed.GetValue(threads));
            return Write(
                terminal, run, intake.Read(parsed.GetRequiredValue(inputs)), new JsonOutput(parsed.GetValue(format) == "jsonl"), parsed.GetValue(output));
        });
        return command;
    }

    private static int Write(Terminal terminal, ReadingRun run, IEnumerable<Arrival> arrivals, ReadingOutput output, string? file)
    {
        using var opened = file is null ? null : File.Create(file);
        var stream = opened ?? terminal.Out;
        var counts = default(ReadingCounts);
        var faults = 0;
        stream.Write(output.Opening);
        foreach (var outcome in run.Read(arrivals, output.Render))
        {
            if (outcome.Fault is { } fault)
            {
                faults++;
                terminal.Error.WriteLine($"annals: {fault}");
            }

            if (outcome.Page is { } page)
            {
                stream.Write(counts.Reports > 0 ? output.Between : default);
                stream.Write(page);
                counts += outcome.Counts;
            }
        }

        stream.Write(output.Closing);
        return faults > 0 ? ExitCode.Faults : ExitCode.Done;
    }
}
