using System.Globalization;
using Annals.Lexicons;

namespace Annals.Times;

/// <summary>On which days of a year a holiday falls.</summary>
/// <param name="Kind">How its day is told.</param>
/// <param name="Calendar">The calendar of month and day.</param>
/// <param name="Month">Month of that calendar.</param>
/// <param name="Day">Day of the month, or which weekday of it.</param>
/// <param name="Weekday">0 for Sunday.</param>
/// <param name="Offset">Days to add in the end.</param>
/// <param name="Length">Days that it lasts; 0 for a whole month.</param>
/// <param name="IsSighted">True if the day hangs on the sight of the moon, and may be one off.</param>
/// <param name="Once">The one year of a day that does not come back, or 0.</param>
internal sealed record HolidayRule(
    HolidayKind Kind, CalendarKind Calendar, int Month, int Day, int Weekday, int Offset, int Length = 1, bool IsSighted = false, int Once = 0)
{
    /// <summary>Reads the fields of a line of holidays.txt.</summary>
    public static HolidayRule Read(LexiconEntry entry)
    {
        var rule = ReadDay(entry);
        return entry[2].Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] => rule,
            ["about"] => rule with { IsSighted = true },
            ["month"] => rule with { Length = 0, IsSighted = true },
            [var days, "days"] => rule with { Length = Number(entry, days) },
            [var days, "days", "about"] => rule with { Length = Number(entry, days), IsSighted = true },
            _ => throw entry.Error("the third field must be empty, \"about\", \"month\", \"N days\" or \"N days about\""),
        };
    }

    /// <summary>The stretches of a year: mostly one, none or two where the calendars drift.</summary>
    public IEnumerable<Moment> In(int year)
    {
        if (Kind != HolidayKind.OfCalendar)
        {
            if ((Once == 0 || Once == year) && FirstIn(year) is { } first && Lasting(first) is { } moment)
            {
                yield return moment;
            }

            yield break;
        }

        if (Moment.Year(year) is not { } whole || OtherCalendars.YearAt(Calendar, whole.First) is not { } start)
        {
            yield break;
        }

        for (var y = start; y <= start + 2; y++)
        {
            if (OtherCalendars.Day(Calendar, y, Month, Day) is { } day && day.AddDays(Offset) is var shifted && shifted.Year == year)
            {
                if ((Length == 0 ? OtherCalendars.Month(Calendar, y, Month) : Lasting(shifted)) is { } moment)
                {
                    yield return moment;
                }
            }
        }
    }

    private static HolidayRule ReadDay(LexiconEntry entry)
    {
        var parts = entry[1].Split(' ');
        if (parts.Length == 1 && parts[0].Split('-') is [var month, var day])
        {
            return Of(HolidayKind.Fixed, Number(entry, month), Number(entry, day));
        }

        if (parts.Length == 1 && parts[0].Split('-') is [var once, var onceMonth, var onceDay])
        {
            return Of(HolidayKind.Fixed, Number(entry, onceMonth), Number(entry, onceDay)) with { Once = Number(entry, once) };
        }

        if (parts is ["easter" or "orthodox-easter", var offset])
        {
            return Of(parts[0][0] == 'e' ? HolidayKind.Easter : HolidayKind.OrthodoxEaster, 0, 0) with { Offset = Number(entry, offset) };
        }

        if (parts.Length is 2 or 3 && Enum.TryParse<CalendarKind>(parts[0], ignoreCase: true, out var calendar)
            && parts[1].Split('-') is [var otherMonth, var otherDay])
        {
            return Of(HolidayKind.OfCalendar, Number(entry, otherMonth), Number(entry, otherDay)) with
            {
                Calendar = calendar,
                Offset = parts.Length == 3 ? Number(entry, parts[2]) : 0,
            };
        }

        if (parts is [var before, var weekday, "on-or-before", var last])
        {
            return Of(HolidayKind.OnOrBefore, Number(entry, before), Number(entry, last)) with { Weekday = WeekdayOf(entry, weekday) };
        }

        return parts.Length is 3 or 4
            ? Of(HolidayKind.Nth, Number(entry, parts[0]), Number(entry, parts[2])) with
            {
                Weekday = WeekdayOf(entry, parts[1]),
                Offset = parts.Length == 4 ? Number(entry, parts[3]) : 0,
            }
            : throw entry.Error("the second field must be a day as the file's head describes it");
    }

    private static HolidayRule Of(HolidayKind kind, int month, int day) => new(kind, CalendarKind.Gregorian, month, day, 0, 0);

    private DateOnly? FirstIn(int year)
    {
        if (Moment.Year(year) is null || year is < 2 or > 9997)
        {
            return null;
        }

        switch (Kind)
        {
            case HolidayKind.Fixed:
                return Moment.Day(year, Month, Day)?.First;
            case HolidayKind.Easter:
                return Easter(year).AddDays(Offset);
            case HolidayKind.OrthodoxEaster:
                return OrthodoxEaster(year)?.AddDays(Offset);
            case HolidayKind.OnOrBefore:
                var last = new DateOnly(year, Month, Day);
                return last.AddDays(-((((int)last.DayOfWeek - Weekday) + 7) % 7));
            default:
                if (Day < 0)
                {
                    var end = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
                    return end.AddDays(-((((int)end.DayOfWeek - Weekday) + 7) % 7)).AddDays((7 * (Day + 1)) + Offset);
                }

                var first = new DateOnly(year, Month, 1);
                return first.AddDays(((Weekday - (int)first.DayOfWeek) + 7) % 7).AddDays((7 * (Day - 1)) + Offset);
        }
    }

    private Moment? Lasting(DateOnly first) => Length <= 1
        ? Moment.Day(first)
        : Moment.Shift(first, TimeUnit.Day, Length - 1) is { } last
            ? new Moment(TimePrecision.Week, first, last, string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}"))
            : null;

    // The Gregorian computus in the form of Meeus, Jones and Butcher.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    // The Julian computus of Meeus, carried over to the Gregorian calendar.
    private static DateOnly? OrthodoxEaster(int year)
    {
        int a = year % 4, b = year % 7, c = year % 19;
        var d = ((19 * c) + 15) % 30;
        var e = ((2 * a) + (4 * b) - d + 34) % 7;
        var n = d + e + 114;
        return OtherCalendars.Day(CalendarKind.Julian, year, n / 31, (n % 31) + 1);
    }

    private static int Number(LexiconEntry entry, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw entry.Error($"'{text}' must be a whole number");

    private static int WeekdayOf(LexiconEntry entry, string name) =>
        Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) ? (int)day : throw entry.Error($"'{name}' is no weekday");
}

/// <summary>How a holiday's day is told.</summary>
internal enum HolidayKind : byte
{
    Fixed, Nth, OnOrBefore, Easter, OrthodoxEaster, OfCalendar,
}
