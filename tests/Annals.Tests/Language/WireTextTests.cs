using Annals.Documents;
using Annals.Language;
using CsCheck;
using Xunit;

namespace Annals.Tests.Language;

/// <summary>Words and sentences of news text as it really arrives: from wires, web pages, telegrams and machine translation.</summary>
public sealed class WireTextTests
{
    private static readonly Segmenter Segmenter = new(SegmentationLexicon.Load(), new FormTable([]));

    [Theory]
    [InlineData("Lt.Gen. Omar met J.Marsh in St.Ives", "Lt.|Gen.|Omar|met|J.|Marsh|in|St.|Ives")]
    [InlineData("in the U.S.They left. He died.The", "in|the|U.S.|They|left|.|He|died|.|The")]
    [InlineData("He joined Marsh Inc..", "He|joined|Marsh|Inc.|.")]
    [InlineData("5km, 20mm shells, $3bn, 1,500-strong, 3G, 15kg", "5|km|,|20|mm|shells|,|$|3|bn|,|1,500|-|strong|,|3G|,|15|kg")]
    [InlineData("the 3-4521 line, 12-14 dead, 555-0123", "the|3-4521|line|,|12|-|14|dead|,|555-0123")]
    [InlineData("12,000 people or 13,14 and 2.5m", "12,000|people|or|13|,|14|and|2.5|m")]
    [InlineData("anti-aircraft, ex-rebel, Franco-German, state‑run, Iran–Iraq", "anti-aircraft|,|ex-rebel|,|Franco|-|German|,|state|‑|run|,|Iran|–|Iraq")]
    [InlineData("w/o b/c he/she and/or", "w/o|b/c|he|/|she|and|/|or")]
    [InlineData("Why?!! No.... Yes.?", "Why|?!!|No|....|Yes|.?")]
    [InlineData("Good :-) or (bad :( )", "Good|:-)|or|(|bad|:(|)")]
    [InlineData("--- *** =====-- $$$ //", "---|***|=====--|$$$|//")]
    [InlineData("@desk.example wrote #Kano2024 to a_b@news.example", "@desk.example|wrote|#Kano2024|to|a_b@news.example")]
    [InlineData("See Marsh.Com, news.com/a?b=1, alt.news.groups or rep.pdf.", "See|Marsh.Com|,|news.com/a?b=1|,|alt.news.groups|or|rep.pdf|.")]
    [InlineData("dont, youll, it's; he wouldn`t", "do|nt|,|you|ll|,|it|'s|;|he|would|n`t")]
    [InlineData("Ba\u00ADgh\u00ADdad\u200B\u200Efell\u00A0on\u202FMay\u2060 2", "Ba\u00ADgh\u00ADdad|fell|on|May|2")]
    public void Words_of_damaged_text(string text, string words) => Assert.Equal(words.Split('|'), Words(text));

    [Theory]

    // a space is missing
    [InlineData("Six were killed.The army came.", "Six were killed.|The army came.")]
    [InlineData("It began in 2019.The army came.", "It began in 2019.|The army came.")]
    [InlineData("He called it \"war.\"The army came.", "He called it \"war.\"|The army came.")]

    // small letters
    [InlineData("they came at night. we ran away.", "they came at night.|we ran away.")]
    [InlineData("Who did it? nobody knows. It is late! we left.", "Who did it?|nobody knows.|It is late!|we left.")]
    [InlineData("\"Who did it?\" he asked. Yahoo! said so. Was it he (or she?) who left?", "\"Who did it?\" he asked.|Yahoo! said so.|Was it he (or she?) who left?")]
    [InlineData("Capt. said no. The approx. half came. Messrs. al-Amin and Odd left.", "Capt. said no.|The approx. half came.|Messrs. al-Amin and Odd left.")]

    // abbreviations and capitals that wires put after them
    [InlineData("The U.S. Has said it will stay. The U.S. And Kuwait agreed.", "The U.S. Has said it will stay.|The U.S. And Kuwait agreed.")]
    [InlineData("He flew to the U.S. The army stayed.", "He flew to the U.S.|The army stayed.")]
    [InlineData("Gen. R. B. Odd of St. Ives met Sen. Lind vs. her aides, e.g. Mr. Marsh, on Sept. 3.", "Gen. R. B. Odd of St. Ives met Sen. Lind vs. her aides, e.g. Mr. Marsh, on Sept. 3.")]
    [InlineData("POLICE OF THE U.S. EMBASSY LEFT. LT. COL. ODD STAYED.", "POLICE OF THE U.S. EMBASSY LEFT.|LT. COL. ODD STAYED.")]

    // quotation marks, whole and broken
    [InlineData("\"We left. We ran,\" he said. \"They shot.\" \"Why?\" she asked.", "\"We left.|We ran,\" he said.|\"They shot.\"|\"Why?\" she asked.")]
    [InlineData("He gave the aims of \"the war. \"We won,\" he said.", "He gave the aims of \"the war.|\"We won,\" he said.")]
    [InlineData("“They fled. We stayed.” “Nobody came.”", "“They fled.|We stayed.”|“Nobody came.”")]

    // ellipses, faces, rulers, dashes, notes
    [InlineData("We waited ... and they came. Then… nothing. Wait… They ran.", "We waited ... and they came.|Then… nothing.|Wait…|They ran.")]
    [InlineData("They won :) We lost.", "They won :)|We lost.")]
    [InlineData("They won. *** We lost. ---- They left.", "They won.|***|We lost.|---- They left.")]
    [InlineData("They won. - We lost. – Ada Lind", "They won.|- We lost.|– Ada Lind")]
    [InlineData("They won in May.[3] We lost. [4] They left (Lind 2020). He was right. (2019) was odd.", "They won in May.[3]|We lost. [4]|They left (Lind 2020).|He was right. (2019) was odd.")]
    [InlineData("First: 1. We left. 2. We ran.", "First: 1.|We left.|2. We ran.")]
    [InlineData("See it. http://news.example/a. www.news.example has more.", "See it.|http://news.example/a.|www.news.example has more.")]

    // heads of messages and datelines
    [InlineData("Ada Lind 08/16/2000 12:05 PM We met. It was on 08/16/2000 12:05 PM in Kano.", "Ada Lind|08/16/2000 12:05 PM|We met.|It was on 08/16/2000 12:05 PM in Kano.")]
    [InlineData("KANO, Nigeria (News Desk) — Police came. They left.", "KANO, Nigeria (News Desk) —|Police came.|They left.")]
    [InlineData("Kano (News Desk) - Police came.", "Kano (News Desk) -|Police came.")]
    [InlineData("LA PAZ, 3 MAY 91 (DESK) -- [REPORT] [ADA LIND] [TEXT] POLICE CAME. THEY LEFT.", "LA PAZ, 3 MAY 91 (DESK) -- [REPORT] [ADA LIND] [TEXT]|POLICE CAME.|THEY LEFT.")]
    [InlineData("NATO forces killed two men — Taliban said.", "NATO forces killed two men — Taliban said.")]
    [InlineData("WE SAY: THE ARMY -- YOUR ARMY -- STAYS.", "WE SAY: THE ARMY -- YOUR ARMY -- STAYS.")]
    public void Sentences_of_damaged_text(string text, string sentences) => Assert.Equal(sentences.Split('|'), Sentences(text));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\u2028")]
    public void Headlines_and_bullets_need_no_full_stop(string line)
    {
        var text = string.Join(line, "Bridge falls in Kano", "", "What we know:", "- Six died", "• Nobody ran", "1. Police came", "(2) They left");

        Assert.Equal(["Bridge falls in Kano", "What we know:", "- Six died", "• Nobody ran", "1. Police came", "(2) They left"], Sentences(text));
    }

    [Fact]
    public void Quotations_across_paragraphs_do_not_turn_the_marks_around() => Assert.Equal(
        ["He said: \"We left.", "\"They ran.", "Nobody came.\"", "\"Why?\" she asked."],
        Sentences("He said: \"We left.\n\n\"They ran. Nobody came.\"\n\n\"Why?\" she asked."));

    [Fact]
    public void A_line_that_goes_on_after_dots_is_one_sentence() =>
        Assert.Equal(["The aim of the council in Kano is ...\nto leave."], Sentences("The aim of the council in Kano is ...\nto leave."));

    [Fact]
    public void Text_without_capitals_has_sentences()
    {
        const string text = "gunmen came to the village at night and took nine men with them. nobody knows where they are. police said so on monday.";

        Assert.Equal(3, Sentences(text).Length);
    }

    [Fact]
    public void Unseen_characters_do_not_make_another_word() =>
        Assert.Equal(["baghdad", "fell"], Read("Bagh\u00ADdad fell").Get(LanguageLayers.Forms).ToArray());

    [Fact]
    public void Damage_of_any_kind_leaves_spans_that_fit() =>
        Gen.Char["aA1.,!?\"'“”’()[]-–—*:;=_/\\$@#&\u00AD\u200B\u200E\u00A0\uFEFF\r\n …D"].Array[0, 80].Sample(
            characters =>
            {
                var text = new string(characters);
                var analysis = Read(text);
                var at = 0;
                foreach (var word in analysis.Get(LanguageLayers.Words))
                {
                    Assert.True(word.Start >= at && word.End > word.Start);
                    Assert.All(text[at..word.Start], c => Assert.True(Characters.IsBlank(c)));
                    at = word.End;
                }
            },
            iter: 2000,
            threads: 1);

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
