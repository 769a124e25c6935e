using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

namespace Annals.Cli.Commands;

/// <summary>The command <c>annals</c>.</summary>
internal static class AnnalsCommand
{
    private const int HelpWidth = 100;

    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        using var words = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true);
        var parsed = Create(terminal).Parse(args);
        var code = parsed.Invoke(new InvocationConfiguration { Output = words, Error = terminal.Error });
        return parsed.Errors.Count > 0 ? ExitCode.Faults : code;
    }

    /// <summary>The command with all its subcommands.</summary>
    /// <remarks>A root command would call itself after the file that runs.</remarks>
    public static Command Create(Terminal terminal) => new("annals", "Reads news reports into events, statements, tallies and presences, each with its exact words.")
    {
        ReadCommand.Create(terminal),
        DemoCommand.Create(terminal),
        ParseCommand.Create(terminal),
        CheckSpansCommand.Create(terminal),
        GazetteerCommand.Create(terminal),
        new HelpOption { Action = new HelpAction { MaxWidth = HelpWidth } },
        new VersionOption(),
    };
}
