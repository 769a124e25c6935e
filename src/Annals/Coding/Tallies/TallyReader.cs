using Annals.Language;
using Annals.Numbers;

namespace Annals.Coding;

/// <summary>Reads one number as a running count, if it is one.</summary>
internal sealed class TallyReader(ReportView view, EventLexicon lexicon, Participants participants)
{
    private readonly Syntax syntax = view.Syntax;
    private readonly FrameMatcher matcher = new(view, lexicon, participants);
    private readonly TallyWindows windows = new(view, lexicon);
    private readonly TallyScope scope = new(view);
    private readonly HashSet<int> cues = [.. view.Statements.Select(statement => statement.CueWord)];
    private Tally? last;
    private TallyWindow? lastWindow;
    private int lastWord = -1;

    /// <summary>The running count that a number gives, or null. To be asked in order of the text.</summary>
    public Tally? Read(NumberMention number, ISet<int> counted)
    {
        if (number.Quantity.Basis == QuantityBasis.Word || number.Head >= syntax.Count || IsPartOfCount(number))
        {
            return null;
        }

        var noun = CountedNoun(number);
        return noun < 0 ? null
            : Happenings(number, noun, counted) ?? People(number, noun, counted) ?? State(number, noun)
                ?? Number(number) ?? Bare(number, noun, counted);
    }

    /// <summary>"The fifth test this year": as many as the ordinal says.</summary>
    public Tally? ReadOrdinal(int word, int ordinal, ISet<int> counted)
    {
        var noun = syntax.Head(word);
        return syntax.Relation(word) == Relation.Amod && noun > word && IsUnit(noun) && windows.Of(noun, -1) is { } window
            ? Happenings(Quantity.Exactly(ordinal), syntax.Word(word).Span, noun, window, counted)
            : null;
    }

    private Tally? Happenings(NumberMention number, int noun, ISet<int> counted)
    {
        if (!IsUnit(noun))
        {
            return null;
        }

        var like = IsNear(noun) ? lastWindow : null;
        return (windows.Behind(noun + 1, like) ?? windows.Of(noun, -1) ?? (windows.IsCompared(noun) ? lastWindow : null)) is { } window
            ? Happenings(number.Quantity, number.Span, noun, window, counted)
            : null;
    }

    private Tally Happenings(Quantity count, TextSpan span, int noun, TallyWindow window, ISet<int> counted)
    {
        counted.Add(noun);
        List<int> by = [.. matcher.Fill(noun, [["by"], ["poss"], ["mod"]])];
        List<int> against = [.. matcher.Fill(noun, [["against"], ["on"]])];
        if (participants.Oblique(noun, "of") is var part and >= 0)
        {
            // "incidents of rebel violence": what is counted; "killings of monks": to whom it was done
            var isKind = lexicon.Set("tallies/kinds").Contains(syntax.Lemma(noun));
            (isKind ? by : against).AddRange(isKind ? Doers(part) : against.Count == 0 ? participants.WithConjuncts(part) : []);
        }

        CountKind(noun, counted);
        foreach (var child in syntax.Children(noun))
        {
            // "attacks targeting US forces": the participle is part of the count
            if (syntax.Relation(child) is Relation.Acl or Relation.AclRelcl && view.IsVerb(child) && matcher.Match(child) is not null)
            {
                counted.Add(child);
                against.AddRange(participants.WithConjuncts(participants.Object(child)).Where(head => head != noun));
                by.AddRange(participants.WithConjuncts(participants.Subject(child)).Where(head => head != noun));
            }
        }

        var verb = scope.Clause(noun);
        if (!by.Exists(IsActor) && verb >= 0 && IsLight(verb))
        {
            by = participants.WithConjuncts(participants.Subject(verb));
        }

        return Finish(count, span, scope.Kind(noun), noun, by, against, window);
    }

    // "security forces killed 19 rebels till June 15 this year"
    private Tally? People(NumberMention number, int noun, ISet<int> counted)
    {
        var verb = scope.Clause(noun);
        if (verb < 0 || !Counts(verb, noun) || matcher.Match(verb) is not ({ Harm: not null } or { Type: "RETREAT" or "COERCE" }))
        {
            return null;
        }

        var like = IsNear(verb) ? lastWindow : null;
        if ((windows.Of(verb, verb, like) ?? (windows.IsCompared(verb) ? like : null)) is not { } window)
        {
            return null;
        }

        counted.Add(verb);
        var isSubject = participants.Subject(verb) == noun;
        var by = isSubject ? [noun] : participants.WithConjuncts(participants.Subject(verb));
        return Finish(
            number.Quantity, number.Span, syntax.Document.Quote(syntax.Word(verb).Span), verb, by, isSubject ? [] : [noun], window);
    }

    // "some 197 girls remain captive": how many are in a state.
    private Tally? State(NumberMention number, int noun)
    {
        var verb = syntax.Head(noun);
        if (verb < 0 || syntax.Relation(noun) is not (Relation.Nsubj or Relation.NsubjPass)
            || !lexicon.Set("tallies/remaining").Contains(syntax.Lemma(verb)))
        {
            return null;
        }

        foreach (var child in syntax.Children(verb))
        {
            if (child > verb && syntax.Relation(child) is Relation.Xcomp or Relation.Obl && lexicon.Set("tallies/states").Contains(syntax.Lemma(child)))
            {
                var window = new TallyWindow(null, null, syntax.Word(verb).Span);
                return Finish(number.Quantity, number.Span, syntax.Document.Quote(syntax.Word(child).Span), verb, [], [noun], window) with { Since = null };
            }
        }

        return null;
    }

    // "the number of people involved has risen to 34"
    private Tally? Number(NumberMention number)
    {
        var verb = syntax.Head(number.Head);
        if (verb < 0 || !lexicon.Set("tallies/rising").Contains(syntax.Lemma(verb)) || participants.SurfaceSubject(verb, 0) is not (>= 0 and var total)
            || !lexicon.Set("tallies/totals").Contains(syntax.Lemma(total)) || participants.Oblique(total, "of") is not (>= 0 and var part)
            || lexicon.Harm("nouns", syntax.Lemma(part)) is not null || lexicon.Harm("adjectives", syntax.Form(part)) is not null)
        {
            return null;
        }

        var (first, end) = view.Phrase(part);
        if (end < syntax.Count && syntax.Head(end) == part && syntax.Relation(end) is Relation.Acl or Relation.Amod)
        {
            end++;
        }

        var window = windows.Of(verb, verb) ?? new TallyWindow(null, null, syntax.Word(total).Span);
        return Finish(number.Quantity, number.Span, syntax.Document.Quote(syntax.SpanOf(first, end)), total, [], [], window);
    }

    // "55 in 2014", "31 in Assam": a number alone that goes on from what was counted just before in the sentence.
    private Tally? Bare(NumberMention number, int noun, ISet<int> counted)
    {
        var end = number.EndWord;
        var sentence = syntax.SentenceOf(number.Head);
        if (noun != number.Head || end + 1 >= sentence.EndWord || syntax.Tag(end) is not (UniversalTag.Adp or UniversalTag.Aux))
        {
            return null;
        }

        var goesOn = last is not null && syntax.Word(lastWord).Sentence == syntax.Word(noun).Sentence;
        var window = windows.Behind(end, lastWindow);
        if (goesOn && last is { } before && (window is not null || scope.PlacesBehind(end).Count > 0))
        {
            var places = scope.PlacesBehind(end);
            return Remember(
                before with
                {
                    Count = number.Quantity,
                    CountSpan = number.Span,
                    Place = places.Count > 0 ? places[0].Id : before.Place,
                    Countries = places.Count > 0 ? TallyScope.CountriesOf(places) : before.Countries,
                    First = (window ?? lastWindow)?.First,
                    Last = (window ?? lastWindow)?.Last,
                    Since = (window ?? lastWindow)?.Span,
                },
                lastWord,
                lastWindow);
        }

        if (window is null || syntax.Relation(noun) is Relation.Obj or Relation.Nsubj or Relation.NsubjPass)
        {
            return null;
        }

        // "casualties fell from 177 in 2014", "air strikes -- eight in the last 24 hours"
        for (var i = noun - 1; i >= Math.Max(sentence.FirstWord, noun - 8); i--)
        {
            if (view.IsNominal(i) && IsUnit(i))
            {
                // "condemned the attack, one of more than 40": one of what is counted, and a happening of its own
                var isOne = syntax.Penn(i) is "NN" or "NNP" && number.Quantity.Low > 1;
                if (!isOne)
                {
                    counted.Add(i);
                    CountKind(i, counted);
                }

                // Its time is the count's, of no event.
                counted.UnionWith(Enumerable.Range(end, isOne ? syntax.WordAt(window.Span.End - 1) + 1 - end : 0));

                var by = matcher.Fill(i, [["by"], ["poss"], ["mod"]]).ToList();
                var verb = scope.Clause(i);
                by = by.Exists(IsActor) || verb < 0 || isOne || IsSaid(verb) ? by : participants.WithConjuncts(participants.Subject(verb));
                var tally = Finish(number.Quantity, number.Span, scope.Kind(i), i, by, [], window);
                return isOne && syntax.Head(i) == verb && syntax.Relation(i) == Relation.Obj && IsSaid(verb) ? tally with { AccordingTo = view.StatementAt(i)?.AccordingTo ?? [] } : tally;
            }
        }

        return null;
    }

    private Tally Finish(
        Quantity count, TextSpan span, string of, int word, IEnumerable<int> by, IEnumerable<int> against, TallyWindow window)
    {
        var places = scope.Places(word);
        return Remember(
            new Tally
            {
                Id = "",
                Of = of,
                Count = count,
                CountSpan = span,
                By = [.. by.Where(IsActor).Distinct().Select(view.Reference)],
                Against = [.. against.Distinct().Select(scope.Party)],
                Countries = places.Count > 0 ? TallyScope.CountriesOf(places) : last?.Countries ?? [],
                Place = places.Count > 0 ? places[0].Id : null,
                First = window.First,
                Last = window.Last,
                Since = window.Span,
                AccordingTo = view.ChainAt(word),
            },
            word,
            window);
    }

    private Tally Remember(Tally tally, int word, TallyWindow? window)
    {
        (last, lastWord, lastWindow) = (tally, word, window);
        return tally;
    }

    // "incidents of rebel violence": what is counted tells no event of its own, wherever the tree hangs it.
    private void CountKind(int noun, ISet<int> counted)
    {
        const int reach = 9;
        var limit = Math.Min(syntax.SentenceOf(noun).EndWord, noun + reach);
        if (noun + 1 >= limit || syntax.Tag(noun + 1) != UniversalTag.Adp)
        {
            return;
        }

        for (var i = noun + 2; i < limit && !view.IsVerb(i) && syntax.Tag(i) is not UniversalTag.Aux; i++)
        {
            if (syntax.Tag(i) == UniversalTag.Noun && matcher.Match(i) is not null)
            {
                counted.Add(i);
            }
        }
    }

    private List<int> Doers(int noun)
    {
        var doers = new List<int>();
        if (IsActor(noun) && matcher.Match(noun) is null)
        {
            doers.Add(noun);
        }

        foreach (var child in syntax.Children(noun))
        {
            if (syntax.Relation(child) is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nmod && IsActor(child))
            {
                doers.Add(child);
            }
        }

        return doers;
    }

    // "one of more than 40": the count is the second number.
    private bool IsPartOfCount(NumberMention number) => number.Quantity is { Low: 1, High: 1 } && number.EndWord + 1 < syntax.Count
        && syntax.Tag(number.EndWord) == UniversalTag.Adp && view.NumberAt(number.EndWord + 1) is not null;

    // Who speaks of what is counted has not done it.
    private bool IsSaid(int verb) => cues.Contains(verb);

    private bool IsUnit(int noun) => lexicon.Set("tallies/units").Contains(syntax.Lemma(noun));

    private bool IsActor(int head) => view.ActorAt(head) is not null;

    // A count of the sentence before, or of this one.
    private bool IsNear(int word) => lastWord >= 0 && syntax.Word(word).Sentence - syntax.Word(lastWord).Sentence <= 2;

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

    private bool Counts(int verb, int noun) => participants.Object(verb) == noun || participants.Subject(verb) == noun
        || (syntax.Head(noun) == verb && syntax.Relation(noun) is Relation.Obj or Relation.Nsubj or Relation.NsubjPass);
}
