using Annals.Language;
using CsCheck;
using Xunit;

namespace Annals.Tests.Language;

public sealed class ParsedTextTests
{
    [Fact]
    public void Words_know_their_text_lemma_tag_head_and_name()
    {
        const string text = "The rebels killed three soldiers near Lagos.";
        var parsed = LanguageCore.Default.Parse(text);

        var killed = parsed.Words[2];
        Assert.Equal(("killed", "kill", UniversalTag.Verb, "VBD"), (killed.Text, killed.Lemma, killed.Tag, killed.PennTag));
        Assert.Null(killed.Head);
        Assert.Equal(Relation.Root, killed.Relation);
        Assert.Equal(("rebels", Relation.Nsubj, 2), (parsed.Words[1].Text, parsed.Words[1].Relation, parsed.Words[1].Head?.Index));
        Assert.Equal(NameType.Place, parsed.Words[6].Name?.Type);
        Assert.Null(parsed.Words[1].Name);
        Assert.Equal("Lagos", Assert.Single(parsed.Names).Text);
        Assert.Equal(text, Assert.Single(parsed.Sentences).Text);
        Assert.Equal(parsed.Words, parsed.Words[3].Sentence.Words);
        Assert.Equal("killed", killed.ToString());
        Assert.False(parsed.Words[6].SpaceAfter);
    }

    [Theory]
    [InlineData("Don't go: they cannot, and won’t.", "Do+n't go : they can+not , and wo+n’t .")]
    [InlineData("Ann's and the students' books, it's Bob’s", "Ann+'s and the students+' books , it+'s Bob+’s")]
    [InlineData("He said 'no' at 5pm for $20 in the 1990's", "He said ' no ' at 5 pm for $ 20 in the 1990's")]
    [InlineData("I dunno, you gonna do it", "I du+n+no , you gon+na do it")]
    [InlineData("can not, is n't", "can not , is n't")]
    public void Words_written_in_one_are_known(string text, string tokens)
    {
        var told = "";
        foreach (var word in LanguageCore.Default.Parse(text).Words)
        {
            told += (word.ContinuesToken ? "+" : " ") + word.Text;
        }

        Assert.Equal(tokens, told[1..]);
    }

    [Fact]
    public void Given_words_and_sentences_stay_as_they_are()
    {
        var parsed = LanguageCore.Default.ParseWords(
        [
            [new("They"), new("left"), new("the"), new("U.S", SpaceAfter: false), new(".")],
            [new("New York"), new("slept. Soundly")],
        ]);

        Assert.Equal("They left the U.S. \nNew York slept. Soundly \n", parsed.Text);
        Assert.Equal(["They", "left", "the", "U.S", ".", "New York", "slept. Soundly"], parsed.Words.Select(word => word.Text));
        Assert.Equal([5, 2], parsed.Sentences.Select(sentence => sentence.Words.Length));
        Assert.Equal("leave", parsed.Words[1].Lemma);
        Assert.All(parsed.Sentences, sentence => Assert.Single(sentence.Words, word => word.Head is null));
    }

    [Fact]
    public void Given_words_that_are_none_are_refused()
    {
        GivenWord[][][] bad = [[[]], [[new("")]], [[new(new string('x', 3000))]], [[.. Enumerable.Repeat(new GivenWord("x"), 1001)]]];

        Assert.All(bad, sentences => Assert.Throws<ArgumentException>(() => LanguageCore.Default.ParseWords(sentences)));
        Assert.Empty(LanguageCore.Default.ParseWords([]).Words);
    }

    [Fact]
    public void Any_text_gives_words_whose_spans_fit()
    {
        Gen.String[" .,'\"-\nAbn't1!?’“”(\uD83D\uDE00é\u00AD\u200B\uD800"].Sample(
            text =>
            {
                foreach (var word in LanguageCore.Default.Parse(text).Words)
                {
                    Assert.Equal(text[word.Span.Start..word.Span.End], word.Text);
                    Assert.True(word.Head is not { } head || head.Sentence == word.Sentence);
                }
            },
            iter: 100);
        Assert.Empty(LanguageCore.Default.Parse("").Sentences);
    }
}
