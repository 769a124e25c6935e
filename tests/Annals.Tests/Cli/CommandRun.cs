using System.Text;
using Annals.Cli;
using Annals.Cli.Commands;

namespace Annals.Tests.Cli;

/// <summary>One run of the command, in this process.</summary>
internal sealed record CommandRun(int Code, string Out, string Error)
{
    public static CommandRun Of(params string[] args) => With([], args);

    public static CommandRun With(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal { In = new MemoryStream(input), Out = output, Error = error };
        var code = AnnalsCommand.Run(args, terminal);
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Ids of the reports in JSON Lines output.</summary>
    public string[] Ids() => [.. Lines().Select(line => line.GetProperty("report").GetProperty("id").GetString()!)];

    /// <summary>The output as JSON Lines.</summary>
    public System.Text.Json.JsonElement[] Lines() =>
        [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)];
}

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("annals-tests-").FullName;

    public string this[string name] => Path.Combine(path, name);

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
