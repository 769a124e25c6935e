using Annals.Documents;
using Annals.Language;
using Xunit;

namespace Annals.Tests.Language;

public class ParserTests
{
    private const string Sentence = "Three gunmen attacked a police post near the river on Monday, killing two officers, the ministry in Basra said. ";

    [Fact]
    public void Words_cost_no_memory_beyond_their_places_in_the_layers()
    {
        Allocated(200);
        var (few, fewWords) = Allocated(200);
        var (many, manyWords) = Allocated(1000);

        // A tag, a Penn tag, an arc and a label are 18 bytes; names are some more.
        Assert.InRange((many - few) / (double)(manyWords - fewWords), 18, 40);
    }

    [Fact]
    public void A_sentence_without_end_is_one_tree_all_the_same()
    {
        var analysis = Segmented(string.Concat(Enumerable.Repeat("rain and wind and ", 400)));
        LanguageCore.Default.Stages[1].Annotate(analysis);

        foreach (var sentence in analysis.Items(LanguageLayers.Sentences))
        {
            Assert.Single(analysis.Items(LanguageLayers.Arcs)[sentence.FirstWord..sentence.EndWord], arc => arc.Head < 0);
        }
    }

    [Theory]
    [InlineData("Olga Marín lives here. We met MARÍN and Marín.", "Olga Marín|Marín")]
    [InlineData("The Peruvian President spoke.", "Peruvian")]
    [InlineData("They landed at Kigali International Airport.", "Kigali International Airport")]
    public void Names_are_found_again_and_offices_are_none(string text, string expected)
    {
        var analysis = Segmented(text);
        LanguageCore.Default.Stages[1].Annotate(analysis);
        var words = analysis.Items(LanguageLayers.Words);
        var names = analysis.Items(LanguageLayers.Names).Select(name => text[words[name.FirstWord].Start..words[name.EndWord - 1].End]).ToArray();

        Assert.All(expected.Split('|'), name => Assert.Contains(name, names));
        Assert.DoesNotContain(names, name => name.Contains("President", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("They gave a tally reported by the agency.")]
    [InlineData("THEY GAVE A TALLY REPORTED BY THE AGENCY.")]
    public void A_rare_word_is_read_as_its_stand_in_and_keeps_its_lemma(string text)
    {
        var tally = LanguageCore.Default.Parse(text).Words[3];

        Assert.Equal(("tally", UniversalTag.Noun, Relation.Obj), (tally.Lemma, tally.Tag, tally.Relation));
    }

    private static (long Bytes, int Words) Allocated(int sentences)
    {
        var analysis = Segmented(string.Concat(Enumerable.Repeat(Sentence, sentences)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        LanguageCore.Default.Stages[1].Annotate(analysis);
        return (GC.GetAllocatedBytesForCurrentThread() - before, analysis.Items(LanguageLayers.Words).Length);
    }

    private static Analysis Segmented(string text)
    {
        var analysis = new Analysis(new Document(new Report { Id = "r", Text = text }));
        LanguageCore.Default.Stages[0].Annotate(analysis);
        return analysis;
    }
}
