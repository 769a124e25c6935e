using Annals.Numbers;
using Annals.Tests.Numbers;
using Annals.Times;
using Xunit;

namespace Annals.Tests.Times;

public class TimeReaderTests
{
    private static readonly Pipeline Reader = new PipelineBuilder().Use(new PlainWords()).Use(new PieceReader()).Use(new TimeReader()).Build();

    // 28 December 2023 was a Thursday.
    [Theory]
    [InlineData("The bridge fell on March 3, 2016.", "March 3, 2016", "2016-03-03")]
    [InlineData("The bridge fell on 3 March 2016.", "3 March 2016", "2016-03-03")]
    [InlineData("The bridge fell on Dec. 8.", "Dec. 8", "2023-12-08")]
    [InlineData("The bridge fell on October 17.", "October 17", "2023-10-17")]
    [InlineData("The bridge fell on 2016-03-03.", "2016-03-03", "2016-03-03")]
    [InlineData("The bridge fell on 12/26/2023.", "12/26/2023", "2023-12-26")]
    [InlineData("The bridge fell on 03/12/23.", "03/12/23", "2023-XX-XX")]
    [InlineData("The bridge fell on the 3rd of May 2020.", "the 3rd of May 2020", "2020-05-03")]
    [InlineData("The bridge fell on Tuesday.", "Tuesday", "2023-12-26")]
    [InlineData("The bridge fell on Thursday.", "Thursday", "2023-12-28")]
    [InlineData("They will meet on Tuesday.", "Tuesday", "2024-01-02")]
    [InlineData("The bridge fell last Tuesday.", "last Tuesday", "2023-12-26")]
    [InlineData("The bridge fell on Tuesday morning.", "Tuesday morning", "2023-12-26TMO")]
    [InlineData("The bridge fell early this morning.", "early this morning", "2023-12-28TMO")]
    [InlineData("The bridge fell last night.", "last night", "2023-12-27TNI")]
    [InlineData("The bridge fell yesterday.", "yesterday", "2023-12-27")]
    [InlineData("The bridge fell last week.", "last week", "2023-W51")]
    [InlineData("The bridge fell last year.", "last year", "2022")]
    [InlineData("The bridge fell early last year.", "early last year", "2022")]
    [InlineData("The bridge fell in mid-October.", "mid-October", "2023-10")]
    [InlineData("The bridge fell in May.", "May", "2023-05")]
    [InlineData("The bridge fell two weeks ago.", "two weeks ago", "2023-W50")]
    [InlineData("The bridge fell ten days ago.", "ten days ago", "2023-12-18")]
    [InlineData("The bridge fell in the summer of 1994.", "the summer of 1994", "1994-SU")]
    [InlineData("The bridge fell in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3")]
    [InlineData("The bridge fell in the late 1970s.", "the late 1970s", "197")]
    [InlineData("The bridge fell in '89.", "'89", "1989")]
    [InlineData("The bridge fell in 1989.", "1989", "1989")]
    [InlineData("The bridge fell at 4 30 p.m. today.", "4 30 p.m. today", "2023-12-28T16:30")]
    [InlineData("The bridge fell at 9:50 p.m. ET Monday.", "9:50 p.m. ET Monday", "2023-12-25T21:50")]
    [InlineData("The bridge fell at 0430Z.", "0430Z", "2023-12-28T04:30")]
    [InlineData("It lasted three days.", "three days", "P3D")]
    [InlineData("It lasted more than two years.", "more than two years", "P2Y")]
    [InlineData("It was a three-day march.", "three-day", "P3D")]
    [InlineData("It took two and a half hours.", "two and a half hours", "PT2H30M")]
    [InlineData("It lasted for decades.", "decades", "PXE")]
    [InlineData("It fell within the past 24 hours.", "the past 24 hours", "PT24H")]
    [InlineData("They met every day.", "every day", "P1D")]
    [InlineData("They met weekly.", "weekly", "P1W")]
    [InlineData("They met every Monday.", "every Monday", "XXXX-WXX-1")]
    [InlineData("They met recently.", "recently", "PAST_REF")]
    [InlineData("They met in recent weeks.", "recent weeks", "PAST_REF")]
    [InlineData("They are now here.", "now", "PRESENT_REF")]
    [InlineData("They met last October 23.", "last October 23", "2023-10-23")]
    [InlineData("They met in the past three months.", "the past three months", "P3M")]
    [InlineData("They met over the past week.", "the past week", "P1W")]
    [InlineData("They met on Friday morning local time.", "Friday morning", "2023-12-29TMO")]
    [InlineData("They met some two decades ago.", "some two decades ago", "200")]
    [InlineData("They met on Christmas Day.", "Christmas Day", "2023-12-25")]
    [InlineData("They met on Good Friday.", "Good Friday", "2023-04-07")]
    [InlineData("They met on Thanksgiving.", "Thanksgiving", "2023-11-23")]
    public void ReadsATime(string text, string span, string value)
    {
        var (document, times) = Read(text);
        var time = Assert.Single(times);
        Assert.Equal(span, document.Quote(time.Span));
        Assert.Equal(value, time.Value);
    }

    [Theory]
    [InlineData("The bridge fell on Tuesday.", "2023-12-26", "2023-12-26", KnownAs.Precise, TimePrecision.Day)]
    [InlineData("The bridge fell last week.", "2023-12-18", "2023-12-24", KnownAs.Within, TimePrecision.Week)]
    [InlineData("It was shut since October 17.", "2023-10-17", null, KnownAs.Since, TimePrecision.Day)]
    [InlineData("It was shut since mid-October.", "2023-10-11", null, KnownAs.Since, TimePrecision.Month)]
    [InlineData("It was shut until March 2021.", null, "2021-03-31", KnownAs.Until, TimePrecision.Month)]
    [InlineData("It fell before December 8.", null, "2023-12-07", KnownAs.Before, TimePrecision.Day)]
    [InlineData("It fell after December 8.", "2023-12-09", null, KnownAs.After, TimePrecision.Day)]
    [InlineData("It fell around December 8.", "2023-12-08", "2023-12-08", KnownAs.About, TimePrecision.Day)]
    [InlineData("It fell early last year.", "2022-01-01", "2022-04-30", KnownAs.Within, TimePrecision.Year)]
    [InlineData("It fell within the past 24 hours.", "2023-12-27", "2023-12-28", KnownAs.Within, TimePrecision.Hour)]
    [InlineData("It fell over the past three months.", "2023-09-28", "2023-12-28", KnownAs.Within, TimePrecision.Month)]
    [InlineData("It fell at 9:50 p.m. Monday.", "2023-12-25T21:50", "2023-12-25T21:50", KnownAs.Precise, TimePrecision.Instant)]
    public void GivesTheDaysThatTheWordsAllow(string text, string? first, string? last, KnownAs knownAs, TimePrecision precision)
    {
        var interval = Assert.NotNull(Assert.Single(Read(text).Times).Interval);
        Assert.Equal((first, last, knownAs, precision), (interval.First?.ToString(), interval.Last?.ToString(), interval.KnownAs, interval.Precision));
    }

    [Theory]
    [InlineData("It fell on March 3, 2016. Two days later it was back.", "2016-03-03 2016-03-05")]
    [InlineData("It fell on March 3, 2016. The next day it was back.", "2016-03-03 2016-03-04")]
    [InlineData("It fell on March 3, 2016. That night it was back.", "2016-03-03 2016-03-03TNI")]
    [InlineData("It fell on March 3, 2016. It was back the following year.", "2016-03-03 2017")]
    [InlineData("It fell early this morning (Tuesday).", "2023-12-26TMO 2023-12-26")]
    [InlineData("It fell on Tuesday. He said: “I saw it this morning.”", "2023-12-26 2023-12-26TMO")]
    [InlineData("Sales fell in the third quarter of 2023. They were higher a year earlier.", "2023-Q3 2022-Q3")]
    [InlineData("It fell between 3 and 5 March.", "2023-03-03 2023-03-05")]
    [InlineData("It lasted from Monday through Wednesday.", "2023-12-25 2023-12-27")]
    [InlineData("It lasted from January 1 to June 15, 2015.", "2015-01-01 2015-06-15")]
    public void ReadsTimesThatLeanOnOthers(string text, string values) =>
        Assert.Equal(values, string.Join(' ', Read(text).Times.Select(time => time.Value)));

    [Theory]
    [InlineData("It lasted from Monday through Wednesday.", "2023-12-25", "2023-12-27")]
    [InlineData("It lasted from January 1 to June 15, 2015.", "2015-01-01", "2015-06-15")]
    [InlineData("It fell in the first six months of 2015.", "2015-01-01", "2015-06-30")]
    public void JoinedTimesShareTheirDays(string text, string first, string last) => Assert.All(
        Read(text).Times,
        time => Assert.Equal((first, last), (time.Interval?.First.ToString(), time.Interval?.Last.ToString())));

    [Fact]
    public void ADayThatIsCountedFromStaysItself()
    {
        var times = Read("It fell two weeks before April 15, 2013.").Times;
        Assert.Equal(["2013-04-01", "2013-04-15"], times.Select(time => time.Interval?.First.ToString()));
    }

    [Theory]
    [InlineData("KABUL, May 15, 2024 (AP) — A bridge fell on Tuesday.", "2024-05-15")]
    [InlineData("Published: 15 May 2024\nA bridge fell on Tuesday.", "2024-05-15")]
    [InlineData("A bridge fell on May 15, 2024.", null)]
    public void ThePublishedDateIsFoundInTheText(string text, string? date) =>
        Assert.Equal(date, Pipeline.Default.Read(new Report { Id = "test", Text = text }).Published?.ToString());

    [Theory]
    [InlineData("He was 6 years old.")]
    [InlineData("A 39-year-old man fled.")]
    [InlineData("It took three-quarters of it.")]
    [InlineData("It was a second mistake.")]
    [InlineData("They came as soon as they could.")]
    [InlineData("They met Jan Kowal.")]
    [InlineData("Prices began to fall.")]
    [InlineData("Watch 04:27 Share")]
    [InlineData("They may come.")]
    [InlineData("He saw 1990 people.")]
    [InlineData("The third man fled.")]
    [InlineData("They march on.")]
    [InlineData("It fell on 2016-13-45.")]
    [InlineData("USA Today wrote it.")]
    public void WhatIsNoTimeIsLeftAlone(string text) => Assert.Empty(Read(text).Times);

    [Theory]
    [InlineData("It fell on June 31.", "June 31")]
    [InlineData("It fell on 31 November 2021.", "31 November 2021")]
    [InlineData("It fell on 2023-02-30.", "2023-02-30")]
    [InlineData("It fell on 31/06/2023.", "31/06/2023")]
    [InlineData("It fell in week 54 of 2023.", "week 54 of 2023")]
    public void ADayThatIsNoneHasNoValue(string text, string span)
    {
        var analysis = Reader.Analyse(new Report { Id = "r", Text = text, Published = new PublicationDate(new DateOnly(2023, 12, 28)) });
        var time = Assert.Single(analysis.Items(TimeLayers.Times));
        Assert.Equal(span, analysis.Document.Quote(time.Span));
        Assert.Null(time.Value);
        Assert.Null(time.Interval);
        Assert.Contains("no such day", Assert.Single(analysis.Warnings).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void AThousandDatesInALineAreAllRead()
    {
        var text = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"{(i % 28) + 1} May {1900 + (i % 100)}, "));
        Assert.Equal(1_000, Read(text).Times.Length);
    }

    [Fact]
    public void WithoutAPublishedDateNothingIsMadeUp()
    {
        var analysis = Reader.Analyse(new Report { Id = "r", Text = "It fell on Tuesday. It was shut last week and on October 17. It opened on March 3, 2016." });
        var times = analysis.Items(TimeLayers.Times);
        Assert.Equal(["XXXX-WXX-2", "XXXX-WXX", "XXXX-10-17", "2016-03-03"], times.Select(time => time.Value));
        Assert.All(times[..3], time => Assert.Null(time.Interval));
        Assert.Contains("no published date", Assert.Single(analysis.Warnings).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void AbsoluteDatesNeedNoPublishedDate() =>
        Assert.Empty(Reader.Analyse(new Report { Id = "r", Text = "It opened on March 3, 2016." }).Warnings);

    [Theory]
    [InlineData("")]
    [InlineData("the the the last last next next this this of of")]
    [InlineData("99999999999999999999 years ago and 9999999 centuries later, 9999 months from now")]
    [InlineData("00/00/0000 99/99/9999 31.31.31 0000-00-00 9999-99-99 25:61 99:99 p.m. 2460Z")]
    [InlineData("February 30, 2023; 0 May 0000; April 99; the 99th of May; the 0th century; the 99th century")]
    [InlineData("'''''' '1 '12 '123 \uD800 Monday\uDC00 12\uD83D\uDE00 p.m.")]
    [InlineData("99 Ramadan 1445, 30 Safar 99999, year 0000 BE, 9999 AH, the 13th Adar 5784, 31 Esfand 1402")]
    [InlineData("week 0 of 2023, the last week of, the 99th day of March, half past 99, a quarter to 0, 999999Z MAY 2024, 9999/00")]
    [InlineData("the eve of the eve of Ashura, the day after Hajj 9999, the night before Ramadan 1, Passover 1, Diwali 1500")]
    [InlineData("January-February-March-April-May 1-2-3-4-5-6-7")]
    public void HostileTextIsReadWithoutComplaint(string text)
    {
        foreach (var published in new DateOnly?[] { new(2023, 12, 28), new(1600, 1, 1), DateOnly.MinValue, DateOnly.MaxValue, null })
        {
            PublicationDate? date = published is { } day ? new PublicationDate(day) : null;
            var analysis = Reader.Analyse(new Report { Id = "r", Text = text, Published = date });
            var end = 0;
            foreach (var time in analysis.Items(TimeLayers.Times))
            {
                Assert.True(time.Span.Start >= end && time.Span.End > time.Span.Start, time.Value);
                end = time.Span.End;
            }
        }
    }

    [Fact]
    public void OneEndlessSentenceIsRead()
    {
        var text = string.Concat(Enumerable.Repeat("early last Tuesday the end of more than two weeks or so March 3 to 5 ", 5_000));
        Assert.NotEmpty(Read(text).Times);
    }

    private static (Document Document, TimeExpression[] Times) Read(string text)
    {
        var analysis = Reader.Analyse(new Report { Id = "r", Text = text, Published = new PublicationDate(new DateOnly(2023, 12, 28)) });
        return (analysis.Document, analysis.Items(TimeLayers.Times));
    }
}
