using Annals.Language;

namespace Annals.Coding;

/// <summary>Gives events that state no time the one of their incident, of the narrative around them, or for news told in the lead the
/// published day.</summary>
internal sealed class NarrativeTime(ReportView view, IReadOnlyList<EventDraft> drafts)
{
    /// <summary>What is told in the first sentences is the news.</summary>
    public const int LeadSentences = 3;

    // A day once told goes on for so many sentences; what lies farther back than news does not go on at all.
    private const int Reach = 12;
    private const int NewsDays = 30;

    public void Fill()
    {
        var known = new Dictionary<int, EventTime>();
        foreach (var draft in drafts)
        {
            if (draft.When is { } when && (!known.TryGetValue(draft.Incident, out var other) || IsBetter(when, other)))
            {
                known[draft.Incident] = when;
            }
        }

        var told = Told();
        var toldIn = told.Select(SentenceOf).ToArray();
        foreach (var draft in drafts.Where(draft => draft.When is null).ToArray())
        {
            var sentence = view.Syntax.Word(draft.Word).Sentence;
            if (known.TryGetValue(draft.Incident, out var when))
            {
                draft.When = when with { Basis = TimeBasis.Context };
                view.Because(draft.Word, "when", "that of another telling of the incident", -1);
            }
            else if (IsNews(draft) && draft.Statement?.When is { } said)
            {
                // What is told in the news on some day was mostly done about then.
                draft.When = new EventTime(said with { KnownAs = KnownAs.About }, null, TimeBasis.Context);
                view.Because(draft.Word, "when", "about when it was told", -1);
            }
            else if (GoesOn(draft) && LastBefore(sentence, toldIn) is var last && last >= 0 && toldIn[last] >= sentence - Reach)
            {
                var current = told[last];
                draft.When = new EventTime(current.Interval!.Value, current.Id, TimeBasis.Context);
                view.Because(draft.Word, "when", "the day last told goes on", current.FirstWord);
            }
            else if (view.Published is { } published && IsNews(draft) && sentence < LeadSentences)
            {
                var day = new CalendarPoint(published.Day);
                draft.When = new EventTime(new Interval(day, day, KnownAs.About, TimePrecision.Day), null, TimeBasis.Published);
                view.Because(draft.Word, "when", "news told in the lead without a time: about the published day", -1);
            }
        }
    }

    /// <summary>A closed stretch is better than an open one, a finer better than a coarser.</summary>
    public static bool IsBetter(EventTime one, EventTime other) => (one.Interval.First is null) != (other.Interval.First is null)
        ? one.Interval.First is not null
        : one.Interval.Precision < other.Interval.Precision;

    private static bool IsTold(EventDraft draft) => draft.Status == EventStatus.Happened;

    // "the attack", "girls abducted by", "had been beaten": what points back, or tells by the way, is not the news.
    private bool IsNews(EventDraft draft) => IsTold(draft) && !(draft is { Statement: null, IsNoun: false } && HasHad(draft.Carrier)) && !(draft.IsDefinite && view.Syntax.Child(draft.Word, Relation.Det) >= 0)
        && !(view.Syntax.Penn(draft.Carrier) == "VBN" && view.Syntax.Relation(draft.Carrier) is Relation.Acl or Relation.Amod);

    private bool GoesOn(EventDraft draft) => IsTold(draft) && EventTypes.IsMaterial(draft.Type) && draft.Statement is null or { Form: StatementForm.Indirect }
        && IsPastTense(draft.IsNoun && draft.Carrier == draft.Word ? Clause(draft.Word) : draft.Carrier);

    // "fired", "was met with protests"; what had been done before is not of that day.
    private bool IsPastTense(int verb) => verb >= 0 && (view.Syntax.Penn(verb) == "VBD"
        || (view.Syntax.Child(verb, Relation.AuxPass) is var passive and >= 0 && view.Syntax.Penn(passive) == "VBD" && view.Syntax.Child(verb, Relation.Aux) < 0));

    // The verb that a noun fills out: "was met with protests".
    private int Clause(int noun) => view.Syntax.Relation(noun) is Relation.Obl or Relation.Obj or Relation.NsubjPass && view.Syntax.Head(noun) is var verb and >= 0
        && view.IsVerb(verb) ? verb : -1;

    private bool HasHad(int verb) => view.Syntax.Child(verb, Relation.Aux) is var aux and >= 0 && view.Syntax.Lemma(aux) == "have" && view.Syntax.Penn(aux) == "VBD";

    // The index of the last entry below a sentence, in an array that never falls; -1 for none.
    private static int LastBefore(int sentence, int[] sentences)
    {
        int low = 0, high = sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle] < sentence ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private int SentenceOf(TimeExpression time) => view.Syntax.Word(time.FirstWord).Sentence;

    // The days of the news on which something happened, not those on which somebody spoke of it.
    private TimeExpression[] Told()
    {
        var cues = view.Statements.Select(statement => statement.CueWord).ToHashSet();
        return [.. view.Times.Where(time => time.Type is TimeType.Date or TimeType.Time && time.EndWord > time.FirstWord
            && time.Interval is { } interval && IsNews(interval) && !IsSaid(time, cues))];
    }

    private bool IsSaid(TimeExpression time, HashSet<int> cues)
    {
        var word = time.FirstWord;
        for (var climbed = 0; climbed < 4 && word >= 0; climbed++)
        {
            if (cues.Contains(word))
            {
                return true;
            }

            word = view.Syntax.Head(word);
        }

        return false;
    }

    private bool IsNews(Interval interval) => view.Published is { } published
        && interval is { First: { } first, Last: not null, Precision: <= TimePrecision.Day }
        && first.Day <= published.Day && published.Day.DayNumber - first.Day.DayNumber <= NewsDays;
}
