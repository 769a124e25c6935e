namespace Annals.Linking;

/// <summary>A report that a ledger knows, as far as copies are found by it.</summary>
/// <param name="Report">Its id.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Sketch">Its text.</param>
internal sealed record KnownSketch(string Report, DateOnly? Published, TextSketch Sketch);

/// <summary>The texts of a ledger, as far as copies are looked for.</summary>
internal interface ISketches
{
    /// <summary>Reports whose sketches have one of the keys (<see cref="TextSketch.Keys"/>): those that share most keys first, and among these in an order that depends
    /// only on what the ledger holds. At most <see cref="OriginFinder.MostCandidates"/> are looked at.</summary>
    IReadOnlyList<KnownSketch> Sharing(IReadOnlyList<long> keys);
}

/// <summary>What a report is to its origin.</summary>
internal enum OriginKind
{
    /// <summary>Most of the shorter text stands in the other.</summary>
    Copy,

    /// <summary>A good part of the shorter text stands in the other.</summary>
    Rewrite,

    /// <summary>The words are its own, the news is an agency's.</summary>
    CitesAgency,
}

/// <summary>Where a report has its words or its news from.</summary>
/// <param name="Kind">What it is to it.</param>
/// <param name="Report">The other report, or null for an agency.</param>
/// <param name="Agency">The agency whose voice the report is, or null.</param>
/// <param name="Containment">How much of the shorter text stands in the other, from 0 to 1.</param>
/// <param name="SharedRuns">How many sampled runs of four words both have.</param>
/// <param name="CameBefore">True if this report was published before the one that it shares words with, and so is the origin of the two.</param>
internal sealed record Origin(OriginKind Kind, string? Report, string? Agency, double Containment, int SharedRuns, bool CameBefore);

/// <summary>Finds copies, rewrites and reports that only pass on an agency, so that a ledger counts each voice once.</summary>
internal static class OriginFinder
{
    /// <summary>So many candidates are looked at.</summary>
    public const int MostCandidates = 32;

    private const double Copied = 0.6;
    private const double Rewritten = 0.2;

    // Fewer shared runs are a quotation of one sentence that many have.
    private const int LeastRuns = 6;

    /// <summary>The origin of a report, or null if it speaks for itself.</summary>
    public static Origin? Find(ReportClaims claims, ISketches known)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(known);
        Origin? best = null;
        foreach (var other in known.Sharing(claims.Sketch.Keys).Take(MostCandidates).Where(other => other.Report != claims.Report))
        {
            var shared = claims.Sketch.Shared(other.Sketch);
            var containment = (double)shared / Math.Max(1, Math.Min(claims.Sketch.Count, other.Sketch.Count));
            if (shared >= LeastRuns && containment >= Rewritten && !(containment <= best?.Containment))
            {
                best = new Origin(
                    containment >= Copied ? OriginKind.Copy : OriginKind.Rewrite, other.Report, claims.Agency?.Agency, containment, shared, claims.Published < other.Published);
            }
        }

        return best ?? (claims.Agency is { } agency ? new Origin(OriginKind.CitesAgency, null, agency.Agency, 0, 0, false) : null);
    }
}
