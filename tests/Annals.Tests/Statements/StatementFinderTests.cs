using Annals.Statements;
using Xunit;

namespace Annals.Tests.Statements;

public sealed class StatementFinderTests
{
    [Fact]
    public void The_clause_after_a_verb_of_saying_is_its_content() => Assert.Equal(
        ["The mayor | said | that the bridge is shut | Indirect Says"],
        Trees.Statements("""
            The the DET DT 2 det
            mayor mayor NOUN NN 3 nsubj
            said say VERB VBD 0 root
            that that SCONJ IN 8 mark
            the the DET DT 6 det
            bridge bridge NOUN NN 8 nsubj
            is be AUX VBZ 8 cop
            shut_ shut ADJ JJ 3 ccomp
            . . PUNCT . 3 punct
            """));

    [Fact]
    public void A_clause_that_the_speaker_follows_ends_at_the_comma() => Assert.Equal(
        ["police | said | The bridge is shut | Indirect Says"],
        Trees.Statements("""
            The the DET DT 2 det
            bridge bridge NOUN NN 4 nsubj
            is be AUX VBZ 4 cop
            shut_ shut ADJ JJ 7 ccomp
            , , PUNCT , 4 punct
            police police NOUN NNS 7 nsubj
            said_ say VERB VBD 0 root
            . . PUNCT . 7 punct
            """));

    [Fact]
    public void A_quotation_after_the_cue_is_direct_and_a_participle_shares_the_subject() => Assert.Equal(
        [
            "Bello | said | “We stay,” | Direct Says",
            "Bello | adding | that help came | Indirect Says",
        ],
        Trees.Statements("""
            Bello Bello PROPN NNP 2 nsubj
            said_ say VERB VBD 0 root
            , , PUNCT , 2 punct
            “_ " PUNCT `` 6 punct
            We we PRON PRP 6 nsubj
            stay_ stay VERB VBP 2 ccomp
            ,_ , PUNCT , 6 punct
            ” " PUNCT '' 6 punct
            adding add VERB VBG 2 advcl
            that that SCONJ IN 12 mark
            help help NOUN NN 12 nsubj
            came_ come VERB VBD 9 ccomp
            . . PUNCT . 2 punct
            """));

    [Fact]
    public void A_quotation_over_two_sentences_around_the_speaker_is_one_statement() => Assert.Equal(
        ["she | said | “We wait,” she said. “Then we go.” | Direct Says"],
        Trees.Statements("""
            “_ " PUNCT `` 3 punct
            We we PRON PRP 3 nsubj
            wait_ wait VERB VBP 7 ccomp
            ,_ , PUNCT , 3 punct
            ” " PUNCT '' 3 punct
            she she PRON PRP 7 nsubj
            said_ say VERB VBD 0 root
            . . PUNCT . 7 punct

            “_ " PUNCT `` 4 punct
            Then then ADV RB 4 advmod
            we we PRON PRP 4 nsubj
            go_ go VERB VBP 0 root
            ._ . PUNCT . 4 punct
            ” " PUNCT '' 4 punct
            """));

    [Fact]
    public void A_bare_quotation_in_the_next_paragraph_is_the_last_speakers() => Assert.Equal(
        [
            "Eze | said | “We wait here,” | Direct Says",
            "Eze | ? | “Nobody came to us.” | Direct Says",
        ],
        Trees.Statements("""
            “_ " PUNCT `` 3 punct
            We we PRON PRP 3 nsubj
            wait wait VERB VBP 7 ccomp
            here_ here ADV RB 3 advmod
            ,_ , PUNCT , 3 punct
            ” " PUNCT '' 3 punct
            said say VERB VBD 0 root
            Eze_ Eze PROPN NNP 7 nsubj
            . . PUNCT . 7 punct
            ¶
            “_ " PUNCT `` 3 punct
            Nobody nobody PRON NN 3 nsubj
            came come VERB VBD 0 root
            to to ADP IN 5 case
            us_ we PRON PRP 3 obl
            ._ . PUNCT . 3 punct
            ” " PUNCT '' 3 punct
            """));

    [Fact]
    public void The_object_of_a_condemnation_is_its_content() => Assert.Equal(
        ["The union | condemned | the raid | Indirect Condemns"],
        Trees.Statements("""
            The the DET DT 2 det
            union union NOUN NN 3 nsubj
            condemned condemn VERB VBD 0 root
            the the DET DT 5 det
            raid_ raid NOUN NN 3 obj
            . . PUNCT . 3 punct
            """));

    [Fact]
    public void What_a_passive_condemns_is_its_subject_and_the_agent_speaks() => Assert.Equal(
        ["the union | was condemned | The raid | Indirect Condemns"],
        Trees.Statements("""
            The the DET DT 2 det
            raid raid NOUN NN 4 nsubj:pass
            was be AUX VBD 4 aux:pass
            condemned condemn VERB VBN 0 root
            by by ADP IN 7 case
            the the DET DT 7 det
            union_ union NOUN NN 4 obl:agent
            . . PUNCT . 4 punct
            """));

    [Fact]
    public void According_to_names_the_speaker_of_the_rest() => Assert.Equal(
        ["the army | According to | two men fled | Indirect Says"],
        Trees.Statements("""
            According accord VERB VBG 4 case
            to to ADP IN 1 fixed
            the the DET DT 4 det
            army_ army NOUN NN 8 obl
            , , PUNCT , 4 punct
            two two NUM CD 7 nummod
            men man NOUN NNS 8 nsubj
            fled_ flee VERB VBD 0 root
            . . PUNCT . 8 punct
            """));

    [Fact]
    public void A_count_that_one_reports_from_another_gives_a_chain_from_the_nearest_to_the_origin()
    {
        var (analysis, statements) = Trees.Find("""
            Nine nine NUM CD 2 nummod
            towns town NOUN NNS 3 nsubj
            fell_ fall VERB VBD 0 root
            , , PUNCT , 3 punct
            according accord VERB VBG 8 case
            to to ADP IN 5 fixed
            a a DET DT 8 det
            count count NOUN NN 3 obl
            reported report VERB VBN 8 acl
            by by ADP IN 11 case
            Reuters Reuters PROPN NNP 9 obl:agent
            from from ADP IN 14 case
            an a DET DT 14 det
            official_ official NOUN NN 9 obl
            . . PUNCT . 3 punct
            """);

        var statement = Assert.Single(statements);
        Assert.Equal("Nine towns fell", analysis.Document.Quote(statement.Content));
        Assert.Equal("Reuters", Trees.Quote(analysis, statement.Speaker?.Span));
        Assert.Equal(["an official"], statement.AccordingTo.Select(source => Trees.Quote(analysis, source.Span)));
    }

    [Fact]
    public void What_an_agency_passes_on_is_the_first_speakers_according_to_it()
    {
        var (analysis, statements) = Trees.Find("""
            The the DET DT 2 det
            ministry ministry NOUN NN 3 nsubj
            confirmed confirm VERB VBD 9 ccomp
            that that SCONJ IN 6 mark
            ships ship NOUN NNS 6 nsubj
            sank_ sink VERB VBD 3 ccomp
            , , PUNCT , 3 punct
            Reuters Reuters PROPN NNP 9 nsubj
            reported_ report VERB VBD 0 root
            . . PUNCT . 9 punct
            """);

        var statement = Assert.Single(statements);
        Assert.Equal(SpeechAct.Confirms, statement.Act);
        Assert.Equal("The ministry", Trees.Quote(analysis, statement.Speaker?.Span));
        Assert.Equal(["Reuters"], statement.AccordingTo.Select(source => Trees.Quote(analysis, source.Span)));
    }

    [Fact]
    public void Who_is_told_is_the_addressee_and_no_content()
    {
        var (analysis, statements) = Trees.Find("""
            Ola Ola PROPN NNP 2 nsubj
            told tell VERB VBD 0 root
            reporters reporter NOUN NNS 2 obj
            that that SCONJ IN 6 mark
            rain rain NOUN NN 6 nsubj
            fell_ fall VERB VBD 2 ccomp
            . . PUNCT . 2 punct
            """);

        var statement = Assert.Single(statements);
        Assert.Equal("reporters", Trees.Quote(analysis, statement.Addressee?.Span));
        Assert.Equal("that rain fell", analysis.Document.Quote(statement.Content));
        Assert.Equal(1, statement.CueWord);
    }

    [Fact]
    public void A_noun_of_saying_speaks_for_its_light_verb() => Assert.Equal(
        ["Ines | voiced | for peace | Indirect ExpressesHope"],
        Trees.Statements("""
            Ines Ines PROPN NNP 2 nsubj
            voiced voice VERB VBD 0 root
            hope hope NOUN NN 2 obj
            for for ADP IN 5 case
            peace_ peace NOUN NN 3 nmod
            . . PUNCT . 2 punct
            """));

    [Fact]
    public void Quoted_words_within_reported_ones_make_a_statement_mixed() => Assert.Equal(
        ["Ugo | said | the town was “quite calm” | Mixed Says"],
        Trees.Statements("""
            Ugo Ugo PROPN NNP 2 nsubj
            said say VERB VBD 0 root
            the the DET DT 4 det
            town town NOUN NN 8 nsubj
            was be AUX VBD 8 cop
            “_ " PUNCT `` 8 punct
            quite quite ADV RB 8 advmod
            calm_ calm ADJ JJ 2 ccomp
            ”_ " PUNCT '' 8 punct
            . . PUNCT . 2 punct
            """));

    [Theory]
    [InlineData("not not PART RB 3 advmod")]
    [InlineData("would would AUX MD 3 aux")]
    public void What_nobody_has_said_is_no_statement(string word) => Assert.Empty(
        Trees.Statements($"""
            Ida Ida PROPN NNP 3 nsubj
            {word}
            say say VERB VB 0 root
            that that SCONJ IN 6 mark
            rain rain NOUN NN 6 nsubj
            fell_ fall VERB VBD 3 ccomp
            . . PUNCT . 3 punct
            """));

    [Fact]
    public void A_word_in_quotation_marks_is_no_statement() => Assert.Empty(
        Trees.Statements("""
            The the DET DT 4 det
            “_ " PUNCT `` 4 punct
            great_ great ADJ JJ 4 amod
            ”_ " PUNCT '' 4 punct
            town town NOUN NN 6 nsubj
            slept_ sleep VERB VBD 0 root
            . . PUNCT . 6 punct
            """));

    [Fact]
    public void The_table_gives_the_innermost_statement_of_a_word()
    {
        var analysis = Trees.Read("""
            Ade Ade PROPN NNP 2 nsubj
            says say VERB VBZ 0 root
            Obi Obi PROPN NNP 4 nsubj
            said say VERB VBD 2 ccomp
            rain rain NOUN NN 6 nsubj
            fell_ fall VERB VBD 4 ccomp
            . . PUNCT . 2 punct
            """);
        new StatementFinder(new CueLexicon(Lexicon.Shipped)).Annotate(analysis);

        var table = new StatementTable(new Annals.Language.Syntax(analysis), analysis.Get(StatementLayers.Statements));

        Assert.Equal([-1, -1, 0, 0, 1, 1, -1], Enumerable.Range(0, 7).Select(table.At));
    }

    [Fact]
    public void An_empty_text_has_no_statements() => Assert.Empty(Trees.Statements(""));

    [Theory]
    [InlineData("said say VERB VBD {0} conj")]
    [InlineData("said say VERB VBD {0} ccomp")]
    [InlineData("“_ \" PUNCT `` {0} punct")]
    [InlineData("according according VERB VBG {0} case")]
    public void Long_chains_of_one_word_end(string word)
    {
        var trees = string.Join('\n', Enumerable.Range(0, 20_000)
            .Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, word, i)));

        Assert.NotNull(Trees.Statements(trees));
    }
}
