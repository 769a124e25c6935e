using System.Globalization;

namespace Annals.Times;

/// <summary>Places days, months and years of other calendars: "22 Bahman 1357", "12 Ramadan", "1403 in the Persian calendar", "2569 BE".</summary>
internal static class OtherCalendarPlacer
{
    private const int BeforeChrist = 9;

    public static Placement? Place(in TimeMatch match, Narrative narrative, Direction direction)
    {
        var moon = match.Whole(TimeClass.Moon);
        var year = match.Whole(TimeClass.AnyYear);
        var era = match.Whole(TimeClass.Era) ?? match.Whole(TimeClass.CalendarName) ?? moon / 100;
        if (era == BeforeChrist)
        {
            return year is { } before ? Placement.Unplaced(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"BC{before:0000}")) : null;
        }

        var kind = (CalendarKind)(era ?? (int)CalendarKind.Gregorian);
        var month = moon % 100 ?? match.Whole(TimeClass.Month);
        if (match.Kind == TimeRule.OtherYear || month is null)
        {
            return year is { } whole && OtherCalendars.Year(kind, whole) is { } named ? Certain(named) : null;
        }

        var day = match.Whole(TimeClass.Day) ?? match.Whole(TimeClass.Ordinal);
        if (year is { } given)
        {
            return IsOurs(kind, given) ? InOurYear(kind, given, month.Value, day) : Of(kind, given, month.Value, day);
        }

        if (!narrative.TryPublished(out var published) || OtherCalendars.YearAt(kind, published) is not { } current)
        {
            return Placement.Unplaced(TimeType.Date, day is null ? "XXXX-XX" : "XXXX-XX-XX");
        }

        Placement? best = null;
        var bestDistance = int.MaxValue;
        for (var y = current - 1; y <= current + 1; y++)
        {
            if (Of(kind, y, month.Value, day) is { Moment: { } moment } candidate && Distance(moment, published, direction) is var distance
                && distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>A placement that may be a day off either way, as the moon is sighted.</summary>
    public static Placement Sighted(Moment moment) => Placement.Date(moment) with
    {
        Interval = new Interval(
            new CalendarPoint(Moment.Shift(moment.First, TimeUnit.Day, -1) ?? moment.First),
            new CalendarPoint(Moment.Shift(moment.Last, TimeUnit.Day, 1) ?? moment.Last),
            KnownAs.About,
            moment.Grain),
    };

    /// <summary>How far a stretch lies from the published day, and much farther on the side to which the verb does not look.</summary>
    public static int Distance(Moment moment, DateOnly published, Direction direction)
    {
        var days = moment.First > published ? moment.First.DayNumber - published.DayNumber
            : moment.Last < published ? moment.Last.DayNumber - published.DayNumber : 0;
        return Math.Abs(days) + (direction == Direction.Past && days > 0 ? 400 : 0) + (direction == Direction.Future && days < 0 ? 400 : 0);
    }

    // "Ramadan 2024" counts its year as we do.
    private static bool IsOurs(CalendarKind kind, int year) => kind switch
    {
        CalendarKind.Hijri or CalendarKind.Persian => year >= 1700,
        CalendarKind.Hebrew => year < 4000,
        _ => false,
    };

    private static Placement? InOurYear(CalendarKind kind, int year, int month, int? day)
    {
        if (Moment.Year(year) is not { } whole || OtherCalendars.YearAt(kind, whole.First) is not { } first)
        {
            return null;
        }

        for (var y = first; y <= first + 1; y++)
        {
            if (Of(kind, y, month, day) is { Moment: { } moment } placement && moment.First.Year == year)
            {
                return placement;
            }
        }

        return null;
    }

    private static Placement? Of(CalendarKind kind, int year, int month, int? day)
    {
        if (day is not { } known)
        {
            return OtherCalendars.Month(kind, year, month) is { } whole ? kind == CalendarKind.Hijri ? Sighted(whole) : Certain(whole) : null;
        }

        return OtherCalendars.Day(kind, year, month, known) is { } date
            ? kind == CalendarKind.Hijri ? Sighted(Moment.Day(date)) : Certain(Moment.Day(date))
            : null;
    }

    private static Placement Certain(Moment moment) => Placement.Date(moment);
}
