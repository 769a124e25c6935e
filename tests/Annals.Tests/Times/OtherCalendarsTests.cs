using Annals.Times;
using Xunit;

namespace Annals.Tests.Times;

public class OtherCalendarsTests
{
    [Theory]
    [InlineData("Hijri", 1445, 9, 1, "2024-03-11")]
    [InlineData("Hijri", 1425, 1, 10, "2004-03-01")]
    [InlineData("Persian", 1357, 11, 22, "1979-02-11")]
    [InlineData("Persian", 1403, 1, 1, "2024-03-20")]
    [InlineData("Buddhist", 2569, 1, 2, "2026-01-02")]
    [InlineData("Hebrew", 5784, 1, 15, "2024-04-23")]
    [InlineData("Hebrew", 5785, 7, 10, "2024-10-12")]
    [InlineData("Hebrew", 5784, 9, 25, "2023-12-08")]
    [InlineData("Chinese", 2024, 1, 1, "2024-02-10")]
    [InlineData("Chinese", 2023, 8, 15, "2023-09-29")]
    [InlineData("Julian", 2024, 12, 25, "2025-01-07")]
    public void KnowsTheDay(string calendar, int year, int month, int day, string expected) =>
        Assert.Equal(expected, OtherCalendars.Day(Enum.Parse<CalendarKind>(calendar), year, month, day)?.ToString("yyyy-MM-dd"));

    [Fact]
    public void NoNumbersMakeItThrow()
    {
        foreach (var calendar in Enum.GetValues<CalendarKind>())
        {
            foreach (var year in new[] { int.MinValue, -1, 0, 1, 543, 1300, 1318, 1319, 1500, 1900, 2100, 2101, 5343, 5999, 9377, 9665, 9999, int.MaxValue })
            {
                foreach (var month in new[] { -1, 0, 1, 6, 12, 13, 14 })
                {
                    OtherCalendars.Month(calendar, year, month);
                    foreach (var day in new[] { -1, 0, 1, 29, 30, 31, 32 })
                    {
                        OtherCalendars.Day(calendar, year, month, day);
                    }
                }

                OtherCalendars.Year(calendar, year);
            }

            OtherCalendars.YearAt(calendar, DateOnly.MinValue);
            OtherCalendars.YearAt(calendar, DateOnly.MaxValue);
        }
    }
}
