using Annals.Numbers;

namespace Annals.Times;

/// <summary>Reads the hour and minute of a match: "9:50 p.m.", "0430Z", "half past four", "noon".</summary>
internal static class ClockReader
{
    private const int DayLength = 1440;

    /// <summary>Minutes after midnight, or null where no clock is told.</summary>
    public static int? Minutes(in TimeMatch match, ReadOnlySpan<Piece> pieces)
    {
        if (match.Whole(TimeClass.DayHhmm) is { } dayHour)
        {
            return dayHour % 10_000;
        }

        if ((match.Whole(TimeClass.Noon) ?? match.Whole(TimeClass.Hhmm)) is { } whole)
        {
            return whole;
        }

        var minutes = match.Kind == TimeRule.ClockPast
            ? Past(match, pieces)
            : match.Whole(TimeClass.Clock) ?? match.Whole(TimeClass.DotClock)
                ?? ((match.Whole(TimeClass.Hour) ?? HourWord(match)) * 60) + (match.Whole(TimeClass.Two) ?? 0);
        if (minutes is not { } clock || clock is < 0 or > DayLength)
        {
            return null;
        }

        return match.Whole(TimeClass.Am) switch
        {
            12 when clock < 720 => clock + 720,
            0 when clock is >= 720 and < 780 => clock - 720,
            _ when match.Has(TimeClass.Part) && match.Whole(TimeClass.Part) is 2 or 3 && clock < 720 => clock + 720,
            // "eleven at night", but "two at night"
            _ when match.Whole(TimeClass.Part) is 4 && clock is >= 360 and < 720 => clock + 720,
            _ => clock,
        };
    }

    // "four o'clock", "five p.m."
    private static int? HourWord(in TimeMatch match) =>
        match.Kind == TimeRule.Clock && match.Whole(TimeClass.Count) is { } hour and >= 0 and <= 24 ? hour : null;

    // "half past four", "a quarter to six", "ten minutes past two"
    private static int? Past(in TimeMatch match, ReadOnlySpan<Piece> pieces)
    {
        var given = 0;
        var sign = 1;
        for (var i = match.Start; i < match.End; i++)
        {
            given = pieces[i].Form switch { "half" => 30, "quarter" => 15, _ => given };
            sign = pieces[i].Form == "to" ? -1 : sign;
        }

        var hour = match.Whole(TimeClass.Count, given > 0 ? 0 : 1);
        var minute = given > 0 ? given : match.Whole(TimeClass.Count);
        return hour is >= 1 and <= 24 && minute is > 0 and < 60 ? (hour * 60) + (sign * minute) : null;
    }
}
