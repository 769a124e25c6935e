namespace Annals.Places;

/// <summary>Puts names that nobody knows where the text says that they lie or, in a report that is at home in one place or country, there.</summary>
/// <remarks>What is put so is never more precise than its surroundings: it takes their point, and says that it is near it or in its division.</remarks>
internal static class PlaceFocus
{
    private const int MostCompared = 60;
    private const double Reach = 120;
    private const double MostOfAll = 0.6;
    private const double EnoughOfAll = 0.5;

    public static void Settle(List<Toponym> names)
    {
        var home = Find(names) ?? Country(names);
        foreach (var name in names.Where(name => name.Place is null))
        {
            if (Around(name) is { } place)
            {
                name.Place = place;
                name.IsPlacedByFocus = true;
            }
            else if (home is not null && name.SaidKind is not (PlaceKind.Country or PlaceKind.Admin1))
            {
                name.Place = home;
                name.IsPlacedByFocus = true;
            }
        }
    }

    private static KnownPlace? Around(Toponym name)
    {
        var outer = name.Container;
        for (var steps = 0; outer is not null && steps < 4; steps++, outer = outer.Container)
        {
            if (outer is { Place: { } place, IsPlacedByFocus: false })
            {
                return place;
            }
        }

        return null;
    }

    // The settlement about which most of the report's small places lie, if they are most of all.
    private static KnownPlace? Find(List<Toponym> names)
    {
        var senses = names.Where(name => name is { Place.Latitude: not null, Sense: not null, IsAdjective: false })
            .Select(name => name.Sense!).Distinct().ToList();
        var small = senses.Where(sense => Place(sense).Kind >= PlaceKind.Admin2 && Place(sense).Kind != PlaceKind.Water).Take(MostCompared).ToList();
        var all = small.Sum(sense => sense.Weight);
        KnownPlace? best = null;
        var most = 0d;
        foreach (var sense in small.Where(sense => Place(sense).Kind is PlaceKind.City or PlaceKind.District))
        {
            var there = small.Where(other => IsNear(Place(sense), Place(other))).Sum(other => other.Weight) + (0.01 * sense.Weight);
            if (there > most)
            {
                (best, most) = (Place(sense), there);
            }
        }

        return most >= EnoughOfAll * all ? best : null;
    }

    // Else the country of most of what it names.
    private static KnownPlace? Country(List<Toponym> names)
    {
        var senses = names.Where(name => name.Sense is not null).Select(name => name.Sense!).Distinct().ToList();
        var most = senses.Where(sense => Place(sense).Country is not null)
            .GroupBy(sense => Place(sense).Country!)
            .Select(group => (Country: group.Key, Weight: group.Sum(sense => sense.Weight)))
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Country.Alpha2, StringComparer.Ordinal).FirstOrDefault();
        return most.Country is { } country && most.Weight >= MostOfAll * senses.Sum(sense => sense.Weight)
            ? new KnownPlace(country.Name, PlaceKind.Country, country, country.Latitude, country.Longitude) : null;
    }

    private static KnownPlace Place(PlaceSense sense) => sense.Candidates[sense.Best];

    private static bool IsNear(KnownPlace one, KnownPlace other) =>
        PlaceGeometry.Distance(one.Latitude!.Value, one.Longitude!.Value, other.Latitude!.Value, other.Longitude!.Value) <= Reach;
}
