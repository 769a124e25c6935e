namespace Annals.Places;

/// <summary>Distances on the globe, and which place lies in which.</summary>
internal static class PlaceGeometry
{
    private const double EarthRadius = 6371;
    private const double RegionReach = 500;
    private const double CityReach = 25;

    /// <summary>Kilometres along a great circle.</summary>
    public static double Distance(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        const double Radians = Math.PI / 180;
        var a = Math.Sin((latitude2 - latitude1) * Radians / 2);
        var b = Math.Sin((longitude2 - longitude1) * Radians / 2);
        var h = (a * a) + (Math.Cos(latitude1 * Radians) * Math.Cos(latitude2 * Radians) * b * b);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>True if <paramref name="inner"/> lies in <paramref name="outer"/>, as far as is known.</summary>
    public static bool IsInside(KnownPlace inner, KnownPlace outer) => inner != outer && outer.Kind switch
    {
        PlaceKind.Country => inner.Kind != PlaceKind.Country && inner.Country == outer.Country,
        PlaceKind.Admin1 => inner.Kind > PlaceKind.Admin1 && (inner.Admin1 >= 0 ? inner.Admin1 == outer.Admin1 : inner.Country == outer.Country && IsWithin(inner, outer, RegionReach)),
        PlaceKind.Admin2 => inner.Kind > PlaceKind.Admin2 && inner.Admin2 >= 0 && inner.Admin2 == outer.Admin2,
        PlaceKind.Region => (outer.Country is null || inner.Country == outer.Country) && inner.Kind != PlaceKind.Region && IsWithin(inner, outer, outer.Country is null ? RegionReach * 5 : RegionReach),
        PlaceKind.City => inner.Kind is PlaceKind.District or PlaceKind.Site && IsWithin(inner, outer, CityReach),
        _ => false,
    };

    /// <summary>True if one name may stand for a place within what another may stand for; of an unknown name anything may be true.</summary>
    public static bool CanContain(Toponym outer, Toponym inner)
    {
        if (inner.Candidates.Length == 0)
        {
            return outer.Candidates.Length > 0;
        }

        foreach (var big in outer.Candidates)
        {
            foreach (var small in inner.Candidates)
            {
                if (IsInside(small, big))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsWithin(KnownPlace one, KnownPlace other, double kilometres) =>
        one is { Latitude: { } a, Longitude: { } b } && other is { Latitude: { } c, Longitude: { } d } && Distance(a, b, c, d) <= kilometres;
}
