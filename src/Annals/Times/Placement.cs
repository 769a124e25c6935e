namespace Annals.Times;

/// <summary>Where a time lies, once read against its report.</summary>
/// <param name="Type">The TIMEX3 type.</param>
/// <param name="Value">The TIMEX3 value.</param>
/// <param name="Moment">The stretch of the calendar that the words name, or null.</param>
/// <param name="Interval">The days that the words allow, or null.</param>
internal readonly record struct Placement(TimeType Type, string Value, Moment? Moment, Interval? Interval)
{
    /// <summary>A date that names a stretch of the calendar.</summary>
    public static Placement Date(Moment moment) => new(TimeType.Date, moment.Value, moment, IntervalOf(moment));

    /// <summary>What is told as a day, and is none: "31 November".</summary>
    public static Placement Impossible => new(TimeType.Date, "", null, null);

    /// <summary>A value without a place on the calendar.</summary>
    public static Placement Unplaced(TimeType type, string value) => new(type, value, null, null);

    /// <summary>The placement of a moment, or a bare value where there is none.</summary>
    public static Placement Of(Moment? moment, string otherwise) => moment is { } known ? Date(known) : Unplaced(TimeType.Date, otherwise);

    /// <summary>The same with another day's part or clock: "2023-12-26TMO".</summary>
    public Placement At(string suffix, TimePrecision precision, TimeOnly? clock = null, TimeSpan? offset = null)
    {
        Interval? interval = Moment is { Grain: TimePrecision.Day } day
            ? new Interval(new CalendarPoint(day.First, clock, offset), new CalendarPoint(day.Last, clock, offset), KnownAs.Precise, precision)
            : null;
        return new Placement(TimeType.Time, Value + suffix, Moment, interval);
    }

    /// <summary>The same on another day, with its part or clock.</summary>
    public Placement On(Moment day)
    {
        var suffix = Value.IndexOf('T', StringComparison.Ordinal) is var at && at >= 0 ? Value[at..] : "";
        return Date(day) with
        {
            Type = Type,
            Value = day.Value + suffix,
            Interval = Interval is { } known
                ? known with
                {
                    First = new CalendarPoint(day.First, known.First?.Clock, known.First?.Offset),
                    Last = new CalendarPoint(day.Last, known.Last?.Clock, known.Last?.Offset),
                }
                : null,
        };
    }

    private static Interval IntervalOf(Moment moment) => new(
        new CalendarPoint(moment.First),
        new CalendarPoint(moment.Last),
        moment.Grain == TimePrecision.Day ? KnownAs.Precise : KnownAs.Within,
        moment.Grain);
}
