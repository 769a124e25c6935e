using Annals.Places;

namespace Annals.Linking;

/// <summary>How the places of two tellings lie to each other.</summary>
internal static class PlaceRelation
{
    private const double CloseKm = 25;
    private const double FarKm = 100;

    private static readonly string[] FromBest = ["place.same", "place.close", "place.division", "place.country", "place.far", "place.abroad"];

    /// <summary>The feature of the pair that fits best, or null where one tells no place.</summary>
    public static string? Between(IReadOnlyList<ClaimPlace> a, IReadOnlyList<ClaimPlace> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return null;
        }

        var best = FromBest.Length - 1;
        foreach (var place in a)
        {
            foreach (var other in b)
            {
                best = Math.Min(best, Rank(place, other));
            }
        }

        return FromBest[best];
    }

    private static int Rank(ClaimPlace a, ClaimPlace b)
    {
        if (a.GeonamesId is { } id ? id == b.GeonamesId : a.Name == b.Name)
        {
            return a.Kind == "country" ? 3 : 0;
        }

        if (a.Country is not null && b.Country is not null && a.Country != b.Country)
        {
            return IsWide(a) || IsWide(b) ? 5 : Distance(a, b) is <= CloseKm ? 1 : 5;
        }

        if (IsWide(a) || IsWide(b))
        {
            return 3;
        }

        if (a.Kind == "admin1" || b.Kind == "admin1")
        {
            return a.Admin1 is null || b.Admin1 is null ? 3 : a.Admin1 == b.Admin1 ? 2 : 4;
        }

        return Distance(a, b) switch
        {
            null => 3,
            <= CloseKm => 1,
            <= FarKm => 2,
            _ => 4,
        };
    }

    private static bool IsWide(ClaimPlace place) => place.Kind is "country" or "region" or "water";

    private static double? Distance(ClaimPlace a, ClaimPlace b) =>
        a is { Latitude: { } latitude, Longitude: { } longitude } && b is { Latitude: { } otherLatitude, Longitude: { } otherLongitude }
            ? PlaceGeometry.Distance(latitude, longitude, otherLatitude, otherLongitude)
            : null;
}
