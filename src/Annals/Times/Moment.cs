using System.Globalization;

namespace Annals.Times;

/// <summary>A stretch of the calendar with its TIMEX3 value. Nothing here throws: what lies outside the calendar is null.</summary>
internal readonly record struct Moment(TimePrecision Grain, DateOnly First, DateOnly Last, string Value)
{
    private static readonly string[] SeasonCodes = ["SP", "SU", "FA", "WI"];

    public static Moment Day(DateOnly day) => new(TimePrecision.Day, day, day, Text($"{day:yyyy-MM-dd}"));

    public static Moment? Day(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Day(new DateOnly(year, month, day)) : null;

    public static Moment? Month(int year, int month) => IsYear(year) && month is >= 1 and <= 12
        ? new(TimePrecision.Month, new DateOnly(year, month, 1), EndOfMonth(year, month), Text($"{year:0000}-{month:00}"))
        : null;

    public static Moment? Year(int year) => IsYear(year)
        ? new(TimePrecision.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Text($"{year:0000}"))
        : null;

    public static Moment? Quarter(int year, int quarter) => IsYear(year) && quarter is >= 1 and <= 4
        ? new(TimePrecision.Season, new DateOnly(year, (3 * quarter) - 2, 1), EndOfMonth(year, 3 * quarter), Text($"{year:0000}-Q{quarter}"))
        : null;

    public static Moment? Half(int year, int half) => IsYear(year) && half is 1 or 2
        ? new(TimePrecision.Season, new DateOnly(year, (6 * half) - 5, 1), EndOfMonth(year, 6 * half), Text($"{year:0000}-H{half}"))
        : null;

    /// <summary>Season 0 is spring; winter is counted to the year in which it begins.</summary>
    public static Moment? Season(int year, int season) => IsYear(year) && IsYear(year + 1) && season is >= 0 and <= 3
        ? new(
            TimePrecision.Season,
            new DateOnly(year, 3 + (3 * season), 1),
            season == 3 ? EndOfMonth(year + 1, 2) : EndOfMonth(year, 5 + (3 * season)),
            Text($"{year:0000}-{SeasonCodes[season]}"))
        : null;

    public static Moment? Decade(int year) => IsYear(year) && IsYear(year + 9)
        ? new(TimePrecision.Decade, new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31), Text($"{year / 10:000}"))
        : null;

    public static Moment? Century(int hundreds) => hundreds is >= 1 and < 99
        ? new(TimePrecision.Decade, new DateOnly(hundreds * 100, 1, 1), new DateOnly((hundreds * 100) + 99, 12, 31), Text($"{hundreds:00}"))
        : null;

    /// <summary>The week, Monday to Sunday, that holds a day.</summary>
    public static Moment? Week(DateOnly day)
    {
        var monday = Add(day, -(((int)day.DayOfWeek + 6) % 7));
        return monday is { } first && Add(first, 6) is { } last
            ? new(TimePrecision.Week, first, last, Text($"{IsoYear(first):0000}-W{IsoWeek(first):00}"))
            : null;
    }

    /// <summary>The Saturday and Sunday of the week that holds a day.</summary>
    public static Moment? Weekend(DateOnly day) => Week(day) is { } week
        ? new(TimePrecision.Week, week.Last.AddDays(-1), week.Last, week.Value + "-WE")
        : null;

    /// <summary>The unit that holds a day, shifted by a number of units.</summary>
    public static Moment? Of(TimeUnit unit, DateOnly day, int shift) => unit switch
    {
        TimeUnit.Day => Add(day, shift) is { } shifted ? Day(shifted) : null,
        TimeUnit.Week => Add(day, 7L * shift) is { } shifted ? Week(shifted) : null,
        TimeUnit.Fortnight => Add(day, 14L * shift) is { } shifted ? Week(shifted) : null,
        TimeUnit.Weekend => Add(day, 7L * shift) is { } shifted ? Weekend(shifted) : null,
        TimeUnit.Month => AddMonths(day, shift) is { } shifted ? Month(shifted.Year, shifted.Month) : null,
        TimeUnit.Quarter => AddMonths(day, 3L * shift) is { } shifted ? Quarter(shifted.Year, (shifted.Month + 2) / 3) : null,
        TimeUnit.Year => Year(Clamp(day.Year + (long)shift)),
        TimeUnit.Decade => Decade(Clamp(day.Year - (day.Year % 10) + (10L * shift))),
        TimeUnit.Century => Century(Clamp((day.Year / 100) + (long)shift)),
        TimeUnit.Millennium => Century(Clamp((day.Year / 1000 * 10) + (10L * shift))),
        _ => Day(day),
    };

    /// <summary>The day that lies a number of units away, exactly.</summary>
    public static DateOnly? Shift(DateOnly day, TimeUnit unit, double count) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute => day,
        TimeUnit.Hour => Add(day, (long)Math.Clamp(count / 24, int.MinValue, int.MaxValue)),
        TimeUnit.Day => Add(day, (long)Math.Clamp(count, int.MinValue, int.MaxValue)),
        TimeUnit.Week or TimeUnit.Weekend => Add(day, (long)Math.Clamp(count * 7, int.MinValue, int.MaxValue)),
        TimeUnit.Fortnight => Add(day, (long)Math.Clamp(count * 14, int.MinValue, int.MaxValue)),
        TimeUnit.Month => AddMonths(day, (long)Math.Clamp(count, int.MinValue, int.MaxValue)),
        TimeUnit.Quarter => AddMonths(day, (long)Math.Clamp(count * 3, int.MinValue, int.MaxValue)),
        TimeUnit.Year => AddMonths(day, (long)Math.Clamp(count * 12, int.MinValue, int.MaxValue)),
        TimeUnit.Decade => AddMonths(day, (long)Math.Clamp(count * 120, int.MinValue, int.MaxValue)),
        TimeUnit.Century => AddMonths(day, (long)Math.Clamp(count * 1200, int.MinValue, int.MaxValue)),
        _ => AddMonths(day, (long)Math.Clamp(count * 12000, int.MinValue, int.MaxValue)),
    };

    private static bool IsYear(int year) => year is >= 1 and <= 9998;

    private static int Clamp(long value) => (int)Math.Clamp(value, -1, 10000);

    private static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static DateOnly? Add(DateOnly day, long days) =>
        day.DayNumber + days >= DateOnly.MinValue.DayNumber && day.DayNumber + days <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)(day.DayNumber + days))
            : null;

    private static DateOnly? AddMonths(DateOnly day, long months) =>
        IsYear(Clamp(day.Year + (months / 12) - 1)) && IsYear(Clamp(day.Year + (months / 12) + 1)) ? day.AddMonths((int)months) : null;

    private static int IsoYear(DateOnly day) => ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue));

    private static int IsoWeek(DateOnly day) => ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
