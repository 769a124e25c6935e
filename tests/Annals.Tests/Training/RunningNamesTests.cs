using Annals.Language;
using Annals.Language.Network;
using Annals.Training;
using Annals.Training.Network;
using Xunit;

namespace Annals.Tests.Training;

public sealed class RunningNamesTests
{
    [Fact]
    public void A_signature_that_runs_into_the_next_letter_keeps_its_two_names()
    {
        var sentences = Read(
            """
            1	Thank	_	VERB	VB	_	0	root	_	_
            2	you	_	PRON	PRP	_	1	obj	_	SpaceAfter=No
            3	,	_	PUNCT	,	_	1	punct	_	_

            1	Zeynep	_	PROPN	NNP	_	0	root	_	_

            1	Mahmoud	_	PROPN	NNP	_	0	root	_	SpaceAfter=No
            2	,	_	PUNCT	,	_	1	punct	_	_
            3-4	don't	_	_	_	_	_	_	_	_
            3	do	_	AUX	VB	_	5	aux	_	_
            4	n't	_	PART	RB	_	5	advmod	_	_
            5	wait	_	VERB	VB	_	1	parataxis	_	SpaceAfter=No
            6	.	_	PUNCT	.	_	1	punct	_	_


            """);
        var person = (byte)NameLabels.Begin(NameType.Person);
        var names = new Dictionary<string, byte[]> { ["Thank you ,"] = [0, 0, 0], ["Zeynep"] = [person], ["Mahmoud , do n't wait ."] = [person, 0, 0, 0, 0, 0] };

        var (written, labels) = Assert.Single(new RunningNames(new RawText()).Read(sentences, names));

        Assert.Equal("Thank you , Zeynep Mahmoud , do n't wait .", string.Join(' ', written));
        Assert.Equal([0, 0, 0, person, person, 0, 0, 0, 0, 0], labels);
    }

    [Fact]
    public void What_the_treebank_has_already_or_nobody_marked_is_left_out()
    {
        var sentences = Read("1\tGo\t_\tVERB\tVB\t_\t0\troot\t_\t_\n2\t.\t_\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n");

        Assert.Empty(new RunningNames(new RawText()).Read(sentences, new Dictionary<string, byte[]> { ["Go ."] = [0, 0] }));
        Assert.Empty(new RunningNames(new RawText()).Read(sentences, []));
        Assert.Empty(new RunningNames(new RawText()).Read([], []));
    }

    private static List<TreebankSentence> Read(string text) => [.. Treebank.Read(new StringReader(text.ReplaceLineEndings("\n")))];
}
