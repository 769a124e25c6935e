namespace Annals.Cli.Outputs;

/// <summary>Opens where a command writes to.</summary>
internal static class OutputFile
{
    /// <summary>Runs <paramref name="write"/> on the file, or on standard output when there is none.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Terminal terminal, string? file, IEnumerable<string> inputs, Func<Stream, int> write)
    {
        try
        {
            if (file is null)
            {
                return write(terminal.Out);
            }

            if (inputs.Any(input => Path.GetFullPath(input) == Path.GetFullPath(file)))
            {
                terminal.Error.WriteLine($"annals: {file}: is an input too; write to another file");
                return ExitCode.Faults;
            }

            using var stream = File.Create(file);
            return write(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A reader that has seen enough ("| head") is no fault of anyone's, but the work was not done.
            if (file is not null)
            {
                terminal.Error.WriteLine($"annals: {file}: cannot be written ({error.Message}); check the folder and the disk");
            }

            return ExitCode.Faults;
        }
    }
}
