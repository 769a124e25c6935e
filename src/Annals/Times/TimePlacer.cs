using System.Globalization;
using Annals.Numbers;

namespace Annals.Times;

/// <summary>Gives each matched pattern its place on the calendar.</summary>
internal sealed class TimePlacer(IReadOnlyList<HolidayRule> holidays, short yearWord, short weekWord)
{
    /// <summary>Places a match, or returns null if it is no time after all.</summary>
    public Placement? Place(in TimeMatch match, ReadOnlySpan<Piece> pieces, Narrative narrative, Direction direction, int? givenYear)
    {
        var unit = LengthPlacer.UnitOf(match);
        switch (match.Kind)
        {
            case TimeRule.Calendar when match.Has(TimeClass.Slashed):
                return CalendarPlacer.Slashed(pieces[match.Start].Form, narrative);
            case TimeRule.Calendar when match.Has(TimeClass.Two):
                return Moment.Day(match.Whole(TimeClass.Year) ?? 0, match.Whole(TimeClass.Two) ?? 0, match.Whole(TimeClass.Two, 1) ?? 0) is { } iso
                    ? Placement.Date(iso)
                    : null;
            case TimeRule.Calendar:
                return CalendarPlacer.Calendar(match, narrative, direction, givenYear);
            case TimeRule.NearMonth:
                return CalendarPlacer.NearMonth(match, NamesYear(match), narrative, direction);
            case TimeRule.DayOfMonth:
                return DayOfMonth(match.Whole(TimeClass.Ordinal) ?? 0, narrative);
            case TimeRule.WeekOf:
                return CalendarPlacer.Calendar(match, narrative, direction, givenYear) is { Moment: { } day } && Moment.Week(day.First) is { } week
                    ? Placement.Date(week)
                    : null;
            case TimeRule.Weekday or TimeRule.RelWeekday or TimeRule.Deictic or TimeRule.Part or TimeRule.PrepPart or TimeRule.RelPart
                or TimeRule.Clock:
                return OfDay(match, pieces, narrative, direction, givenYear);
            case TimeRule.NearUnit when unit is null && NamesYear(match):
                return RelativePlacer.NearUnit(TimeUnit.Year, 0, narrative);
            case TimeRule.NearUnit when unit is { } past && match.Has(TimeClass.Past) && !match.Has(TimeClass.This):
                return RelativePlacer.PastUnit(past, narrative);
            case TimeRule.NearUnit when unit is { } near:
                return RelativePlacer.NearUnit(near, CalendarPlacer.Shift(match) ?? 0, narrative);
            case TimeRule.Latest:
                return narrative.Quarter is { } latest ? Placement.Date(latest) : RelativePlacer.NearUnit(TimeUnit.Quarter, -1, narrative);
            case TimeRule.TheUnit when unit is TimeUnit.Quarter && narrative.Quarter is { } told:
                return Placement.Date(told);
            case TimeRule.TheUnit when unit is { } the:
                return RelativePlacer.NearUnit(the, the == TimeUnit.Weekend ? Weekends(narrative, direction) : 0, narrative);
            case TimeRule.UnitEnd when unit is { } ending:
                return RelativePlacer.NearUnit(ending, CalendarPlacer.Shift(match) ?? 0, narrative);
            case TimeRule.RelUnit when unit is { } rel:
                return RelativePlacer.RelUnit(rel, match.Whole(TimeClass.Rel) ?? 0, narrative);
            case TimeRule.Ago or TimeRule.AgoAdjective or TimeRule.Later when IsYearBack(match, unit) && narrative.QuarterYearBack is { } back:
                return Placement.Date(back) with { Moment = null };
            case TimeRule.Ago when unit is { } ago:
                return RelativePlacer.Away(ago, CountOf(match), -1, false, narrative);
            case TimeRule.HalfAgo when unit is { } half:
                return RelativePlacer.Away(half, 0.5, -1, false, narrative);
            case TimeRule.AgoAdjective when unit is { } earlier:
                return RelativePlacer.Away(earlier, 1, -1, false, narrative);
            case TimeRule.FromNow when unit is { } hence:
                return RelativePlacer.Away(hence, CountOf(match), 1, false, narrative);
            case TimeRule.Later when unit is { } later:
                return Later(match, later, narrative);
            case TimeRule.RelDay when unit is { } relative:
                return RelativePlacer.RelUnit(relative, match.Whole(TimeClass.Side) ?? 0, narrative);
            case TimeRule.RelDay:
                return RelativePlacer.FromTold(match.Whole(TimeClass.Side) ?? 0, narrative)
                    .At("T" + LengthPlacer.PartCode(match.Whole(TimeClass.Part) ?? 0), TimePrecision.PartOfDay);
            case TimeRule.AgoWeekday or TimeRule.WeekFrom:
                return OfWeekAway(match, narrative);
            default:
                return PlaceStretch(match, narrative, direction);
        }
    }

    /// <summary>A day of the month named at another place: "the 3rd", "3 to 5 March".</summary>
    public static Placement? DayOf(int day, int month, int? year, Narrative narrative, Direction direction) =>
        CalendarPlacer.MonthDay(year, month, day, null, narrative, direction);

    private static double CountOf(in TimeMatch match) =>
        match.Value(TimeClass.Count) ?? (match.Has(TimeClass.Units) ? double.NaN : 1);

    // In a story of quarters "a year ago" is the quarter a year ago.
    private static bool IsYearBack(in TimeMatch match, TimeUnit? unit) =>
        unit == TimeUnit.Year && (match.Value(TimeClass.Count) ?? 1) == 1 && (match.Whole(TimeClass.Side) ?? -1) < 0;

    private static Placement Later(in TimeMatch match, TimeUnit unit, Narrative narrative)
    {
        var count = CountOf(match);
        return unit < TimeUnit.Day
            ? new Placement(TimeType.Duration, LengthPlacer.Value(unit, count), null, null)
            : RelativePlacer.Away(unit, count, match.Whole(TimeClass.Side) ?? 1, true, narrative);
    }

    private static int Weekends(Narrative narrative, Direction direction) =>
        direction == Direction.Future || narrative.Published is not { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) } ? 0 : -1;

    private static Placement? DayOfMonth(int day, Narrative narrative)
    {
        if (narrative.ToldStretch is not { } told)
        {
            narrative.TryPublished(out _);
            return day is >= 1 and <= 31 ? Placement.Unplaced(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:00}")) : null;
        }

        return Moment.Day(told.Year, told.Month, day) is { } moment ? Placement.Date(moment) : null;
    }

    private static Placement? OfWeekAway(in TimeMatch match, Narrative narrative)
    {
        var day = match.Has(TimeClass.Weekday)
            ? RelativePlacer.Weekday(match, false, narrative, match.Kind == TimeRule.WeekFrom ? Direction.Future : Direction.Past)
            : RelativePlacer.FromPublished(match.Whole(TimeClass.Deictic) ?? 0, narrative);
        return day.Moment is { } moment && Moment.Shift(moment.First, TimeUnit.Day, match.Kind == TimeRule.WeekFrom ? 7 : -7) is { } shifted
            ? Placement.Date(Moment.Day(shifted))
            : Placement.Unplaced(TimeType.Date, "XXXX-XX-XX");
    }

    private static string ClockValue(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"T{minutes / 60:00}:{minutes % 60:00}");

    private bool NamesYear(in TimeMatch match) => match.HasLiteral(yearWord);

    private Placement? PlaceStretch(in TimeMatch match, Narrative narrative, Direction direction)
    {
        var shift = CalendarPlacer.Shift(match) ?? 0;
        switch (match.Kind)
        {
            case TimeRule.Season:
                return CalendarPlacer.Season(match, NamesYear(match), narrative, direction);
            case TimeRule.Quarter or TimeRule.Half:
                return CalendarPlacer.Share(match, match.Kind == TimeRule.Half, narrative);
            case TimeRule.Decade:
                return Moment.Decade(match.Whole(TimeClass.Decade) ?? 0) is { } decade ? Placement.Date(decade) : null;
            case TimeRule.Century when match.Whole(TimeClass.Ordinal) is { } nth:
                return Moment.Century(nth - 1) is { } century ? Placement.Date(century) : null;
            case TimeRule.Century:
                return RelativePlacer.NearUnit(TimeUnit.Century, shift, narrative);
            case TimeRule.Holiday:
                return CalendarPlacer.Holiday(
                    match, holidays[match.Whole(TimeClass.Holiday) ?? 0], NamesYear(match), narrative, direction);
            case TimeRule.Duration:
                return LengthPlacer.Duration(match, null, narrative);
            case TimeRule.HalfDuration:
                return LengthPlacer.Duration(match, 0.5, narrative);
            case TimeRule.DurationAndHalf:
                return LengthPlacer.Duration(match, (match.Value(TimeClass.Count) ?? 1) + 0.5, narrative);
            case TimeRule.Set or TimeRule.SetOther:
                return LengthPlacer.Set(match, match.Kind == TimeRule.SetOther);
            case TimeRule.Present:
                return RelativePlacer.Reference("PRESENT_REF", narrative.Published, 0);
            case TimeRule.Recent or TimeRule.RecentRef:
                return RelativePlacer.Reference("PAST_REF", narrative.Published, -1);
            case TimeRule.Coming or TimeRule.Future:
                return RelativePlacer.Reference("FUTURE_REF", narrative.Published, 1);
            default:
                return null;
        }
    }

    // A day, with its part or its clock if either is told.
    private Placement? OfDay(in TimeMatch match, ReadOnlySpan<Piece> pieces, Narrative narrative, Direction direction, int? givenYear)
    {
        var part = match.Whole(TimeClass.Part) ?? match.Whole(TimeClass.ShortNight);
        Placement? day;
        if (match.Has(TimeClass.Month))
        {
            day = CalendarPlacer.Calendar(match, narrative, direction, givenYear);
        }
        else if (match.Has(TimeClass.Weekday))
        {
            day = match.Kind == TimeRule.RelWeekday
                ? RelativePlacer.RelWeekday(match, narrative)
                : RelativePlacer.Weekday(match, match.Has(TimeClass.Unit) || match.HasLiteral(weekWord), narrative, direction);
        }
        else if (match.Whole(TimeClass.Deictic) is { } days)
        {
            day = RelativePlacer.FromPublished(days, narrative);
        }
        else if (match.Whole(TimeClass.Rel) is { } rel)
        {
            day = RelativePlacer.FromTold(rel, narrative);
        }
        else if (CalendarPlacer.Shift(match) is { } shift)
        {
            day = RelativePlacer.FromPublished(shift, narrative);
        }
        else
        {
            day = match.Has(TimeClass.ShortNight)
                ? RelativePlacer.FromPublished(pieces[match.PieceOf(TimeClass.ShortNight)].Form.StartsWith('o') ? -1 : 0, narrative)
                : RelativePlacer.FromTold(0, narrative);
        }

        if (day is not { } placed)
        {
            return null;
        }

        return Minutes(match) is { } minutes
            ? placed.At(
                ClockValue(minutes),
                minutes % 60 == 0 ? TimePrecision.Hour : TimePrecision.Instant,
                minutes < 1440 ? new TimeOnly(minutes / 60, minutes % 60) : null)
            : part is { } known ? placed.At("T" + LengthPlacer.PartCode(known), TimePrecision.PartOfDay) : placed;
    }

    private static int? Minutes(in TimeMatch match)
    {
        if ((match.Whole(TimeClass.Noon) ?? match.Whole(TimeClass.Hhmm)) is { } whole)
        {
            return whole;
        }

        var minutes = match.Whole(TimeClass.Clock) ?? match.Whole(TimeClass.DotClock)
            ?? (match.Whole(TimeClass.Hour) * 60) + (match.Whole(TimeClass.Two) ?? 0);
        if (minutes is not { } clock || clock > 1440)
        {
            return null;
        }

        return match.Whole(TimeClass.Am) switch
        {
            12 when clock < 720 => clock + 720,
            0 when clock is >= 720 and < 780 => clock - 720,
            _ when match.Has(TimeClass.Part) && match.Whole(TimeClass.Part) >= 2 && clock < 720 => clock + 720,
            _ => clock,
        };
    }
}
