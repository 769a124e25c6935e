namespace Annals.Cli.Intake;

/// <summary>Opens inputs and yields what arrives from them, one report at a time, faults in their places. One run, one thread.</summary>
/// <param name="standardInput">What the input "-" stands for.</param>
/// <param name="published">The date of reports that do not tell theirs.</param>
/// <param name="emptyIsFault">False if a text without words is passed over in silence.</param>
internal sealed class ReportIntake(Stream standardInput, PublicationDate? published, bool emptyIsFault = true)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>All that arrives from the inputs, in their order.</summary>
    public IEnumerable<Arrival> Read(IEnumerable<string> inputs) => inputs.SelectMany(Read);

    private IEnumerable<Arrival> Read(string input)
    {
        var name = InputStreams.NameOf(input);
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
            catch (Exception error) when (InputStreams.Explain(error) is not null)
            {
                var (what, remedy) = InputStreams.Explain(error)!.Value;
                arrival = new Arrival(null, new Fault(name, lines.Line, what, remedy), name, lines.Line);
            }

            yield return arrival.Report is { } report && !ids.Add(report.Id) ? Repeated(arrival, report.Id) : arrival;
        }
    }

    private IEnumerable<Arrival> Open(string input, string name, JsonLines lines)
    {
        using var stream = InputStreams.Open(input, standardInput);
        if (stream.Head.IsEmpty && !emptyIsFault)
        {
            yield break;
        }

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
                var text = TextFile.Read(stream, emptyIsFault);
                if (text.Length > 0)
                {
                    yield return new Arrival(new Report { Id = FreeId(name), Text = text, Published = published }, null, name, 0);
                }

                break;
        }
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
}
