using Annals.Documents;
using Annals.Language;
using BenchmarkDotNet.Attributes;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Microsoft.ML.Tokenizers;

namespace Annals.Benchmarks;

/// <summary>Parting text into words: ours (with sentences) beside what other .NET projects reach for. The rivals do less: Lucene drops
/// punctuation and knows no sentences; the tokenizer of ML.NET makes pieces of words for language models.</summary>
[MemoryDiagnoser]
public class SegmentationRivals
{
    private static readonly Analyzer Lucene = new StandardAnalyzer(LuceneVersion.LUCENE_48);
    private static readonly TiktokenTokenizer Tiktoken = TiktokenTokenizer.CreateForEncoding("cl100k_base");

    [Benchmark(Baseline = true)]
    public int Annals()
    {
        var analysis = new Analysis(new Document(new Report { Id = "bench", Text = NewsText.Long }));
        LanguageCore.Default.Stages[0].Annotate(analysis);
        return analysis.Items(LanguageLayers.Words).Length;
    }

    [Benchmark]
    public int LuceneStandardAnalyzer()
    {
        using var stream = Lucene.GetTokenStream("text", NewsText.Long);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        var count = 0;
        while (stream.IncrementToken())
        {
            count += term.Length > 0 ? 1 : 0;
        }

        stream.End();
        return count;
    }

    [Benchmark]
    public int MicrosoftMLTokenizers() => Tiktoken.EncodeToTokens(NewsText.Long, out _).Count;
}
