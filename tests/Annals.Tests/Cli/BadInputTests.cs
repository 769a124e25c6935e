using System.IO.Compression;
using System.Text;
using Xunit;

namespace Annals.Tests.Cli;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("empty.txt", "", "is empty")]
    [InlineData("blank.txt", " \n\t\n", "is empty")]
    [InlineData("empty.jsonl", "", "is empty")]
    [InlineData("blank.jsonl", "\n \n", "holds no report")]
    [InlineData("report.pdf", "%PDF-1.7 …", "is a PDF")]
    [InlineData("report.docx", "PK\u0003\u0004abc", "is a zip archive")]
    [InlineData("binary.txt", "MZ\0\0\0", "is binary")]
    [InlineData("pretty.json", "{\n  \"id\": \"x\"\n}", "is JSON, but not JSON Lines")]
    [InlineData("array.json", "[{\"id\": \"x\"}]", "is JSON, but not JSON Lines")]
    [InlineData("page.html", "<!doctype html><p>Hi", "holds no article")]
    public void A_file_that_is_no_report_is_one_line_and_the_others_are_read(string name, string content, string fault)
    {
        var bad = folder.Write(name, content);
        var good = folder.Write("good.txt", "All is well.");

        var run = CommandRun.Of("read", bad, good, "--format", "jsonl");

        Assert.Equal(2, run.Code);
        Assert.Equal(["good"], run.Ids());
        Assert.StartsWith($"annals: {bad}: {fault}", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_named()
    {
        var run = CommandRun.Of("read", folder["nowhere.txt"], folder[""], "--format", "jsonl");

        Assert.Equal(2, run.Code);
        Assert.Contains("nowhere.txt: does not exist; check", run.Error, StringComparison.Ordinal);
        Assert.Contains(": is a folder; name the files in it", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\": \"b\", \"text\": ", "is broken JSON at byte")]
    [InlineData("nonsense", "is broken JSON at byte 2")]
    [InlineData("[1, 2]", "is JSON, but no object")]
    [InlineData("{\"id\": \"b\"}", "has no \"text\"")]
    [InlineData("{\"id\": \"b\", \"text\": null}", "has no \"text\"")]
    [InlineData("{\"id\": \"b\", \"text\": 5}", "has a \"text\" that is no string")]
    [InlineData("{\"id\": \"b\", \"text\": \"  \"}", "has an empty \"text\"")]
    [InlineData("{\"id\": \"b\", \"text\": \"\\ud83d\"}", "holds half a character")]
    [InlineData("{\"id\": \"a\", \"text\": \"Again.\"}", "repeats the id 'a'")]
    public void A_bad_line_is_named_and_the_lines_around_it_are_read(string line, string fault)
    {
        var file = folder.Write("three.jsonl", $"{{\"id\": \"a\", \"text\": \"One.\"}}\n{line}\n{{\"id\": \"c\", \"text\": \"Three.\"}}\n");

        var run = CommandRun.Of("read", file, "--format", "jsonl");

        Assert.Equal(2, run.Code);
        Assert.Equal(["a", "c"], run.Ids());
        Assert.StartsWith($"annals: {file}:2: {fault}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_50_megabytes_is_passed_over()
    {
        var file = folder["long.jsonl"];
        using (var lines = new StreamWriter(file))
        {
            lines.Write("{\"id\": \"a\", \"text\": \"");
            var million = new string('x', 1_000_000);
            for (var i = 0; i < 50; i++)
            {
                lines.Write(million);
            }

            lines.Write("\"}\n{\"id\": \"b\", \"text\": \"Two.\"}\n");
        }

        var run = CommandRun.Of("read", file, "--format", "jsonl");

        Assert.Equal(2, run.Code);
        Assert.Equal(["b"], run.Ids());
        Assert.Contains("long.jsonl:1: is longer than 40 MiB; split the report", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_and_not_cut()
    {
        var file = folder.Write("long.txt", string.Concat(Enumerable.Repeat("word ", 2_000_001)));

        var run = CommandRun.Of("read", file, "--format", "jsonl");

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("has 10,000,005 characters; split it: a report may have 10,000,000", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_utf_8_is_named_with_its_place()
    {
        byte[] lines = [.. "{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\", \"text\": \""u8, 0x93, .. "\"}\n{\"id\": \"c\", \"text\": \"Three.\"}"u8];
        var run = CommandRun.Of("read", folder.Write("x.jsonl", lines), folder.Write("x.txt", [(byte)'a', 0x93]), "--format", "jsonl");

        Assert.Equal(2, run.Code);
        Assert.Equal(["a", "c"], run.Ids());
        Assert.Contains("x.jsonl:2: is not valid UTF-8; convert", run.Error, StringComparison.Ordinal);
        Assert.Contains("x.txt: is not valid UTF-8 (byte 2); convert", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0999-01-01")]
    [InlineData("3024-03-05")]
    [InlineData("yesterday")]
    [InlineData("2024-02-31")]
    public void An_absurd_date_is_named_and_the_report_is_read_without_it(string date)
    {
        var file = folder.Write("x.jsonl", $"{{\"id\": \"a\", \"text\": \"One.\", \"published\": \"{date}\"}}");

        var run = CommandRun.Of("read", file, "--format", "jsonl", "--published", "2024-03-05");

        Assert.Equal(2, run.Code);
        Assert.Null(run.Lines()[0].GetProperty("report").GetProperty("published").GetString());
        Assert.Contains($"x.jsonl:1: was published '{date}', which is no date", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_a_date_is_no_fault()
    {
        var run = CommandRun.Of("read", folder.Write("x.jsonl", "{\"id\": \"a\", \"text\": \"One.\", \"published\": null}"), "--format", "jsonl");

        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_broken_gzip_file_is_named_and_what_came_before_is_read(bool cut)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            var random = new Random(1);
            for (var i = 0; i < 4000; i++)
            {
                gzip.Write(Encoding.UTF8.GetBytes($"{{\"id\": \"{i}\", \"text\": \"Number {random.Next()} {random.Next()}.\"}}\n"));
            }
        }

        var bytes = zipped.ToArray();
        if (cut)
        {
            bytes = bytes[..(bytes.Length / 2)];
        }
        else
        {
            bytes.AsSpan(bytes.Length / 2, 100).Fill(0xA5);
        }

        var run = CommandRun.Of("read", folder.Write("x.jsonl.gz", bytes), "--format", "jsonl");

        Assert.Equal(2, run.Code);
        Assert.InRange(run.Lines().Length, 1, 3999);
        Assert.Contains("x.jsonl.gz:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read x.txt --format xml")]
    [InlineData("read x.txt --published soon")]
    [InlineData("read x.txt --threads 0")]
    [InlineData("reed x.txt")]
    public void A_command_line_that_makes_no_sense_ends_with_2(string line)
    {
        var run = CommandRun.Of(line.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.NotEqual("", run.Error);
    }
}
