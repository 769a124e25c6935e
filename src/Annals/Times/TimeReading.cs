using System.Globalization;
using Annals.Documents;
using Annals.Language;
using Annals.Numbers;

namespace Annals.Times;

/// <summary>The reading of the times of one document. Belongs to one thread.</summary>
internal sealed class TimeReading
{
    private readonly Piece[] pieces;
    private readonly Word[] words;
    private readonly Sentence[] sentences;
    private readonly VerbLayers verbs;
    private readonly TimeMatcher matcher;
    private readonly TimePlacer placer;
    private readonly TimeModifiers modifiers;
    private readonly VerbDirection direction;
    private readonly TimeSense sense;
    private readonly Narrative narrative;
    private readonly TimeLinks links;
    private readonly QuotationTracker quotations;
    private readonly List<TimeExpression> times = [];
    private readonly List<TextSpan> ages = [];
    private readonly List<(TextSpan Span, string Why)> doubts = [];

    public TimeReading(
        Analysis analysis, Piece[] pieces, TimeMatcher matcher, TimePlacer placer, TimeModifiers modifiers, VerbDirection direction,
        Narrative narrative)
    {
        this.pieces = pieces;
        this.matcher = matcher;
        this.placer = placer;
        this.modifiers = modifiers;
        this.direction = direction;
        words = analysis.Items(LanguageLayers.Words);
        sentences = analysis.Items(LanguageLayers.Sentences);
        verbs = VerbLayers.Of(analysis);
        sense = new TimeSense(analysis.Document.Text, pieces, verbs.PennTags, modifiers);
        links = new TimeLinks(pieces, sense);
        quotations = new QuotationTracker(pieces, words, sentences);
        this.narrative = narrative;
    }

    public bool MissedPublication => narrative.MissedPublication;

    /// <summary>Stretches that look like lengths but tell how old somebody is.</summary>
    public IReadOnlyList<TextSpan> Ages => ages;

    /// <summary>Times that could not be settled, and why.</summary>
    public IReadOnlyList<(TextSpan Span, string Why)> Doubts => doubts;

    public TimeExpression[] Read()
    {
        var floor = 0;
        var limit = 0;
        for (var i = 0; i < pieces.Length;)
        {
            if (i >= limit)
            {
                floor = i;
                limit = EndOfSentence(i);
            }

            if (!TryMatch(i, floor, limit, out var match))
            {
                i++;
                continue;
            }

            var count = times.Count;
            if (match.Kind == TimeRule.DayRange)
            {
                TakeDayRange(match);
            }
            else
            {
                Take(match, floor, limit);
            }

            i = match.End;
            floor = times.Count > count ? i : floor;
        }

        return [.. times];
    }

    private int EndOfSentence(int piece)
    {
        var sentence = words[pieces[piece].Word].Sentence;
        var end = piece;
        while (end < pieces.Length && words[pieces[end].Word].Sentence == sentence)
        {
            end++;
        }

        return end;
    }

    // Where the longest match makes no sense, a shorter one may.
    private bool TryMatch(int start, int floor, int limit, out TimeMatch match)
    {
        while (matcher.TryMatch(start, limit, out match))
        {
            // The full stop of "Dec." may stand alone, but not be that of the sentence.
            match.End -= match.End == limit && match.End - match.Start > 1 && pieces[match.End - 1].Form == "." ? 1 : 0;
            if (sense.Holds(match, floor, limit))
            {
                return true;
            }

            if (sense.IsAge(match, limit) && (ages.Count == 0 || ages[^1].End <= pieces[match.Start].Start))
            {
                ages.Add(new TextSpan(pieces[match.Start].Start, pieces[match.End - 1].End));
            }

            limit = match.End - 1;
            if (limit <= start)
            {
                return false;
            }
        }

        return false;
    }

    private void Take(TimeMatch match, int floor, int limit)
    {
        var start = match.Kind == TimeRule.PrepPart ? match.Start + 1 : match.Start;
        var end = match.End;
        var isLength = match.Kind is TimeRule.Duration or TimeRule.HalfDuration or TimeRule.DurationAndHalf or TimeRule.Ago
            or TimeRule.HalfAgo or TimeRule.Later or TimeRule.FromNow;
        start = modifiers.TakeBefore(pieces, start, floor, ScopeOf(match, isLength), out var effect);
        if ((match.Kind == TimeRule.TheUnit && !sense.HoldsTheUnit(match, effect, floor))
            || (match.Kind == TimeRule.Decade && sense.IsOwned(start, floor)))
        {
            return;
        }

        end = isLength || match.Kind is TimeRule.RelUnit or TimeRule.NearUnit ? modifiers.TakeAfter(pieces, end, limit) : end;
        var relation = sense.CanRelate(end, limit) ? modifiers.Relation(pieces, start, floor) : TimeEffect.None;
        var verb = VerbDirection.Under(relation, DirectionOf(start, end));
        match.HasOpening = match.Kind == TimeRule.Duration && sense.IsOpening(match);
        match.HasClosing = match.Kind == TimeRule.Duration && sense.IsClosing(match);
        narrative.Speech = IsDeictic(match) ? SpeechDay(match, limit) : null;
        if (placer.Place(match, pieces, narrative, verb, YearAhead(match, limit)) is not { } placement)
        {
            return;
        }

        placement = sense.IsLocalTomorrow(match, end, limit, placement, narrative) ? Tomorrow(placement) : placement;
        placement = sense.AsEnded(match, end, limit, sense.AsSet(match, floor, placement));
        placement = match.Has(TimeClass.Zone) ? placement : BothDays(match, placement);
        Add(start, end, placement, effect, relation);
        links.Join(times, start, end, placement, match, floor);
        TellPeriod();
    }

    private static bool IsDeictic(in TimeMatch match) => match.Kind is TimeRule.Deictic or TimeRule.Part or TimeRule.Clock
        && (match.Has(TimeClass.Deictic) || match.Has(TimeClass.ShortNight) || match.Has(TimeClass.This) || match.Has(TimeClass.Last));

    // The day on which somebody speaks: told in brackets, "this morning (Tuesday)", or, within a quotation, the day told before.
    private DateOnly? SpeechDay(in TimeMatch match, int limit)
    {
        if (match.End + 2 < limit && pieces[match.End].Form == "(" && matcher.TryMatch(match.End + 1, limit, out var apposed)
            && apposed.Kind is TimeRule.Weekday or TimeRule.Calendar && apposed.End < limit && pieces[apposed.End].Form == ")"
            && placer.Place(apposed, pieces, narrative, Direction.Past, null) is { Moment: { Grain: TimePrecision.Day } day })
        {
            var shift = match.Whole(TimeClass.Deictic) ?? CalendarPlacer.Shift(match) ?? 0;
            return Moment.Shift(day.First, TimeUnit.Day, -shift);
        }

        const int near = 14;
        return quotations.IsQuoted(match.Start) && narrative is { Day: { } told, Published: { } published }
            && published.DayNumber - told.DayNumber is >= 0 and <= near ? told : null;
    }

    // While it is Tuesday at the dateline it may be Monday with the publisher; "today" may mean either.
    private Placement BothDays(in TimeMatch match, in Placement placement)
    {
        if (narrative is not { Published: { } here, Elsewhere: { } there, Speech: null } || placement is not { Moment: { Grain: TimePrecision.Day } moment, Interval: { } interval }
            || !(IsDeictic(match) || moment.First == here)
            || Moment.Shift(moment.First, TimeUnit.Day, there.DayNumber - here.DayNumber) is not { } other)
        {
            return placement;
        }

        var (first, last) = other < moment.First ? (other, moment.First) : (moment.First, other);
        return placement with { Interval = interval with { First = new CalendarPoint(first), Last = new CalendarPoint(last), KnownAs = KnownAs.Within } };
    }

    // "from January to June … the same period last year"
    private void TellPeriod()
    {
        if (times is [.., { Interval: { First: { } first, Last: { } last, KnownAs: KnownAs.Within } interval } one, { Interval: { } other }]
            && interval == other && one.Value != times[^1].Value)
        {
            narrative.TellPeriod(first.Day, last.Day, interval.Precision);
        }
    }

    private static Placement Tomorrow(in Placement placement) =>
        placement.Moment is { } moment && Moment.Shift(moment.First, TimeUnit.Day, 7) is { } day
            ? placement.On(Moment.Day(day))
            : placement;

    private TimeScope ScopeOf(in TimeMatch match, bool isLength) => match.Kind switch
    {
        _ when isLength => pieces[match.Start].Form is "a" or "an" ? TimeScope.Article
            : match.PieceOf(TimeClass.Count) == match.Start ? TimeScope.Count : TimeScope.Length,
        TimeRule.Set or TimeRule.SetOther or TimeRule.Present or TimeRule.RecentRef or TimeRule.Future or TimeRule.Recent or TimeRule.Coming
            => TimeScope.None,
        TimeRule.Weekday or TimeRule.Deictic => TimeScope.Exact,
        _ => TimeScope.Date,
    };

    // In "January 1 to June 15, 2015" the year belongs to both ends.
    private int? YearAhead(in TimeMatch match, int limit)
    {
        if (match.Kind != TimeRule.Calendar || match.Has(TimeClass.Year) || !match.Has(TimeClass.Month)
            || match.End + 1 >= limit || !sense.IsRange(match.End))
        {
            return null;
        }

        return matcher.TryMatch(match.End + 1, limit, out var other) && other.Kind == TimeRule.Calendar && other.Has(TimeClass.Month)
            ? other.Whole(TimeClass.Year)
            : null;
    }

    private Direction DirectionOf(int start, int end) =>
        direction.Of(pieces[start].Word, pieces[end - 1].Word + 1, sentences[words[pieces[start].Word].Sentence], verbs);

    // "3 to 5 March", "May 3, 4 and 5": each day is a time; only a range spans what lies between.
    private void TakeDayRange(in TimeMatch match)
    {
        var month = match.Whole(TimeClass.Month) ?? 0;
        var year = match.Whole(TimeClass.Year);
        var isMonthFirst = match.PieceOf(TimeClass.Month) < match.PieceOf(TimeClass.Day);
        var verb = DirectionOf(match.Start, match.End);
        var isRange = IsDayRange(match);
        for (var nth = 0; match.PieceOf(TimeClass.Day, nth) is var at && at >= 0; nth++)
        {
            if (TimePlacer.DayOf(match.Whole(TimeClass.Day, nth) ?? 0, month, year, narrative, verb) is not { } placement)
            {
                continue;
            }

            var isLast = match.PieceOf(TimeClass.Day, nth + 1) < 0;
            Add(nth == 0 && isMonthFirst ? match.Start : at, isLast ? match.End : at + 1, placement, TimeEffect.None, TimeEffect.None);
        }

        if (isRange)
        {
            TimeLinks.JoinRange(times);
        }
    }

    private bool IsDayRange(in TimeMatch match)
    {
        var joint = pieces[match.PieceOf(TimeClass.Day) + 1].Form;
        return joint is not ("and" or ",") || (joint == "and" && match.Start > 0 && pieces[match.Start - 1].Form == "between");
    }

    private void Add(int start, int end, Placement placement, TimeEffect effect, TimeEffect relation)
    {
        if (placement.Interval is { } interval)
        {
            var narrow = TimeNarrowing.Narrow(interval, placement.Moment?.Grain ?? interval.Precision, effect, narrative.Published);
            placement = placement with { Interval = TimeNarrowing.Relate(narrow, relation) };
        }

        var span = new TextSpan(pieces[start].Start, pieces[end - 1].End);
        if (placement.Value.Length == 0)
        {
            doubts.Add((span, "There is no such day in the calendar."));
        }
        else if (placement.Value.EndsWith("-XX-XX", StringComparison.Ordinal) && placement.Interval is { First: { } one, Last: { } other })
        {
            doubts.Add((span, $"The report does not tell which number is the day: this may be {one} or {other}."));
        }

        if (placement.Moment is { } moment && placement.Type is TimeType.Date or TimeType.Time)
        {
            narrative.Tell(moment);
        }

        times.Add(new TimeExpression
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"t{times.Count + 1}"),
            Span = span,
            Type = placement.Type,
            Value = placement.Value.Length == 0 ? null : placement.Value,
            Interval = placement.Interval,
            FirstWord = pieces[start].Word,
            EndWord = pieces[end - 1].Word + 1,
        });
    }
}
