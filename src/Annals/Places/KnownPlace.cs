namespace Annals.Places;

/// <summary>A place that a name may stand for.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">The country it lies in or is, or null where it lies in several.</param>
/// <param name="Latitude">Degrees north, or null if unknown.</param>
/// <param name="Longitude">Degrees east, or null if unknown.</param>
internal sealed record KnownPlace(string Name, PlaceKind Kind, Country? Country, double? Latitude, double? Longitude)
{
    /// <summary>Number of the first-order division in the gazetteer, or -1.</summary>
    public int Admin1 { get; init; } = -1;

    /// <summary>Number of the second-order division in the gazetteer, or -1.</summary>
    public int Admin2 { get; init; } = -1;

    /// <summary>GeoNames id, or null.</summary>
    public int? GeonamesId { get; init; }

    /// <summary>How likely a name means this place when nothing else is known, on the scale of the logarithm of inhabitants.</summary>
    public double Prior { get; init; }

    /// <summary>True if it comes from the lexicon, not from the gazetteer.</summary>
    public bool IsListed { get; init; }

    /// <summary>True if the name is the place's usual one, not one in another language or spelling.</summary>
    public bool IsUsualName { get; init; }
}
