using System.Globalization;
using Annals.Language;

namespace Annals.Coding;

/// <summary>Joins the tellings of one happening within a report. Each pair is scored by named reasons for and against; a
/// telling joins the best earlier one that reaches <see cref="Threshold"/>.</summary>
internal sealed class IncidentLinker(ReportView view, EventLexicon lexicon, Participants participants, IReadOnlyList<EventDraft> drafts)
{
    private const double Threshold = 1.5;
    private const double Never = -100;
    private const int Window = 48;
    private const int ClustersBack = 8;
    private const double SamePlaceKm = 60;

    // How far a telling of harm alone may stand from the deed; one that somebody is named for may come later in the report.
    private const int HarmSentences = 3;
    private const int VoicedHarmSentences = 8;

    // What has no date was mostly done in the days before the report.
    private const int FreshDays = 7;

    // So many tell one happening from another.
    private const int FewPeople = 3;

    // Rival counts of one deed do not differ by more.
    private const int MaximumRatio = 20;

    // What is dated farther back than this is no news; undated tellings are.
    private const int NewsDays = 60;

    private readonly Syntax syntax = view.Syntax;
    private readonly PartyLikeness likeness = new(view, lexicon);
    private readonly ILookup<int, EventDraft> bySentence = drafts.ToLookup(draft => view.Syntax.Word(draft.Word).Sentence);
    private readonly HashSet<int> words = [.. drafts.Select(draft => draft.Word), .. drafts.Select(draft => draft.Carrier)];

    public void Link()
    {
        var count = 0;
        var index = drafts.Select((draft, i) => (draft, i)).ToDictionary(pair => pair.draft, pair => pair.i);
        foreach (var cluster in Clusters())
        {
            var scores = new SortedDictionary<int, double>();
            var refused = new HashSet<int>();
            foreach (var later in cluster)
            {
                Weigh(later, index[cluster[0]], cluster.TrueForAll(telling => telling.Frame.Harm is not null), scores, refused);
            }

            var best = -1;
            foreach (var (incident, score) in scores)
            {
                // The latest of equals.
                if (score > Threshold && !refused.Contains(incident) && (best < 0 || score >= scores[best]))
                {
                    best = incident;
                }
            }

            foreach (var draft in cluster)
            {
                draft.Incident = best >= 0 ? best : count;
                if (view.IsExplained)
                {
                    Because(draft, cluster[0], best >= 0 ? scores[best] : null);
                }
            }

            count += best >= 0 ? 0 : 1;
        }
    }

    private void Because(EventDraft draft, EventDraft first, double? score)
    {
        if (draft != first)
        {
            view.Because(draft.Word, "incident", "tied by the grammar of its sentence to another telling", first.Word);
        }
        else if (score is { } reached)
        {
            var earlier = drafts.First(other => other.Incident == draft.Incident);
            view.Because(draft.Word, "incident", string.Create(CultureInfo.InvariantCulture, $"joined to an earlier telling: score {reached:0.0}, needed {Threshold:0.0}"), earlier.Word);
        }
        else
        {
            view.Because(draft.Word, "incident", "no earlier telling fits", -1);
        }
    }

    // What contradicts one telling of a happening contradicts the happening.
    private void Weigh(EventDraft later, int first, bool isBare, SortedDictionary<int, double> scores, HashSet<int> refused)
    {
        var nearest = -1;
        for (var j = first - 1; j >= Math.Max(0, first - Window); j--)
        {
            var earlier = drafts[j];
            if (earlier.Incident < 0)
            {
                continue;
            }

            // Harm alone is that of the last deed told, or of one whose harm was told.
            nearest = nearest < 0 && IsOneKind(earlier, later) && Happened(earlier) ? earlier.Incident : nearest;
            var score = Score(earlier, later, isBare && (earlier.Incident == nearest || earlier.Figures.Exists(x => later.Figures.Exists(y => x.What == y.What))));
            if (score <= Never && IsOneKind(earlier, later))
            {
                refused.Add(earlier.Incident);
            }

            scores[earlier.Incident] = Math.Max(score, scores.GetValueOrDefault(earlier.Incident, Never));
        }
    }

    // Tellings that their sentence ties together ("gunmen attacked the convoy, killing three") go as one.
    private List<List<EventDraft>> Clusters()
    {
        var clusters = new List<List<EventDraft>>();
        foreach (var draft in drafts)
        {
            var home = draft.CountOf is { } counted ? clusters.FindLast(cluster => cluster.Contains(counted)) : clusters.TakeLast(ClustersBack).LastOrDefault(cluster => cluster.Any(other => IsTiedTo(other, draft)
                && other.Type == draft.Type && Happened(other) == Happened(draft) && !IsContradicted(other, draft)));
            if (home is null)
            {
                clusters.Add([draft]);
            }
            else
            {
                home.Add(draft);
            }
        }

        return clusters;
    }

    private bool IsContradicted(EventDraft a, EventDraft b) => Disjoint(a.When, b.When) || FarApart(a.Where, b.Where);

    private double Score(EventDraft earlier, EventDraft later, bool isBare)
    {
        if (!IsOneKind(earlier, later) || Happened(earlier) != Happened(later))
        {
            return Never;
        }

        var isHarm = isBare && IsHarmOf(earlier, later);
        if (later.IsOther || IsContradicted(earlier, later) || FiguresClash(earlier, later, isHarm))
        {
            return Never;
        }

        var targets = isHarm ? null : likeness.Shared(earlier.Targets, earlier.TargetHeads, later.Targets, later.TargetHeads);
        var pointsBack = later is { IsNoun: true, IsDefinite: true };

        // "the attack on a base near X" says by itself which one; it points back only to what was there or hit the same.
        var isNew = pointsBack && !TakesPlace(later) && (later.Where is not null || later.Targets.Count > 0)
            && targets != true && (later.Where is null || earlier.Where is null);
        double score = isHarm ? 2.0 : isNew ? 0.4 : pointsBack ? 2.0 : 0;
        score -= earlier.When is null && IsOlder(later, FreshDays) ? IsOlder(later, NewsDays) ? 2.0 : 0.8
            : later.When is null && !pointsBack && IsOlder(earlier, FreshDays) ? 0.6 : 0;
        score -= !isHarm && !pointsBack && CountsDiffer(earlier, later) ? 0.8 : 0;
        score += earlier.Figures.Exists(x => later.Figures.Exists(y => x.What == y.What && x.Group == y.Group && x.Quantity == y.Quantity
            && x.Quantity.Low > FewPeople)) ? 0.8 : 0;
        score -= earlier.IsNoun && later.IsNoun && IsPlural(earlier.Word) != IsPlural(later.Word) ? 1.0 : 0;
        score += !pointsBack && IsVoiceOn(earlier, later) ? (IsTopicOf(earlier, later) ? 1.2 : 0.4) + (earlier.Frame.Mode is { } mode && mode == later.Frame.Mode ? 0.5 : 0) : 0;
        score += IsOlder(earlier, NewsDays) && IsOlder(later, NewsDays) && earlier.Frame.Mode is not null && earlier.Frame.Mode == later.Frame.Mode ? 1.2 : 0;
        score += MeansTheSame(earlier, later) ? 1.6 : 0;
        score += likeness.SameWord(earlier.Word, later.Word) || IsDoing(earlier, later) || IsDoing(later, earlier) ? 0.8 : 0;
        score += targets switch { true => 1.2, false => -1.2, _ => 0 };
        score += likeness.Shared(earlier.Sources, earlier.SourceHeads, later.Sources, later.SourceHeads) switch { true => 0.6, false => -1.0, _ => 0 };
        score += earlier.When?.Time is null || later.When?.Time is null ? 0 : earlier.When.Interval == later.When.Interval ? 0.9 : 0.6;
        score += earlier.Where is null || later.Where is null ? 0 : IsPoint(Place(earlier.Where)) && IsPoint(Place(later.Where)) ? 0.8 : 0.3;
        score += earlier.Means.Any(a => later.Means.Any(b => a.Kind == b.Kind)) ? 0.7 : 0;
        return score - Math.Min(0.8, 0.06 * (syntax.Word(later.Word).Sentence - syntax.Word(earlier.Word).Sentence));
    }

    // "the shooting" and "shot"
    private bool IsDoing(EventDraft noun, EventDraft verb) => noun.IsNoun && verb is { IsNoun: false, Frame.Harm: null } && syntax.Lemma(noun.Word) is var doing
        && doing.EndsWith("ing", StringComparison.Ordinal) && syntax.Lemma(verb.Word).AsSpan().TrimEnd('e').StartsWith(doing.AsSpan(0, doing.Length - 3));

    // A ban and the suspension of a permit may be one measure.
    private bool IsOneKind(EventDraft a, EventDraft b) => a.Type == b.Type || (IsMeasure(a) && IsMeasure(b));

    private bool IsMeasure(EventDraft draft) => lexicon.Set("same measure") is var measures
        && (measures.Contains(draft.Type) || (draft.Frame.Mode is { } mode && measures.Contains($"{draft.Type}/{mode}")));

    // What somebody tells of without a day or a place is what the report has told.
    private bool IsVoiceOn(EventDraft earlier, EventDraft later) => !IsOlder(earlier, FreshDays) && later.AccordingTo.Count > 0 && earlier.AccordingTo.Count == 0
        && later.When is null && later.Where is null && EventTypes.IsMaterial(later.Type);

    // "issued a statement regarding the strikes": what that speaker tells of them later.
    private bool IsTopicOf(EventDraft noun, EventDraft told)
    {
        if (!noun.IsNoun || told.AccordingTo[0].Actor is not { } speaker || !lexicon.Set("topic").Contains(view.Marker(noun.Word)) || syntax.Head(noun.Word) is not (>= 0 and var saying))
        {
            return false;
        }

        var verb = view.IsVerb(saying) ? saying : syntax.Head(saying);
        return verb >= 0 && view.IsVerb(verb) && participants.Subject(verb) is var who and >= 0 && view.ActorAt(who)?.Id == speaker;
    }

    // "The missile was launched from the coast": the thing that the deed told before was done with.
    private bool MeansTheSame(EventDraft earlier, EventDraft later)
    {
        if (later.IsNoun || participants.Thing(later.Word) is not (>= 0 and var thing) || view.ActorAt(thing) is not null
            || !view.HasChildIn(thing, lexicon.Set("definite")))
        {
            return false;
        }

        return earlier.Means.Exists(means => later.Means.Exists(other => other.Kind == means.Kind)) && earlier.Trigger.Union(earlier.Means[0].Span) is { Length: < 80 } told
            && syntax.Document[told].Contains(syntax.Lemma(thing), StringComparison.OrdinalIgnoreCase);
    }

    // "The shooting took place near the port" says more of the one that was told.
    private bool TakesPlace(EventDraft noun) => noun.Carrier != noun.Word && lexicon.Set("happening").Contains(syntax.Lemma(noun.Carrier))
        && syntax.Relation(noun.Word) is Relation.Nsubj;

    // "A union said eleven were killed": harm with no deed, place or doer of its own is that of the deed told before. Counts may
    // disagree: that is for the reader to see, not to part them.
    private bool IsHarmOf(EventDraft earlier, EventDraft later)
    {
        if (later.IsNoun || HasDeed(later) || later.Frame.Harm is not ("killed" or "injured" or "killed-or-injured") || later.Where is not null || later.Means.Count > 0
            || !later.Sources.TrueForAll(source => source.Actor is not null && source.Actor == later.Statement?.Speaker?.Actor))
        {
            return false;
        }

        var isVoiced = later.AccordingTo.Count > 0;
        var distance = syntax.Word(later.Word).Sentence - syntax.Word(earlier.Word).Sentence;
        return isVoiced ? distance <= VoicedHarmSentences : distance is > 0 and <= HarmSentences;
    }

    // "killed as a result of those air strikes": its deed is told beside it.
    private bool HasDeed(EventDraft harm)
    {
        foreach (var draft in bySentence[syntax.Word(harm.Word).Sentence])
        {
            if (draft.IsNoun && draft.Frame.Harm is null && draft.Type == harm.Type && syntax.IsWithin(draft.Word, harm.Word))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOlder(EventDraft draft, int days) => view.Published is { } published && draft.When is { Time: not null, Interval.Last: { } last }
        && published.Day.DayNumber - last.Day.DayNumber > days;

    // One is the cause, the way or the harm of the other in the same sentence: "a raid killed", "attacked it, wounding".
    private bool IsTiedTo(EventDraft a, EventDraft b)
    {
        if (syntax.Word(a.Word).Sentence != syntax.Word(b.Word).Sentence)
        {
            return false;
        }

        return Ties(a, b) || Ties(b, a) || IsSceneOf(a, b) || IsSceneOf(b, a);
    }

    // "killed three officers in two raids": the noun is the scene of the harm, however the tree hangs its phrase.
    private bool IsSceneOf(EventDraft noun, EventDraft harm)
    {
        if (!noun.IsNoun || harm.Frame.Harm is null || harm.IsNoun)
        {
            return false;
        }

        var word = noun.Word;
        for (var climbed = 0; climbed < 4 && syntax.Head(word) >= 0 && syntax.Head(word) != harm.Word && view.IsNominal(syntax.Head(word)); climbed++)
        {
            word = syntax.Head(word);
        }

        // "a series of raids killed": the noun is within the subject
        return syntax.Head(word) == harm.Word
            && (lexicon.Set("scene").Contains(view.Preposition(noun.Word)) || syntax.Relation(word) == Relation.Nsubj);
    }

    private bool Ties(EventDraft above, EventDraft below)
    {
        if (above.Carrier == below.Carrier || (syntax.Relation(below.Word) == Relation.Obj && syntax.Head(below.Word) == above.Word) || participants.SurfaceSubject(above.Word, 0) == below.Word || IsCauseOf(above, below))
        {
            return true;
        }

        var isCausal = above.Frame.Harm is not null || below.Frame.Harm is not null
            || lexicon.Set("cause").Contains(syntax.Lemma(above.Carrier)) || lexicon.Set("cause").Contains(syntax.Lemma(below.Carrier));
        return isCausal && ((IsDeedOf(Above(below.Word), above) && IsTie(syntax.Relation(below.Word)))
            || (IsDeedOf(Above(below.Carrier), above) && IsTie(syntax.Relation(below.Carrier))));
    }

    // "the attack led to the injury of three soldiers"
    private bool IsCauseOf(EventDraft cause, EventDraft harm) => harm.Frame.Harm is not null && syntax.Head(harm.Word) is var verb and >= 0
        && view.IsVerb(verb) && lexicon.Set("cause").Contains(syntax.Lemma(verb)) && participants.SurfaceSubject(verb, 0) == cause.Word;

    private static bool IsDeedOf(int word, EventDraft draft) => word >= 0 && (word == draft.Carrier || word == draft.Word);

    private static bool IsTie(Relation relation) => relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obl or Relation.OblAgent
        or Relation.Advcl or Relation.AclRelcl or Relation.Acl or Relation.Obj or Relation.Conj or Relation.Xcomp or Relation.Nmod;

    // The word above, past coordinated verbs that tell no event of their own: "were killed and seven injured when they were ambushed".
    private int Above(int word)
    {
        var head = syntax.Head(word);
        for (var climbed = 0; climbed < 3 && head >= 0 && syntax.Relation(head) == Relation.Conj && !words.Contains(head); climbed++)
        {
            head = syntax.Head(head);
        }

        return head;
    }

    private bool IsPlural(int noun) => syntax.Penn(noun) is "NNS" or "NNPS";

    private static bool Happened(EventDraft draft) => draft.Status is EventStatus.Happened or EventStatus.Ongoing;

    private static bool Disjoint(EventTime? a, EventTime? b) => a is not null && b is not null
        && (After(a.Interval.First, b.Interval.Last) || After(b.Interval.First, a.Interval.Last));

    private static bool After(CalendarPoint? first, CalendarPoint? last) => first is { } f && last is { } l && f.Day > l.Day;

    private bool FarApart(EventPlace? a, EventPlace? b)
    {
        if (a is null || b is null)
        {
            return false;
        }

        var (first, second) = (Place(a), Place(b));
        if (first.Country is not null && second.Country is not null && first.Country != second.Country)
        {
            return true;
        }

        return IsPoint(first) && IsPoint(second) && first.Latitude is { } && second.Latitude is { } && DistanceKm(first, second) > SamePlaceKm;
    }

    private PlaceMention Place(EventPlace place) => view.Place(place.Place);

    private static bool IsPoint(PlaceMention place) => place.Kind is PlaceKind.City or PlaceKind.Site or PlaceKind.District;

    private static double DistanceKm(PlaceMention a, PlaceMention b)
    {
        const double kmPerDegree = 111.2;
        var north = (a.Latitude!.Value - b.Latitude!.Value) * kmPerDegree;
        var east = (a.Longitude!.Value - b.Longitude!.Value) * kmPerDegree * Math.Cos(a.Latitude.Value * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }

    private static bool CountsDiffer(EventDraft a, EventDraft b) => a.Figures.Exists(x => b.Figures.Exists(y => x.What == y.What && x.Quantity != y.Quantity))
        && !a.Figures.Exists(x => b.Figures.Exists(y => x.What == y.What && x.Quantity == y.Quantity));

    // Two counts in the report's own voice are of two deeds; those of two voices may disagree, but are of one order.
    private static bool FiguresClash(EventDraft a, EventDraft b, bool isHarm) => !b.IsDefinite && a.Figures.Any(x => b.Figures.Any(y => x.What == y.What
        && x.Quantity is { Basis: QuantityBasis.Exact, Low: { } low } && y.Quantity.Low is { } other && x.Quantity != y.Quantity
        && ((y.Quantity.Basis == QuantityBasis.Exact && x.AccordingTo.Count == 0 && y.AccordingTo.Count == 0
                && (x.Group == y.Group || (isHarm && x.Group is not null && y.Group is not null)))
            || Math.Max(low, other) > MaximumRatio * Math.Max(1, Math.Min(low, other)))));
}
