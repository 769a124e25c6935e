using Annals.Statements;
using CsCheck;
using Xunit;

namespace Annals.Tests.Statements;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("He said, “The bridge is shut.” Then he left.", "The bridge is shut.")]
    [InlineData("He said, \"The bridge is shut.\" Then he left.", "The bridge is shut.")]
    [InlineData("He said, ``The bridge is shut.'' Then he left.", "The bridge is shut.")]
    [InlineData("He said, «The bridge is shut.» Then he left.", "The bridge is shut.")]
    [InlineData("He said, 'The bridge is shut.' Then he left.", "The bridge is shut.")]
    [InlineData("He said, ‘The bridge is shut.’ Then he left.", "The bridge is shut.")]
    [InlineData("\"\"\"The bridge is shut,\"\" he said, and left.\"", "The bridge is shut,")]
    public void Marks_of_every_kind_are_paired(string text, string inner) => Assert.Equal([inner], Inner(text));

    [Fact]
    public void Two_quotations_of_a_line_stay_two() =>
        Assert.Equal(["One,", "and two."], Inner("\"One,\" she said, \"and two.\""));

    [Fact]
    public void Single_marks_within_a_quotation_belong_to_it() =>
        Assert.Equal(["He called it ‘a farce’ and left."], Inner("“He called it ‘a farce’ and left.”"));

    [Theory]
    [InlineData("The workers' union and the farmers' league didn't meet.")]
    [InlineData("It was the summer of '68 in the '60s.")]
    [InlineData("The workers’ union and the mayor’s office didn’t meet.")]
    public void Apostrophes_quote_nothing(string text) => Assert.Empty(Inner(text));

    [Fact]
    public void A_quotation_that_every_paragraph_reopens_is_one() =>
        Assert.Equal(["First we wait.\n\n“Then we go."], Inner("She said: “First we wait.\n\n“Then we go.”\n\nThey went."));

    [Fact]
    public void A_quotation_after_a_closed_one_is_another() =>
        Assert.Equal(["First we wait.", "Then we go."], Inner("“First we wait.”\n\n“Then we go.”"));

    [Fact]
    public void A_missing_closing_mark_ends_with_its_line()
    {
        var quotations = QuotationFinder.Find("She said: “We wait.\nThe crowd went home.");

        var quotation = Assert.Single(quotations);
        Assert.False(quotation.IsClosed);
        Assert.Equal(new TextSpan(10, 19), quotation.Span);
    }

    [Fact]
    public void A_second_closing_mark_stretches_the_quotation() =>
        Assert.Equal(["We met the envoy.” Miller and his staff."], Inner("He said, “We met the envoy.” Miller and his staff.”"));

    [Fact]
    public void A_stray_closing_mark_after_the_speaker_changes_nothing() =>
        Assert.Equal(["We wait,"], Inner("“We wait,” she said on Monday.”"));

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("'")]
    [InlineData("\" ")]
    [InlineData("\"a ")]
    [InlineData("'a ")]
    [InlineData("“a\n")]
    [InlineData("\"\n")]
    public void Ten_thousand_marks_do_no_harm(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000));

        AssertSound(text, QuotationFinder.Find(text));
    }

    [Fact]
    public void Any_text_gives_quotations_in_order_within_the_text() =>
        Gen.Char["\"“”'‘’«»` \n.,abc\ud83d"].Array[0, 60].Sample(characters =>
        {
            var text = new string(characters);
            AssertSound(text, QuotationFinder.Find(text));
        });

    private static void AssertSound(string text, List<Quotation> quotations)
    {
        var end = 0;
        foreach (var quotation in quotations)
        {
            Assert.InRange(quotation.Span.Start, end, text.Length);
            Assert.True(quotation.Span.Contains(quotation.Inner));
            Assert.True(quotation.Inner.Length > 0);
            end = quotation.Span.End;
            Assert.InRange(end, 0, text.Length);
        }
    }

    private static IEnumerable<string> Inner(string text) =>
        QuotationFinder.Find(text).Select(quotation => text[quotation.Inner.Start..quotation.Inner.End]);
}
