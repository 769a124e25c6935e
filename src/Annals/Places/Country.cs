namespace Annals.Places;

/// <summary>A country or territory of ISO 3166.</summary>
/// <param name="Alpha2">ISO 3166 alpha-2, as places carry it.</param>
/// <param name="Alpha3">ISO 3166 alpha-3, as actors carry it.</param>
/// <param name="Name">The usual English name.</param>
/// <param name="OtherNames">Formal, older and shorter names.</param>
/// <param name="Capitals">The capital, its other spellings, and other seats of government.</param>
/// <param name="Adjectives">"Iraqi"; the usual one first.</param>
/// <param name="People">"Iraqi", "Iraqis"; "Dane", "Danes".</param>
/// <param name="Latitude">Degrees north of a point near the middle.</param>
/// <param name="Longitude">Degrees east of it.</param>
/// <param name="GeonamesId">GeoNames id, or null.</param>
internal sealed record Country(
    string Alpha2,
    string Alpha3,
    string Name,
    string[] OtherNames,
    string[] Capitals,
    string[] Adjectives,
    Demonym[] People,
    double Latitude,
    double Longitude,
    int? GeonamesId);

/// <summary>What the people of a place are called.</summary>
/// <param name="Singular">"Swede".</param>
/// <param name="Plural">"Swedes".</param>
internal readonly record struct Demonym(string Singular, string Plural);
