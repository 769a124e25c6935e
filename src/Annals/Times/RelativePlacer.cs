using System.Globalization;

namespace Annals.Times;

/// <summary>Places times that count from the published day, or from a day told before.</summary>
internal static class RelativePlacer
{
    /// <summary>"Tuesday", "last Tuesday", "Tuesday of last week".</summary>
    public static Placement Weekday(in TimeMatch match, bool namesWeek, Narrative narrative, Direction direction)
    {
        var weekday = match.Whole(TimeClass.Weekday) ?? 1;
        if (!narrative.TryPublished(out var published))
        {
            return Placement.Unplaced(TimeType.Date, Invariant($"XXXX-WXX-{weekday}"));
        }

        var shift = CalendarPlacer.Shift(match);
        if (namesWeek && Moment.Of(TimeUnit.Week, published, shift ?? 0) is { } week)
        {
            return Day(Moment.Shift(week.First, TimeUnit.Day, weekday - 1));
        }

        return Day(shift switch
        {
            < 0 => Before(published, weekday, mayBeSame: false),
            > 0 => After(published, weekday, mayBeSame: false),
            0 when match.Has(TimeClass.Past) || direction == Direction.Past => Before(published, weekday, mayBeSame: true),
            0 => After(published, weekday, mayBeSame: true),
            _ when direction == Direction.Future => After(published, weekday, mayBeSame: false),
            _ => Before(published, weekday, mayBeSame: true),
        });
    }

    /// <summary>"the following Monday", counted from the day told before.</summary>
    public static Placement RelWeekday(in TimeMatch match, Narrative narrative)
    {
        var weekday = match.Whole(TimeClass.Weekday) ?? 1;
        if (!narrative.TryTold(out var told))
        {
            return Placement.Unplaced(TimeType.Date, Invariant($"XXXX-WXX-{weekday}"));
        }

        return Day(match.Whole(TimeClass.Rel) > 0 ? After(told, weekday, false) : Before(told, weekday, match.Whole(TimeClass.Rel) == 0));
    }

    /// <summary>A day counted from the published one: "yesterday" is -1.</summary>
    public static Placement FromPublished(int days, Narrative narrative) =>
        narrative.TryToday(out var today)
            ? Day(Moment.Shift(today, TimeUnit.Day, days))
            : Placement.Unplaced(TimeType.Date, "XXXX-XX-XX");

    /// <summary>A day counted from the last day told.</summary>
    public static Placement FromTold(int days, Narrative narrative) =>
        narrative.TryTold(out var told)
            ? Day(Moment.Shift(told, TimeUnit.Day, days))
            : Placement.Unplaced(TimeType.Date, "XXXX-XX-XX");

    /// <summary>"last week", "this year", "next month"; lengths of the clock are durations.</summary>
    public static Placement? NearUnit(TimeUnit unit, int shift, Narrative narrative)
    {
        if (unit < TimeUnit.Day)
        {
            return new Placement(TimeType.Duration, LengthPlacer.Value(unit, 1), null, null);
        }

        return narrative.TryPublished(out var published)
            ? Placement.Of(Moment.Of(unit, published, shift), Unknown(unit))
            : Placement.Unplaced(TimeType.Date, Unknown(unit));
    }

    /// <summary>"the past week": so long until now. A year is named as TIMEX3 names it, by its number.</summary>
    public static Placement PastUnit(TimeUnit unit, Narrative narrative)
    {
        var length = new Placement(TimeType.Duration, LengthPlacer.Value(unit, 1), null, null);
        if (!narrative.TryPublished(out var published))
        {
            return length;
        }

        var year = unit == TimeUnit.Year && Moment.Of(unit, published, -1) is { } before ? Placement.Date(before) with { Moment = null } : length;
        return year with { Interval = LengthPlacer.Around(published, unit, -1) };
    }

    /// <summary>"the following year", "that day", "the same month".</summary>
    public static Placement? RelUnit(TimeUnit unit, int shift, Narrative narrative)
    {
        if (unit < TimeUnit.Day)
        {
            return null;
        }

        var start = unit == TimeUnit.Day ? narrative.ToldDay : narrative.ToldStretch;
        if (start is null)
        {
            narrative.TryPublished(out _);
            return Placement.Unplaced(TimeType.Date, Unknown(unit));
        }

        return Placement.Of(Moment.Of(unit, start.Value, shift), Unknown(unit));
    }

    /// <summary>"two weeks ago", "in three months' time", "a year later": the unit that lies so many units from a day.</summary>
    public static Placement Away(TimeUnit unit, double count, int sign, bool fromTold, Narrative narrative)
    {
        var reference = sign < 0 ? "PAST_REF" : "FUTURE_REF";
        var isKnown = fromTold
            ? unit > TimeUnit.Day ? narrative.ToldStretch is not null || narrative.TryPublished(out _) : narrative.TryTold(out _)
            : narrative.TryPublished(out _);
        var start = !fromTold ? narrative.Published : unit > TimeUnit.Day ? narrative.Day ?? narrative.ToldStretch : narrative.ToldDay;
        if (double.IsNaN(count))
        {
            // What is told may lie ahead of the story; then nothing is known of what came "days later".
            return Reference(reference, fromTold && start > narrative.Published ? null : start, sign);
        }

        if (!isKnown || start is not { } day)
        {
            return Placement.Unplaced(TimeType.Date, Unknown(unit));
        }

        if (unit < TimeUnit.Day)
        {
            return new Placement(TimeType.Time, LengthPlacer.Value(unit, count), null, LengthPlacer.Around(day, unit, Math.Max(1, count) * sign));
        }

        if (Moment.Shift(day, unit, count * sign) is not { } shifted)
        {
            return Reference(reference, start, sign);
        }

        return Placement.Of(Moment.Of(unit == TimeUnit.Fortnight ? TimeUnit.Week : unit, shifted, 0), Unknown(unit));
    }

    /// <summary>"recently", "soon": open on one side.</summary>
    public static Placement Reference(string value, DateOnly? day, int sign)
    {
        CalendarPoint? point = day is { } known ? new CalendarPoint(known) : null;
        Interval? interval = point is null ? null : sign switch
        {
            < 0 => new Interval(null, point, KnownAs.Before, TimePrecision.Day),
            > 0 => new Interval(point, null, KnownAs.After, TimePrecision.Day),
            _ => new Interval(point, point, KnownAs.About, TimePrecision.Day),
        };
        return new Placement(TimeType.Date, value, null, interval);
    }

    private static DateOnly? Before(DateOnly day, int weekday, bool mayBeSame)
    {
        var back = (((int)day.DayOfWeek - weekday) + 7) % 7;
        return Moment.Shift(day, TimeUnit.Day, -(back == 0 && !mayBeSame ? 7 : back));
    }

    private static DateOnly? After(DateOnly day, int weekday, bool mayBeSame)
    {
        var ahead = ((weekday - (int)day.DayOfWeek) + 7) % 7;
        return Moment.Shift(day, TimeUnit.Day, ahead == 0 && !mayBeSame ? 7 : ahead);
    }

    private static Placement Day(DateOnly? day) => day is { } known
        ? Placement.Date(Moment.Day(known))
        : Placement.Unplaced(TimeType.Date, "XXXX-XX-XX");

    private static string Unknown(TimeUnit unit) => unit switch
    {
        TimeUnit.Day or <= TimeUnit.Hour => "XXXX-XX-XX",
        TimeUnit.Week or TimeUnit.Fortnight => "XXXX-WXX",
        TimeUnit.Weekend => "XXXX-WXX-WE",
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Quarter => "XXXX-QX",
        TimeUnit.Year => "XXXX",
        TimeUnit.Decade => "XXX",
        _ => "XX",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
