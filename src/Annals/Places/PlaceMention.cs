namespace Annals;

/// <summary>A place name as it stands in the text, resolved where the words allow.</summary>
public sealed record PlaceMention
{
    /// <summary>Name within the reading: "p1", "p2", … in order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The words that name it, without "near" and the like.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The gazetteer's name, or the words when nothing was found.</summary>
    public required string Name { get; init; }

    /// <summary>Whether something is there, or the place acts, modifies or is part of another name.</summary>
    public required PlaceUse Use { get; init; }

    /// <summary>ISO 3166 alpha-2, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Name of the first-order division, or null.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Degrees north (WGS 84), or null when unresolved.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east (WGS 84), or null when unresolved.</summary>
    public double? Longitude { get; init; }

    /// <summary>What kind of place it is.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>GeoNames id, or null for places of our own lexicon.</summary>
    public int? GeonamesId { get; init; }

    /// <summary>Ids of the place mentions that the text says it lies in ("Hilla in Babil"), nearest first.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>How precisely the words place it.</summary>
    public required PlacePrecision Precision { get; init; }

    /// <summary>Why it was resolved so: features with their weights; empty for a name that nobody knows.</summary>
    public IReadOnlyList<PlaceReason> Reasons { get; init; } = [];

    /// <summary>True after "near", "north of" and the like.</summary>
    internal bool IsBeside { get; init; }

    internal int FirstWord { get; init; }

    internal int EndWord { get; init; }
}

/// <summary>What a place name does in its sentence.</summary>
public enum PlaceUse : byte
{
    /// <summary>Something is there.</summary>
    Literal,

    /// <summary>It acts or is acted on: "Iraq rejects", "talks with Washington".</summary>
    Metonym,

    /// <summary>"the Baghdad embassy", "Syrian".</summary>
    Modifier,

    /// <summary>In the name of something else.</summary>
    Embedded,
}

/// <summary>Kinds of places.</summary>
public enum PlaceKind : byte
{
#pragma warning disable CS1591 // the words of the contract
    Country, Region, Admin1, Admin2, City, District, Site, Water,
#pragma warning restore CS1591
}

/// <summary>How precisely words place something.</summary>
public enum PlacePrecision : byte
{
#pragma warning disable CS1591 // the words of the contract
    Exact, Near, City, Admin2, Admin1, Country, Region,
#pragma warning restore CS1591
}
