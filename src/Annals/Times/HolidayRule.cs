using System.Globalization;
using Annals.Lexicons;

namespace Annals.Times;

/// <summary>On which day of a year a holiday falls.</summary>
internal sealed record HolidayRule(HolidayKind Kind, int Month, int Day, int Weekday, int Offset)
{
    /// <summary>Reads the second field of a line of holidays.txt.</summary>
    public static HolidayRule Read(LexiconEntry entry)
    {
        var parts = entry[1].Split(' ');
        if (parts.Length == 1 && parts[0].Split('-') is [var month, var day])
        {
            return new HolidayRule(HolidayKind.Fixed, Number(entry, month), Number(entry, day), 0, 0);
        }

        if (parts is ["easter", var offset])
        {
            return new HolidayRule(HolidayKind.Easter, 0, 0, 0, Number(entry, offset));
        }

        if (parts is [var before, var name, "on-or-before", var last])
        {
            return new HolidayRule(HolidayKind.OnOrBefore, Number(entry, before), Number(entry, last), WeekdayOf(entry, name), 0);
        }

        return parts.Length is 3 or 4
            ? new HolidayRule(
                HolidayKind.Nth, Number(entry, parts[0]), Number(entry, parts[2]), WeekdayOf(entry, parts[1]), parts.Length == 4 ? Number(entry, parts[3]) : 0)
            : throw entry.Error("the second field must be a day as the file's head describes it");
    }

    /// <summary>The day in a year.</summary>
    public DateOnly In(int year)
    {
        switch (Kind)
        {
            case HolidayKind.Fixed:
                return new DateOnly(year, Month, Day);
            case HolidayKind.Easter:
                return Easter(year).AddDays(Offset);
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
    Fixed, Nth, OnOrBefore, Easter,
}
