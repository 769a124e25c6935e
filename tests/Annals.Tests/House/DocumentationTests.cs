using System.Globalization;
using System.Text;
using Annals.Cli.Intake;
using Annals.Language;
using Annals.Tests.Cli;
using Xunit;

namespace Annals.Tests.House;

public sealed class DocumentationTests
{
    private static readonly string[] Commands = ["", "read", "demo", "parse", "check-spans"];

    [Fact]
    public void The_command_line_reference_is_what_help_says() => Approval.Check(Reference(), "docs", "cli.md");

    [Fact]
    public void The_samples_of_the_readme_run()
    {
        // Kept equal to the blocks in README.md by the assertions below them.
        var told = new StringBuilder();
        var report = new Report { Id = "r1", Text = "Gunmen killed six people in Kano on Monday, police said.", Published = PublicationDate.TryRead("2024-03-05") };
        var reading = Pipeline.Default.Read(report);
        foreach (var e in reading.Events)
        {
            told.AppendLine(CultureInfo.InvariantCulture, $"{e.Type}: {reading.Document.Quote(e.Trigger)}");
        }

        var parsed = LanguageCore.Default.Parse("Gunmen didn't kill anybody in Kano.");
        foreach (var word in parsed.Words)
        {
            told.AppendLine(CultureInfo.InvariantCulture, $"{word.Text} {word.Lemma} {word.Tag} {word.Relation} {word.Head?.Text} {word.Name?.Type}");
        }

        var source = Repository.Read("tests", "Annals.Tests", "House", "DocumentationTests.cs");
        var blocks = Repository.Read("README.md").Split("```csharp\n").Skip(1).Select(block => block.Split("```")[0].TrimEnd().Split('\n')).ToArray();
        Assert.Equal(2, blocks.Length);
        foreach (var block in blocks)
        {
            Assert.True(block.Length <= 5);
            Assert.All(block[..^1], line => Assert.Contains(line, source, StringComparison.Ordinal));
            Assert.Contains(block[^1].Split("Console.WriteLine(")[1].Split(");")[0], source, StringComparison.Ordinal);
        }

        Assert.All(reading.Events, e => Assert.NotEqual("", e.Type));
        Assert.Contains("\nGunmen gunman Noun Nsubj kill \n", "\n" + told.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_commands_of_the_readme_exist()
    {
        var readme = Repository.Read("README.md");

        Assert.Contains("dotnet run --project src/Annals.Cli -- demo", readme, StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.PathOf("test")));
        using var folder = new TemporaryFolder();
        var report = folder.Write("report.txt", "Six people were killed in Kano.");
        foreach (var line in readme.Split('\n').Where(line => line.Contains(" -- read ", StringComparison.Ordinal) || line.Contains(" -- parse ", StringComparison.Ordinal)))
        {
            var args = line.Split(" -- ")[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(arg => arg is "report.txt" or "reports.jsonl" ? report : arg == "reports.html" ? folder[arg]
                    : arg.StartsWith("samples/", StringComparison.Ordinal) ? Repository.PathOf(arg.Split('/')) : arg);
            Assert.Equal(0, CommandRun.Of([.. args]).Code);
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/words.md")]
    [InlineData("docs/cli.md")]
    [InlineData("docs/coding.md")]
    [InlineData("samples/README.md")]
    public void Links_lead_somewhere(string file)
    {
        var text = Repository.Read(file.Split('/'));
        var folder = Path.GetDirectoryName(Repository.PathOf(file.Split('/')))!;
        foreach (var link in text.Split("](").Skip(1).Select(rest => rest.Split(')')[0]).Where(link => !link.StartsWith("http", StringComparison.Ordinal)))
        {
            Assert.True(File.Exists(Path.Combine(folder, link.Split('#')[0])), $"{file} links to {link}");
        }
    }

    private static string Reference()
    {
        var page = new StringBuilder("# The command line\n\nThis page is made from the program's own help; a test compares them.\n");
        foreach (var command in Commands)
        {
            var help = CommandRun.Of(command.Length == 0 ? ["--help"] : [command, "--help"]).Out;
            page.Append("\n## ").Append($"annals {command}".Trim()).Append("\n\n```\n");
            page.Append(string.Join('\n', help.ReplaceLineEndings("\n").Trim().Split('\n').Select(line => line.TrimEnd()))).Append("\n```\n");
        }

        return page.Append(CultureInfo.InvariantCulture, $"""

            ## Exit codes and faults

            `0`: all was done. `2`: something failed; each fault is one line on standard error that names the file, the line and what to do,
            and all good reports were read all the same. A report without a published date is no fault: days such as "Tuesday" stay open. A published
            date that is none, or lies outside the years {PublicationDate.FirstYear} to {PublicationDate.LastYear}, is a fault, and the report is read without it.

            ## Limits

            | what | most | beyond it |
            |---|---|---|
            | text of a report | {Limits.LongestText:N0} characters | refused, never cut |
            | text file, or line of JSON Lines | {Limits.LongestLine >> 20} MiB | refused; the lines after it are read |
            | web page | {Limits.LargestPage >> 20} MiB | refused |

            ## What an input is

            The first bytes tell whether an input is gzipped, and, where its name does not end in `.jsonl`, `.ndjson`, `.json`, `.html`, `.htm` or `.txt`,
            whether it is JSON Lines, HTML or text. Text and JSON Lines are UTF-8 (text may be UTF-16 with a byte order mark). Web pages are decoded as
            browsers do. Ids must be unique in a run; a text file or page takes its name as id, a record without an id its file and line.

            ## What parse writes

            [CoNLL-U](https://universaldependencies.org/format.html): `# newdoc id`, `# newpar`, `# sent_id` and `# text` (blanks as one space), then for each word its number,
            form, lemma, universal tag, Penn tag, head and relation ("nsubj:pass"); features and enhanced dependencies stay `_`. Words that are written in one
            ("don't", "Ann's", "cannot") stand under a range, as in the English treebanks. The last column holds `SpaceAfter=No` and names:
            `Name=B-PER` for the first word of a name, `Name=I-PER` for the others (`PER`, `ORG`, `LOC`, `FAC`, `NORP`). An empty input gives nothing.

            With `--input conllu` words, sentences, ranges, comments and the last column are kept; lemmas, tags, heads and relations are made anew, and empty nodes are
            left out. A line that is no CoNLL-U is a fault and ends its file. A sentence may have {LanguageCore.MostGivenWords:N0} words, a word {LanguageCore.LongestGivenWord:N0} characters.
            """).ToString();
    }
}
