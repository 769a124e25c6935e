using System.Text;
using System.Text.Json.Nodes;
using Annals.Cli.Runs;
using CsCheck;
using Xunit;

namespace Annals.Tests.Cli;

public sealed class SpanTests
{
    private static readonly string[] Pieces =
    [
        "Gunmen killed ", "at least six ", "people ", "in Kano ", "on Monday", ", police said. ", "“We will not rest,” ", "the governor told reporters. ",
        "About 900 soldiers ", "are deployed in Niger. ", "😀", "𝔸", "e\u0301", "\uD83D", "\uDE00", "\n\n", "\r\n", "\t", "\"", "'", "…", " — ", "(", ")", "The army denied it. ",
        "3,000", "since January 1 ", "\u200f", "\u0000", "Müller ", "北京", "!!!", "a.m. ", "U.S. ", "http://x.y/z ", "- ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));

    [Fact]
    public void Every_span_that_leaves_the_program_equals_its_text_on_any_text() => Texts.Sample(
        text =>
        {
            var reading = Pipeline.Default.Read(new Report { Id = "x", Text = text, Published = PublicationDate.TryRead("2024-03-05") });
            Assert.Null(SpanAudit.FirstFault(reading));
            Assert.Empty(JsonSpans.Check(ReadingJson.Write(reading)).Wrong);
        },
        iter: 200);

    [Fact]
    public void The_same_report_gives_the_same_bytes_each_time() => Texts.Sample(
        text =>
        {
            var report = new Report { Id = "x", Text = text, Published = PublicationDate.TryRead("2024-03-05") };
            Assert.Equal(ReadingJson.Write(Pipeline.Default.Read(report)), ReadingJson.Write(Pipeline.Default.Read(report)));
        },
        iter: 50);

    [Fact]
    public void A_reading_made_by_hand_with_every_part_is_written_with_its_exact_words()
    {
        var check = JsonSpans.Check(ReadingJson.Write(SampleReading.Create()));

        Assert.Empty(check.Wrong);
        Assert.True(check.Spans >= 34, $"{check.Spans}");
    }

    [Theory]
    [InlineData(0, 5000, "does not lie within the text")]
    [InlineData(-1, 4, "does not lie within the text")]
    [InlineData(46, 47, "cuts a character in two")]
    public void A_bad_span_is_found_before_anything_is_printed(int start, int end, string fault)
    {
        Assert.Equal(46, SampleReading.Text.IndexOf('\uDE00'));
        var reading = SampleReading.Create() with { Warnings = [new Warning(new TextSpan(start, end), "bad")] };

        Assert.Contains(fault, SpanAudit.FirstFault(reading), StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_from_outside_sees_words_that_the_text_does_not_have()
    {
        var json = JsonNode.Parse(ReadingJson.Write(SampleReading.Create()))!;
        json["events"]![0]!["trigger"]!["text"] = "killer";
        json["statements"]![0]!["content"]!["end"] = 100_000;

        var wrong = JsonSpans.Check(Encoding.UTF8.GetBytes(json.ToJsonString())).Wrong;

        Assert.Equal(2, wrong.Count);
        Assert.Contains(".events[0].trigger: says “killer” where the text has “killed”", wrong);
    }

    [Fact]
    public void Check_spans_reads_folders_and_counts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Six people were killed in Kano 😀 on Monday, police said.");
        folder.Write("b.jsonl", "{\"id\": \"b\", \"text\": \"Nobody was hurt.\"}\n{\"id\": \"c\"}\n");

        var run = CommandRun.Of("check-spans", folder[""]);

        Assert.Equal(2, run.Code);
        Assert.Matches(@"^2 reports, [\d,]+ spans?, 0 wrong, 1 fault\n$", run.Out);
    }
}
