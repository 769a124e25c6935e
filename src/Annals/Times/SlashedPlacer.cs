using System.Globalization;
using Annals.Numbers;

namespace Annals.Times;

/// <summary>Places dates in digits: "03/04/2016", "3.4.16", "2016/04/03". Which number is the day, the report must tell.</summary>
internal static class SlashedPlacer
{
    // A reading that lies farther ahead of a report than this is no date of news.
    private const int Ahead = 31;

    /// <summary>A date in digits; where nothing tells the order, it spans both readings.</summary>
    public static Placement? Place(string form, Narrative narrative, Direction direction)
    {
        Span<int> numbers = stackalloc int[3];
        if (!TrySplit(form, numbers, out var lengths))
        {
            return null;
        }

        if (lengths.First == 4)
        {
            return CalendarPlacer.Given(numbers[0], numbers[1], numbers[2]);
        }

        var year = YearOf(numbers[2], lengths.Last);
        var american = Moment.Day(year, numbers[0], numbers[1]);
        var european = Moment.Day(year, numbers[1], numbers[0]);
        if (american is not { } monthFirst || european is not { } dayFirst)
        {
            return (american ?? european) is { } only ? Placement.Date(only)
                : CalendarPlacer.Given(year, numbers[0], numbers[1]) ?? CalendarPlacer.Given(year, numbers[1], numbers[0]);
        }

        if (monthFirst.First == dayFirst.First || form.Contains('.', StringComparison.Ordinal) || narrative.Order == DayOrder.DayFirst)
        {
            return Placement.Date(dayFirst);
        }

        if (narrative.Order == DayOrder.MonthFirst)
        {
            return Placement.Date(monthFirst);
        }

        if (narrative.Published is { } published)
        {
            if (monthFirst.First == published || dayFirst.First == published)
            {
                return Placement.Date(monthFirst.First == published ? monthFirst : dayFirst);
            }

            var (one, other) = (IsLikely(monthFirst, published, direction), IsLikely(dayFirst, published, direction));
            if (one != other)
            {
                return Placement.Date(one ? monthFirst : dayFirst);
            }
        }

        var (first, last) = monthFirst.First < dayFirst.First ? (monthFirst.First, dayFirst.First) : (dayFirst.First, monthFirst.First);
        return new Placement(
            TimeType.Date,
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-XX-XX"),
            null,
            new Interval(new CalendarPoint(first), new CalendarPoint(last), KnownAs.Within, TimePrecision.Day));
    }

    /// <summary>What one date in digits tells of the order in which its report writes them.</summary>
    public static DayOrder OrderOf(string form)
    {
        Span<int> numbers = stackalloc int[3];
        if (!form.Contains('/', StringComparison.Ordinal) || !TrySplit(form, numbers, out var lengths) || lengths.First == 4)
        {
            return DayOrder.Unknown;
        }

        return numbers[0] is > 12 and <= 31 && numbers[1] is >= 1 and <= 12 ? DayOrder.DayFirst
            : numbers[1] is > 12 and <= 31 && numbers[0] is >= 1 and <= 12 ? DayOrder.MonthFirst
            : DayOrder.Unknown;
    }

    /// <summary>The order that a report shows: in its dates of digits, else in those with the name of the month.</summary>
    public static DayOrder OrderOf(ReadOnlySpan<Piece> pieces, Func<int, bool> isMonth)
    {
        int digits = 0, names = 0;
        var wanted = false;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Kind != PieceKind.Digits)
            {
                continue;
            }

            var form = pieces[i].Form;
            if (form.Length > 4)
            {
                wanted |= form.Contains('/', StringComparison.Ordinal);
                digits += Weight(OrderOf(form));
            }
            else if (form.Length <= 2)
            {
                names += i > 0 && isMonth(i - 1) ? -1 : i + 1 < pieces.Length && isMonth(i + 1) ? 1 : 0;
            }
        }

        var sum = !wanted ? 0 : digits != 0 ? digits : names;
        return sum > 0 ? DayOrder.DayFirst : sum < 0 ? DayOrder.MonthFirst : DayOrder.Unknown;
    }

    private static int Weight(DayOrder order) => order switch { DayOrder.DayFirst => 1, DayOrder.MonthFirst => -1, _ => 0 };

    private static bool IsLikely(Moment moment, DateOnly published, Direction direction)
    {
        var days = moment.First.DayNumber - published.DayNumber;
        return direction switch
        {
            Direction.Past => days <= 0,
            Direction.Future => days >= 0,
            _ => days <= Ahead,
        };
    }

    private static int YearOf(int number, int length) => length switch
    {
        4 => number,
        2 => number + (number >= 30 ? 1900 : 2000),
        _ => 0,
    };

    private static bool TrySplit(string form, Span<int> numbers, out (int First, int Last) lengths)
    {
        lengths = default;
        Span<Range> parts = stackalloc Range[4];
        var text = form.AsSpan();
        if (text.Contains('/') == text.Contains('.') || text.SplitAny(parts, "/.") != 3)
        {
            return false;
        }

        for (var i = 0; i < 3; i++)
        {
            var part = text[parts[i]];
            if (part.Length > 4 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        lengths = (text[parts[0]].Length, text[parts[2]].Length);
        return true;
    }
}

/// <summary>Which number of a date in digits is the day.</summary>
internal enum DayOrder : byte
{
    Unknown, DayFirst, MonthFirst,
}
