using Annals.Lexicons;
using Annals.Statements;
using Xunit;

namespace Annals.Tests.Statements;

public sealed class CueLexiconTests
{
    private static readonly CueLexicon Cues = new(Lexicon.Shipped);

    [Fact]
    public void A_verb_has_one_entry_without_a_second_word() =>
        Assert.Equal("", Assert.Single(Cues.Verb("call").ToArray(), entry => entry.Particle.Length == 0).Particle);

    [Fact]
    public void The_bare_verb_comes_last() => Assert.Equal("", Cues.Verb("call")[^1].Particle);

    [Fact]
    public void Acts_are_words_of_the_reading_contract() =>
        Assert.Equal(SpeechAct.ExpressesHope, Cues.Noun("hope")!.Act);

    [Fact]
    public void A_line_with_an_unknown_act_is_refused_by_file_and_line()
    {
        var error = Assert.Throws<LexiconException>(() => CueEntry.Read(new LexiconEntry("cues.txt", 7, "verbs", ["say", "mumbles", "clause"])));

        Assert.StartsWith("cues.txt:7: 'mumbles'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_content_is_refused() =>
        Assert.Throws<LexiconException>(() => CueEntry.Read(new LexiconEntry("cues.txt", 7, "verbs", ["say", "says", ""])));
}
