namespace Annals.Coding;

/// <summary>Kinds of places from the narrowest to the widest.</summary>
internal static class PlaceRank
{
    public static int Of(PlaceKind kind) => kind switch
    {
        PlaceKind.Site => 0,
        PlaceKind.District => 1,
        PlaceKind.City => 2,
        PlaceKind.Admin2 => 3,
        PlaceKind.Admin1 => 4,
        PlaceKind.Region or PlaceKind.Water => 5,
        _ => 6,
    };
}
