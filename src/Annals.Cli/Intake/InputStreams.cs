using System.IO.Compression;

namespace Annals.Cli.Intake;

/// <summary>Opens inputs by their names and explains what goes wrong with them.</summary>
internal static class InputStreams
{
    /// <summary>The input that stands for standard input.</summary>
    public const string Dash = "-";

    // Without it .NET takes a gzip file that breaks off for one that ends.
    static InputStreams() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <summary>What an input is called in messages.</summary>
    public static string NameOf(string input) => input == Dash ? "stdin" : input;

    /// <summary>The bytes of an input, unzipped if need be.</summary>
    /// <exception cref="FaultException">There is no such file.</exception>
    public static PeekStream Open(string input, Stream standardInput)
    {
        var raw = new PeekStream(input == Dash ? standardInput : File.OpenRead(Existing(input)));
        return raw.Head is [0x1F, 0x8B, ..] ? new PeekStream(new GZipStream(raw, CompressionMode.Decompress)) : raw;
    }

    /// <summary>What is wrong and what to do, or null where the error is none of an input's.</summary>
    public static (string What, string Remedy)? Explain(Exception error) => error switch
    {
        FaultException fault => (fault.Message, fault.Remedy),
        InvalidDataException => ("is a broken gzip file", "fetch it anew; what came before the break was read"),
        UnauthorizedAccessException => ("may not be opened", "check its permissions"),
        IOException io => ($"cannot be read ({io.Message})", "check the file and its disk"),
        _ => null,
    };

    private static string Existing(string input)
    {
        if (Directory.Exists(input))
        {
            throw new FaultException("is a folder", "name the files in it, for instance with /*.txt");
        }

        return File.Exists(input) ? input : throw new FaultException("does not exist", "check the name and the folder");
    }
}
