using System.Globalization;
using Annals.Language;

namespace Annals.Coding;

/// <summary>Gives each event its own time, place and means: from its clause, else from the clause it shares, else none.</summary>
internal sealed class CircumstanceReader(ReportView view, EventLexicon lexicon, Participants participants, IReadOnlyList<EventDraft> drafts, HashSet<int> taken)
{
    private const int LongestUnrest = 99;

    private readonly Syntax syntax = view.Syntax;
    private readonly ClauseOwner owners = new(view, drafts);
    private readonly ILookup<int, EventDraft> bySentence = drafts.ToLookup(draft => view.Syntax.Word(draft.Word).Sentence);

    public void Read()
    {
        ReadTimes();
        new SceneReader(view, lexicon, drafts, owners, taken).Read();
        ReadMeans();
        foreach (var draft in drafts.Where(draft => draft.When is null))
        {
            if (owners.Sharing(draft).FirstOrDefault(other => other.When is not null) is { } shared)
            {
                draft.When = shared.When;
                view.Because(draft.Word, "when", "that of the clause that it shares", shared.Word);
            }
        }
    }

    private void ReadTimes()
    {
        var cues = view.Statements.Select(statement => statement.CueWord).ToHashSet();
        var strays = new List<TimeExpression>();
        var timed = new HashSet<EventDraft>();
        var before = default(TimeExpression);
        foreach (var time in view.Times)
        {
            // "two weeks before May 15": the day is what the other time counts from, and only a deed that it names has it.
            var isCountedFrom = before is { Type: TimeType.Duration, Interval: not null } && time.FirstWord == before.EndWord + 1;
            before = time;
            if (time.Interval is not { } interval || time.Type is TimeType.Set || time.EndWord <= time.FirstWord || IsSoFar(time))
            {
                continue;
            }

            if (owners.IsUnder(time.FirstWord, taken))
            {
                ReadTimeOfCount(time);
                continue;
            }

            var path = new List<Relation>();
            var owner = owners.Lead(owners.Climb(view.HeadOf(time.FirstWord, time.EndWord), path));
            owner = interval.KnownAs != KnownAs.Since && DeedInSubject(owner, time) is { } earlier ? earlier.Word : owner;
            var owned = owners.Owned(owner, noun => !timed.Contains(noun));
            if (owned.Count == 0 && (!cues.Contains(owner) || time.Type == TimeType.Duration) && interval is { First: not null, KnownAs: not KnownAs.About })
            {
                strays.Add(time);
            }

            foreach (var draft in owned)
            {
                var stated = new EventTime(interval, time.Id, TimeBasis.Stated);
                if (owner == draft.Word && draft.IsNoun)
                {
                    timed.Add(draft);
                }
                else if (isCountedFrom)
                {
                    continue;
                }

                if (draft.When is null || (NarrativeTime.IsBetter(stated, draft.When) && !path.Contains(Relation.Appos)))
                {
                    draft.When = stated;
                    view.Because(draft.Word, "when", "a time whose nearest trigger or clause is this one", time.FirstWord);
                }
                else if (!EventTypes.IsMaterial(draft.Type) && DeedBetween(owner, time) is { } deed)
                {
                    deed.When = stated;
                    view.Because(deed.Word, "when", "a time after the deed that is spoken of", time.FirstWord);
                }
            }
        }

        ReadLasting();
        ReadStrayTimes(strays);
    }

    // "after sixteen weeks of protests", told as news: from so long ago up to the day of the report.
    private void ReadLasting()
    {
        foreach (var draft in drafts.Where(draft => draft is { IsNoun: true, When: null } && syntax.Word(draft.Word).Sentence < NarrativeTime.LeadSentences))
        {
            if (view.Published is { } published && view.Preposition(draft.Word) == "of" && syntax.Child(draft.Word, Relation.Case) is var of and > 0
                && view.TimeAt(of - 1) is { Type: TimeType.Duration, Interval: null } time && DaysOf(time.Value) is var days and > 0)
            {
                var stretch = new Interval(new CalendarPoint(published.Day.AddDays(-days)), new CalendarPoint(published.Day), KnownAs.Within, TimePrecision.Week);
                draft.When = new EventTime(stretch, time.Id, TimeBasis.Stated);
                view.Because(draft.Word, "when", "it has gone on for so long up to the published day", time.FirstWord);
            }
        }
    }

    // Days of "P16W"; 0 where the words give none, or so many that a date would be told.
    private static int DaysOf(string? length)
    {
        if (length is not ['P', .. var rest] || rest.Length < 2 || !int.TryParse(rest.AsSpan(0, rest.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count > LongestUnrest)
        {
            return 0;
        }

        return rest[^1] switch { 'D' => count, 'W' => count * 7, 'M' => count * 30, _ => 0 };
    }

    // "Girls seized two years ago have been released": the perfect goes with no day of the past; the participle before it does.
    private EventDraft? DeedInSubject(int owner, TimeExpression time) => owner > time.FirstWord && syntax.Child(owner, Relation.Aux) is var aux and >= 0
        && syntax.Penn(aux) is "VBP" or "VBZ" && syntax.Lemma(aux) == "have"
        ? bySentence[syntax.Word(owner).Sentence].LastOrDefault(draft => draft.Word < time.FirstWord && draft.When is null && syntax.Penn(draft.Word) == "VBN"
            && syntax.Relation(draft.Word) is Relation.Acl && syntax.IsWithin(draft.Word, owner))
        : null;

    // "till now only one was released": until today is no day of a deed.
    private static bool IsSoFar(TimeExpression time) => time is { Value: "PRESENT_REF", Interval: { First: null, KnownAs: KnownAs.Until } };

    // "accused it on Tuesday of air raids over the past three days": the second time is that of the deed.
    private EventDraft? DeedBetween(int owner, TimeExpression time) => bySentence[syntax.Word(time.FirstWord).Sentence]
        .LastOrDefault(draft => draft.Word > owner && draft.Word < time.FirstWord && draft.When is null && EventTypes.IsMaterial(draft.Type));

    // "killing 60 civilians in air raids over the past three days": the time of the count is also that of the deed it hangs on.
    private void ReadTimeOfCount(TimeExpression time)
    {
        foreach (var draft in bySentence[syntax.Word(time.FirstWord).Sentence])
        {
            if (draft.IsNoun && draft.When is null && syntax.Head(draft.Word) is var counted and >= 0 && taken.Contains(counted)
                && syntax.IsWithin(time.FirstWord, counted))
            {
                draft.When = new EventTime(time.Interval!.Value, time.Id, TimeBasis.Stated);
                view.Because(draft.Word, "when", "the time of the count that it hangs on", time.FirstWord);
            }
        }
    }

    // A time that the tree leads to no event, and to no verb of saying, goes to the nearest deed of its sentence that has none.
    private void ReadStrayTimes(List<TimeExpression> strays)
    {
        var straysBySentence = strays.ToLookup(time => syntax.Word(time.FirstWord).Sentence);
        foreach (var draft in drafts.Where(draft => draft.When is null && EventTypes.IsMaterial(draft.Type)))
        {
            var nearest = straysBySentence[syntax.Word(draft.Word).Sentence].MinBy(time => Math.Abs(time.FirstWord - draft.Word));
            if (nearest is not null)
            {
                draft.When = new EventTime(nearest.Interval!.Value, nearest.Id, TimeBasis.Stated);
                view.Because(draft.Word, "when", "the nearest time of the sentence that belongs to nothing else", nearest.FirstWord);
            }
        }
    }

    private void ReadMeans()
    {
        for (var word = 0; word < syntax.Count;)
        {
            if (!lexicon.Means.TryMatch(syntax, word, out var kind, out var end) || syntax.Tag(word) is UniversalTag.Adp or UniversalTag.Det or UniversalTag.Verb)
            {
                word++;
                continue;
            }

            var head = view.HeadOf(word, end);
            if (IsPartOfMeans(head))
            {
                word = end;
                continue;
            }

            var means = new Means(kind, syntax.SpanOf(word, end));
            var owner = owners.At(head) is null ? owners.Climb(head) : head;
            foreach (var draft in owners.Owned(owner, noun => noun is { When: null, Where: null }).Where(draft => draft.Type is "ASSAULT" or "MOBILIZE" or "COERCE"))
            {
                if (draft.Means.All(other => other.Kind != kind))
                {
                    draft.Means.Add(means);
                    view.BecauseAlso(draft.Word, "means", "a word for it in its clause", head, view.IsExplained ? lexicon.LineOf("frames/means.txt", kind, syntax, word, end) : null);
                }
            }

            word = end;
        }

        foreach (var draft in drafts.Where(draft => draft is { Means.Count: 0, IsNoun: false, Type: "ASSAULT" }))
        {
            if (participants.Thing(draft.Word) is var thing and >= 0 && thing != participants.Object(draft.Word) && lexicon.Means.TryMatch(syntax, thing, out var kind, out var end))
            {
                draft.Means.Add(new Means(kind, syntax.SpanOf(thing, end)));
                view.BecauseAlso(draft.Word, "means", "the thing that its pronoun stands for", thing);
            }
        }

        foreach (var draft in drafts.Where(draft => draft.Means.Count == 0 && draft.Frame.Means is not null))
        {
            draft.Means.Add(new Means(draft.Frame.Means!, draft.Trigger));
            view.BecauseAlso(draft.Word, "means", "the frame says so", draft.Word, draft.Frame.Origin);
        }
    }

    // "a bomb-laden drone" is a drone
    private bool IsPartOfMeans(int word)
    {
        for (var climbed = 0; climbed < 3 && word >= 0 && syntax.Relation(word) is Relation.Amod or Relation.Compound or Relation.Obl; climbed++)
        {
            word = syntax.Head(word);
            if (word >= 0 && owners.At(word) is null && lexicon.Means.TryMatch(syntax, word, out _, out _))
            {
                return true;
            }
        }

        return false;
    }
}
