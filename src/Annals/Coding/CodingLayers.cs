using Annals.Documents;

namespace Annals.Coding;

/// <summary>The layers of what is coded from mentions and statements.</summary>
internal static class CodingLayers
{
    public static readonly Layer<Event> Events = new("events");

    public static readonly Layer<Tally> Tallies = new("tallies");

    public static readonly Layer<Presence> Presences = new("presences");
}
