using System.Collections.Immutable;
using Annals.Documents;

namespace Annals;

/// <summary>Turns reports into readings.</summary>
/// <remarks>Immutable and thread-safe; make one and share it: it holds the models.</remarks>
public sealed class Pipeline
{
    private static readonly Lazy<Pipeline> Shared = new(() => new PipelineBuilder().UseDefaults().Build());

    private readonly ImmutableArray<IAnnotator> stages;
    private readonly EngineInfo engine;

    internal Pipeline(ImmutableArray<IAnnotator> stages, EngineInfo engine)
    {
        this.stages = stages;
        this.engine = engine;
    }

    /// <summary>The pipeline that ships with Annals; loaded at first use, once per process.</summary>
    public static Pipeline Default => Shared.Value;

    /// <summary>Reads one report. Never throws because of what the text says; what could not be settled is in the warnings.</summary>
    public Reading Read(Report report) => Reading.From(Analyse(report), engine);

    /// <summary>Runs the stages and gives the layers, for those who want words and trees rather than a reading.</summary>
    public Analysis Analyse(Report report) => Run(new Analysis(new Document(report)));

    /// <summary>Reads one report and keeps why: which frame, path, rule and line of the lexicon gave each field. Slower than <see cref="Read"/>; the reading is the same.</summary>
    public Explanation Explain(Report report)
    {
        var reasons = new ReasonBook();
        return new Explanation(Reading.From(Run(new Analysis(new Document(report), reasons)), engine), reasons);
    }

    private Analysis Run(Analysis analysis)
    {
        foreach (var stage in stages)
        {
            stage.Annotate(analysis);
        }

        return analysis;
    }
}
