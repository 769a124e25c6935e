using Annals.Language;

namespace Annals.Coding;

/// <summary>The stretch of time over which something is counted.</summary>
/// <param name="First">Its first day, or null.</param>
/// <param name="Last">Its last day, or null.</param>
/// <param name="Span">The words that tell it.</param>
internal sealed record TallyWindow(CalendarPoint? First, CalendarPoint? Last, TextSpan Span);

/// <summary>Finds the windows of running counts.</summary>
internal sealed class TallyWindows(ReportView view, EventLexicon lexicon)
{
    /// <summary>A stretch of at least this many days is a window; a shorter one is the day of one happening.</summary>
    private const int WindowDays = 20;

    // News counts over the months before; what is told of an older one is told of a deed.
    private const int LongAgoDays = 92;

    private readonly Syntax syntax = view.Syntax;

    /// <summary>The window in the sentence of a word, or null if there is none.</summary>
    /// <param name="word">A word of the sentence.</param>
    /// <param name="clause">The verb whose clause must hold the time, or -1 for the whole sentence.</param>
    /// <param name="like">The count before, for "in the same period last year".</param>
    public TallyWindow? Of(int word, int clause, TallyWindow? like = null)
    {
        var sentence = syntax.SentenceOf(word);
        var comparison = Comparison(word);
        var isDone = IsDone(word) || view.IsVerb(word);
        TallyWindow? open = null;
        foreach (var time in view.TimesWithin(sentence.FirstWord, sentence.EndWord))
        {
            if (time.EndWord > sentence.EndWord || time.EndWord <= time.FirstWord || time.Interval is not { } interval
                || (clause >= 0 && !IsInClause(time, clause)) || (comparison >= 0 && time.FirstWord > comparison))
            {
                continue;
            }

            if ((isDone && IsShort(time.FirstWord, time.EndWord)) || IsPoint(time.FirstWord, time.EndWord) || (view.IsVerb(word) && IsPastMonth(time, interval)))
            {
                continue;
            }

            if (IsSame(time.FirstWord, time.EndWord) && Shifted(like, interval.First, time.Span) is { } shifted)
            {
                return shifted;
            }

            if (interval.KnownAs is KnownAs.Since or KnownAs.Until && interval is not { First: null, Last: null })
            {
                return new TallyWindow(interval.First ?? StartOfYear(time, interval), interval.Last, time.Span);
            }

            if (time.Type != TimeType.Set && interval is { First: { } first, Last: { } last } && interval.Precision is not TimePrecision.Decade
                && last.Day.DayNumber - first.Day.DayNumber >= WindowDays)
            {
                open ??= new TallyWindow(first, last, time.Span);
            }
        }

        return open ?? Said(sentence, isDone);
    }

    /// <summary>The time that a count has right behind it ("55 in 2014"), or null.</summary>
    /// <param name="end">Index after the count.</param>
    /// <param name="like">The count that it is compared with: "in the same period last year".</param>
    public TallyWindow? Behind(int end, TallyWindow? like)
    {
        const int reach = 8;
        var limit = Math.Min(syntax.SentenceOf(Math.Max(end - 1, 0)).EndWord, end + reach);
        var isSame = false;
        for (var i = end; i < limit; i++)
        {
            isSame |= lexicon.Set("tallies/same").Contains(syntax.Form(i));
            if (view.TimeAt(i) is { Interval: { First: { } first } interval } time)
            {
                if (end > 0 && IsDone(end - 1) && IsShort(i, time.EndWord))
                {
                    return null;
                }

                for (var word = i; word < time.EndWord; word++)
                {
                    isSame |= lexicon.Set("tallies/same").Contains(syntax.Form(word));
                }

                return (isSame ? Shifted(like, first, time.Span) : null) ?? new TallyWindow(interval.First, interval.Last, time.Span);
            }

            if (view.IsVerb(i) || syntax.Tag(i) == UniversalTag.Punct || (view.PlaceAt(i) is not null && i == end + 1))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>True if a sentence compares its count with that of another time: "compared to 142 in the same period".</summary>
    public bool IsCompared(int word) => Comparison(word) >= 0;

    private int Comparison(int word)
    {
        var sentence = syntax.SentenceOf(word);
        for (var i = word; i < sentence.EndWord; i++)
        {
            if (lexicon.Set("tallies/comparisons").Contains(syntax.Form(i)))
            {
                return i;
            }
        }

        return -1;
    }

    // "the same period last year" may be one time or a time with words before it.
    private bool IsSame(int firstWord, int endWord)
    {
        const int reach = 3;
        for (var i = endWord - 1; i >= Math.Max(0, firstWord - reach); i--)
        {
            if (lexicon.Set("tallies/same").Contains(syntax.Form(i)))
            {
                return true;
            }
        }

        return false;
    }

    // The window of the count before, in the year of another time.
    private static TallyWindow? Shifted(TallyWindow? like, CalendarPoint? first, TextSpan span) =>
        like is { Last: { } last } && first is { } there && last.Day.Year != there.Day.Year
            ? new TallyWindow(InYear(like.First, there.Day.Year), InYear(like.Last, there.Day.Year), span)
            : null;

    // "so far", "in recent days": a window without days.
    private TallyWindow? Said(Sentence sentence, bool isDone)
    {
        const int reach = 3;
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (lexicon.Windows.TryMatch(syntax, i, out _, out var end) && !(isDone && IsShort(i, Math.Min(end + reach, sentence.EndWord))))
            {
                return new TallyWindow(null, null, syntax.SpanOf(i, Math.Min(end, sentence.EndWord)));
            }
        }

        return null;
    }

    // "till June 15 this year" counts from the first of January.
    private CalendarPoint? StartOfYear(TimeExpression time, Interval interval) =>
        interval.Last is { } last && syntax.Form(time.EndWord - 1) == "year" ? new CalendarPoint(new DateOnly(last.Day.Year, 1, 1)) : null;

    // In the tree below the verb, or right behind it with no verb between.
    private bool IsInClause(TimeExpression time, int verb)
    {
        var word = time.EndWord - 1;
        for (var climbed = 0; word >= 0 && climbed < 6; climbed++)
        {
            word = syntax.Head(word);
            if (word >= 0 && view.IsVerb(word))
            {
                return word == verb;
            }
        }

        return false;
    }

    private static CalendarPoint? InYear(CalendarPoint? point, int year) => point is { } there && year is >= 1 and <= 9998
        ? new CalendarPoint(new DateOnly(year, there.Day.Month, Math.Min(there.Day.Day, DateTime.DaysInMonth(year, there.Day.Month))))
        : null;

    private bool IsDone(int word) => syntax.Relation(word) is Relation.Obj or Relation.Nsubj or Relation.NsubjPass;

    // "were taken more than two years ago" tells of one day.
    private bool IsPoint(int firstWord, int endWord)
    {
        for (var i = firstWord; i < endWord; i++)
        {
            if (lexicon.Set("tallies/points").Contains(syntax.Form(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "200 girls were taken from the town in April": what was done in a month of long ago, or done to people somewhere in one, is one deed.
    private bool IsPastMonth(TimeExpression time, Interval interval) => interval is { Precision: TimePrecision.Month, KnownAs: KnownAs.Within, First: { } first, Last: { } last }
        && time.Type == TimeType.Date && first.Day.Month == last.Day.Month && first.Day.Year == last.Day.Year
        && view.Published is { } published && published.Day.DayNumber - last.Day.DayNumber > LongAgoDays;

    // "conducted ten strikes in the last 24 hours" tells when it was done; nobody keeps count.
    private bool IsShort(int firstWord, int endWord)
    {
        for (var i = firstWord; i < endWord; i++)
        {
            if (lexicon.Set("tallies/short").Contains(syntax.Lemma(i)))
            {
                return true;
            }
        }

        return false;
    }
}
