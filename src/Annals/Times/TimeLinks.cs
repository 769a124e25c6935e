using Annals.Numbers;

namespace Annals.Times;

/// <summary>Joins a time to the one just before it where both tell one thing: "from Monday through Wednesday", "three days after
/// April 15", "the first six months of this year".</summary>
internal sealed class TimeLinks(Piece[] pieces, TimeSense sense)
{
    private int lastStart = -1;
    private int lastEnd = -1;
    private TimeUnit? lengthUnit;
    private double lengthCount;
    private bool isOpening;
    private bool isClosing;

    /// <summary>Joins the last two times; the later one began and ended at these pieces and has this moment.</summary>
    public void Join(List<TimeExpression> times, int start, int end, in Placement placement, in TimeMatch match, int floor)
    {
        if (times.Count >= 2 && lastEnd > floor - 1 && lastEnd == start - 1)
        {
            if (lengthUnit is { } unit && !double.IsNaN(lengthCount) && placement.Moment is { } moment)
            {
                Count(times, pieces[start - 1].Form, unit, moment);
            }
            else if (sense.IsRange(start - 1) && placement.Moment is not null && IsOpened())
            {
                JoinRange(times);
            }
        }

        lastStart = start;
        lastEnd = end;
        var isLength = match.Kind is TimeRule.Duration or TimeRule.TheUnit or TimeRule.NearUnit && placement.Type == TimeType.Duration;
        lengthUnit = isLength ? LengthPlacer.UnitOf(match) : null;
        lengthCount = match.Value(TimeClass.Count) ?? 1;
        isOpening = isLength && match.HasOpening;
        isClosing = isLength && match.HasClosing;
    }

    /// <summary>Both ends of a range tell the whole of it.</summary>
    public static void JoinRange(List<TimeExpression> times)
    {
        if (times is [.., { Interval: { First: { } first } one }, { Interval: { Last: { } last } other }] && first.Day <= last.Day)
        {
            var whole = new Interval(first, last, KnownAs.Within, one.Precision > other.Precision ? one.Precision : other.Precision);
            times[^2] = times[^2] with { Interval = whole };
            times[^1] = times[^1] with { Interval = whole };
        }
    }

    // "between Monday and Wednesday", "from May to June", "January 1 to June 15"; not "on Monday and Wednesday".
    private bool IsOpened()
    {
        var joint = pieces[lastEnd].Form;
        var opening = lastStart > 0 ? pieces[lastStart - 1].Form : "";
        return joint == "and" ? opening == "between" : opening == "from" || joint is Piece.Hyphen or Piece.Dash or "to" or "through";
    }

    private void Count(List<TimeExpression> times, string joint, TimeUnit unit, Moment moment)
    {
        if (isOpening && joint is "of" or "in" && Moment.Shift(moment.First, unit, lengthCount) is { } past && past > moment.First
            && past.DayNumber - 1 <= moment.Last.DayNumber)
        {
            Set(times, new Interval(new CalendarPoint(moment.First), new CalendarPoint(past.AddDays(-1)), KnownAs.Within, moment.Grain));
            return;
        }

        if (isClosing && joint is "of" or "in" && Moment.Shift(moment.Last, TimeUnit.Day, 1) is { } end
            && Moment.Shift(end, unit, -lengthCount) is { } opened && opened >= moment.First && opened < end)
        {
            Set(times, new Interval(new CalendarPoint(opened), new CalendarPoint(moment.Last), KnownAs.Within, moment.Grain));
            return;
        }

        // "the nine months ended September 30"
        if (joint is "ended" or "ending" && moment.Grain <= TimePrecision.Month && Moment.Shift(moment.Last, TimeUnit.Day, 1) is { } next
            && Moment.Shift(next, unit, -lengthCount) is { } began && began < next)
        {
            times[^2] = times[^2] with
            {
                Interval = new Interval(new CalendarPoint(began), new CalendarPoint(moment.Last), KnownAs.Within, LengthPlacer.GrainOf(unit)),
            };
            return;
        }

        var sign = joint switch { "after" or "from" => 1, "before" => -1, _ => 0 };
        if (sign != 0 && unit >= TimeUnit.Day && moment.Grain == TimePrecision.Day
            && Moment.Shift(moment.First, unit, lengthCount * sign) is { } day && Moment.Of(unit, day, 0) is { } away)
        {
            // "three days after April 15": the first time is away from the second, which is the day itself.
            times[^2] = times[^2] with { Interval = Placement.Date(away).Interval };
            times[^1] = times[^1] with { Interval = Placement.Date(moment).Interval };
        }
    }

    private static void Set(List<TimeExpression> times, Interval? interval)
    {
        times[^2] = times[^2] with { Interval = interval };
        times[^1] = times[^1] with { Interval = interval };
    }
}
