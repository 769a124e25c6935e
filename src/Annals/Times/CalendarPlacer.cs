using System.Globalization;

namespace Annals.Times;

/// <summary>Places times that name a day, a month, a season or a year of the calendar.</summary>
internal static class CalendarPlacer
{
    // A bare "December 8" is most often the nearest one; so many days of distance the tense of the verb outweighs.
    private const int Bias = 250;

    /// <summary>A date of month, day and year, of which some may be missing.</summary>
    public static Placement? Calendar(in TimeMatch match, Narrative narrative, Direction direction, int? givenYear)
    {
        var year = match.Whole(TimeClass.Year) ?? givenYear;
        var shift = Shift(match);
        // "last October 23"
        var isNear = match.Has(TimeClass.Last) && match.PieceOf(TimeClass.Last) < match.PieceOf(TimeClass.Month);
        if (year is null && shift is not null && !isNear && narrative.TryPublished(out var published))
        {
            year = published.Year + shift;
        }

        if (match.Whole(TimeClass.Month) is not { } month)
        {
            return year is { } named ? Placement.Of(Moment.Year(named), Invariant($"{named:0000}")) : null;
        }

        if ((match.Whole(TimeClass.Day) ?? match.Whole(TimeClass.Ordinal)) is { } day)
        {
            return MonthDay(year, month, day, match.Whole(TimeClass.Weekday), narrative, direction, isNear);
        }

        if (year is null)
        {
            if (!narrative.TryPublished(out published))
            {
                return Placement.Unplaced(TimeType.Date, Invariant($"XXXX-{month:00}"));
            }

            year = YearOfMonth(month, published, direction);
        }

        return Placement.Of(Moment.Month(year.Value, month), Invariant($"{year:0000}-{month:00}"));
    }

    /// <summary>A day of a month; without a year, the one that the verb and the published day suggest.</summary>
    public static Placement? MonthDay(int? year, int month, int day, int? weekday, Narrative narrative, Direction direction, bool isPast = false)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        if (day > 29 && day > DateTime.DaysInMonth(2000, month))
        {
            return Placement.Impossible;
        }

        if (year is { } named)
        {
            return Given(named, month, day);
        }

        if (!narrative.TryPublished(out var published))
        {
            return Placement.Unplaced(TimeType.Date, Invariant($"XXXX-{month:00}-{day:00}"));
        }

        Moment? best = null;
        var bestDistance = int.MaxValue;
        for (var y = published.Year - 1; y <= published.Year + 1; y++)
        {
            if (Moment.Day(y, month, day) is not { } candidate)
            {
                continue;
            }

            var days = candidate.First.DayNumber - published.DayNumber;
            var distance = Math.Abs(days)
                + (isPast && days >= 0 ? 800 : 0)
                + (direction == Direction.Past && days > 0 ? Bias : 0)
                + (direction == Direction.Future && days < 0 ? Bias : 0)
                + (weekday is { } wanted && (int)candidate.First.DayOfWeek != wanted % 7 ? 1000 : 0);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best is { } moment ? Placement.Date(moment) : null;
    }

    /// <summary>A date with its year: a day, or what looks like one and is none.</summary>
    public static Placement? Given(int year, int month, int day) => Moment.Day(year, month, day) is { } moment
        ? Placement.Date(moment)
        : month is >= 1 and <= 12 && day is >= 1 and <= 31 && Moment.Year(year) is not null ? Placement.Impossible : null;

    /// <summary>A month; without a year, the one that the verb suggests.</summary>
    public static Moment? MonthOf(int month, int? year, Narrative narrative, Direction direction) =>
        Moment.Month(year ?? (narrative.Published is { } published ? YearOfMonth(month, published, direction) : 0), month);

    /// <summary>"last April", "July last year", "next May".</summary>
    public static Placement? NearMonth(in TimeMatch match, bool namesYear, Narrative narrative, Direction direction)
    {
        var month = match.Whole(TimeClass.Month) ?? 0;
        var shift = Shift(match) ?? 0;
        if (!narrative.TryPublished(out var published))
        {
            return Placement.Unplaced(TimeType.Date, Invariant($"XXXX-{month:00}"));
        }

        var year = namesYear ? published.Year + shift : shift switch
        {
            < 0 => month < published.Month ? published.Year : published.Year - 1,
            > 0 => month > published.Month ? published.Year : published.Year + 1,
            _ => direction == Direction.Past && match.Has(TimeClass.Past) ? YearOfMonth(month, published, Direction.Past) : published.Year,
        };
        return Placement.Of(Moment.Month(year, month), Invariant($"XXXX-{month:00}"));
    }

    /// <summary>"the summer of 1994", "last fall", "this summer".</summary>
    public static Placement? Season(in TimeMatch match, bool namesYear, Narrative narrative, Direction direction)
    {
        var season = match.Whole(TimeClass.Season) ?? 0;
        var year = match.Whole(TimeClass.Year) ?? match.Whole(TimeClass.YearPair);
        if (year is null)
        {
            if (!narrative.TryPublished(out var published))
            {
                return Placement.Unplaced(TimeType.Date, "XXXX-" + (season switch { 0 => "SP", 1 => "SU", 2 => "FA", _ => "WI" }));
            }

            var shift = Shift(match);
            year = published.Year + (namesYear ? shift : 0);
            if (!namesYear && Moment.Season(published.Year, season) is { } current)
            {
                var isOver = current.Last < published;
                var isAhead = current.First > published;
                year += shift switch
                {
                    < 0 => isOver ? 0 : -1,
                    > 0 => isAhead ? 0 : 1,
                    0 => 0,
                    _ when direction == Direction.Past => isAhead ? -1 : 0,
                    _ when direction == Direction.Future => isOver ? 1 : 0,
                    _ => 0,
                };
            }
        }

        return Moment.Season(year!.Value, season) is { } moment ? Placement.Date(moment) : null;
    }

    /// <summary>Quarters and halves of a year.</summary>
    public static Placement? Share(in TimeMatch match, bool isHalf, Narrative narrative, Direction direction)
    {
        var ordinal = match.Whole(isHalf ? TimeClass.Share : TimeClass.Ordinal) ?? 0;
        var year = match.Whole(TimeClass.Year);
        if (year is null && narrative.TryPublished(out var published))
        {
            year = published.Year + (Shift(match) ?? 0);

            // Told as past in January, "the fourth quarter" is the one just over.
            var next = isHalf ? Moment.Half(published.Year, ordinal) : Moment.Quarter(published.Year, ordinal);
            year -= Shift(match) is null && direction == Direction.Past && next is { } share && share.First > published && published.Month <= 3 ? 1 : 0;
        }

        if (year is null)
        {
            return ordinal is >= 1 and <= 4 ? Placement.Unplaced(TimeType.Date, Invariant($"XXXX-{(isHalf ? 'H' : 'Q')}{ordinal}")) : null;
        }

        return (isHalf ? Moment.Half(year.Value, ordinal) : Moment.Quarter(year.Value, ordinal)) is { } moment ? Placement.Date(moment) : null;
    }

    /// <summary>A holiday in the year given, or else in the one that is nearest.</summary>
    public static Placement? Holiday(in TimeMatch match, HolidayRule rule, bool namesYear, Narrative narrative, Direction direction)
    {
        if (match.Whole(TimeClass.Year) is { } year)
        {
            return First(rule, year);
        }

        if (rule.Once > 0)
        {
            return First(rule, rule.Once);
        }

        if (!narrative.TryPublished(out var published))
        {
            return Placement.Unplaced(TimeType.Date, "XXXX-XX-XX");
        }

        var shift = Shift(match);
        if (namesYear)
        {
            return First(rule, published.Year + (shift ?? 0));
        }

        var wanted = shift < 0 ? Direction.Past : shift > 0 ? Direction.Future : direction;
        Moment? best = null;
        var bestDistance = int.MaxValue;
        for (var y = published.Year - 1; y <= published.Year + 1; y++)
        {
            foreach (var candidate in rule.In(y))
            {
                if (OtherCalendarPlacer.Distance(candidate, published, wanted) is var distance && distance < bestDistance)
                {
                    (best, bestDistance) = (candidate, distance);
                }
            }
        }

        return best is { } moment ? Place(rule, moment) : null;
    }

    private static Placement? First(HolidayRule rule, int year) => rule.In(year).Select(moment => Place(rule, moment)).FirstOrDefault();

    private static Placement? Place(HolidayRule rule, Moment moment) => rule.IsSighted ? OtherCalendarPlacer.Sighted(moment) : Placement.Date(moment);

    /// <summary>-1 for "last", 0 for "this", 1 for "next", null for none of them.</summary>
    public static int? Shift(in TimeMatch match) =>
        match.Whole(TimeClass.Last) ?? match.Whole(TimeClass.Next) ?? match.Whole(TimeClass.Past) ?? match.Whole(TimeClass.This);

    private static int YearOfMonth(int month, DateOnly published, Direction direction)
    {
        var ahead = month - published.Month;
        return direction switch
        {
            Direction.Past => ahead > 1 ? published.Year - 1 : ahead < -10 ? published.Year + 1 : published.Year,
            Direction.Future => ahead < 0 ? published.Year + 1 : ahead > 10 ? published.Year - 1 : published.Year,
            _ => ahead > 6 ? published.Year - 1 : ahead < -6 ? published.Year + 1 : published.Year,
        };
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
