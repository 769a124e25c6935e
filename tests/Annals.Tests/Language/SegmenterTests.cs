using System.Text;
using Annals.Documents;
using Annals.Language;
using CsCheck;
using Xunit;

namespace Annals.Tests.Language;

public sealed class SegmenterTests
{
    private static readonly Segmenter Segmenter = new(SegmentationLexicon.Load(), new FormTable(["the", "said"]));

    [Theory]
    [InlineData("They don't know what can't be known.", "They|do|n't|know|what|ca|n't|be|known|.")]
    [InlineData("Spain's role, the students' march, it’s over", "Spain|'s|role|,|the|students|'|march|,|it|’s|over")]
    [InlineData("O'Hara and Sha'lan cannot attend at 5 o'clock", "O'Hara|and|Sha'lan|can|not|attend|at|5|o'clock")]
    [InlineData("The U.S. envoy, Lt. Gen. J. P. Marsh, paid $2,500 (7.5%).", "The|U.S.|envoy|,|Lt.|Gen.|J.|P.|Marsh|,|paid|$|2,500|(|7.5|%|)|.")]
    [InlineData("a well-known pro-government ex-officer, aged 20-25", "a|well|-|known|pro-government|ex-officer|,|aged|20|-|25")]
    [InlineData("at 7:30pm or 9 p.m. on 2024-05-17, 40km away", "at|7:30|pm|or|9|p.m.|on|2024-05-17|,|40|km|away")]
    [InlineData("see https://news.example/a?b=1. Or mail a.b@news.example, #Update by @desk_1", "see|https://news.example/a?b=1|.|Or|mail|a.b@news.example|,|#Update|by|@desk_1")]
    [InlineData("Wait... no -- really?! “Yes,” he said", "Wait|...|no|--|really|?!|“|Yes|,|”|he|said")]
    [InlineData("in the 1990s, on the 3rd", "in|the|1990s|,|on|the|3rd")]
    public void Words_are_those_of_the_treebanks(string text, string words) =>
        Assert.Equal(words.Split('|'), Words(text));

    [Theory]
    [InlineData("Police said so. Troops left.", 2)]
    [InlineData("Lt. Gen. Adams met Mr. Brown on Jan. 3 in the U.S. capital. He left at 5 p.m. on Friday.", 2)]
    [InlineData("He moved to the U.S. She stayed.", 2)]
    [InlineData("The firm, Marsh Inc. of Leeds, lost 2.5 million. No. 4 fell.", 2)]
    [InlineData("“We will stay. We will fight,” he said.", 2)]
    [InlineData("\"Stop!\" Captain Reed shouted. \"Why?\" she asked.", 2)]
    [InlineData("He was ill. Doctors came.", 2)]
    [InlineData("George W. Bush and J. Smith spoke. I did. So did I. Then we left.", 4)]
    [InlineData("It was “the end.” Nobody came.", 2)]
    [InlineData("An aide (who was there.) Nobody else spoke.", 2)]
    public void Sentences_end_where_a_reader_ends_them(string text, int count) => Assert.Equal(count, Sentences(text).Length);

    [Fact]
    public void A_closing_quotation_mark_stays_with_its_sentence()
    {
        var sentences = Sentences("He said: “They fled. We stayed.” Later he left.");

        Assert.Equal(["He said: “They fled.", "We stayed.”", "Later he left."], sentences);
    }

    [Fact]
    public void Headlines_and_paragraphs_are_apart_and_counted()
    {
        var analysis = Read("Bridge falls\n\nA bridge fell. Nobody died.\nPolice came.");

        Assert.Equal([0, 1, 1, 2], analysis.Get(LanguageLayers.Sentences).ToArray().Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void Lines_broken_by_the_width_of_the_page_are_joined()
    {
        const string text = """
            The council of the northern province met on Monday to talk about
            the damage that the flood had done to farms, roads and houses in
            the valley, and named a board of five that will report in May.
            Its head is Ada Lind.
                Farmers have asked for help since the water came. Nobody has
            promised them any so far.
            """;

        Assert.Equal(4, Sentences(text).Length);
    }

    [Fact]
    public void Forms_are_lower_case_with_plain_marks_and_shared()
    {
        var forms = Read("THE mayor’s “the” Mayor").Get(LanguageLayers.Forms).ToArray();

        Assert.Equal(["the", "mayor", "'s", "\"", "the", "\"", "mayor"], forms);
        Assert.Same(forms[1], forms[6]);
        Assert.Same(forms[0], forms[4]);
    }

    [Fact]
    public void Every_character_but_blanks_lies_in_one_word_on_any_text() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.String[" .,'\"-\nAb1!?’“”(\uD83D\uDE00é"]), Gen.Bool).Sample((text, twice) =>
        {
            text = twice ? text + text : text;
            var analysis = Read(text);
            var words = analysis.Get(LanguageLayers.Words).ToArray();
            var rebuilt = new StringBuilder();
            var at = 0;
            foreach (var word in words)
            {
                Assert.True(word.Start >= at && word.End > word.Start);
                Assert.All(text[at..word.Start], c => Assert.True(Characters.IsBlank(c)));
                Assert.Equal(word.SpaceAfter, word.End == text.Length || Characters.IsBlank(text[word.End]));
                at = word.End;
            }

            Assert.All(text[at..], c => Assert.True(Characters.IsBlank(c)));
            var next = 0;
            foreach (var sentence in analysis.Get(LanguageLayers.Sentences))
            {
                Assert.Equal(next, sentence.FirstWord);
                Assert.Equal(new TextSpan(words[next].Start, words[sentence.EndWord - 1].End), sentence.Span);
                next = sentence.EndWord;
            }

            Assert.Equal(words.Length, next);
            Assert.Equal(words.Length, analysis.Get(LanguageLayers.Forms).Length);
        }, iter: 300);

    [Fact]
    public void Hostile_text_is_read_in_bounded_pieces() => Assert.All(HostileTexts(), text =>
    {
        var analysis = Read(text);

        Assert.All(analysis.Get(LanguageLayers.Sentences).ToArray(), sentence => Assert.InRange(sentence.EndWord - sentence.FirstWord, 1, 1000));
        Assert.All(analysis.Get(LanguageLayers.Words).ToArray(), word => Assert.InRange(word.End - word.Start, 1, 2048));
    });

    private static string[] HostileTexts() =>
    [
        "", " ", "\n\n\n", "\uFEFF", "\uD800", "a\uDC00b", "'", "’’’", "\"\"\"\"", ".", "@", "#", "a@", "http://", "1,", "$",
        .. "a.'-[?\uD83D".Select(c => new string(c, 100_000)),
        string.Concat(Enumerable.Repeat("a.", 50_000)), string.Concat(Enumerable.Repeat("a-", 50_000)), string.Concat(Enumerable.Repeat("1,", 50_000)),
        string.Concat(Enumerable.Repeat("a'", 50_000)), string.Concat(Enumerable.Repeat("x@y.", 50_000)), string.Concat(Enumerable.Repeat("no stop ", 60_000)),
        string.Concat(Enumerable.Repeat("\uD83D\uDE00", 100_000)), string.Concat(Enumerable.Repeat("non-", 100_000)), string.Concat(Enumerable.Repeat("\n- a", 100_000)),
    ];

    private static string[] Words(string text) =>
        [.. Read(text).Get(LanguageLayers.Words).ToArray().Select(word => text[word.Start..word.End])];

    private static string[] Sentences(string text) =>
        [.. Read(text).Get(LanguageLayers.Sentences).ToArray().Select(sentence => text[sentence.Span.Start..sentence.Span.End])];

    private static Analysis Read(string text)
    {
        var analysis = new Analysis(new Document(new Report { Id = "r", Text = text }));
        Segmenter.Annotate(analysis);
        return analysis;
    }
}
