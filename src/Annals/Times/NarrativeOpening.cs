using Annals.Numbers;

namespace Annals.Times;

/// <summary>Finds the day from which a report counts: its published day, else the one of its dateline or head line; where the clocks of
/// publisher and dateline show different days, both are kept.</summary>
internal static class NarrativeOpening
{
    private const int HeadLength = 60;
    private const int Reach = 6;

    // News is published on the day of its dateline or soon after.
    private const int Delay = 3;

    public static Narrative Of(
        PublicationDate? published, Piece[] pieces, string text, TimeVocabulary vocabulary, TimeZones zones, TimeMatcher matcher, TimePlacer placer)
    {
        var day = published?.Day;
        var order = SlashedPlacer.OrderOf(pieces, i => vocabulary.IsA(pieces[i].Form, TimeClass.Month));
        var told = ToldDay(new Narrative(day) { Order = order }, pieces, text, vocabulary, matcher, placer);
        if (day is null || (told < day && told.Value.DayNumber >= day.Value.DayNumber - Delay))
        {
            return new Narrative(told ?? day) { Order = order };
        }

        // An offset of zero is mostly a server's, or none was given; it does not tell what day the publisher's readers had.
        if (published?.Time is { Year: > 2 and < 9998 } time && time.Offset != TimeSpan.Zero && zones.OfDateline(pieces, text) is { } zone
            && zones.OffsetOf(zone, day.Value) is { } offset
            && DateOnly.FromDateTime(time.ToOffset(offset).DateTime) is var local && local != day)
        {
            return new Narrative(local) { Order = order, Elsewhere = day };
        }

        return new Narrative(day) { Order = order };
    }

    // "KABUL, May 15 (AP) —", "Published: 15 May 2024"
    private static DateOnly? ToldDay(Narrative narrative, Piece[] pieces, string text, TimeVocabulary vocabulary, TimeMatcher matcher, TimePlacer placer)
    {
        var isDatelined = pieces.Length > 0 && TimeZones.IsInCapitals(text.AsSpan(pieces[0].Start, pieces[0].End - pieces[0].Start));
        var end = Math.Min(pieces.Length, HeadLength);
        for (var i = 0; i < end; i++)
        {
            if (!(isDatelined && i <= Reach) && !IsIssued(i, pieces, text, vocabulary))
            {
                continue;
            }

            if (matcher.TryMatch(i, pieces.Length, out var match) && match.Kind is TimeRule.Calendar
                && (match.Has(TimeClass.Year) || narrative.Published is not null)
                && (match.Has(TimeClass.Day) || match.Has(TimeClass.Ordinal) || match.Has(TimeClass.Two))
                && (!isDatelined || i > Reach || IsClosed(match.End, pieces))
                && placer.Place(match, pieces, narrative, Direction.Past, null) is { Moment: { Grain: TimePrecision.Day } day })
            {
                return day.First;
            }
        }

        return null;
    }

    private static bool IsIssued(int at, Piece[] pieces, string text, TimeVocabulary vocabulary)
    {
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (text.AsSpan(pieces[i].End, pieces[i + 1].Start - pieces[i].End).Contains('\n'))
            {
                return false;
            }

            if (vocabulary.IsA(pieces[i].Form, TimeClass.Issued) && (i == 0 || pieces[i + 1].Form == ":"
                || text.AsSpan(pieces[i - 1].End, pieces[i].Start - pieces[i - 1].End).Contains('\n')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClosed(int at, Piece[] pieces)
    {
        for (var i = at; i < pieces.Length && i < at + Reach; i++)
        {
            if (pieces[i].Form is "(" or Piece.Dash or "—" or "--" or "_")
            {
                return true;
            }
        }

        return false;
    }
}
