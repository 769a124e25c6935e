using Annals.Language;
using Annals.Numbers;

namespace Annals.Coding;

/// <summary>Reads one number as a running count, if it is one.</summary>
internal sealed class TallyReader(ReportView view, EventLexicon lexicon, Participants participants)
{
    /// <summary>A stretch of at least this many days is a window; a shorter one is the day of one happening.</summary>
    private const int WindowDays = 20;

    private readonly Syntax syntax = view.Syntax;
    private readonly FrameMatcher matcher = new(view, lexicon, participants);

    public Tally? Read(NumberMention number, ISet<int> counted)
    {
        if (number.Quantity.Basis == QuantityBasis.Word || number.Head >= syntax.Count)
        {
            return null;
        }

        var noun = CountedNoun(number);
        if (noun < 0)
        {
            return null;
        }

        if (lexicon.Set("tallies/units").Contains(syntax.Lemma(noun)))
        {
            return Window(noun, -1) is { } window ? Happenings(number, noun, window, counted) : null;
        }

        // "security forces killed 19 rebels till June 15 this year"
        var verb = Clause(noun);
        return verb >= 0 && matcher.Match(verb) is { Harm: not null } or { Type: "RETREAT" or "COERCE" } && Counts(verb, noun)
            && Window(verb, verb) is { } span
            ? People(number, noun, verb, span, counted)
            : null;
    }

    private Tally Happenings(NumberMention number, int noun, TimeWindow window, ISet<int> counted)
    {
        counted.Add(noun);
        var by = matcher.Fill(noun, [["by"], ["poss"], ["mod"]]);
        var against = matcher.Fill(noun, [["against"], ["on"], ["of"]]);
        foreach (var child in syntax.Children(noun))
        {
            // "attacks targeting US forces": the participle is part of the count
            if (syntax.Relation(child) is Relation.Acl or Relation.AclRelcl && view.IsVerb(child) && matcher.Match(child) is not null)
            {
                counted.Add(child);
                against = [.. against, .. participants.WithConjuncts(participants.Object(child)).Where(head => head != noun)];
                by = [.. by, .. participants.WithConjuncts(participants.Subject(child)).Where(head => head != noun)];
            }
        }

        var verb = Clause(noun);
        if (!by.Any(IsActor) && verb >= 0 && IsLight(verb))
        {
            by = [.. participants.WithConjuncts(participants.Subject(verb))];
        }

        return Finish(number, syntax.Document.Quote(syntax.Word(noun).Span), noun, by, against, window);
    }

    private Tally People(NumberMention number, int noun, int verb, TimeWindow window, ISet<int> counted)
    {
        counted.Add(verb);
        var isSubject = participants.Subject(verb) == noun;
        var by = isSubject ? [noun] : participants.WithConjuncts(participants.Subject(verb));
        return Finish(number, syntax.Document.Quote(syntax.Word(verb).Span), verb, by, isSubject ? [] : [noun], window);
    }

    private Tally Finish(NumberMention number, string of, int word, IEnumerable<int> by, IEnumerable<int> against, TimeWindow window)
    {
        var places = PlacesUnder(word);
        return new Tally
        {
            Id = "",
            Of = of,
            Count = number.Quantity,
            CountSpan = number.Span,
            By = [.. by.Where(IsActor).Select(view.Reference)],
            Against = [.. against.Select(view.Reference)],
            Countries = [.. places.Select(place => place.Country).OfType<string>().Distinct()],
            Place = places.Count > 0 ? places[0].Id : null,
            First = window.First,
            Last = window.Last,
            Since = window.Span,
            AccordingTo = Chain(word),
        };
    }

    private List<ActorRef> Chain(int word)
    {
        var chain = new List<ActorRef>();
        if (view.StatementAt(word) is { } statement)
        {
            if (statement.Speaker is { } speaker)
            {
                chain.Add(speaker);
            }

            chain.AddRange(statement.AccordingTo);
        }

        return chain;
    }

    private List<PlaceMention> PlacesUnder(int word)
    {
        var found = Within(syntax.SubtreeFirst(word), syntax.SubtreeEnd(word));
        var sentence = syntax.SentenceOf(word);
        return found.Count > 0 ? found : Within(sentence.FirstWord, sentence.EndWord);
    }

    private List<PlaceMention> Within(int first, int end) =>
        [.. view.PlacesWithin(first, end).Where(place => place.Use == PlaceUse.Literal)];

    private bool IsActor(int head) => view.ActorAt(head) is not null;

    private bool IsLight(int verb)
    {
        foreach (var frame in lexicon.Verb(syntax.Lemma(verb), syntax.Form(verb)))
        {
            if (frame.IsLight)
            {
                return true;
            }
        }

        return false;
    }

    private int CountedNoun(NumberMention number)
    {
        var head = number.Head;
        if (syntax.Relation(head) is Relation.Nummod or Relation.Advmod or Relation.Compound or Relation.Amod && syntax.Head(head) > head)
        {
            head = syntax.Head(head);
        }

        // "a total of 562 incidents": the noun hangs on the number
        return view.IsNominal(head) ? head : -1;
    }

    private bool Counts(int verb, int noun) => participants.Object(verb) == noun || participants.Subject(verb) == noun;

    private int Clause(int word)
    {
        for (var climbed = 0; word >= 0 && climbed < 4; climbed++)
        {
            word = syntax.Head(word);
            if (word >= 0 && view.IsVerb(word))
            {
                return word;
            }
        }

        return -1;
    }

    /// <summary>The window of time in the sentence of a word, or null if there is none.</summary>
    /// <param name="word">A word of the sentence.</param>
    /// <param name="clause">The verb whose clause must hold the time, or -1 for the whole sentence.</param>
    private TimeWindow? Window(int word, int clause)
    {
        var sentence = syntax.SentenceOf(word);
        TimeWindow? open = null;
        foreach (var time in view.TimesWithin(sentence.FirstWord, sentence.EndWord))
        {
            if (time.FirstWord < sentence.FirstWord || time.EndWord > sentence.EndWord || time.Interval is not { } interval
                || (clause >= 0 && Clause(time.EndWord - 1) != clause))
            {
                continue;
            }

            if (interval.KnownAs is KnownAs.Since or KnownAs.Until && interval is not { First: null, Last: null })
            {
                return new TimeWindow(interval.First, interval.Last, time.Span);
            }

            if (time.Type != TimeType.Set && interval is { First: { } first, Last: { } last } && interval.Precision is not TimePrecision.Decade
                && last.Day.DayNumber - first.Day.DayNumber >= WindowDays)
            {
                open ??= new TimeWindow(first, last, time.Span);
            }
        }

        if (open is not null)
        {
            return open;
        }

        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (lexicon.Windows.TryMatch(syntax, i, out _, out var end))
            {
                return new TimeWindow(null, null, syntax.SpanOf(i, end));
            }
        }

        return null;
    }

    private sealed record TimeWindow(CalendarPoint? First, CalendarPoint? Last, TextSpan Span);
}
