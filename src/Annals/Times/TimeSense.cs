using Annals.Numbers;

namespace Annals.Times;

/// <summary>Doubts what the patterns found: "may" the verb, "1990 people", "the 3rd man".</summary>
internal sealed class TimeSense(string text, Piece[] pieces, string[] pennTags, TimeModifiers modifiers)
{
    /// <summary>True if a match may be a time where it stands.</summary>
    public bool Holds(in TimeMatch match, int floor, int limit)
    {
        var previous = match.Start > floor ? pieces[match.Start - 1].Form : "";
        switch (match.Kind)
        {
            case TimeRule.Calendar when match.Count == 1 && match.Has(TimeClass.Year):
                return HoldsYear(match, previous, limit);
            case TimeRule.Season when match.AllWeak():
                return false;
            case TimeRule.Season when match.Count == 1:
                return modifiers.GivesCompany(previous) || previous is "this" or "last" or "next";
            case TimeRule.Clock when match.Count == 1 && match.Has(TimeClass.Clock):
                return match.Start > floor && PennOf(match.Start - 1) is "IN" or "TO";
            case TimeRule.Decade when match.Count == 1:
                return pieces[match.Start].Form.Length > 3 || previous is "the" or "early" or "mid" or "late" or "-";
            case TimeRule.Duration or TimeRule.HalfDuration:
                return HoldsLength(match, previous, limit);
            case TimeRule.Set when match.Count == 1 && match.Has(TimeClass.EachUnit):
                return (match.Whole(TimeClass.EachUnit) != (int)TimeUnit.Quarter || !IsNounAt(match.End, limit)) && !IsNameStart(match.Start, limit);
            case TimeRule.Future when match.Count == 1:
                return previous != "as" && !(match.End < limit && pieces[match.End].Form is "after" or "as");
            case TimeRule.Calendar when match.AllWeak():
                return modifiers.GivesCompany(previous) && PennOf(match.Start) is not "MD" && !IsNounAt(match.End, limit);
            case TimeRule.OtherYear when !match.Has(TimeClass.Era):
                return !IsNounAt(match.End, limit);
            case TimeRule.ClockPast:
                return match.Has(TimeClass.Am) || match.Has(TimeClass.Part) || (previous is "at" or "about" or "around" or "until" && !match.Has(TimeClass.Count, 1));
            case TimeRule.DayOfMonth:
                return previous is "on" or "until" or "by" or "since" or "before" or "after" && !IsNounAt(match.End, limit) && match.Whole(TimeClass.Ordinal) is > 0 and <= 31;
            case TimeRule.Later or TimeRule.RelDay when IsWeakSide(match):
                return IsClauseEnd(match.End, limit);
            case TimeRule.Deictic or TimeRule.Weekday when match.Count == 1:
                return !IsName(match.Start, floor, limit);
            default:
                return true;
        }
    }

    /// <summary>"the year" is a time of its own only where little else could be meant.</summary>
    public bool HoldsTheUnit(in TimeMatch match, TimeEffect effect, int floor)
    {
        if (effect is not (TimeEffect.None or TimeEffect.About))
        {
            return true;
        }

        var previous = match.Start > floor ? pieces[match.Start - 1].Form : "";
        return LengthPlacer.UnitOf(match) switch
        {
            TimeUnit.Weekend => true,
            TimeUnit.Quarter or TimeUnit.Year or TimeUnit.Month or TimeUnit.Week => previous is "in" or "during" or "for" or "of" or "throughout",
            _ => false,
        };
    }

    /// <summary>"twice a week", "$100 a month" come back; "a week" lasts.</summary>
    public Placement AsSet(in TimeMatch match, int floor, Placement placement)
    {
        if (match.Kind != TimeRule.Duration || match.Has(TimeClass.Count) || match.End - match.Start != 2 || match.Start <= floor
            || pieces[match.Start].Form is not ("a" or "an"))
        {
            return placement;
        }

        var previous = pieces[match.Start - 1];
        return previous.Kind == PieceKind.Digits || previous.Form is "times" or "twice" or "once" or "million" or "billion" or "thousand"
            ? placement with { Type = TimeType.Set, Interval = null }
            : placement;
    }

    /// <summary>"the year ended June 30" is a length; "will one day see" is some day to come.</summary>
    public Placement AsEnded(in TimeMatch match, int end, int limit, Placement placement)
    {
        if (match.Kind is TimeRule.TheUnit or TimeRule.NearUnit && match.Count <= 3 && LengthPlacer.UnitOf(match) is null or TimeUnit.Year && end < limit
            && pieces[end].Form is "ended" or "ending" or "through" && CalendarPlacer.Shift(match) is null)
        {
            return placement with { Type = TimeType.Duration, Value = LengthPlacer.Value(TimeUnit.Year, 1), Moment = null };
        }

        return match.Kind == TimeRule.Duration && match.End - match.Start == 2 && pieces[match.Start].Form == "one" && pieces[match.Start + 1].Form == "day"
            && ((match.Start > 0 && PennOf(match.Start - 1) == "MD") || (end < limit && PennOf(end) == "VB"))
            ? placement with { Type = TimeType.Date, Value = "FUTURE_REF", Interval = null }
            : placement;
    }

    /// <summary>True if a preposition before the time speaks of the time itself, not of a noun after it.</summary>
    public bool CanRelate(int end, int limit) => !(end < limit && (pieces[end].Form is "'s" or "-" || IsNounAt(end, limit)));

    /// <summary>True if a word joins the ends of a range.</summary>
    public bool IsRange(int at) => pieces[at].Form is "to" or "through" or "until" or "till" or "and" or "-" or "–";

    private bool HoldsYear(in TimeMatch match, string previous, int limit)
    {
        if (pieces[match.Start].Kind == PieceKind.Letters || pieces[match.Start].Form == "'")
        {
            return true;
        }

        if (match.Whole(TimeClass.Year) is not (>= 1700 and <= 2100))
        {
            return previous is "in" or "since" && match.Whole(TimeClass.Year) >= 1100 && !IsNounAt(match.End, limit);
        }

        if (previous is "$" or "€" or "£" or "no." or "#" or "number" or "flight" or "resolution" or "about" or "some" or "than" or "least"
            || (match.Start > 0 && pieces[match.Start - 1].End == pieces[match.Start].Start && pieces[match.Start - 1].Kind == PieceKind.Letters))
        {
            return false;
        }

        if (match.Start > 0 && previous.Length > 0 && previous is not "." and not "," && pieces[match.Start - 1].Kind == PieceKind.Letters
            && PennOf(match.Start - 1) is "NNP")
        {
            return false;
        }

        return !(match.End < limit && PennOf(match.End) is "NNS") || previous is "in" or "the";
    }

    /// <summary>"6 years old", "a 6-year-old".</summary>
    public bool IsAge(in TimeMatch match, int limit) => match.Kind == TimeRule.Duration && match.End < limit
        && (pieces[match.End].Form is "old" or "olds"
            || (match.End + 1 < limit && pieces[match.End].Form is "-" && pieces[match.End + 1].Form is "old" or "olds"));

    /// <summary>"his early 30s" are his age.</summary>
    public bool IsOwned(int start, int floor) => start > floor && PennOf(start - 1) == "PRP$";

    /// <summary>"the first six months"</summary>
    public bool IsOpening(in TimeMatch match) =>
        match.PieceOf(TimeClass.Count) is var count && count > match.Start && pieces[count - 1].Form is "first" or "opening";

    /// <summary>"the last six months"</summary>
    public bool IsClosing(in TimeMatch match) =>
        match.PieceOf(TimeClass.Count) is var count && count > match.Start && pieces[count - 1].Form is "last" or "final" or "closing";

    /// <summary>"Friday morning local time", reported on a Thursday from farther west, is the Friday that has just begun there.</summary>
    public bool IsLocalTomorrow(in TimeMatch match, int end, int limit, in Placement placement, Narrative narrative) =>
        end + 1 < limit && pieces[end].Form == "local" && pieces[end + 1].Form == "time" && match.Has(TimeClass.Weekday)
        && placement.Moment is { } moment && narrative.Published is { } published && published.DayNumber - moment.First.DayNumber == 6;

    // "Daily Excelsior"
    private bool IsNameStart(int at, int limit) => char.IsUpper(text[pieces[at].Start]) && at + 1 < limit && PennOf(at + 1) is "NNP"
        && char.IsUpper(text[pieces[at + 1].Start]);

    // An age is none, nor is "three-quarters" a share, "a second" a rank; "seconds before" is too short to be a time of its own.
    private bool HoldsLength(in TimeMatch match, string previous, int limit)
    {
        var unit = LengthPlacer.UnitOf(match);
        if (IsAge(match, limit))
        {
            return false;
        }

        var isBare = !match.Has(TimeClass.Count) && !match.Has(TimeClass.Last) && !match.Has(TimeClass.Past) && !match.Has(TimeClass.Next);
        return unit switch
        {
            TimeUnit.Quarter => !isBare && !(match.End - match.Start == 3 && pieces[match.Start + 1].Form == "-" && match.Has(TimeClass.Units)),
            TimeUnit.Second => !isBare,
            TimeUnit.Minute or TimeUnit.Hour => !isBare || match.Has(TimeClass.Unit) || previous is "for" || match.Count > 1,
            _ => true,
        };
    }

    private bool IsWeakSide(in TimeMatch match) => pieces[match.End - 1].Form is "before" or "after" or "prior";

    private bool IsClauseEnd(int at, int limit) => at >= limit || pieces[at].Kind == PieceKind.Mark || pieces[at].Form is "and" or "but";

    private bool IsNounAt(int at, int limit) => at < limit && pieces[at].Kind != PieceKind.Mark && PennOf(at) is "NN" or "NNS" or "NNP" or "NNPS";

    // "USA Today", "Bloody Sunday", "Black Friday"
    private bool IsName(int at, int floor, int limit)
    {
        if (at <= floor || !char.IsUpper(text[pieces[at].Start]) || pieces[at].Form is not "today")
        {
            return false;
        }

        return pieces[at - 1].Kind == PieceKind.Letters && char.IsUpper(text[pieces[at - 1].Start]) && at < limit;
    }

    private string PennOf(int piece) => pennTags[pieces[piece].Word];
}
