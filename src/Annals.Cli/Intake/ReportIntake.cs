using System.IO.Compression;

namespace Annals.Cli.Intake;

/// <summary>Opens inputs and yields what arrives from them, one report at a time, faults in their places. One run, one thread.</summary>
/// <param name="standardInput">What the input "-" stands for.</param>
/// <param name="published">The date of reports that do not tell theirs.</param>
internal sealed class ReportIntake(Stream standardInput, PublicationDate? published)
{
    /// <summary>The input that stands for standard input.</summary>
    public const string Dash = "-";

    // Without it .NET takes a gzip file that breaks off for one that ends.
    static ReportIntake() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>All that arrives from the inputs, in their order.</summary>
    public IEnumerable<Arrival> Read(IEnumerable<string> inputs) => inputs.SelectMany(Read);

    private IEnumerable<Arrival> Read(string input)
    {
        var name = input == Dash ? "stdin" : input;
        var lines = new JsonLines(name, published);
        using var arrivals = Open(input, name, lines).GetEnumerator();
        while (true)
        {
            Arrival arrival;
            try
            {
                if (!arrivals.MoveNext())
                {
                    yield break;
                }

                arrival = arrivals.Current;
            }
            catch (Exception error) when (Explain(error) is not null)
            {
                var (what, remedy) = Explain(error)!.Value;
                arrival = new Arrival(null, new Fault(name, lines.Line, what, remedy), name, lines.Line);
            }

            yield return arrival.Report is { } report && !ids.Add(report.Id) ? Repeated(arrival, report.Id) : arrival;
        }
    }

    private IEnumerable<Arrival> Open(string input, string name, JsonLines lines)
    {
        using var raw = new PeekStream(input == Dash ? standardInput : File.OpenRead(Existing(input)));
        var zipped = raw.Head is [0x1F, 0x8B, ..];
        using var stream = zipped ? new PeekStream(new GZipStream(raw, CompressionMode.Decompress)) : raw;
        switch (InputForms.Of(name, stream.Head))
        {
            case InputForm.JsonLines:
                foreach (var arrival in lines.Read(stream))
                {
                    yield return arrival;
                }

                break;
            case InputForm.Html:
                yield return new Arrival(HtmlPage.Read(stream, FreeId(name), published), null, name, 0);
                break;
            default:
                var report = new Report { Id = FreeId(name), Text = TextFile.Read(stream), Published = published };
                yield return new Arrival(report, null, name, 0);
                break;
        }
    }

    private static string Existing(string input)
    {
        if (Directory.Exists(input))
        {
            throw new FaultException("is a folder", "name the files in it, for instance with /*.txt");
        }

        return File.Exists(input) ? input : throw new FaultException("does not exist", "check the name and the folder");
    }

    // Files of the same name in different folders are different reports.
    private string FreeId(string name)
    {
        var file = Path.GetFileName(name);
        var stem = Path.GetFileNameWithoutExtension(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file);
        return stem.Length == 0 || ids.Contains(stem) ? name : stem;
    }

    private static Arrival Repeated(Arrival arrival, string id) => arrival with
    {
        Report = null,
        Fault = new Fault(
            arrival.File, arrival.Line, $"repeats the id '{Words.Short(id)}'", "give each report its own id; only the first was read"),
    };

    private static (string What, string Remedy)? Explain(Exception error) => error switch
    {
        FaultException fault => (fault.Message, fault.Remedy),
        InvalidDataException => ("is a broken gzip file", "fetch it anew; what came before the break was read"),
        UnauthorizedAccessException => ("may not be opened", "check its permissions"),
        IOException io => ($"cannot be read ({io.Message})", "check the file and its disk"),
        _ => null,
    };
}
