namespace Annals.Times;

/// <summary>Classes of words and shapes of digits that the patterns speak of; lexicon/times tells what belongs to them.</summary>
internal enum TimeClass : byte
{
    None, Month, Weekday, Weekdays, Unit, Units, Part, Parts, ShortNight, Season, Seasons, Deictic, Last, Past, Next, This, Rel, Every,
    EachUnit, Present, Recent, Future, FutureName, PastName, Am, Zone, Noon, Share, Holiday, Side,
    Same, Issued, Moon, Era, CalendarName,
    Day, Hour, Two, Year, AnyYear, YearPair, Clock, DotClock, Hhmm, DayHhmm, Slashed, Decade, Count, Ordinal,
}

/// <summary>What a pattern means; each kind has its way of being placed on the calendar.</summary>
internal enum TimeRule : byte
{
    None, Calendar, NearMonth, DayRange, DayOfMonth, WeekOf, Weekday, RelWeekday, Deictic, Part, PrepPart, RelPart, Clock,
    NearUnit, Latest, TheUnit, RelUnit, UnitEnd, Ago, HalfAgo, AgoAdjective, Later, FromNow, AgoWeekday, WeekFrom, RelDay,
    Season, Quarter, Half, Decade, Century, Holiday,
    OtherDay, OtherMonth, OtherYear, PartOfUnit, HalfOfUnit, WeekNumber, YearSpan, FiscalYear, Beside, SamePeriod, ClockPast, DayHour,
    Duration, HalfDuration, DurationAndHalf, Recent, Coming, Set, SetOther, Present, RecentRef, Future,
}

/// <summary>Units of time, in the order of their size as far as they have one.</summary>
internal enum TimeUnit : byte
{
    Second, Minute, Hour, Day, Week, Month, Quarter, Year, Decade, Century, Weekend, Fortnight, Millennium,
}

/// <summary>What a piece may be, once looked up.</summary>
/// <param name="Symbol">A <see cref="TimeClass"/>, or a literal word of the patterns above them.</param>
/// <param name="Length">Number of pieces that it takes.</param>
/// <param name="IsWeak">True if it needs company to be a time.</param>
/// <param name="Value">Its number; NaN for a loose count.</param>
internal readonly record struct Sense(short Symbol, byte Length, bool IsWeak, double Value);
