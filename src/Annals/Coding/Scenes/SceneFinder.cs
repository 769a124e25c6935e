using Annals.Language;

namespace Annals.Coding;

/// <summary>Finds the words of a report that may tell where something happened.</summary>
internal sealed class SceneFinder(ReportView view, EventLexicon lexicon, ClauseOwner owners)
{
    private const int MaximumClimb = 8;
    private readonly Syntax syntax = view.Syntax;

    /// <summary>The names of places at which something can have been.</summary>
    public IEnumerable<Scene> Names()
    {
        foreach (var place in view.Places)
        {
            if (place.EndWord > place.FirstWord && (place.Use == PlaceUse.Literal || IsScene(place))
                && view.HeadOf(place.FirstWord, place.EndWord) is var head && !IsElsewhere(head))
            {
                yield return Named(place, head);
            }
        }
    }

    /// <summary>True where a preposition says that something was there: "in the capital, Caracas", "in the town of Chibok".</summary>
    public bool IsLocated(int word)
    {
        for (var climbed = 0; word >= 0 && climbed < 3 && view.IsNominal(word); climbed++)
        {
            if (IsMarked(word, "location"))
            {
                return true;
            }

            word = syntax.Head(word);
        }

        return false;
    }

    /// <summary>True if the preposition of a phrase is one of a set.</summary>
    public bool IsMarked(int word, string set)
    {
        var preposition = syntax.Child(word, Relation.Case);
        return preposition >= 0 && lexicon.Set(set).Contains(syntax.Form(preposition));
    }

    /// <summary>True for "in other parts of the city".</summary>
    public bool IsOtherPart(int word)
    {
        for (var climbed = 0; word >= 0 && climbed < 3 && view.IsNominal(word); climbed++)
        {
            if (view.HasChildIn(word, lexicon.Set("other")))
            {
                return true;
            }

            word = syntax.Head(word);
        }

        return false;
    }

    /// <summary>True for what stands somewhere: buildings, camps, bases, roads.</summary>
    public bool IsThing(int noun) => syntax.Lemma(noun) is var lemma
        && (lexicon.IsIn("THING", lemma) || lexicon.IsIn("BUILDING", lemma) || lexicon.IsIn("TERRITORY", lemma));

    private Scene Named(PlaceMention place, int head)
    {
        var preposition = syntax.Child(head, Relation.Case);
        var isNear = preposition >= 0 && lexicon.Set("nearness").Contains(syntax.Form(preposition));
        var span = isNear ? place.Span.Union(syntax.Word(preposition).Span) : place.Span;
        return new Scene(place, head, span, isNear ? PlacePrecision.Near : place.Precision);
    }

    // "according to sources in Amman", "a driver from Basra", "allies such as Chad": there, but the deed was not.
    private bool IsElsewhere(int place)
    {
        for (var climbed = 0; climbed < MaximumClimb && place >= 0 && owners.At(place) is null && !view.IsVerb(place); climbed++)
        {
            if (IsMarked(place, "attribution") || IsMarked(place, "examples") || (climbed == 0 && IsMarked(place, "origin") && !IsOfDeed(place)))
            {
                return true;
            }

            place = syntax.Head(place);
        }

        return false;
    }

    // "was launched from Sunan", "the withdrawal from Akhtarin": where the deed began.
    private bool IsOfDeed(int place) => syntax.Head(place) is var head and >= 0 && owners.At(head) is not null;

    // "at Montreal's stadium", "a Kabul car bombing", "in a Kabul hotel": a town right before a deed, or before what the deed was in, is where it was; a country
    // before a deed is who did it, but one before its capital or its war is where that is.
    private bool IsScene(PlaceMention place)
    {
        var head = view.HeadOf(place.FirstWord, place.EndWord);
        var noun = syntax.Head(head);
        if (noun < 0 || (view.ActorAt(noun) is not null && !IsThing(noun)) || syntax.Tag(head) != UniversalTag.Propn)
        {
            return false;
        }

        var isOwner = place.Use == PlaceUse.Metonym && syntax.Relation(head) == Relation.NmodPoss;
        var deed = owners.At(noun);
        if (isOwner ? deed is not null : place.Use != PlaceUse.Modifier || (deed is not null && view.ActorAt(head) is not null))
        {
            return false;
        }

        var isLocated = IsLocated(noun) || (deed is null && IsMarked(noun, "goal"));
        return place.Kind is not (PlaceKind.Country or PlaceKind.Region or PlaceKind.Admin1)
            ? isLocated || (!isOwner && deed is { IsNoun: true })
            : isLocated && (place.Kind != PlaceKind.Country || lexicon.Set("of a country").Contains(syntax.Lemma(noun)));
    }
}
