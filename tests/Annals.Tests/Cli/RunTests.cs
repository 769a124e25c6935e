using System.Text;
using Annals.Cli;
using Annals.Cli.Intake;
using Annals.Cli.Outputs;
using Annals.Cli.Runs;
using Annals.Documents;
using Xunit;

namespace Annals.Tests.Cli;

public sealed class RunTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_defect_of_a_stage_costs_one_report_and_is_named(int threads)
    {
        var run = new ReadingRun(new PipelineBuilder().Use(new Stumbler()).Build(), threads);

        var (code, output, error) = Print(run, "good", "bad", "fine");

        Assert.Equal(ExitCode.Faults, code);
        Assert.Equal(2, output.Count(c => c == '\n'));
        Assert.Contains("internal error in report 'bad': InvalidOperationException: stumbled", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_span_costs_one_report_and_is_never_printed()
    {
        var run = new ReadingRun(new PipelineBuilder().Use(new Liar()).Build(), 1);

        var (code, output, error) = Print(run, "good", "bad");

        Assert.Equal(ExitCode.Faults, code);
        Assert.Equal(1, output.Count(c => c == '\n'));
        Assert.Contains("internal error in report 'bad': the span of a warning (0 to 99) does not lie within the text", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_are_taken_as_they_are_needed_and_never_all_at_once()
    {
        var taken = 0;
        IEnumerable<Arrival> Endless()
        {
            while (true)
            {
                taken++;
                yield return new Arrival(new Report { Id = $"{taken}", Text = "x" }, null, "f", taken);
            }
        }

        var run = new ReadingRun(new PipelineBuilder().Build(), 4);

        Assert.Equal(100, run.Read(Endless(), reading => ReadingJson.Write(reading)).Take(100).Count());
        Assert.InRange(taken, 100, 140);
    }

    private static (int Code, string Out, string Error) Print(ReadingRun run, params string[] ids)
    {
        using var error = new StringWriter();
        using var stream = new MemoryStream();
        using var terminal = new Terminal { In = Stream.Null, Out = stream, Error = error };
        var output = new JsonOutput(lines: true);
        var arrivals = ids.Select(id => new Arrival(new Report { Id = id, Text = id }, null, "f.jsonl", 1));
        var code = new ReadingPrinter(terminal, output).Print(run.Read(arrivals, output.Render), stream);
        return (code, Encoding.UTF8.GetString(stream.ToArray()), error.ToString());
    }

    private sealed class Stumbler : IAnnotator
    {
        public IReadOnlyList<Layer> Needs => [];

        public IReadOnlyList<Layer> Adds => [];

        public void Annotate(Analysis analysis)
        {
            if (analysis.Document.Text == "bad")
            {
                throw new InvalidOperationException("stumbled");
            }
        }
    }

    private sealed class Liar : IAnnotator
    {
        public IReadOnlyList<Layer> Needs => [];

        public IReadOnlyList<Layer> Adds => [];

        public void Annotate(Analysis analysis)
        {
            if (analysis.Document.Text == "bad")
            {
                analysis.Warn(new TextSpan(0, 99), "far");
            }
        }
    }
}
