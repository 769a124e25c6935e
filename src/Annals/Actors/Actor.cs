namespace Annals;

/// <summary>Somebody who is named or described in a report; all mentions of one are joined.</summary>
public sealed record Actor
{
    /// <summary>Name within the reading: "a1", "a2", … in order of first mention.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name, or the fullest description.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of actor.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166 alpha-3, or null.</summary>
    public string? Country { get; init; }

    /// <summary>CAMEO/PLOVER role (<c>GOV MIL COP REB</c> …), or null.</summary>
    public string? Role { get; init; }

    /// <summary>Country and role in one, as event coders write it (<c>IRQGOV</c>), or null.</summary>
    public string? Code { get; init; }

    /// <summary>Where it is mentioned, in order of the text; never empty.</summary>
    public required IReadOnlyList<TextSpan> Mentions { get; init; }
}

/// <summary>Kinds of actors.</summary>
public enum ActorKind : byte
{
#pragma warning disable CS1591 // the words of the contract
    Person, Group, Organisation, State, Government, Forces, Population, Outlet,
#pragma warning restore CS1591
}

/// <summary>An actor in a part of an event or statement, at the words that put it there.</summary>
/// <param name="Actor">Id of the actor, or null when the words name a thing ("the plane") and no actor.</param>
/// <param name="Span">The words.</param>
public readonly record struct ActorRef(string? Actor, TextSpan Span);
