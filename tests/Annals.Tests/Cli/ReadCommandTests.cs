using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Annals.Tests.Cli;

public sealed class ReadCommandTests : IDisposable
{
    private const string Two = """
        {"id": "a", "text": "A bomb went off in Kano on Monday.", "published": "2024-03-05", "title": "Kano", "publisher": "P", "url": "https://example.org/a"}
        {"id": 7, "text": "Nobody was hurt."}

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_json_lines_with_all_that_they_tell_of_a_report()
    {
        var run = CommandRun.Of("read", folder.Write("two.jsonl", Two), "--format", "jsonl");

        Assert.Equal(0, run.Code);
        Assert.Equal(["a", "7"], run.Ids());
        var report = run.Lines()[0].GetProperty("report");
        Assert.Equal("2024-03-05", report.GetProperty("published").GetString());
        Assert.Equal("Kano", report.GetProperty("title").GetString());
        Assert.Equal("P", report.GetProperty("publisher").GetString());
        Assert.Equal("https://example.org/a", report.GetProperty("url").GetString());
    }

    [Fact]
    public void Reads_gzip_by_its_content()
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Two));
        }

        Assert.Equal(["a", "7"], CommandRun.Of("read", folder.Write("two.jsonl.gz", zipped.ToArray()), "--format", "jsonl").Ids());
        Assert.Equal(["a", "7"], CommandRun.With(zipped.ToArray(), "read", "-", "--format", "jsonl").Ids());
    }

    [Fact]
    public void Reads_text_from_a_file_and_takes_the_date_from_the_option()
    {
        var run = CommandRun.Of("read", folder.Write("kano.txt", "\uFEFFA bomb went off.\r\n"), "--format", "jsonl", "--published", "2024-03-05");

        var report = run.Lines()[0].GetProperty("report");
        Assert.Equal("kano", report.GetProperty("id").GetString());
        Assert.Equal("A bomb went off.\r\n", report.GetProperty("text").GetString());
        Assert.Equal("2024-03-05", report.GetProperty("published").GetString());
    }

    [Theory]
    [InlineData("Plain words.", "Plain words.")]
    [InlineData("{\"id\": \"x\", \"text\": \"Lines.\"}", "Lines.")]
    [InlineData("{curly} words are text.", "{curly} words are text.")]
    public void Tells_from_standard_input_what_it_holds(string input, string text)
    {
        var run = CommandRun.With(Encoding.UTF8.GetBytes(input), "read", "-", "--format", "jsonl");

        Assert.Equal(text, run.Lines()[0].GetProperty("report").GetProperty("text").GetString());
    }

    [Fact]
    public void Reads_utf_16_with_a_byte_order_mark()
    {
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Zürich ist 😀.")];

        var run = CommandRun.Of("read", folder.Write("wide.txt", wide), "--format", "jsonl");

        Assert.Equal("Zürich ist 😀.", run.Lines()[0].GetProperty("report").GetProperty("text").GetString());
    }

    [Fact]
    public void One_report_is_a_json_object_and_several_are_an_array()
    {
        var one = CommandRun.Of("read", folder.Write("one.txt", "One."), "--format", "json").Out;
        var two = CommandRun.Of("read", folder.Write("two.jsonl", Two), "--format", "json").Out;

        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(one).RootElement.ValueKind);
        Assert.Equal(2, JsonDocument.Parse(two).RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("table")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void The_same_input_gives_the_same_bytes_on_any_number_of_threads(string format)
    {
        var reports = string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"{{\"id\": \"r{i}\", \"text\": \"On Tuesday {i + 2} people were killed in Kano, police said. They denied it.\", \"published\": \"2024-03-05\"}}\n"));
        var file = folder.Write("many.jsonl", reports);

        var once = CommandRun.Of("read", file, "--format", format, "--threads", "1");
        var again = CommandRun.Of("read", file, "--format", format, "--threads", "4");

        Assert.Equal(0, once.Code);
        Assert.Equal(once.Out, again.Out);
    }

    [Fact]
    public void Output_goes_to_a_file_when_asked_and_never_over_an_input()
    {
        var input = folder.Write("one.txt", "One.");
        var run = CommandRun.Of("read", input, "--format", "jsonl", "--output", folder["out.jsonl"]);
        var refused = CommandRun.Of("read", input, "--format", "jsonl", "--output", input);

        Assert.Equal((0, ""), (run.Code, run.Out));
        Assert.Contains("\"annals\":\"1\"", File.ReadAllText(folder["out.jsonl"]), StringComparison.Ordinal);
        Assert.Equal(2, refused.Code);
        Assert.Equal("One.", File.ReadAllText(input));
    }

    [Fact]
    public void Several_reports_are_counted_on_standard_error()
    {
        var run = CommandRun.Of("read", folder.Write("two.jsonl", Two), "--format", "jsonl");

        Assert.Matches(@"^annals: 2 reports, .*words/s\n$", run.Error);
        Assert.DoesNotContain('\r', run.Error);
    }

    [Fact]
    public void The_table_in_a_pipe_is_plain_and_narrow()
    {
        var run = CommandRun.Of("read", folder.Write("two.jsonl", Two));

        Assert.Contains("Kano", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }
}
