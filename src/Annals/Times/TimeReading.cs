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
    private readonly List<TimeExpression> times = [];

    public TimeReading(
        Analysis analysis, Piece[] pieces, TimeMatcher matcher, TimePlacer placer, TimeModifiers modifiers, VerbDirection direction)
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
        narrative = new Narrative(analysis.Document.Report.Published?.Day);
    }

    public bool MissedPublication => narrative.MissedPublication;

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
            if (sense.Holds(match, floor, limit))
            {
                return true;
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
        if (match.Kind == TimeRule.TheUnit && !sense.HoldsTheUnit(match, effect, floor))
        {
            return;
        }

        end = isLength || match.Kind is TimeRule.RelUnit or TimeRule.NearUnit ? modifiers.TakeAfter(pieces, end, limit) : end;
        var verb = DirectionOf(start, end);
        if (placer.Place(match, pieces, narrative, verb, YearAhead(match, limit)) is not { } placement)
        {
            return;
        }

        var relation = sense.CanRelate(end, limit) ? modifiers.Relation(pieces, start, floor) : TimeEffect.None;
        Add(start, end, sense.AsSet(match, floor, placement), effect, relation);
    }

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

    private void TakeDayRange(in TimeMatch match)
    {
        var month = match.Whole(TimeClass.Month) ?? 0;
        var year = match.Whole(TimeClass.Year);
        var first = match.PieceOf(TimeClass.Day);
        var second = match.PieceOf(TimeClass.Day, 1);
        var isMonthFirst = match.PieceOf(TimeClass.Month) < first;
        var verb = DirectionOf(match.Start, match.End);
        if (TimePlacer.DayOf(match.Whole(TimeClass.Day) ?? 0, month, year, narrative, verb) is not { } one
            || TimePlacer.DayOf(match.Whole(TimeClass.Day, 1) ?? 0, month, year, narrative, verb) is not { } other)
        {
            return;
        }

        Add(isMonthFirst ? match.Start : first, first + 1, one, TimeEffect.None, TimeEffect.None);
        Add(second, match.End, other, TimeEffect.None, TimeEffect.None);
        JoinLastTwo();
    }

    // Both ends of a range tell the whole of it.
    private void JoinLastTwo()
    {
        if (times is [.., { Interval: { First: { } first } one }, { Interval: { Last: { } last } other }] && first.Day <= last.Day)
        {
            var whole = new Interval(first, last, KnownAs.Within, one.Precision > other.Precision ? one.Precision : other.Precision);
            times[^2] = times[^2] with { Interval = whole };
            times[^1] = times[^1] with { Interval = whole };
        }
    }

    private void Add(int start, int end, Placement placement, TimeEffect effect, TimeEffect relation)
    {
        if (placement.Interval is { } interval)
        {
            var narrow = TimeNarrowing.Narrow(interval, placement.Moment?.Grain ?? interval.Precision, effect, narrative.Published);
            placement = placement with { Interval = TimeNarrowing.Relate(narrow, relation) };
        }

        if (placement.Moment is { } moment && placement.Type is TimeType.Date or TimeType.Time)
        {
            narrative.Tell(moment);
        }

        times.Add(new TimeExpression
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"t{times.Count + 1}"),
            Span = new TextSpan(pieces[start].Start, pieces[end - 1].End),
            Type = placement.Type,
            Value = placement.Value,
            Interval = placement.Interval,
            FirstWord = pieces[start].Word,
            EndWord = pieces[end - 1].Word + 1,
        });
    }
}
