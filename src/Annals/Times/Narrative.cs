namespace Annals.Times;

/// <summary>What is known, at one point of a report, about the days it speaks of. Belongs to one thread.</summary>
internal sealed class Narrative(DateOnly? published)
{
    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Published { get; } = published;

    /// <summary>The last day told.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The first day of the last stretch told, however long.</summary>
    public DateOnly? Stretch { get; private set; }

    /// <summary>The last month, season or run of months told: what "the same period" means.</summary>
    public Moment? Period { get; private set; }

    /// <summary>The day that it was with the publisher while it was already, or still, another at the dateline.</summary>
    public DateOnly? Elsewhere { get; init; }

    /// <summary>How the report writes its dates in digits.</summary>
    public DayOrder Order { get; init; }

    /// <summary>The last quarter of a year told, while the story stays with it.</summary>
    public Moment? Quarter { get; private set; }

    /// <summary>The same quarter of the year before.</summary>
    public Moment? QuarterYearBack => Quarter is { } told ? Moment.Quarter(told.First.Year - 1, (told.First.Month + 2) / 3) : null;

    /// <summary>True if some time could not be placed for want of a published date.</summary>
    public bool MissedPublication { get; private set; }

    /// <summary>The day from which "the next day" counts.</summary>
    public DateOnly? ToldDay => Day ?? Published;

    /// <summary>The day from which "the following year" counts.</summary>
    public DateOnly? ToldStretch => Stretch ?? Published;

    /// <summary>The day on which the one who speaks here says "today", where it is another than the published one.</summary>
    public DateOnly? Speech { get; set; }

    /// <summary>Gives the day that "today" means; notes if it was wanted and missing.</summary>
    public bool TryToday(out DateOnly day)
    {
        day = Speech.GetValueOrDefault();
        return Speech is not null || TryPublished(out day);
    }

    /// <summary>Gives the published day; notes if it was wanted and missing.</summary>
    public bool TryPublished(out DateOnly day)
    {
        day = Published.GetValueOrDefault();
        MissedPublication |= Published is null;
        return Published is not null;
    }

    /// <summary>Gives the last day told, or else the published one.</summary>
    public bool TryTold(out DateOnly day)
    {
        day = ToldDay.GetValueOrDefault();
        MissedPublication |= ToldDay is null;
        return ToldDay is not null;
    }

    /// <summary>Remembers the whole of a range.</summary>
    public void TellPeriod(DateOnly first, DateOnly last, TimePrecision grain) => Period = StretchPlacer.Between(first, last, grain);

    /// <summary>Remembers a stretch that was told.</summary>
    public void Tell(Moment moment)
    {
        Stretch = moment.First;
        if (moment.Grain is TimePrecision.Month or TimePrecision.Season)
        {
            Period = moment;
        }
        if (moment.Grain == TimePrecision.Season && moment.Value.Contains('Q', StringComparison.Ordinal))
        {
            Quarter = moment;
        }
        if (moment.Grain == TimePrecision.Day)
        {
            Day = moment.First;
        }
    }
}

/// <summary>Which way the verb looks.</summary>
internal enum Direction : byte
{
    Unknown, Past, Future,
}
