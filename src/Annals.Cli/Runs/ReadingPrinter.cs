using Annals.Cli.Intake;
using Annals.Cli.Outputs;

namespace Annals.Cli.Runs;

/// <summary>Writes the outcomes of a run: readings to the output, faults, progress and counts to standard error.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="output">In which form.</param>
/// <param name="sum">False to leave out the counts at the end.</param>
internal sealed class ReadingPrinter(Terminal terminal, ReadingOutput output, bool sum = true)
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(250);

    private ReadingCounts counts;
    private int faults;
    private byte[]? first;
    private bool progressShown;

    /// <summary>Prints all outcomes.</summary>
    /// <returns>The exit code.</returns>
    public int Print(IEnumerable<Outcome> outcomes, Stream stream)
    {
        var started = terminal.Clock.GetTimestamp();
        var shown = started;
        foreach (var outcome in outcomes)
        {
            if (outcome.Fault is { } fault)
            {
                Name(fault);
            }

            if (outcome is { Page: { } page, Headline: { } headline })
            {
                Write(page, stream);
                counts += headline.Counts;
                output.Written(headline);
            }

            if (terminal.ErrorIsScreen && terminal.Clock.GetElapsedTime(shown) >= ProgressEvery)
            {
                shown = terminal.Clock.GetTimestamp();
                ShowProgress();
            }
        }

        Finish(stream);
        Sum(terminal.Clock.GetElapsedTime(started));
        return faults > 0 ? ExitCode.Faults : ExitCode.Done;
    }

    // The first page waits until it is known whether it is the only one.
    private void Write(byte[] page, Stream stream)
    {
        if (counts.Reports == 0)
        {
            first = page;
            return;
        }

        if (first is not null)
        {
            stream.Write(output.Opening(several: true));
            stream.Write(first);
            first = null;
        }

        stream.Write(output.Between);
        stream.Write(page);
    }

    private void Finish(Stream stream)
    {
        if (counts.Reports == 0)
        {
            return;
        }

        if (first is not null)
        {
            stream.Write(output.Opening(several: false));
            stream.Write(first);
        }

        stream.Write(output.Closing(several: first is null));
        stream.Flush();
    }

    private void Name(Fault fault)
    {
        ClearProgress();
        faults++;
        terminal.Error.WriteLine($"annals: {fault}");
    }

    private void ShowProgress()
    {
        progressShown = true;
        terminal.Error.Write($"\r{Words.Count(counts.Reports, "report")}, {Words.Count(counts.Words, "word")} …");
        terminal.Error.Flush();
    }

    private void ClearProgress()
    {
        if (progressShown)
        {
            terminal.Error.Write("\r\u001b[K");
            progressShown = false;
        }
    }

    private void Sum(TimeSpan elapsed)
    {
        ClearProgress();
        if (!sum || (counts.Reports < 2 && faults == 0))
        {
            return;
        }

        var speed = (long)(counts.Words / Math.Max(elapsed.TotalSeconds, 0.001));
        terminal.Error.WriteLine(
            $"annals: {Words.Count(counts.Reports, "report")}, {Words.Count(counts.Events, "event")}, {Words.Count(counts.Statements, "statement")}, " +
            $"{Words.Count(counts.Tallies, "tally", "tallies")}, {Words.Count(counts.Presences, "presence")}, {Words.Count(counts.Words, "word")}, " +
            $"{Words.Count(speed)} words/s{(faults > 0 ? $"; {Words.Count(faults, "fault")} named above" : "")}");
        terminal.Error.Flush();
    }
}
