using System.Globalization;
using Annals.Numbers;

namespace Annals.Times;

/// <summary>Gives each matched pattern its place on the calendar.</summary>
internal sealed class TimePlacer(IReadOnlyList<HolidayRule> holidays, TimeZones zones, short yearWord, short weekWord)
{
    /// <summary>Places a match, or returns null if it is no time after all.</summary>
    public Placement? Place(in TimeMatch match, ReadOnlySpan<Piece> pieces, Narrative narrative, Direction direction, int? givenYear)
    {
        var unit = LengthPlacer.UnitOf(match);
        switch (match.Kind)
        {
            case TimeRule.Calendar when match.Has(TimeClass.Slashed):
                return SlashedPlacer.Place(pieces[match.Start].Form, narrative, direction);
            case TimeRule.Calendar when match.Has(TimeClass.Two):
                return CalendarPlacer.Given(match.Whole(TimeClass.Year) ?? 0, match.Whole(TimeClass.Two) ?? 0, match.Whole(TimeClass.Two, 1) ?? 0);
            case TimeRule.Calendar when narrative.Quarter is { } quarter && match.Whole(TimeClass.Year) is { } named
                && match.PieceOf(TimeClass.Year) == match.Start + 1 && match.End == match.Start + 3
                && !match.Has(TimeClass.Month) && unit is null or TimeUnit.Quarter && Moment.Quarter(named, (quarter.First.Month + 2) / 3) is { } other:
                return Placement.Date(other);
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
                or TimeRule.Clock or TimeRule.ClockPast or TimeRule.DayHour:
                return OfDay(match, pieces, narrative, direction, givenYear);
            case TimeRule.NearUnit when unit is null && NamesYear(match):
                return RelativePlacer.NearUnit(TimeUnit.Year, 0, narrative);
            case TimeRule.NearUnit when unit is { } past && match.Has(TimeClass.Past) && !match.Has(TimeClass.This):
                return RelativePlacer.PastUnit(past, narrative);
            case TimeRule.NearUnit when unit is { } near:
                return RelativePlacer.NearUnit(near, CalendarPlacer.Shift(match) ?? 0, narrative);
            case TimeRule.Latest:
                return narrative.Quarter is { } latest && !(latest.Last >= narrative.Published) ? Placement.Date(latest) : RelativePlacer.NearUnit(TimeUnit.Quarter, -1, narrative);
            case TimeRule.TheUnit when unit is TimeUnit.Quarter && narrative.Quarter is { } told:
                return Placement.Date(told);
            case TimeRule.TheUnit when unit is { } the:
                return RelativePlacer.NearUnit(the, the == TimeUnit.Weekend ? Weekends(narrative, direction) : 0, narrative);
            case TimeRule.UnitEnd when unit is { } ending:
                return RelativePlacer.NearUnit(ending, CalendarPlacer.Shift(match) ?? 0, narrative) is { Moment: { } ended }
                    ? Placement.Date(Moment.Day(ended.Last))
                    : RelativePlacer.NearUnit(ending, 0, narrative);
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
            case TimeRule.Beside:
                return Beside(match, narrative, direction);
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
                return CalendarPlacer.Share(match, match.Kind == TimeRule.Half, narrative, direction);
            case TimeRule.Decade:
                return Moment.Decade(match.Whole(TimeClass.Decade) ?? 0) is { } decade ? Placement.Date(decade) : null;
            case TimeRule.Century when match.Whole(TimeClass.Ordinal) is { } nth:
                return Moment.Century(nth - 1) is { } century ? Placement.Date(century) : null;
            case TimeRule.Century:
                return RelativePlacer.NearUnit(TimeUnit.Century, shift, narrative);
            case TimeRule.Holiday:
                return CalendarPlacer.Holiday(
                    match, holidays[match.Whole(TimeClass.Holiday) ?? 0], NamesYear(match), narrative, direction);
            case TimeRule.OtherDay or TimeRule.OtherMonth or TimeRule.OtherYear:
                return OtherCalendarPlacer.Place(match, narrative, direction);
            case TimeRule.PartOfUnit:
                return Whole(match, narrative, direction) is { } container ? StretchPlacer.PartOf(match, container) : null;
            case TimeRule.HalfOfUnit:
                return Whole(match, narrative, direction) is { } halved ? StretchPlacer.Half(match.Whole(TimeClass.Share) == 2, halved) : null;
            case TimeRule.WeekNumber:
                return StretchPlacer.WeekNumber(match, narrative);
            case TimeRule.YearSpan:
                return StretchPlacer.YearSpan(match);
            case TimeRule.FiscalYear:
                return StretchPlacer.FiscalYear(match);
            case TimeRule.SamePeriod:
                return StretchPlacer.SamePeriod(match, narrative);
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
        if (Day(match, pieces, narrative, direction, givenYear) is not { } placed)
        {
            return null;
        }

        if (ClockReader.Minutes(match, pieces) is { } minutes)
        {
            var zone = match.Whole(TimeClass.Zone);
            return placed.At(
                ClockValue(minutes),
                minutes % 60 == 0 ? TimePrecision.Hour : TimePrecision.Instant,
                minutes < 1440 ? new TimeOnly(minutes / 60, minutes % 60) : null,
                zone is { } named && placed.Moment is { } day ? zones.OffsetOf(named, day.First) : null);
        }

        if (match.Kind is TimeRule.ClockPast or TimeRule.DayHour)
        {
            return null;
        }

        return (match.Whole(TimeClass.Part) ?? match.Whole(TimeClass.ShortNight)) is { } part
            ? placed.At("T" + LengthPlacer.PartCode(part), TimePrecision.PartOfDay)
            : placed;
    }

    private Placement? Day(in TimeMatch match, ReadOnlySpan<Piece> pieces, Narrative narrative, Direction direction, int? givenYear)
    {
        if (match.Whole(TimeClass.DayHhmm) is { } dayHour)
        {
            var year = match.Whole(TimeClass.Year) ?? (match.Whole(TimeClass.Two) + 2000);
            return CalendarPlacer.MonthDay(year, match.Whole(TimeClass.Month) ?? 0, dayHour / 10_000, null, narrative, direction);
        }

        if (match.Has(TimeClass.Month))
        {
            return CalendarPlacer.Calendar(match, narrative, direction, givenYear);
        }

        if (match.Has(TimeClass.Holiday))
        {
            return CalendarPlacer.Holiday(match, holidays[match.Whole(TimeClass.Holiday) ?? 0], false, narrative, direction);
        }

        if (match.Has(TimeClass.Weekday))
        {
            return match.Kind == TimeRule.RelWeekday
                ? RelativePlacer.RelWeekday(match, narrative)
                : RelativePlacer.Weekday(match, match.Has(TimeClass.Unit) || match.HasLiteral(weekWord), narrative, direction);
        }

        if (match.Whole(TimeClass.Deictic) is { } days)
        {
            return RelativePlacer.FromPublished(days, narrative);
        }

        if (match.Whole(TimeClass.Rel) is { } rel)
        {
            return RelativePlacer.FromTold(rel, narrative);
        }

        if (CalendarPlacer.Shift(match) is { } shift)
        {
            return RelativePlacer.FromPublished(shift, narrative);
        }

        return match.Has(TimeClass.ShortNight)
            ? RelativePlacer.FromPublished(pieces[match.PieceOf(TimeClass.ShortNight)].Form[0] is 'o' or 'l' ? -1 : 0, narrative)
            : RelativePlacer.FromTold(0, narrative);
    }

    // "the day before Christmas", "the night after 3 May", "the eve of Ashura"
    private Placement? Beside(in TimeMatch match, Narrative narrative, Direction direction)
    {
        if (Day(match, [], narrative, direction, null) is not { } anchor)
        {
            return null;
        }

        var sign = match.Whole(TimeClass.Side) ?? -1;
        var unit = LengthPlacer.UnitOf(match) ?? TimeUnit.Day;
        if (anchor.Moment is not { } moment)
        {
            return anchor;
        }

        if (unit < TimeUnit.Day || Moment.Shift(sign < 0 ? moment.First : moment.Last, unit, sign) is not { } shifted
            || Moment.Of(unit, shifted, 0) is not { } beside)
        {
            return null;
        }

        return match.Whole(TimeClass.Part) is { } part
            ? Placement.Date(beside).At("T" + LengthPlacer.PartCode(part), TimePrecision.PartOfDay)
            : Placement.Date(beside);
    }

    // The month, year or week of which a part is told: "of March 2024", "of next year".
    private static Moment? Whole(in TimeMatch match, Narrative narrative, Direction direction)
    {
        if (match.Has(TimeClass.Month))
        {
            var year = match.Whole(TimeClass.Year);
            return year is null && !narrative.TryPublished(out _) ? null : CalendarPlacer.MonthOf(match.Whole(TimeClass.Month) ?? 0, year, narrative, direction);
        }

        if (match.Whole(TimeClass.Year) is { } named)
        {
            return Moment.Year(named);
        }

        // Of "the last week of next month" the later word counts.
        var whole = match.Kind == TimeRule.HalfOfUnit ? (int)TimeUnit.Month : match.Whole(TimeClass.Unit, 1);
        var later = match.Kind == TimeRule.PartOfUnit && !match.Has(TimeClass.Ordinal) ? match.Whole(TimeClass.Last, 1) : match.Whole(TimeClass.Last);
        var shift = later ?? match.Whole(TimeClass.Next) ?? match.Whole(TimeClass.This) ?? 0;
        return whole is { } unit && narrative.TryPublished(out var published) ? Moment.Of((TimeUnit)unit, published, shift) : null;
    }
}
