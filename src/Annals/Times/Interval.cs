namespace Annals;

/// <summary>A day, and where known a time of day and its zone.</summary>
/// <param name="Day">The day, where it happened.</param>
/// <param name="Clock">The time of day.</param>
/// <param name="Offset">How far the clock is ahead of Greenwich, where the words name its zone.</param>
public readonly record struct CalendarPoint(DateOnly Day, TimeOnly? Clock = null, TimeSpan? Offset = null)
{
    /// <summary>ISO 8601: <c>2023-12-26</c>, <c>2023-12-26T04:30</c> or <c>2023-12-26T04:30+03:00</c>.</summary>
    public override string ToString() => Clock is { } clock
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}T{clock:HH\\:mm}{Zone(Offset)}")
        : Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Zone(TimeSpan? offset) => offset is not { } known ? "" : known == TimeSpan.Zero ? "Z"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(known < TimeSpan.Zero ? '-' : '+')}{known:hh\\:mm}");
}

/// <summary>When something was: the earliest and the latest day (or instant) that the words allow.</summary>
/// <param name="First">The earliest, or null for open.</param>
/// <param name="Last">The latest, or null for open.</param>
/// <param name="KnownAs">How the words give it.</param>
/// <param name="Precision">The grain of the words.</param>
public readonly record struct Interval(CalendarPoint? First, CalendarPoint? Last, KnownAs KnownAs, TimePrecision Precision);

/// <summary>How the words give an interval.</summary>
public enum KnownAs : byte
{
#pragma warning disable CS1591 // the words of the contract
    Precise, Within, About, Since, Until, Before, After,
#pragma warning restore CS1591
}

/// <summary>The grain of a time.</summary>
public enum TimePrecision : byte
{
#pragma warning disable CS1591 // the words of the contract
    Instant, Hour, PartOfDay, Day, Week, Month, Season, Year, Decade,
#pragma warning restore CS1591
}
