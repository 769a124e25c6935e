namespace Annals;

/// <summary>One telling of a happening: who did what to whom, when, where, with what harm, according to whom.</summary>
public sealed record Event
{
    /// <summary>Name within the reading: "e1", "e2", … in order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>Tellings of the same happening share it: "i1", "i2", …</summary>
    public required string Incident { get; init; }

    /// <summary>PLOVER event type: <c>ASSAULT</c>, <c>CONSULT</c>, …</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>CAMEO code, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>ACLED type, or null where ACLED would not code it.</summary>
    public AcledType? Acled { get; init; }

    /// <summary>The word or words that tell it.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Whether it happened.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Who did it; empty when the words do not tell.</summary>
    public IReadOnlyList<ActorRef> Sources { get; init; } = [];

    /// <summary>To whom; empty when the words do not tell.</summary>
    public IReadOnlyList<ActorRef> Targets { get; init; } = [];

    /// <summary>When, or null.</summary>
    public EventTime? When { get; init; }

    /// <summary>Where, or null.</summary>
    public EventPlace? Where { get; init; }

    /// <summary>With what.</summary>
    public IReadOnlyList<Means> Means { get; init; } = [];

    /// <summary>How many were killed, hurt, held, …</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Who claims it, is blamed for it, denies it.</summary>
    public IReadOnlyList<Responsibility> Responsibility { get; init; } = [];

    /// <summary>The chain of sources from the nearest to the origin.</summary>
    public IReadOnlyList<ActorRef> AccordingTo { get; init; } = [];

    /// <summary>Id of the statement in which it is told, or null.</summary>
    public string? Statement { get; init; }

    /// <summary>Ids of the events that it answers.</summary>
    public IReadOnlyList<string> InResponseTo { get; init; } = [];

    /// <summary>Calibrated probability that the event is right, 0 to 1, or null while it is not calibrated.</summary>
    public double? Confidence { get; init; }

    internal int TriggerWord { get; init; } = -1;
}

/// <summary>ACLED's event type and sub-event type.</summary>
public sealed record AcledType(string EventType, string SubEventType);

/// <summary>Whether an event happened.</summary>
public enum EventStatus : byte
{
#pragma warning disable CS1591 // the words of the contract
    Happened, Ongoing, Planned, Possible, Threatened, Demanded, Denied, Prevented, Conditional,
#pragma warning restore CS1591
}

/// <summary>When an event was.</summary>
/// <param name="Interval">The days that the words allow.</param>
/// <param name="Time">Id of the time expression, or null.</param>
/// <param name="Basis">Where the time was taken from.</param>
public sealed record EventTime(Interval Interval, string? Time, TimeBasis Basis);

/// <summary>Where the time of an event was taken from.</summary>
public enum TimeBasis : byte
{
    /// <summary>Its own clause.</summary>
    Stated,

    /// <summary>The narrative around it.</summary>
    Context,

    /// <summary>Only the published date.</summary>
    Published,
}

/// <summary>Where an event was.</summary>
/// <param name="Place">Id of the place mention.</param>
/// <param name="Precision">How precisely the words place the event.</param>
/// <param name="Span">The words, "near" included.</param>
public sealed record EventPlace(string Place, PlacePrecision Precision, TextSpan Span);

/// <summary>A weapon or way of harm.</summary>
/// <param name="Kind"><c>drone</c>, <c>missile</c>, <c>ied</c>, …</param>
/// <param name="Span">The words.</param>
public sealed record Means(string Kind, TextSpan Span);

/// <summary>A number that belongs to an event.</summary>
/// <param name="What"><c>killed</c>, <c>injured</c>, <c>killed-or-injured</c>, <c>detained</c>, …</param>
/// <param name="Group"><c>civilians</c>, <c>soldiers</c>, <c>police</c>, …, or null.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Span">The words.</param>
/// <param name="AccordingTo">Whose count it is, from the nearest to the origin.</param>
public sealed record Figure(string What, string? Group, Quantity Quantity, TextSpan Span, IReadOnlyList<ActorRef> AccordingTo);

/// <summary>Who is tied to an event, by whom.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Stance">Claimed, accused, suspected or denied.</param>
/// <param name="AccordingTo">Who says so.</param>
/// <param name="Span">The words.</param>
public sealed record Responsibility(string Actor, ResponsibilityStance Stance, IReadOnlyList<ActorRef> AccordingTo, TextSpan Span);

/// <summary>How an actor is tied to an event.</summary>
public enum ResponsibilityStance : byte
{
#pragma warning disable CS1591 // the words of the contract
    Claimed, Accused, Suspected, Denied,
#pragma warning restore CS1591
}
