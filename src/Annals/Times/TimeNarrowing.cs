namespace Annals.Times;

/// <summary>Narrows and opens intervals as the words around a time ask.</summary>
internal static class TimeNarrowing
{
    /// <summary>"mid-October", "early last year", "later this month", "about".</summary>
    public static Interval Narrow(Interval interval, TimePrecision grain, TimeEffect effect, DateOnly? published)
    {
        if (interval.First is not { } first || interval.Last is not { } last)
        {
            return interval;
        }

        switch (effect)
        {
            case TimeEffect.Start or TimeEffect.Middle or TimeEffect.End when grain > TimePrecision.Day:
                var (from, to) = Third(first.Day, last.Day, grain, effect);
                return interval with { First = new CalendarPoint(from), Last = new CalendarPoint(to), KnownAs = KnownAs.Within };
            case TimeEffect.Earlier when published is { } day && day >= first.Day && day < last.Day:
                return interval with { Last = new CalendarPoint(day), KnownAs = KnownAs.Within };
            case TimeEffect.Later when published is { } day && day > first.Day && day <= last.Day:
                return interval with { First = new CalendarPoint(day), KnownAs = KnownAs.Within };
            case TimeEffect.About:
                return interval with { KnownAs = KnownAs.About };
            default:
                return interval;
        }
    }

    /// <summary>"since", "until", "before", "after", "by".</summary>
    public static Interval Relate(Interval interval, TimeEffect relation) => relation switch
    {
        TimeEffect.Since => interval with { Last = null, KnownAs = KnownAs.Since },
        TimeEffect.Until => interval with { First = null, KnownAs = KnownAs.Until },
        TimeEffect.BeforeOrOn => interval with { First = null, KnownAs = KnownAs.Before },
        TimeEffect.Before => new Interval(null, Beside(interval.First, -1), KnownAs.Before, interval.Precision),
        TimeEffect.After => new Interval(Beside(interval.Last, 1), null, KnownAs.After, interval.Precision),
        _ => interval,
    };

    // A clock is its own bound; a day bounds by the day next to it.
    private static CalendarPoint? Beside(CalendarPoint? point, int days) =>
        point is { Clock: null } day && Moment.Shift(day.Day, TimeUnit.Day, days) is { } beside ? new CalendarPoint(beside) : point;

    // Months part into tens of days, years into four months, decades into 0-3, 4-6 and 7-9; all else into thirds.
    private static (DateOnly From, DateOnly To) Third(DateOnly first, DateOnly last, TimePrecision grain, TimeEffect effect)
    {
        var (early, late) = grain switch
        {
            TimePrecision.Month => (first.AddDays(9), first.AddDays(19)),
            TimePrecision.Year => (first.AddMonths(4).AddDays(-1), first.AddMonths(8).AddDays(-1)),
            TimePrecision.Decade when last.Year - first.Year < 10 => (first.AddYears(4).AddDays(-1), first.AddYears(7).AddDays(-1)),
            _ => (first.AddDays((last.DayNumber - first.DayNumber) / 3), first.AddDays((last.DayNumber - first.DayNumber) * 2 / 3)),
        };
        return effect switch
        {
            TimeEffect.Start => (first, early),
            TimeEffect.Middle => (early.AddDays(1), late),
            _ => (late.AddDays(1), last),
        };
    }
}
