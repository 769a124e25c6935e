using Annals.Documents;
using Annals.Language;
using BenchmarkDotNet.Attributes;

namespace Annals.Benchmarks;

/// <summary>The language core on one core: words, then tags, trees and names, then all of it; and how long its models take to load.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private Analysis segmented = null!;

    [GlobalSetup]
    public void Setup()
    {
        _ = LanguageCore.Default;
        segmented = Segment();
        Console.WriteLine($"// {segmented.Items(LanguageLayers.Words).Length} words");
    }

    [Benchmark]
    public Analysis Segment()
    {
        var analysis = new Analysis(new Document(new Report { Id = "bench", Text = NewsText.Long }));
        LanguageCore.Default.Stages[0].Annotate(analysis);
        return analysis;
    }

    [Benchmark]
    public Analysis SegmentTagParseAndName()
    {
        var analysis = Segment();
        LanguageCore.Default.Stages[1].Annotate(analysis);
        return analysis;
    }

    [Benchmark]
    public Analysis Everything()
    {
        var analysis = Segment();
        foreach (var stage in LanguageCore.Default.Stages.Skip(1))
        {
            stage.Annotate(analysis);
        }

        return analysis;
    }

    [Benchmark]
    public void EverythingOnTwoCores() => Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, _ => Everything());

    [Benchmark]
    public object LoadModels() => LanguageModels.Load();
}
