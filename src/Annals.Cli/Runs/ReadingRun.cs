using Annals.Cli.Intake;

namespace Annals.Cli.Runs;

/// <summary>Reads reports as they arrive, over some threads, and hands on the outcomes in the order of arrival.</summary>
/// <remarks>Holds only the few reports that are in work, so a run of any length takes the same memory.</remarks>
internal sealed class ReadingRun(Pipeline pipeline, int threads)
{
    private const int WaitingPerThread = 4;
    private const int MostWaitingCharacters = 4_000_000;

    /// <summary>Reads all; <paramref name="render"/> runs on the threads and must be thread-safe.</summary>
    public IEnumerable<Outcome> Read(IEnumerable<Arrival> arrivals, Func<Reading, byte[]> render) =>
        threads == 1 ? arrivals.Select(arrival => Read(arrival, render)) : ReadTogether(arrivals, render);

    private IEnumerable<Outcome> ReadTogether(IEnumerable<Arrival> arrivals, Func<Reading, byte[]> render)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var waiting = new Queue<(Task<Outcome> Task, int Characters)>();
        var characters = 0;
        foreach (var arrival in arrivals)
        {
            var length = arrival.Report?.Text.Length ?? 0;
            characters += length;
            waiting.Enqueue((
                Task.Factory.StartNew(() => Read(arrival, render), CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler),
                length));
            while (waiting.Count > threads * WaitingPerThread || (characters > MostWaitingCharacters && waiting.Count > 0))
            {
                var (task, done) = waiting.Dequeue();
                characters -= done;
                yield return task.GetAwaiter().GetResult();
            }
        }

        while (waiting.TryDequeue(out var last))
        {
            yield return last.Task.GetAwaiter().GetResult();
        }
    }

    private Outcome Read(Arrival arrival, Func<Reading, byte[]> render)
    {
        if (arrival.Report is not { } report)
        {
            return new Outcome(arrival.Fault, null, null);
        }

        try
        {
            var reading = pipeline.Read(report);
            return SpanAudit.FirstFault(reading) is { } bad
                ? Internal(arrival, report, bad)
                : new Outcome(null, render(reading), Headline.Of(reading));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A defect of ours must not cost the user the other reports.
            return Internal(arrival, report, $"{error.GetType().Name}: {error.Message}");
        }
    }

    private static Outcome Internal(Arrival arrival, Report report, string why) => new(
        new Fault(arrival.File, arrival.Line, $"internal error in report '{Words.Short(report.Id)}': {why}", "please send us the report; it was left out"),
        null,
        null);
}

/// <summary>What became of an arrival.</summary>
/// <param name="Fault">What was wrong, or null.</param>
/// <param name="Page">The reading as the output writes it, or null.</param>
/// <param name="Headline">What the reading holds, or null.</param>
internal readonly record struct Outcome(Fault? Fault, byte[]? Page, Headline? Headline);

/// <summary>What lists show of a reading after the reading itself is gone.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Title">Its title, or its id.</param>
/// <param name="Published">Its date, or null.</param>
/// <param name="Publisher">Its outlet, or null.</param>
/// <param name="Counts">What the reading holds.</param>
internal sealed record Headline(string Id, string Title, string? Published, string? Publisher, ReadingCounts Counts)
{
    public static Headline Of(Reading reading)
    {
        var report = reading.Document.Report;
        return new Headline(report.Id, report.Title ?? report.Id, reading.Published?.ToString(), report.Publisher, ReadingCounts.Of(reading));
    }
}

/// <summary>Sizes of readings.</summary>
internal readonly record struct ReadingCounts(long Reports, long Words, long Events, long Statements, long Tallies, long Presences)
{
    public static ReadingCounts Of(Reading reading) => new(
        1, reading.WordCount, reading.Events.Count, reading.Statements.Count, reading.Tallies.Count, reading.Presences.Count);

    public static ReadingCounts operator +(ReadingCounts a, ReadingCounts b) => new(
        a.Reports + b.Reports,
        a.Words + b.Words,
        a.Events + b.Events,
        a.Statements + b.Statements,
        a.Tallies + b.Tallies,
        a.Presences + b.Presences);
}
