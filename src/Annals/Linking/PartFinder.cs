namespace Annals.Linking;

/// <summary>Finds in a report the telling that sums up several happenings, and these ("three sites were struck", and each strike).</summary>
internal static class PartFinder
{
    /// <summary>The parts, with what they are parts of.</summary>
    public static IReadOnlyList<PartLink> Find(IReadOnlyList<IncidentClaim> incidents)
    {
        var found = new List<PartLink>();
        for (var part = 0; part < incidents.Count; part++)
        {
            var (best, whole) = (default(LinkComparison), -1);
            for (var i = 0; i < incidents.Count; i++)
            {
                if (i != part && incidents[i].IsMany && !incidents[part].IsMany && CanHold(incidents[i], incidents[part])
                    && SameHappening.Parts.Compare(incidents[i], incidents[part]) is { Score: > 0 } comparison && !(comparison.Score <= best?.Score))
                {
                    (best, whole) = (comparison, i);
                }
            }

            if (best is not null)
            {
                found.Add(new PartLink(part, whole, best.Reasons));
            }
        }

        return found;
    }

    // A part has no more dead than the whole.
    private static bool CanHold(IncidentClaim whole, IncidentClaim part) =>
        part.Figures.All(figure => whole.Figures.All(other => other.What != figure.What || other.High is null || figure.Low <= other.High));
}
