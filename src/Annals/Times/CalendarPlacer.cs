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
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2000, month))
        {
            return null;
        }

        if (year is { } named)
        {
            return Moment.Day(named, month, day) is { } given ? Placement.Date(given) : null;
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

    /// <summary>"03/04/2016": the order that lies nearer to the published day; month first where nothing tells.</summary>
    public static Placement? Slashed(string form, Narrative narrative)
    {
        var parts = form.Split('/', '.');
        Span<int> numbers = stackalloc int[3];
        if (parts.Length != 3)
        {
            return null;
        }

        for (var i = 0; i < 3; i++)
        {
            if (parts[i].Length > 4 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        if (parts[0].Length == 4)
        {
            return Moment.Day(numbers[0], numbers[1], numbers[2]) is { } iso ? Placement.Date(iso) : null;
        }

        var year = parts[2].Length == 4 ? numbers[2] : parts[2].Length == 2 ? numbers[2] + (numbers[2] >= 30 ? 1900 : 2000) : 0;
        var american = Moment.Day(year, numbers[0], numbers[1]);
        var european = Moment.Day(year, numbers[1], numbers[0]);
        var isDotted = form.Contains('.', StringComparison.Ordinal);
        if (american is { } first && european is { } second)
        {
            var nearer = narrative.Published is not { } published || Distance(first, published) == Distance(second, published)
                ? (isDotted ? second : first)
                : Distance(first, published) < Distance(second, published) && !isDotted ? first : second;
            return Placement.Date(nearer);
        }

        return (american ?? european) is { } only ? Placement.Date(only) : null;
    }

    /// <summary>"the summer of 1994", "last fall", "this summer".</summary>
    public static Placement? Season(in TimeMatch match, bool namesYear, Narrative narrative, Direction direction)
    {
        var season = match.Whole(TimeClass.Season) ?? 0;
        var year = match.Whole(TimeClass.Year);
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
    public static Placement? Share(in TimeMatch match, bool isHalf, Narrative narrative)
    {
        var ordinal = match.Whole(isHalf ? TimeClass.Share : TimeClass.Ordinal) ?? 0;
        var year = match.Whole(TimeClass.Year);
        if (year is null && narrative.TryPublished(out var published))
        {
            year = published.Year + (Shift(match) ?? 0);
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
            return year is > 1 and < 9999 ? Placement.Date(Moment.Day(rule.In(year))) : null;
        }

        if (!narrative.TryPublished(out var published) || published.Year is <= 2 or >= 9997)
        {
            return Placement.Unplaced(TimeType.Date, "XXXX-XX-XX");
        }

        var shift = Shift(match);
        if (namesYear)
        {
            return Placement.Date(Moment.Day(rule.In(published.Year + (shift ?? 0))));
        }

        var wanted = shift < 0 ? Direction.Past : shift > 0 ? Direction.Future : direction;
        DateOnly? best = null;
        var bestDistance = int.MaxValue;
        for (var y = published.Year - 1; y <= published.Year + 1; y++)
        {
            var days = rule.In(y).DayNumber - published.DayNumber;
            var distance = Math.Abs(days) + (wanted == Direction.Past && days > 0 ? 400 : 0) + (wanted == Direction.Future && days < 0 ? 400 : 0);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (rule.In(y), distance);
            }
        }

        return Placement.Date(Moment.Day(best!.Value));
    }

    /// <summary>-1 for "last", 0 for "this", 1 for "next", null for none of them.</summary>
    public static int? Shift(in TimeMatch match) =>
        match.Whole(TimeClass.Last) ?? match.Whole(TimeClass.Next) ?? match.Whole(TimeClass.Past) ?? match.Whole(TimeClass.This);

    private static int Distance(Moment moment, DateOnly day) => Math.Abs(moment.First.DayNumber - day.DayNumber);

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
