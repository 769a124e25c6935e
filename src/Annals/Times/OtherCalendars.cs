using System.Globalization;

namespace Annals.Times;

/// <summary>Days, months and years of calendars other than the Gregorian one. Nothing here throws: what a calendar lacks is null.</summary>
/// <remarks>Hijri months follow Umm al-Qura from 1319 to 1499 and the tabular calendar elsewhere; where the moon is sighted, the day may
/// differ by one. Hebrew months count from Nisan, Chinese ones without their leap month.</remarks>
internal static class OtherCalendars
{
    private static readonly UmAlQuraCalendar UmmAlQura = new();
    private static readonly HijriCalendar Tabular = new() { HijriAdjustment = 0 };
    private static readonly PersianCalendar Persian = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();

    /// <summary>A day of another calendar on the Gregorian one.</summary>
    public static DateOnly? Day(CalendarKind kind, int year, int month, int day)
    {
        switch (kind)
        {
            case CalendarKind.Buddhist:
                return Moment.Day(year - 543, month, day)?.First;
            case CalendarKind.Julian:
                return Moment.Day(year, month, day) is { } julian
                    ? Moment.Shift(julian.First, TimeUnit.Day, (year / 100) - (year / 400) - 2)
                    : null;
            case CalendarKind.Gregorian:
                return Moment.Day(year, month, day)?.First;
            default:
                var calendar = Of(kind, year);
                if (year <= YearOf(calendar, calendar.MinSupportedDateTime) || year >= YearOf(calendar, calendar.MaxSupportedDateTime))
                {
                    return null;
                }

                month = Renumbered(kind, calendar, year, month);
                return month >= 1 && month <= calendar.GetMonthsInYear(year) && day >= 1 && day <= calendar.GetDaysInMonth(year, month)
                    ? DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0))
                    : null;
        }
    }

    /// <summary>A whole month; its TIMEX3 value names its first and last day.</summary>
    public static Moment? Month(CalendarKind kind, int year, int month)
    {
        var next = kind switch
        {
            CalendarKind.Hijri or CalendarKind.Persian when month == 12 => Day(kind, year + 1, 1, 1),
            CalendarKind.Hebrew when month == 6 => Day(kind, year + 1, 7, 1),
            CalendarKind.Hebrew when month == 12 => Day(kind, year, 1, 1),
            _ => Day(kind, year, month + 1, 1),
        };
        return Stretch(Day(kind, year, month, 1), next, TimePrecision.Month);
    }

    /// <summary>A whole year.</summary>
    public static Moment? Year(CalendarKind kind, int year) => kind is CalendarKind.Buddhist
        ? Moment.Year(year - 543)
        : kind is CalendarKind.Gregorian ? Moment.Year(year)
        : Stretch(Day(kind, year, FirstMonth(kind), 1), Day(kind, year + 1, FirstMonth(kind), 1), TimePrecision.Year);

    /// <summary>The year of another calendar in which a day lies, or null where that calendar does not reach.</summary>
    public static int? YearAt(CalendarKind kind, DateOnly day)
    {
        switch (kind)
        {
            case CalendarKind.Buddhist:
                return day.Year + 543;
            case CalendarKind.Gregorian or CalendarKind.Julian:
                return day.Year;
            default:
                var time = day.ToDateTime(TimeOnly.MinValue);
                var calendar = kind == CalendarKind.Hijri && (time <= UmmAlQura.MinSupportedDateTime || time >= UmmAlQura.MaxSupportedDateTime)
                    ? Tabular
                    : Of(kind, 1400);
                return time > calendar.MinSupportedDateTime && time < calendar.MaxSupportedDateTime ? calendar.GetYear(time) : null;
        }
    }

    private static int FirstMonth(CalendarKind kind) => kind == CalendarKind.Hebrew ? 7 : 1;

    private static Moment? Stretch(DateOnly? first, DateOnly? next, TimePrecision grain) =>
        first is { } from && next is { } after && after > from
            ? new Moment(grain, from, after.AddDays(-1), string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}/{after.AddDays(-1):yyyy-MM-dd}"))
            : null;

    private static Calendar Of(CalendarKind kind, int year) => kind switch
    {
        CalendarKind.Hijri => year is > 1318 and < 1500 ? UmmAlQura : Tabular,
        CalendarKind.Persian => Persian,
        CalendarKind.Hebrew => Hebrew,
        _ => Chinese,
    };

    private static int YearOf(Calendar calendar, DateTime time) => calendar.GetYear(time);

    // The library counts Hebrew months from Tishri and lets the leap month of either calendar shift the later ones.
    private static int Renumbered(CalendarKind kind, Calendar calendar, int year, int month)
    {
        switch (kind)
        {
            case CalendarKind.Hebrew when month is >= 1 and <= 12:
                var leap = calendar.IsLeapYear(year) ? 1 : 0;
                return month >= 7 ? month - 6 : month == 12 ? 6 + leap : month + 6 + leap;
            case CalendarKind.Chinese when calendar.GetLeapMonth(year) is var inserted && inserted > 0 && month >= inserted:
                return month + 1;
            default:
                return month;
        }
    }
}

/// <summary>Calendars that a text may name.</summary>
internal enum CalendarKind : byte
{
    Hijri, Persian, Buddhist, Hebrew, Chinese, Julian, Gregorian,
}
