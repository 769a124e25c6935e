using Annals.Documents;

namespace Annals.Coding;

/// <summary>The layers of what is coded from mentions and statements.</summary>
internal static class CodingLayers
{
    public static readonly Layer<Event> Events = new("events");

    /// <summary>Indexes of words that tell a running count and so no event.</summary>
    public static readonly Layer<int> CountedWords = new("counted words");

    public static readonly Layer<Tally> Tallies = new("tallies");

    /// <summary>Indexes of words that tell where forces are and so no event.</summary>
    public static readonly Layer<int> StationedWords = new("stationed words");

    public static readonly Layer<Presence> Presences = new("presences");
}
