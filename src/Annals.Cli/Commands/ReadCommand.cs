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
            Description = "table (for people), html (one page with the words lit up), json (indented; several reports are an array) or jsonl (one reading a line).",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "html", "json", "jsonl");
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var threads = new Option<int?>("--threads")
        {
            Description = "How many reports are read at once; the default is the number of cores. The output is the same, in the order of the inputs.",
            HelpName = "N",
        };
        var knowledge = new KnowledgeOptions();
        var explain = new Option<string[]>("--explain")
        {
            Description = "Tell why an event (e3), statement (s1), place (p2) or actor (a4) is as it is: lines of the lexicon, paths in the tree, rules. Several are parted by commas; where there are several reports, write REPORT:e3. As table, json or jsonl.",
            HelpName = "ID",
        };
        published.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } words && PublicationDate.TryRead(words) is null)
            {
                result.AddError($"--published: '{words}' is no date between the years 1600 and 2200; write it as 2024-03-05.");
            }
        });
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 256)
            {
                result.AddError("--threads: give a number from 1 to 256.");
            }
        });

        var command = new Command("read", "Reads reports and prints what they say happened, with the exact words.") { inputs, published, format, output, threads, explain };
        knowledge.AddTo(command);
        command.SetAction(parsed =>
        {
            var intake = new ReportIntake(terminal.In, PublicationDate.TryRead(parsed.GetValue(published)));
            if (knowledge.Build(parsed, terminal) is not { } pipeline)
            {
                return ExitCode.Faults;
            }

            if (ItemName.All(parsed.GetValue(explain) ?? []) is { Count: > 0 } items)
            {
                var explanations = new ExplanationRun(terminal, pipeline, items);
                return OutputFile.Write(terminal, parsed.GetValue(output), parsed.GetRequiredValue(inputs), stream =>
                    explanations.Write(intake.Read(parsed.GetRequiredValue(inputs)), parsed.GetRequiredValue(format), stream));
            }

            var run = new ReadingRun(pipeline, parsed.GetValue(threads) ?? Environment.ProcessorCount);
            var file = parsed.GetValue(output);
            var form = Form(parsed.GetRequiredValue(format), terminal, file);
            return OutputFile.Write(terminal, file, parsed.GetRequiredValue(inputs), stream =>
                new ReadingPrinter(terminal, form).Print(run.Read(intake.Read(parsed.GetRequiredValue(inputs)), form.Render), stream));
        });
        return command;
    }

    /// <summary>The output of a format's name.</summary>
    public static ReadingOutput Form(string format, Terminal terminal, string? file) => format switch
    {
        "json" => new JsonOutput(lines: false),
        "jsonl" => new JsonOutput(lines: true),
        "html" => new HtmlOutput(),
        _ => new TableOutput(file is null ? terminal.ScreenWidth ?? Terminal.PipeWidth : Terminal.PipeWidth, file is null && terminal.ScreenWidth is not null),
    };
}
