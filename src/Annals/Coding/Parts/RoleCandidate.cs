namespace Annals.Coding;

/// <summary>A phrase that may play a part in a deed told near it.</summary>
/// <param name="Head">Its head word.</param>
/// <param name="Reference">Its actor, if it has one, and its words.</param>
/// <param name="MeansKind">Which kind of means it names, or null.</param>
/// <param name="Deed">The nearest deed.</param>
/// <param name="Features">What is true of it.</param>
internal sealed record RoleCandidate(int Head, ActorRef Reference, string? MeansKind, EventDraft Deed, RoleFeature[] Features);
