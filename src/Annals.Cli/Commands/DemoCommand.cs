using System.CommandLine;
using System.Reflection;
using Annals.Cli.Intake;
using Annals.Cli.Outputs;
using Annals.Cli.Runs;

namespace Annals.Cli.Commands;

/// <summary><c>annals demo</c>: four invented reports about the same few days, as a table and as a page.</summary>
internal static class DemoCommand
{
    private const string PageName = "annals-demo.html";

    public static Command Create(Terminal terminal)
    {
        var output = new Option<string>("--output", "-o")
        {
            Description = "Where the page is written.",
            HelpName = "FILE",
            DefaultValueFactory = _ => PageName,
        };
        var command = new Command("demo", "Reads four invented reports about the same few days and shows what they say.") { output };
        var knowledge = new KnowledgeOptions();
        knowledge.AddTo(command);
        command.SetAction(parsed => knowledge.Build(parsed, terminal) is { } pipeline ? Run(terminal, pipeline, parsed.GetRequiredValue(output)) : ExitCode.Faults);
        return command;
    }

    private static int Run(Terminal terminal, Pipeline pipeline, string file)
    {
        var table = Print(terminal, pipeline, ReadCommand.Form("table", terminal, null), terminal.Out);
        var page = OutputFile.Write(terminal, file, [], stream => Print(terminal, pipeline, new HtmlOutput(), stream));
        if (page == ExitCode.Done)
        {
            terminal.Error.WriteLine($"annals: the same with all words lit up: open {Path.GetFullPath(file)} in a browser");
        }

        return Math.Max(table, page);
    }

    private static int Print(Terminal terminal, Pipeline pipeline, ReadingOutput output, Stream stream)
    {
        using var reports = Assembly.GetExecutingAssembly().GetManifestResourceStream("samples/demo.jsonl")!;
        var run = new ReadingRun(pipeline, threads: 1);
        var quiet = new Terminal { In = terminal.In, Out = terminal.Out, Error = terminal.Error, Clock = terminal.Clock };
        return new ReadingPrinter(quiet, output, sum: false).Print(run.Read(new JsonLines("demo.jsonl", null).Read(reports), output.Render), stream);
    }
}
