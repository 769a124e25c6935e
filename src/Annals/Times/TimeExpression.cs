namespace Annals;

/// <summary>A time expression, in the sense of TIMEX3, read against the published date.</summary>
public sealed record TimeExpression
{
    /// <summary>Name within the reading: "t1", "t2", … in order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The words that tell it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The TIMEX3 type.</summary>
    public required TimeType Type { get; init; }

    /// <summary>The TIMEX3 value: <c>2023-12-26TMO</c>, <c>P3D</c>, <c>PAST_REF</c>; a stretch that has none is named by its first and
    /// last day, <c>2024-03-11/2024-04-09</c>. Null for what is no day at all: "31 November".</summary>
    public required string? Value { get; init; }

    /// <summary>The days that the words allow, or null when they cannot be placed on a calendar.</summary>
    public Interval? Interval { get; init; }

    internal int FirstWord { get; init; }

    internal int EndWord { get; init; }
}

/// <summary>TIMEX3 types.</summary>
public enum TimeType : byte
{
#pragma warning disable CS1591 // TIMEX3 names
    Date, Time, Duration, Set,
#pragma warning restore CS1591
}
