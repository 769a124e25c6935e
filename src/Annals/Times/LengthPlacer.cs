using System.Globalization;

namespace Annals.Times;

/// <summary>Reads lengths of time and things that come back: durations and sets.</summary>
internal static class LengthPlacer
{
    private static readonly string[] PartCodes = ["MO", "MI", "AF", "EV", "NI", "DT"];
    private static readonly string[] SeasonCodes = ["SP", "SU", "FA", "WI"];

    public static string PartCode(int part) => PartCodes[Math.Clamp(part, 0, PartCodes.Length - 1)];

    /// <summary>"three days", "the past two years", "decades".</summary>
    public static Placement? Duration(in TimeMatch match, double? given, Narrative narrative)
    {
        if (UnitOf(match) is not { } unit)
        {
            return null;
        }

        var count = given ?? match.Value(TimeClass.Count) ?? (match.Has(TimeClass.Unit) ? 1 : double.NaN);
        var value = Value(unit, count);
        if (match.Value(TimeClass.Count, 1) is { } second && SecondUnitOf(match) is { } smaller && smaller < unit)
        {
            value = Joined(value, Value(smaller, second));
        }

        var interval = !double.IsNaN(count) && CalendarPlacer.Shift(match) is { } shift && shift != 0 && narrative.TryPublished(out var published)
            ? Around(published, unit, count * shift)
            : null;
        return new Placement(TimeType.Duration, value, null, interval);
    }

    /// <summary>"every Monday", "weekly", "Tuesday nights".</summary>
    public static Placement? Set(in TimeMatch match, bool isOther)
    {
        if ((match.Whole(TimeClass.Weekday) ?? match.Whole(TimeClass.Weekdays)) is { } weekday)
        {
            var part = match.Whole(TimeClass.Parts) is { } night ? "T" + PartCode(night) : "";
            return Placement.Unplaced(TimeType.Set, Invariant($"XXXX-WXX-{weekday}{part}"));
        }

        if (match.Whole(TimeClass.Month) is { } month)
        {
            return Placement.Unplaced(TimeType.Set, Invariant($"XXXX-{month:00}"));
        }

        if (match.Whole(TimeClass.Part) is { } dayPart)
        {
            return Placement.Unplaced(TimeType.Set, "XXXX-XX-XXT" + PartCode(dayPart));
        }

        if ((match.Whole(TimeClass.Season) ?? match.Whole(TimeClass.Seasons)) is { } season)
        {
            return Placement.Unplaced(TimeType.Set, "XXXX-" + SeasonCodes[Math.Clamp(season, 0, 3)]);
        }

        return UnitOf(match) is { } unit ? Placement.Unplaced(TimeType.Set, Value(unit, match.Value(TimeClass.Count) ?? (isOther ? 2 : 1))) : null;
    }

    /// <summary>The unit that a match speaks of.</summary>
    public static TimeUnit? UnitOf(in TimeMatch match) =>
        (TimeUnit?)(match.Whole(TimeClass.Units) ?? match.Whole(TimeClass.Unit) ?? match.Whole(TimeClass.EachUnit));

    /// <summary>The TIMEX3 value of a length: P3D, PT10H, P2Y6M, PXW.</summary>
    public static string Value(TimeUnit unit, double count)
    {
        var (letter, isClock, factor, smaller, share) = unit switch
        {
            TimeUnit.Second => ('S', true, 1, '\0', 0),
            TimeUnit.Minute => ('M', true, 1, 'S', 60),
            TimeUnit.Hour => ('H', true, 1, 'M', 60),
            TimeUnit.Day => ('D', false, 1, 'H', 24),
            TimeUnit.Week => ('W', false, 1, 'D', 7),
            TimeUnit.Fortnight => ('W', false, 2, 'D', 7),
            TimeUnit.Weekend => ('D', false, 2, '\0', 0),
            TimeUnit.Month => ('M', false, 1, 'D', 30),
            TimeUnit.Quarter => ('Q', false, 1, '\0', 0),
            TimeUnit.Year => ('Y', false, 1, 'M', 12),
            TimeUnit.Decade => ('Y', false, 10, '\0', 0),
            TimeUnit.Century => ('Y', false, 100, '\0', 0),
            _ => ('Y', false, 1000, '\0', 0),
        };
        var head = isClock ? "PT" : "P";
        if (double.IsNaN(count))
        {
            return head + (unit switch { TimeUnit.Decade => "XE", TimeUnit.Century => "XC", TimeUnit.Millennium => "XL", _ => "X" + letter });
        }

        count = Math.Clamp(count * factor, 0, 1e15);
        var whole = Math.Floor(count);
        var rest = (long)Math.Round((count - whole) * share);
        var value = Invariant($"{head}{(long)whole}{letter}");
        return rest <= 0 ? value
            : whole == 0 && smaller != 'H' ? Invariant($"{head}{rest}{smaller}")
            : Invariant($"{(whole == 0 ? "P" : value)}{(smaller == 'H' ? "T" : "")}{rest}{smaller}");
    }

    /// <summary>The days from a day to another that lies some units away.</summary>
    public static Interval? Around(DateOnly day, TimeUnit unit, double count)
    {
        if (Moment.Shift(day, unit, count) is not { } other)
        {
            return null;
        }

        var (first, last) = other < day ? (other, day) : (day, other);
        return new Interval(new CalendarPoint(first), new CalendarPoint(last), KnownAs.Within, GrainOf(unit));
    }

    public static TimePrecision GrainOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute => TimePrecision.Instant,
        TimeUnit.Hour => TimePrecision.Hour,
        TimeUnit.Day => TimePrecision.Day,
        TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Fortnight => TimePrecision.Week,
        TimeUnit.Month => TimePrecision.Month,
        TimeUnit.Quarter => TimePrecision.Season,
        TimeUnit.Year => TimePrecision.Year,
        _ => TimePrecision.Decade,
    };

    private static TimeUnit? SecondUnitOf(in TimeMatch match) =>
        (TimeUnit?)(match.Whole(TimeClass.Units, 1) ?? (match.Has(TimeClass.Units) ? match.Whole(TimeClass.Unit) : null));

    // P2Y and P3M are P2Y3M; P1D and PT2H are P1DT2H; PT1H and PT30M are PT1H30M.
    private static string Joined(string longer, string shorter) =>
        longer + (longer.StartsWith("PT", StringComparison.Ordinal) ? shorter[2..] : shorter[1..]);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
