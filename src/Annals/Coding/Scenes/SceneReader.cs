using Annals.Language;

namespace Annals.Coding;

/// <summary>Gives each event the place where it happened: of its own phrase or clause, of the clause that it shares, else none.</summary>
internal sealed class SceneReader(ReportView view, EventLexicon lexicon, IReadOnlyList<EventDraft> drafts, ClauseOwner owners, HashSet<int> taken)
{
    private readonly Syntax syntax = view.Syntax;
    private readonly SceneFinder finder = new(view, lexicon, owners);
    private readonly ILookup<int, EventDraft> bySentence = drafts.ToLookup(draft => view.Syntax.Word(draft.Word).Sentence);
    private readonly HashSet<int> cues = [.. view.Statements.Select(statement => statement.CueWord)];

    // Events that were told where they were by words of their own phrase.
    private readonly HashSet<EventDraft> placed = [];

    public void Read()
    {
        Give(finder.Names(), isName: true);
        Give(new SceneReferences(view, lexicon, drafts, finder).Read(), isName: false);
        foreach (var draft in drafts.Where(draft => draft.Where is null))
        {
            // An event noun and the verb it leans on are one telling; a clause that depends without a subject of its own goes along, and
            // so does one before it: "shot a driver and wounded two in Juba".
            Share(draft, owners.Sharing(draft).FirstOrDefault(other => other.Where is not null), "that of the clause that it shares");
        }

        foreach (var draft in drafts.Where(draft => draft.Where is null && EventTypes.IsMaterial(draft.Type)))
        {
            Share(draft, PartOf(draft), "that of the deed in which it happened");
        }
    }

    private void Share(EventDraft draft, EventDraft? other, string rule)
    {
        if (other is not null)
        {
            draft.Where = other.Where;
            view.Because(draft.Word, "where", rule, other.Word);
        }
    }

    private void Give(IEnumerable<Scene> scenes, bool isName)
    {
        var lesser = new List<(EventDraft Draft, Scene Scene)>();
        foreach (var scene in scenes)
        {
            if (owners.IsUnder(scene.Head, taken))
            {
                continue;
            }

            var owner = PurposeOf(owners.Lead(owners.Climb(scene.Head)), scene.Head);
            foreach (var draft in Owners(owner, scene.Head, isName))
            {
                draft.IsOther |= !isName && finder.IsOtherPart(scene.Head);
                if (IsApart(draft, scene.Head))
                {
                    continue;
                }

                if (owner == draft.Word && draft.IsNoun)
                {
                    placed.Add(draft);
                }

                if (IsLesser(draft, scene.Head))
                {
                    lesser.Add((draft, scene));
                }
                else if (draft.Where is null || (isName && IsBetter(scene.Place, draft.Where)))
                {
                    draft.Where = scene.Where;
                    view.Because(draft.Word, "where", isName ? "a place whose nearest trigger or clause is this one" : "a place told before, for which these words stand", scene.Head);
                }
            }
        }

        GiveLesser(lesser, isName);
    }

    // Where somebody is from or is found, and where something else was before, is where the deed was only if nothing tells better.
    private bool IsLesser(EventDraft draft, int head) => IsUnder(head, draft.SourceHeads) || IsUnder(head, draft.TargetHeads)
        || finder.IsMarked(head, "origin") || IsOfAnotherTime(head);

    private void GiveLesser(List<(EventDraft Draft, Scene Scene)> lesser, bool isName)
    {
        foreach (var (draft, scene) in lesser)
        {
            var isAllowed = (finder.IsLocated(scene.Head) || !IsUnder(scene.Head, draft.SourceHeads)) && !IsDwelling(scene.Head);
            var isOutdone = isName && draft.Where is { } there
                && (lesser.Exists(other => other.Draft == draft && other.Scene.Place.Id == there.Place) || (view.Place(there.Place).IsBeside && !scene.Place.IsBeside)
                    || (finder.IsLocated(scene.Head) && scene.Place.Within.Contains(there.Place)))
                && IsBetter(scene.Place, there);
            if (isAllowed && (draft.Where is null || isOutdone))
            {
                draft.Where = scene.Where;
                view.Because(draft.Word, "where", "where the source or target is, for nothing tells better", scene.Head);
            }
        }
    }

    // "amid fears of violence after prayers in the old town"
    private bool IsOfAnotherTime(int word)
    {
        for (var climbed = 0; climbed < 4 && word >= 0 && owners.At(word) is null && view.IsNominal(word); climbed++)
        {
            if (climbed > 0 && finder.IsMarked(word, "other times"))
            {
                return true;
            }

            word = syntax.Head(word);
        }

        return false;
    }

    // Sanctions on a country, support for it, and protests against a war in it are not there.
    private bool IsApart(EventDraft draft, int head) => draft.TargetHeads.Exists(target => syntax.IsWithin(head, target)
        && (draft.Type == "PROTEST" ? finder.IsMarked(target, "topics") : lexicon.Set("apart").Contains(draft.Type) && !finder.IsMarked(target, "within")));

    // "were sent to secure the town", "an operation to retake it"
    private int PurposeOf(int owner, int place)
    {
        if (owner < 0 || owners.At(owner) is not null || !(syntax.Relation(place) == Relation.Obj && syntax.Head(place) == owner)
            || syntax.Relation(owner) is not (Relation.Advcl or Relation.Xcomp or Relation.Acl) || syntax.Penn(owner) != "VB")
        {
            return owner;
        }

        var above = syntax.Head(owner);
        return owners.At(above) is { } draft && EventTypes.IsMaterial(draft.Type) ? above : owner;
    }

    // "condemned the attack on a base near Erbil": what is said of a deed is nowhere, the deed is.
    private IEnumerable<EventDraft> Owners(int owner, int place, bool isName)
    {
        // "The ban followed talks in Oslo": what only comes after something else is not where that was.
        if (owner >= 0 && owners.At(owner) is null && lexicon.Set("order").Contains(syntax.Lemma(owner)))
        {
            return [];
        }

        var owned = owners.Owned(owner, noun => !placed.Contains(noun));
        var sentence = bySentence[syntax.Word(place).Sentence];
        if (owned.Count > 0 && !owned.Exists(IsSomewhere))
        {
            var deed = sentence.LastOrDefault(draft => draft.Word > owner && draft.Word < place && EventTypes.IsMaterial(draft.Type));
            return deed is null ? owned : [deed];
        }

        return owned.Count > 0 || !finder.IsLocated(place) ? owned : Nearest(sentence, owner, place, isName);
    }

    // Where the tree leads to no event, the place goes to the nearest deed before it in the sentence that has none, else after it;
    // but what hangs on a verb of saying only to what is told between, and what only points back to a place to nothing in another clause.
    private EventDraft[] Nearest(IEnumerable<EventDraft> sentence, int owner, int place, bool isName)
    {
        var near = sentence.Where(draft => IsSomewhere(draft) && draft.Where is null && (!cues.Contains(owner) || IsBetween(draft.Word, owner, place))
            && (isName || !HasClauseBetween(draft.Word, place)));
        var before = near.LastOrDefault(draft => draft.Word < place);
        return before is not null ? IsInReach(before, place) ? [before] : [] : [.. near.Where(draft => draft.Word > place).Take(1)];
    }

    private bool HasClauseBetween(int one, int other)
    {
        for (var word = Math.Min(one, other) + 1; word < Math.Max(one, other); word++)
        {
            if (view.IsVerb(word) && (syntax.Child(word, Relation.Nsubj) >= 0 || syntax.Child(word, Relation.NsubjPass) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetween(int word, int one, int other) => Math.Min(one, other) < word && word < Math.Max(one, other);

    // Not past a clause that tells of somebody ("a farmer who lives in X") or that names a right ("leave to stay in X"); but past one
    // that tells what went before ("vehicles that had left a camp near X").
    private bool IsInReach(EventDraft draft, int place)
    {
        for (int word = place, climbed = 0; word >= 0 && word != draft.Word && climbed < 12; word = syntax.Head(word), climbed++)
        {
            if ((syntax.Relation(word) == Relation.AclRelcl && !IsPastDeed(word)) || (syntax.Relation(word) == Relation.Acl && syntax.Penn(word) == "VB"))
            {
                return syntax.Head(word) <= draft.Word;
            }
        }

        return true;
    }

    // "brothers who had lived in X"
    private bool IsDwelling(int place)
    {
        for (var climbed = 0; climbed < 6 && place >= 0 && owners.At(place) is null; climbed++)
        {
            if (syntax.Relation(place) is Relation.AclRelcl or Relation.Acl && lexicon.Set("dwelling").Contains(syntax.Lemma(place)))
            {
                return true;
            }

            place = syntax.Head(place);
        }

        return false;
    }

    private bool IsPastDeed(int verb) => view.IsVerb(verb) && !lexicon.Set("dwelling").Contains(syntax.Lemma(verb))
        && (syntax.Penn(verb) == "VBD" || syntax.Child(verb, Relation.Aux) is var aux and >= 0 && syntax.Penn(aux) == "VBD");

    private static bool IsSomewhere(EventDraft draft) => EventTypes.IsMaterial(draft.Type) || draft.Type == "CONSULT";

    // "were killed in the clashes in Gaza": what hangs on the deed was in the same place.
    private EventDraft? PartOf(EventDraft draft) => bySentence[syntax.Word(draft.Word).Sentence]
        .Where(other => other != draft && other.IsNoun && other.Where is not null && EventTypes.IsMaterial(other.Type) && IsIn(other.Word, draft.Word)
            && !finder.IsMarked(other.Word, "after") && !finder.IsMarked(other.Word, "other times"))
        .MinBy(other => Math.Abs(other.Word - draft.Word));

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

    private bool IsUnder(int word, List<int> heads) => heads.Any(head => head != word && syntax.IsWithin(word, head));

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
