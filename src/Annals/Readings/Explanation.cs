using System.Globalization;
using Annals.Documents;

namespace Annals;

/// <summary>A reading, and why its events, statements, places and actors are as they are.</summary>
/// <remarks>Frozen and thread-safe.</remarks>
public sealed class Explanation
{
    private readonly ReasonBook reasons;

    internal Explanation(Reading reading, ReasonBook reasons) => (Reading, this.reasons) = (reading, reasons);

    /// <summary>The reading.</summary>
    public Reading Reading { get; }

    /// <summary>Why an item is as it is, in the order in which its fields were read; null if the reading has no event, statement,
    /// place or actor of that id.</summary>
    /// <param name="id">"e3", "s1", "p2" or "a4".</param>
    public IReadOnlyList<Reason>? Of(string id)
    {
        if (Reading.Places.FirstOrDefault(place => place.Id == id) is { } named)
        {
            return [.. named.Reasons.Select(reason => Weighed(reason, named.Span))];
        }

        return Reading.Events.Any(e => e.Id == id) || Reading.Statements.Any(statement => statement.Id == id) || Reading.Actors.Any(actor => actor.Id == id)
            ? [.. reasons.Of(id).OrderBy(reason => reason.Field == "type" ? 0 : 1)]
            : null;
    }

    private static Reason Weighed(PlaceReason reason, TextSpan name) =>
        new("place", string.Create(CultureInfo.InvariantCulture, $"{reason.Feature} {reason.Weight:+0.0;-0.0;0}"), null, name, null);
}
