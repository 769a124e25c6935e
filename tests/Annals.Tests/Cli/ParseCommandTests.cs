using System.Text;
using Annals.Cli.Conllu;
using Annals.Language;
using Xunit;

namespace Annals.Tests.Cli;

public sealed class ParseCommandTests : IDisposable
{
    private const string Given = """
        # newdoc id = d
        # sent_id = d-1
        # text = We don't.
        1	We	_	_	_	_	_	_	_	_
        2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
        2	do	x	X	X	X=X	0	dep	_	_
        3	n't	_	_	_	_	_	_	_	Lang=en|Name=B-LOC
        3.1	go	_	_	_	_	_	_	2:dep	_
        4	.	_	_	_	_	_	_	_	_

        # text = Later
        1	Later	_	_	_	_	_	_	_	_
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Text_becomes_sentences_of_ten_columns()
    {
        var run = CommandRun.Of("parse", folder.Write("my report.txt", "Ann Lind wasn't shot\r\nby rebels. He left.\n\nBye"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("# newdoc id = my_report\n# newpar\n# sent_id = my_report-1\n# text = Ann Lind wasn't shot by rebels.\n1\tAnn\tAnn\tPROPN\tNNP\t_\t", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n3-4\twasn't\t_\t_\t_\t_\t_\t_\t_\t_\n3\twas\tbe\tAUX\tVBD\t_\t5\taux:pass\t_\t_\n4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n7\trebels\trebel\tNOUN\tNNS\t_\t5\tobl:agent\t_\tSpaceAfter=No\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n# sent_id = my_report-2\n# text = He left.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n# newpar\n# sent_id = my_report-3\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("\n\n", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n').Where(line => line.Length > 0 && line[0] != '#'), line => Assert.Equal(9, line.Count(c => c == '\t')));
    }

    [Fact]
    public void Names_stand_in_the_last_column()
    {
        var run = CommandRun.With(Encoding.UTF8.GetBytes("Police met Omar Haddad."), "parse", "-");

        Assert.Contains("Name=B-PER\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("Name=I-PER|SpaceAfter=No\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_words_ranges_and_comments_are_kept()
    {
        var run = CommandRun.Of("parse", "--input", "conllu", folder.Write("x.conllu", Given));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("# newdoc id = d\n# sent_id = d-1\n# text = We don't.\n1\tWe\twe\tPRON\tPRP\t_\t", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tdo\tdo\t", run.Out, StringComparison.Ordinal);
        Assert.Contains("\tLang=en\n4\t.\t.\tPUNCT\t.\t_\t", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n\n# text = Later\n1\tLater\t", run.Out, StringComparison.Ordinal);
        Assert.Equal(run.Out, CommandRun.With(Encoding.UTF8.GetBytes(run.Out), "parse", "--input", "conllu", "-").Out);
    }

    [Theory]
    [InlineData("1\tWe\n", 1, "has 2 columns instead of 10")]
    [InlineData("# x\nnonsense\n", 2, "has 1 column instead of 10")]
    [InlineData("2\tWe\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "has the word number '2' where 1 is due")]
    [InlineData("x\tWe\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "has the word number 'x' where 1 is due")]
    [InlineData("1-2\tWe\t_\t_\t_\t_\t_\t_\t_\t_\n\n", 2, "has a range that goes beyond the last word")]
    [InlineData("1-3\tI'm\t_\t_\t_\t_\t_\t_\t_\t_\n1\tI\t_\t_\t_\t_\t_\t_\t_\t_\n", 2, "has a range that goes beyond the last word")]
    [InlineData("1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "has no word in its second column")]
    [InlineData("1001-1002\tx\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "has the word number '1001-1002' where 1 is due")]
    [InlineData("1-1002\tx\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "belongs to a sentence that is too long")]
    public void Bad_conllu_is_one_line_that_names_the_place(string content, int line, string fault)
    {
        var bad = folder.Write("bad.conllu", content);
        var run = CommandRun.Of("parse", "--input", "conllu", bad, folder.Write("good.conllu", Given));

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"annals: {bad}:{line}: {fault}; ", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.Contains("# newdoc id = d\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "")]
    [InlineData("text", " \n\t ")]
    [InlineData("conllu", "")]
    [InlineData("conllu", "\n\n# only a comment\n\n")]
    public void Empty_input_gives_empty_output(string form, string content) =>
        Assert.Equal(new CommandRun(0, "", ""), CommandRun.With(Encoding.UTF8.GetBytes(content), "parse", "--input", form, "-"));

    [Fact]
    public void A_missing_file_and_bytes_that_are_no_text_are_named()
    {
        var run = CommandRun.Of("parse", "--input", "conllu", folder["nowhere"], folder.Write("bytes", [0x31, 0x93, 0x0A]));

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("nowhere: does not exist; ", run.Error, StringComparison.Ordinal);
        Assert.Contains("bytes:1: is not valid UTF-8; ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Relations_are_spelt_as_in_universal_dependencies() => Assert.Equal(
        ["nsubj:pass", "acl:relcl", "obl:agent", "compound:prt", "root"],
        new[] { Relation.NsubjPass, Relation.AclRelcl, Relation.OblAgent, Relation.CompoundPrt, Relation.Root }.Select(ConlluWriter.Spelling));
}
