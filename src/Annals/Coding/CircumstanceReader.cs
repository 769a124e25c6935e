using Annals.Language;

namespace Annals.Coding;

/// <summary>Gives each event its own time, place and means: from its clause, else from the clause it shares, else none.</summary>
internal sealed class CircumstanceReader(ReportView view, EventLexicon lexicon, IReadOnlyList<EventDraft> drafts, HashSet<int> taken)
{
    private readonly Syntax syntax = view.Syntax;
    private readonly ClauseOwner owners = new(view, drafts);
    private readonly ILookup<int, EventDraft> bySentence = drafts.ToLookup(draft => view.Syntax.Word(draft.Word).Sentence);

    public void Read()
    {
        ReadTimes();
        ReadPlaces();
        ReadMeans();
        foreach (var draft in drafts)
        {
            ShareFrom(draft);
        }

        SharePlaces();
    }

    private void ReadTimes()
    {
        var cues = view.Statements.Select(statement => statement.CueWord).ToHashSet();
        var strays = new List<TimeExpression>();
        foreach (var time in view.Times)
        {
            if (IsTaken(time.FirstWord) || time.Interval is not { } interval || time.Type is TimeType.Set || time.EndWord <= time.FirstWord)
            {
                continue;
            }

            var path = new List<Relation>();
            var owner = owners.Climb(Head(time.FirstWord, time.EndWord), path);
            var owned = Owned(owner);
            if (owned.Count == 0 && (!cues.Contains(owner) || time.Type == TimeType.Duration) && interval is { First: not null, KnownAs: not KnownAs.About })
            {
                strays.Add(time);
            }

            foreach (var draft in owned)
            {
                var stated = new EventTime(interval, time.Id, TimeBasis.Stated);
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

        ReadStrayTimes(strays);
    }

    // "accused it on Tuesday of air raids over the past three days": the second time is that of the deed.
    private EventDraft? DeedBetween(int owner, TimeExpression time) => bySentence[syntax.Word(time.FirstWord).Sentence]
        .LastOrDefault(draft => draft.Word > owner && draft.Word < time.FirstWord && draft.When is null && EventTypes.IsMaterial(draft.Type));

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

    private void ReadPlaces()
    {
        var lesser = new List<(EventDraft Draft, PlaceMention Place, int Head)>();
        foreach (var place in view.Places)
        {
            if (place.EndWord <= place.FirstWord || IsTaken(place.FirstWord) || !(place.Use == PlaceUse.Literal || IsScene(place)))
            {
                continue;
            }

            var head = Head(place.FirstWord, place.EndWord);
            if (IsElsewhere(head))
            {
                continue;
            }

            var path = new List<Relation>();
            var owner = owners.Climb(head, path);
            foreach (var draft in PlaceOwners(owner, head))
            {
                // Where somebody is from or is found is where the deed was only if nothing tells better.
                if (IsUnder(head, draft.SourceHeads) || IsUnder(head, draft.TargetHeads))
                {
                    lesser.Add((draft, place, head));
                }
                else if (draft.Where is null || IsBetter(place, draft.Where))
                {
                    draft.Where = Where(place, head);
                    view.Because(draft.Word, "where", "a place whose nearest trigger or clause is this one", head);
                }
            }
        }

        ReadLesserPlaces(lesser);
    }

    private void ReadLesserPlaces(List<(EventDraft Draft, PlaceMention Place, int Head)> lesser)
    {
        foreach (var (draft, place, head) in lesser)
        {
            var isAllowed = IsLocated(head) || !IsUnder(head, draft.SourceHeads);
            var isOutdone = draft.Where is { } there
                && (lesser.Exists(other => other.Draft == draft && other.Place.Id == there.Place) || (view.Place(there.Place).IsBeside && !place.IsBeside))
                && IsBetter(place, there);
            if (isAllowed && (draft.Where is null || isOutdone))
            {
                draft.Where = Where(place, head);
                view.Because(draft.Word, "where", "where the source or target is, for nothing tells better", head);
            }
        }
    }

    // "according to sources in Amman", "a driver from Basra": there, but the deed was not.
    private bool IsElsewhere(int place)
    {
        for (var climbed = 0; climbed < 8 && place >= 0 && owners.At(place) is null && !view.IsVerb(place); climbed++)
        {
            var preposition = syntax.Child(place, Relation.Case);
            if (preposition >= 0 && (lexicon.Set("attribution").Contains(syntax.Form(preposition)) || (climbed == 0 && lexicon.Set("origin").Contains(syntax.Form(preposition)))))
            {
                return true;
            }

            place = syntax.Head(place);
        }

        return false;
    }

    // "were killed in the clashes in Gaza": what the deed hangs on, or hangs on the deed, was in the same place.
    private void SharePlaces()
    {
        foreach (var draft in drafts.Where(draft => draft.Where is null && EventTypes.IsMaterial(draft.Type)))
        {
            if (bySentence[syntax.Word(draft.Word).Sentence]
                .Where(other => other != draft && other.IsNoun && other.Where is not null && EventTypes.IsMaterial(other.Type) && IsIn(other.Word, draft.Word))
                .MinBy(other => Math.Abs(other.Word - draft.Word)) is { } scene)
            {
                draft.Where = scene.Where;
                view.Because(draft.Word, "where", "that of the deed in which it happened", scene.Word);
            }
        }
    }

    // From a noun up to a deed, without leaving its clause.
    private bool IsIn(int word, int deed)
    {
        for (var climbed = 0; climbed < 8 && word >= 0 && word != deed; climbed++)
        {
            if (climbed > 0 && view.IsVerb(word) && syntax.Child(word, Relation.Nsubj) >= 0)
            {
                return false;
            }

            word = syntax.Head(word);
        }

        return word == deed;
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

            var head = Head(word, end);
            if (IsPartOfMeans(head))
            {
                word = end;
                continue;
            }

            var means = new Means(kind, syntax.SpanOf(word, end));
            var owner = owners.At(head) is null ? owners.Climb(head) : head;
            foreach (var draft in Owned(owner).Where(draft => draft.Type is "ASSAULT" or "MOBILIZE" or "COERCE"))
            {
                if (draft.Means.All(other => other.Kind != kind))
                {
                    draft.Means.Add(means);
                    view.BecauseAlso(draft.Word, "means", "a word for it in its clause", head, view.IsExplained ? lexicon.LineOf("frames/means.txt", kind, syntax, word, end) : null);
                }
            }

            word = end;
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

    // An event noun and the verb it leans on are one telling; a clause that depends without a subject of its own goes along.
    private void ShareFrom(EventDraft draft)
    {
        var other = owners.Sharing(draft.Carrier);
        for (var climbed = 0; other >= 0 && climbed < 3; climbed++)
        {
            if (owners.At(other) is { } shared && shared != draft)
            {
                Share(draft, shared);
                return;
            }

            other = owners.Sharing(other);
        }
    }

    private void Share(EventDraft draft, EventDraft shared)
    {
        if (draft.When is null && shared.When is not null)
        {
            draft.When = shared.When;
            view.Because(draft.Word, "when", "that of the clause that it shares", shared.Word);
        }

        if (draft.Where is null && shared.Where is not null)
        {
            draft.Where = shared.Where;
            view.Because(draft.Word, "where", "that of the clause that it shares", shared.Word);
        }
    }

    private List<EventDraft> Owned(int owner)
    {
        var owned = new List<EventDraft>();
        if (owner < 0)
        {
            return owned;
        }

        if (owners.At(owner) is { } draft)
        {
            owned.Add(draft);
        }

        // "An air raid hit the camp on Monday": the noun that a verb of harm has for its subject shares the clause.
        foreach (var child in syntax.Children(owner))
        {
            if (syntax.Relation(child) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl
                && owners.At(child) is { IsNoun: true, When: null, Where: null } noun && noun.Carrier != owner)
            {
                owned.Add(noun);
            }
        }

        return owned;
    }

    // "condemned the attack on a base near Erbil": what is said of a deed is nowhere, the deed is. And where the tree leads to no
    // event, the place goes to the nearest deed before it in the sentence that has none, else after it.
    private IEnumerable<EventDraft> PlaceOwners(int owner, int place)
    {
        var owned = Owned(owner);
        if (owned.Count > 0 && owned.All(draft => !EventTypes.IsMaterial(draft.Type) && draft.Type != "CONSULT"))
        {
            var deed = bySentence[syntax.Word(place).Sentence].LastOrDefault(draft => draft.Word > owner && draft.Word < place && EventTypes.IsMaterial(draft.Type));
            return deed is null ? owned : [deed];
        }

        if (owned.Count > 0 || !IsLocated(place))
        {
            return owned;
        }

        var near = bySentence[syntax.Word(place).Sentence].Where(draft => EventTypes.IsMaterial(draft.Type) && draft.Where is null);
        return near.Where(draft => draft.Word < place).TakeLast(1).Concat(near.Where(draft => draft.Word > place).Take(1)).Take(1).ToArray();
    }

    // "at Montreal's stadium", "a Kabul car bombing", "in a Kabul hotel": a town right before a deed, or before what the deed was in, is where it was; a country
    // before a deed is who did it.
    private bool IsScene(PlaceMention place)
    {
        var head = Head(place.FirstWord, place.EndWord);
        var noun = syntax.Head(head);
        if (place.Use == PlaceUse.Metonym && noun >= 0 && syntax.Relation(head) == Relation.NmodPoss && owners.At(noun) is null)
        {
            return place.Kind != PlaceKind.Country && IsLocated(noun) && view.ActorAt(noun) is null;
        }

        if (place.Use != PlaceUse.Modifier || noun < 0 || view.ActorAt(head) is not null || syntax.Tag(head) != UniversalTag.Propn)
        {
            return false;
        }

        return place.Kind is not (PlaceKind.Country or PlaceKind.Region or PlaceKind.Admin1)
            ? owners.At(noun) is { IsNoun: true } || (IsLocated(noun) && view.ActorAt(noun) is null)
            : place.Kind != PlaceKind.Country && IsLocated(noun) && view.ActorAt(noun) is null;
    }

    // What hangs on a running count, or on forces in place, belongs to those.
    private bool IsTaken(int word)
    {
        for (var climbed = 0; climbed < 12 && word >= 0 && owners.At(word) is null; climbed++)
        {
            if (taken.Contains(word))
            {
                return true;
            }

            word = syntax.Head(word);
        }

        return false;
    }

    private bool IsLocated(int place)
    {
        // "in the capital, Caracas", "in the town of Chibok", "in northern Syria's Idlib province"
        for (var climbed = 0; place >= 0 && climbed < 3 && view.IsNominal(place); climbed++)
        {
            var preposition = syntax.Child(place, Relation.Case);
            if (preposition >= 0 && lexicon.Set("location").Contains(syntax.Form(preposition)))
            {
                return true;
            }

            place = syntax.Head(place);
        }

        return false;
    }

    private EventPlace Where(PlaceMention place, int head)
    {
        var preposition = syntax.Child(head, Relation.Case);
        var near = preposition >= 0 && lexicon.Set("nearness").Contains(syntax.Form(preposition));
        var span = near ? place.Span.Union(syntax.Word(preposition).Span) : place.Span;
        return new EventPlace(place.Id, near ? PlacePrecision.Near : place.Precision, span);
    }

    private bool IsUnder(int word, List<int> heads) => heads.Any(head => head != word && syntax.IsWithin(word, head));

    private int Head(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (syntax.Head(word) < first || syntax.Head(word) >= end)
            {
                return word;
            }
        }

        return end - 1;
    }

    // "in Sinjar, 100 km west of Mosul": the narrower, the one within the other, the one that is not only near.
    private bool IsBetter(PlaceMention place, EventPlace there)
    {
        var other = view.Place(there.Place);
        return place.Within.Contains(other.Id)
            || (!other.Within.Contains(place.Id)
                && (PlaceRank.Of(place.Kind) < PlaceRank.Of(other.Kind)
                    || (PlaceRank.Of(place.Kind) == PlaceRank.Of(other.Kind) && other.IsBeside && !place.IsBeside)));
    }
}
