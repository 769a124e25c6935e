using BenchmarkDotNet.Attributes;

namespace Annals.Benchmarks;

/// <summary>One report from text to reading, and its JSON, on one core. Words per second are words over the mean time.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const string Paragraph = """
        Gunmen attacked a police checkpoint near the town of Qaim on Tuesday, killing at least four officers and wounding nine others, the
        Iraqi Interior Ministry said. "We will find those who did this," said the ministry's spokesman, Saad Maan, who blamed the Islamic
        State group. No group has claimed responsibility for the attack, one of more than 30 on security forces since early March,
        according to a tally by a monitoring group based in London.


        """;

    private Report report = null!;
    private Reading reading = null!;

    /// <summary>Paragraphs in the report.</summary>
    [Params(1, 20)]
    public int Paragraphs { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        report = new Report
        {
            Id = "bench",
            Text = string.Concat(Enumerable.Repeat(Paragraph, Paragraphs)),
            Published = PublicationDate.TryRead("2024-04-12"),
        };
        reading = Pipeline.Default.Read(report);
        Console.WriteLine($"// {reading.WordCount} words");
    }

    [Benchmark]
    public Reading Read() => Pipeline.Default.Read(report);

    [Benchmark]
    public byte[] Json() => ReadingJson.Write(reading);
}
