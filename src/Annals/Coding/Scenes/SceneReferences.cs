using Annals.Language;

namespace Annals.Coding;

/// <summary>Finds nouns that stand for a place told before, and which: "the city", "the same village", "the area".</summary>
/// <remarks>A noun of a kind of place means the last place of that kind; "the area" is where the last deed was; "the base" is where a base
/// was told to be.</remarks>
internal sealed class SceneReferences(ReportView view, EventLexicon lexicon, IReadOnlyList<EventDraft> drafts, SceneFinder finder)
{
    // Whom nobody named for so many sentences the reader has forgotten.
    private const int Reach = 20;

    private readonly Syntax syntax = view.Syntax;
    private int nextPlace;
    private int nextDraft;
    private readonly Dictionary<string, Scene> scenes = finder.Names().ToDictionary(name => name.Place.Id, StringComparer.Ordinal);

    // What was told with its place: "a base near Erbil", for when "the base" comes back.
    private readonly Dictionary<string, Scene> holders = new(StringComparer.Ordinal);
    private PlaceMention? city;
    private PlaceMention? village;
    private PlaceMention? country;
    private PlaceMention? region;
    private PlaceMention? demonym;
    private PlaceMention? last;
    private EventPlace? scene;

    /// <summary>The references in order of the text.</summary>
    public IEnumerable<Scene> Read()
    {
        for (var word = 0; word < syntax.Count; word++)
        {
            if (syntax.Tag(word) != UniversalTag.Noun || !PointsBack(word))
            {
                continue;
            }

            Pass(word);
            if (SaidAgainOf(syntax.Lemma(word)) is not { } again)
            {
                if (holders.TryGetValue(syntax.Lemma(word), out var told) && IsInReach(told.Place, word))
                {
                    yield return told with { Head = word, Span = syntax.Word(word).Span };
                }

                continue;
            }

            if (Antecedent(again) is { } place && IsInReach(place, word))
            {
                yield return new Scene(place, word, syntax.Word(word).Span, again == SaidAgain.Scene ? scene?.Precision ?? place.Precision : place.Precision);
            }
        }
    }

    private SaidAgain? SaidAgainOf(string lemma) => lexicon.Set("again city").Contains(lemma) ? SaidAgain.City
        : lexicon.Set("again village").Contains(lemma) ? SaidAgain.Village
        : lexicon.Set("again country").Contains(lemma) ? SaidAgain.Country
        : lexicon.Set("again region").Contains(lemma) ? SaidAgain.Region
        : lexicon.Set("again scene").Contains(lemma) ? SaidAgain.Scene
        : null;

    // A definite noun that nothing beside it names: not "the city of X", "the border area", "the area under their control".
    private bool PointsBack(int noun)
    {
        var isDefinite = false;
        foreach (var child in syntax.Children(noun))
        {
            switch (syntax.Relation(child))
            {
                case Relation.Det:
                    isDefinite |= lexicon.Set("definite").Contains(syntax.Form(child));
                    break;
                case Relation.Amod when lexicon.Set("elsewhere").Contains(syntax.Form(child)) || lexicon.Set("other").Contains(syntax.Form(child)):
                case Relation.Nmod when lexicon.Set("which").Contains(view.Preposition(child)):
                case Relation.Compound or Relation.NmodPoss or Relation.NmodUnmarked or Relation.Acl or Relation.AclRelcl
                    or Relation.Appos or Relation.Flat:
                    return false;
                default:
                    break;
            }
        }

        return isDefinite && syntax.Relation(noun) != Relation.Compound;
    }

    // Takes note of what was told before a word.
    private void Pass(int word)
    {
        for (; nextPlace < view.Places.Length && view.Places[nextPlace].FirstWord < word; nextPlace++)
        {
            var place = view.Places[nextPlace];
            if (place.Use == PlaceUse.Embedded)
            {
                continue;
            }

            var isAdjective = place.Use == PlaceUse.Modifier && syntax.Tag(place.EndWord - 1) == UniversalTag.Adj;
            var isCityState = place.Kind == PlaceKind.Country && lexicon.Set("city states").Contains(syntax.Document.Quote(place.Span).ToLowerInvariant());
            if (scenes.TryGetValue(place.Id, out var told))
            {
                last = place;
                if (Holder(told.Head) is var holder and >= 0 && syntax.Tag(holder) == UniversalTag.Noun && finder.IsThing(holder))
                {
                    holders[syntax.Lemma(holder)] = told;
                }
            }

            city = isCityState || (place is { Kind: PlaceKind.City, GeonamesId: not null } && !(city is { Kind: PlaceKind.Country } && city.Country == place.Country)) ? place : city;
            village = place is { Kind: PlaceKind.City, IsBeside: false } || place is { Kind: PlaceKind.City, GeonamesId: null } ? place : village;
            country = place is { Kind: PlaceKind.Country, Precision: PlacePrecision.Country } && !isAdjective ? place : country;
            demonym = place.Kind == PlaceKind.Country && isAdjective ? place : demonym;
            region = !isAdjective && (place.Kind is PlaceKind.Region or PlaceKind.Admin1 or PlaceKind.Admin2 || place is { Kind: PlaceKind.Country, Precision: PlacePrecision.Region })
                ? place : region;
        }

        for (; nextDraft < drafts.Count && drafts[nextDraft].Word < word; nextDraft++)
        {
            scene = drafts[nextDraft].Where ?? scene;
        }
    }

    // "a base near Erbil", and where the tree hangs the place on the verb, "struck a base near Erbil"
    private int Holder(int place) => syntax.Relation(place) switch
    {
        Relation.Nmod or Relation.Compound => syntax.Head(place),
        Relation.Obl => syntax.Child(syntax.Head(place), Relation.Obj),
        _ => -1,
    };

    private PlaceMention? Antecedent(SaidAgain again) => again switch
    {
        SaidAgain.City => city,
        SaidAgain.Village => village,
        SaidAgain.Country => country ?? demonym,
        SaidAgain.Region => region,
        _ => scene is { } there ? view.Place(there.Place) : last,
    };

    private enum SaidAgain : byte
    {
        City, Village, Country, Region, Scene,
    }

    private bool IsInReach(PlaceMention place, int word) => syntax.Word(word).Sentence - syntax.Word(place.FirstWord).Sentence <= Reach;
}
