using Annals.Language;
using Xunit;

namespace Annals.Tests.Language;

public sealed class InflectionTests
{
    private static readonly Inflection Inflection = new(new FormTable(["bomb", "trade", "control", "kill", "tag", "tagg", "bus", "shoe", "movie", "simple", "knife", "agree", "clause"]));

    [Theory]
    [InlineData("bombed", "VBD", "bomb")]
    [InlineData("traded", "VBD", "trade")]
    [InlineData("controlled", "VBN", "control")]
    [InlineData("killing", "VBG", "kill")]
    [InlineData("tagged", "VBD", "tag")]
    [InlineData("barricaded", "VBD", "barricade")]
    [InlineData("infiltrated", "VBD", "infiltrate")]
    [InlineData("wiping", "VBG", "wipe")]
    [InlineData("repelled", "VBD", "repel")]
    [InlineData("embargoed", "VBN", "embargo")]
    [InlineData("rallied", "VBD", "rally")]
    [InlineData("slain", "VBN", "slay")]
    [InlineData("shed", "VBD", "shed")]
    [InlineData("penalizes", "VBZ", "penalize")]
    [InlineData("buses", "NNS", "bus")]
    [InlineData("shoes", "NNS", "shoe")]
    [InlineData("movies", "NNS", "movie")]
    [InlineData("embassies", "NNS", "embassy")]
    [InlineData("caucuses", "NNS", "caucus")]
    [InlineData("clauses", "NNS", "clause")]
    [InlineData("yemen", "NNPS", "yemen")]
    [InlineData("agreed", "VBD", "agree")]
    [InlineData("bleed", "VBD", "bleed")]
    [InlineData("knives", "NNS", "knife")]
    [InlineData("militiamen", "NNS", "militiaman")]
    [InlineData("israelis", "NNPS", "israeli")]
    [InlineData("aides", "NNS", "aide")]
    [InlineData("simplest", "JJS", "simple")]
    [InlineData("heavier", "JJR", "heavy")]
    [InlineData("toward", "VBD", "toward")]
    [InlineData("s", "VBZ", "s")]
    [InlineData("", "NNS", "")]
    public void Regular_endings_come_off_and_nothing_else(string form, string penn, string lemma)
    {
        var edit = Inflection.Undo(form, penn);

        Assert.Equal(lemma, form[..^edit.Cut] + edit.Add);
    }
}
