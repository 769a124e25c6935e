using System.Globalization;

namespace Annals.Times;

/// <summary>Places stretches that are told as parts of others, by number, or by the year before: "the last week of May", "week 12 of 2024",
/// "2019-20", "the same period last year".</summary>
internal static class StretchPlacer
{
    /// <summary>"the first week of March", "the last three months of 2019", "the last day of this month".</summary>
    public static Placement? PartOf(in TimeMatch match, Moment whole)
    {
        if (LengthPlacer.UnitOf(match) is not { } unit || unit < TimeUnit.Day || LengthPlacer.GrainOf(unit) > whole.Grain)
        {
            return null;
        }

        var count = Math.Max(1, match.Whole(TimeClass.Count) ?? 1);
        DateOnly? first, next;
        if (match.Whole(TimeClass.Ordinal) is { } nth)
        {
            first = Moment.Shift(whole.First, unit, Math.Max(0, nth - 1) * count);
            next = first is { } start ? Moment.Shift(start, unit, count) : null;
        }
        else
        {
            next = Moment.Shift(whole.Last, TimeUnit.Day, 1);
            first = next is { } end ? Moment.Shift(end, unit, -count) : null;
        }

        if (first is not { } from || next is not { } after || from < whole.First || from > whole.Last)
        {
            return Placement.Impossible;
        }

        var named = count == 1 && unit is TimeUnit.Day or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year or TimeUnit.Decade
            ? Moment.Of(unit, from, 0)
            : null;
        return Placement.Date(named ?? Between(from, after.AddDays(-1) < whole.Last ? after.AddDays(-1) : whole.Last, LengthPlacer.GrainOf(unit)));
    }

    /// <summary>"the second half of March".</summary>
    public static Placement Half(bool isSecond, Moment whole)
    {
        var middle = whole.First.AddDays((whole.Last.DayNumber - whole.First.DayNumber) / 2);
        return Placement.Date(isSecond
            ? Between(middle.AddDays(1) < whole.Last ? middle.AddDays(1) : whole.Last, whole.Last, whole.Grain)
            : Between(whole.First, middle, whole.Grain));
    }

    /// <summary>"week 12 of 2024", counted as ISO 8601 does.</summary>
    public static Placement? WeekNumber(in TimeMatch match, Narrative narrative)
    {
        var week = match.Whole(TimeClass.Count) ?? 0;
        if (match.Whole(TimeClass.Year) is not { } year)
        {
            if (!narrative.TryPublished(out var published))
            {
                return Placement.Unplaced(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-W{Math.Clamp(week, 0, 99):00}"));
            }

            year = published.Year;
        }

        if (year is < 2 or > 9997 || week < 1 || week > ISOWeek.GetWeeksInYear(year))
        {
            return Placement.Impossible;
        }

        return Moment.Week(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday))) is { } moment ? Placement.Date(moment) : null;
    }

    /// <summary>"2019-20", "2019/20", "1939-45"; "2016-03" is a month.</summary>
    public static Placement? YearSpan(in TimeMatch match)
    {
        if ((match.Whole(TimeClass.YearPair) ?? match.Whole(TimeClass.Year)) is not { } year)
        {
            return null;
        }

        var two = match.Whole(TimeClass.Two) ?? (year + 1) % 100;
        if (two != (year + 1) % 100 && two is >= 1 and <= 12)
        {
            return Moment.Month(year, two) is { } month ? Placement.Date(month) : null;
        }

        var last = two > year % 100 ? year - (year % 100) + two : year % 100 == 99 && two == 0 ? year + 1 : 0;
        return last > year && Moment.Year(year) is { } one && Moment.Year(last) is { } other
            ? Placement.Date(new Moment(
                TimePrecision.Year, one.First, other.Last, string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{last:0000}")))
            : null;
    }

    /// <summary>"fiscal 2024": nobody says when it begins, so that it may be any twelve months that touch that year.</summary>
    public static Placement? FiscalYear(in TimeMatch match)
    {
        var two = match.Whole(TimeClass.Two);
        if (match.Has(TimeClass.YearPair) || (two is not null && match.Has(TimeClass.Year)))
        {
            return YearSpan(match) is { } span && span.Interval is { } known ? span with { Interval = known with { KnownAs = KnownAs.About } } : null;
        }

        return (match.Whole(TimeClass.Year) ?? (two + 2000)) is { } year && Moment.Year(year) is { } moment
            && Moment.Day(year - 1, 4, 1) is { } first && Moment.Day(year + 1, 3, 31) is { } last
            ? Placement.Date(moment) with
            {
                Interval = new Interval(new CalendarPoint(first.First), new CalendarPoint(last.First), KnownAs.About, TimePrecision.Year),
            }
            : null;
    }

    /// <summary>"the same period last year": the stretch told before, or the month of publication, in another year.</summary>
    public static Placement? SamePeriod(in TimeMatch match, Narrative narrative)
    {
        if (!narrative.TryPublished(out var published))
        {
            return Placement.Unplaced(TimeType.Date, "XXXX");
        }

        var unit = LengthPlacer.UnitOf(match);
        var told = narrative.Period is { } period && (unit is null || LengthPlacer.GrainOf(unit.Value) == period.Grain) ? period : (Moment?)null;
        var from = told?.First ?? (unit is TimeUnit.Day ? narrative.ToldDay ?? published : published);
        var years = match.Whole(TimeClass.Year) is { } named ? named - from.Year
            : told is { } known && known.First.Year < published.Year - 1 ? 0
            : CalendarPlacer.Shift(match) ?? -1;
        if (Moment.Shift(from, TimeUnit.Year, years) is not { } first)
        {
            return null;
        }

        if (told is { } stretch && Moment.Shift(stretch.Last.AddDays(stretch.Last < DateOnly.MaxValue ? 1 : 0), TimeUnit.Year, years) is { } next && next > first)
        {
            return Placement.Date(Named(first, next.AddDays(-1)) ?? Between(first, next.AddDays(-1), stretch.Grain));
        }

        return unit is null or TimeUnit.Year
            ? Moment.Year(first.Year) is { } year ? Placement.Date(year) : null
            : Moment.Of(unit.Value, first, 0) is { } moment ? Placement.Date(moment) : null;
    }

    /// <summary>A stretch whose TIMEX3 value names its first and its last day.</summary>
    public static Moment Between(DateOnly first, DateOnly last, TimePrecision grain) =>
        new(grain, first, last, string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}"));

    // The month, quarter, half or year that fills a stretch exactly.
    private static Moment? Named(DateOnly first, DateOnly last)
    {
        Moment?[] candidates =
        [
            Moment.Month(first.Year, first.Month), Moment.Quarter(first.Year, (first.Month + 2) / 3), Moment.Half(first.Year, first.Month > 6 ? 2 : 1),
            Moment.Year(first.Year), Moment.Week(first),
        ];
        return candidates.FirstOrDefault(moment => moment is { } known && known.First == first && known.Last == last);
    }
}
