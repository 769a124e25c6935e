using Annals.Documents;
using Annals.Language;
using CsCheck;
using Xunit;

namespace Annals.Tests.Language;

public sealed class LanguageCoreTests
{
    private static readonly IAnnotator[] Stages = Load();

    [Fact]
    public void Every_sentence_is_a_tree_with_one_root_on_any_text() =>
        Gen.OneOf(Gen.String, Gen.String[" .,'\"-\nAbs1!“”(\uD83D\uDE00é"], Gen.Const(new string('x', 5000)), Gen.Const(string.Concat(Enumerable.Repeat("on and ", 500))))
            .Sample(text =>
            {
                var analysis = Read(text);
                var arcs = analysis.Items(LanguageLayers.Arcs);
                Assert.Equal(arcs.Length, analysis.Get(LanguageLayers.Lemmas).Length);
                Assert.Equal(arcs.Length, analysis.Get(LanguageLayers.PennTags).Length);
                Assert.Equal(arcs.Length, analysis.Get(LanguageLayers.Tags).Length);
                foreach (var sentence in analysis.Items(LanguageLayers.Sentences))
                {
                    var roots = 0;
                    for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
                    {
                        roots += arcs[i].Head < 0 ? 1 : 0;
                        Assert.Equal(arcs[i].Head < 0, arcs[i].Relation == Relation.Root);
                        Assert.True(arcs[i].Head < 0 || (arcs[i].Head >= sentence.FirstWord && arcs[i].Head < sentence.EndWord));
                        var steps = 0;
                        for (var word = i; word >= 0; word = arcs[word].Head)
                        {
                            Assert.True(++steps <= sentence.EndWord - sentence.FirstWord);
                        }
                    }

                    Assert.Equal(1, roots);
                }
            }, iter: 100);

    [Fact]
    public void Names_are_in_order_and_do_not_overlap() =>
        Gen.String["Aa .,\nB'-"].Sample(text =>
        {
            var end = 0;
            foreach (var name in Read(text + " Ada Lind met Omar Haddad in Lagos and Kyoto. " + text).Get(LanguageLayers.Names))
            {
                Assert.True(name.FirstWord >= end && name.EndWord > name.FirstWord);
                end = name.EndWord;
            }
        }, iter: 100);

    [Fact]
    public void Readings_are_the_same_every_time()
    {
        const string text = "Rebels shelled two villages near the border on Monday. THREE SOLDIERS WERE KILLED, THE ARMY SAID.";
        var (first, second) = (Read(text), Read(text));

        Assert.Equal(first.Items(LanguageLayers.Arcs), second.Items(LanguageLayers.Arcs));
        Assert.Equal(first.Items(LanguageLayers.PennTags), second.Items(LanguageLayers.PennTags));
        Assert.Equal(first.Items(LanguageLayers.Names), second.Items(LanguageLayers.Names));
    }

    [Fact]
    public void Words_know_who_did_what()
    {
        var syntax = new Syntax(Read("The rebels killed three soldiers in the village on Monday."));

        Assert.Equal("kill", syntax.Lemma(2));
        Assert.Equal("VBD", syntax.Penn(2));
        Assert.Equal(-1, syntax.Head(2));
        Assert.Equal(1, syntax.Child(2, Relation.Nsubj));
        Assert.Equal(4, syntax.Child(2, Relation.Obj));
        Assert.Equal("soldier", syntax.Lemma(4));
    }

    [Fact]
    public void Passives_and_their_agents_are_told_apart()
    {
        var syntax = new Syntax(Read("The minister was shot by a gunman."));

        Assert.Equal(3, syntax.Head(1));
        Assert.Equal(Relation.NsubjPass, syntax.Relation(1));
        Assert.Equal(Relation.AuxPass, syntax.Relation(2));
        Assert.Equal(Relation.OblAgent, syntax.Relation(6));
    }

    [Fact]
    public void A_text_without_words_has_empty_layers()
    {
        var analysis = Read(" \n\u0001 ");

        Assert.Empty(analysis.Items(LanguageLayers.Words));
        Assert.Empty(analysis.Items(LanguageLayers.Sentences));
        Assert.Empty(analysis.Items(LanguageLayers.Names));
    }

    private static Analysis Read(string text)
    {
        var analysis = new Analysis(new Document(new Report { Id = "r", Text = text }));
        foreach (var stage in Stages)
        {
            stage.Annotate(analysis);
        }

        return analysis;
    }

    private static IAnnotator[] Load()
    {
        var models = LanguageModels.Load();
        var forms = new FormTable(models.Lemmas.Forms);
        return
        [
            new Segmenter(SegmentationLexicon.Load(), forms), new Parser(models.Network, new NameLexicon()),
            new Lemmatiser(models.Lemmas, forms),
        ];
    }
}
