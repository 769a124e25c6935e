using Annals.Documents;
using Annals.Numbers;
using Annals.Times;
using Xunit;

namespace Annals.Tests.Numbers;

public class NumberReaderTests
{
    private static readonly Pipeline Reader =
        new PipelineBuilder().Use(new PlainWords()).Use(new PieceReader()).Use(new TimeReader()).Use(new NumberReader()).Build();

    [Theory]
    [InlineData("killed 19 men", "19", 19, 19, QuantityBasis.Exact, "19")]
    [InlineData("some 2,500 families fled", "some 2,500", 2500, 2500, QuantityBasis.About, "2,500")]
    [InlineData("nearly 1.2 million people", "nearly 1.2 million", 1_200_000, 1_200_000, QuantityBasis.About, "million")]
    [InlineData("twenty-three sailors", "twenty-three", 23, 23, QuantityBasis.Exact, "twenty-three")]
    [InlineData("one hundred and five goats", "one hundred and five", 105, 105, QuantityBasis.Exact, "five")]
    [InlineData("two dozen trucks", "two dozen", 24, 24, QuantityBasis.Exact, "dozen")]
    [InlineData("a dozen trucks", "a dozen", 12, 12, QuantityBasis.Exact, "dozen")]
    [InlineData("dozens of trucks", "dozens", 24L, null, QuantityBasis.Word, "dozens")]
    [InlineData("hundreds of people", "hundreds", 200L, null, QuantityBasis.Word, "hundreds")]
    [InlineData("tens of thousands of people", "tens of thousands", 20_000L, null, QuantityBasis.Word, "thousands")]
    [InlineData("several guards", "several", 3, 9, QuantityBasis.Word, "several")]
    [InlineData("more than 19 guards", "more than 19", 20L, null, QuantityBasis.MoreThan, "19")]
    [InlineData("at least 20 guards", "at least 20", 20L, null, QuantityBasis.AtLeast, "20")]
    [InlineData("up to 50 guards", "up to 50", null, 50L, QuantityBasis.AtMost, "50")]
    [InlineData("fewer than 12 guards", "fewer than 12", null, 11L, QuantityBasis.LessThan, "12")]
    [InlineData("between 10 and 19 guards", "between 10 and 19", 10, 19, QuantityBasis.Range, "10")]
    [InlineData("10 to 15 guards", "10 to 15", 10, 15, QuantityBasis.Range, "10")]
    [InlineData("15-20 guards", "15-20", 15, 20, QuantityBasis.Range, "15-20")]
    [InlineData("2 to 3 million people", "2 to 3 million", 2_000_000, 3_000_000, QuantityBasis.Range, "2")]
    [InlineData("40 or more guards", "40 or more", 40L, null, QuantityBasis.AtLeast, "40")]
    [InlineData("sixty-six people or more", "sixty-six", 66L, null, QuantityBasis.AtLeast, "sixty-six")]
    [InlineData("the toll exceeded 100", "exceeded 100", 101L, null, QuantityBasis.MoreThan, "100")]
    [InlineData("as many as 11 guards were held", "as many as 11", 11, 11, QuantityBasis.Exact, "11")]
    [InlineData("as many as 11 guards may flee", "as many as 11", null, 11L, QuantityBasis.AtMost, "11")]
    [InlineData("7.5 tonnes", "7.5", 7, 8, QuantityBasis.Exact, "7.5")]
    [InlineData("about 900 guards", "about 900", 900, 900, QuantityBasis.About, "900")]
    [InlineData("there were no casualties", "no", 0, 0, QuantityBasis.Exact, "no")]
    [InlineData("no one was hurt", "no one", 0, 0, QuantityBasis.Exact, "one")]
    [InlineData("more than dozens of men", "more than dozens", 24L, null, QuantityBasis.MoreThan, "dozens")]
    public void ReadsNumbersAndTheirBounds(string text, string span, object? low, object? high, QuantityBasis basis, string head)
    {
        var (analysis, mentions) = Read(text);
        var mention = Assert.Single(mentions);
        Assert.Equal(span, analysis.Document.Quote(mention.Span));
        Assert.Equal(new Quantity(Whole(low), Whole(high), basis), mention.Quantity);
        Assert.Equal(head, analysis.Document.Quote(analysis.Get(Annals.Language.LanguageLayers.Words)[mention.Head].Span));
    }

    [Theory]
    [InlineData("It began on October 17.")]
    [InlineData("It began in 2016.")]
    [InlineData("They met at 9:50 p.m. on March 3, 2016.")]
    [InlineData("It lasted three days.")]
    [InlineData("The third man fled.")]
    [InlineData("A 39-year-old man fled.")]
    [InlineData("He was 6 years old.")]
    [InlineData("They are no longer here.")]
    [InlineData("Version 1.2.3 is out.")]
    public void WhatCountsNothingIsNoNumber(string text) => Assert.Empty(Read(text).Mentions);

    [Theory]
    [InlineData("99999999999999999999999999 people")]
    [InlineData("nine trillion trillion trillion people")]
    [InlineData("1,2,3,4 and 1-2-3-4-5-6 and 1/0 and 5/2 and 1.1.1.1")]
    [InlineData("more than more than at least up to no no none")]
    [InlineData("-- - – — + '' ' \" , . $ % #")]
    [InlineData("\uD800 3 \uDC00 x\uD83D\uDE00 20+ 3rd 99th 1990s 12345678901234567890s")]
    [InlineData("")]
    public void HostileTextIsReadWithoutComplaint(string text)
    {
        foreach (var mention in Read(text).Mentions)
        {
            Assert.True(mention.Quantity.Low is null or >= 0);
            Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
        }
    }

    [Fact]
    public void HugeNumbersSaturate()
    {
        var mention = Assert.Single(Read("more than 99999999999999999999 people").Mentions);
        Assert.Equal(new Quantity(long.MaxValue, null, QuantityBasis.MoreThan), mention.Quantity);
    }

    [Fact]
    public void AMillionNumbersInOneSentenceAreRead()
    {
        var text = string.Concat(Enumerable.Repeat("more than 3 to 4 or ", 20_000));
        Assert.NotEmpty(Read(text).Mentions);
    }

    private static long? Whole(object? value) => value is null ? null : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);

    private static (Analysis Analysis, NumberMention[] Mentions) Read(string text)
    {
        var analysis = Reader.Analyse(new Report { Id = "r", Text = text, Published = new PublicationDate(new DateOnly(2023, 12, 28)) });
        return (analysis, analysis.Items(NumberLayers.Numbers));
    }
}
