using Annals.Documents;
using Annals.Language;
using Annals.Places;

namespace Annals.Actors;

/// <summary>Gives local actors the country that the report is set in: "police", "three schoolgirls", "the prosecutor" of a report whose
/// places lie in one country. Rebels, foreigners and bodies of many countries keep none.</summary>
internal sealed class HomeCountries
{
    private const double ClearShare = 0.55;
    private const double LocalShare = 0.4;

    private readonly Syntax syntax;
    private readonly RoleLexicon roles;
    private readonly PlaceMention[] places;
    private readonly Dictionary<string, int> counts;
    private readonly int total;

    public HomeCountries(Analysis analysis, Syntax syntax, RoleLexicon roles)
    {
        this.roles = roles;
        this.syntax = syntax;
        places = [.. analysis.Items(PlaceLayers.Places).Where(place => place.Country is not null && place.EndWord > place.FirstWord)];
        counts = places.GroupBy(place => place.Country!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        total = places.Length;
    }

    /// <summary>Settles the country of every draft that has none and is at home.</summary>
    public void Settle(IReadOnlyList<ActorDraft> drafts)
    {
        if (total == 0)
        {
            return;
        }

        var clear = counts.Where(pair => pair.Value >= ClearShare * total).Select(pair => pair.Key).FirstOrDefault();
        foreach (var draft in drafts)
        {
            if (ReferenceEquals(draft.Root, draft) && draft.Country is null && IsLocal(draft)
                && (Around(draft.Phrases[0].Head) ?? clear) is { } home && Countries.Alpha3(home) is { } alpha3)
            {
                draft.Settle(alpha3);
            }
        }
    }

    private bool IsLocal(ActorDraft draft) =>
        draft.Known is null && !(draft.Role == "MIL" && draft.Kind == ActorKind.Person) && (draft.Kind is ActorKind.Person or ActorKind.Population or ActorKind.Forces or ActorKind.Government || draft is { Kind: ActorKind.Organisation, Role: "JUD" })
        && roles.IsHomeRole(draft.Role)
        && draft.Phrases.TrueForAll(phrase => phrase.Patron is null && (phrase.Noun is null || !roles.IsFromAbroad(phrase.Noun))
            && !phrase.Modifiers.Exists(roles.IsFromAbroad));

    // The one country of the places where the sentence says that things are, if much of the report is set there.
    private string? Around(int word)
    {
        var sentence = syntax.SentenceOf(word);
        string? one = null;
        foreach (var place in places)
        {
            if (place.FirstWord < sentence.FirstWord || place.FirstWord >= sentence.EndWord || place.Use != PlaceUse.Literal)
            {
                continue;
            }

            if (one is not null && one != place.Country)
            {
                return null;
            }

            one = place.Country;
        }

        return one is not null && counts[one] >= LocalShare * total ? one : null;
    }
}
