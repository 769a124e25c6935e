namespace Annals.Linking;

/// <summary>Where an incident of a new report belongs, and why.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Happening">The known happening that it tells, or null if none.</param>
/// <param name="Score">How well it fits: log-odds on the average of the happening's members; 0 for none.</param>
/// <param name="Features">What speaks for and against it, from the member most like it; none where it joins nothing.</param>
internal sealed record HappeningLink(IncidentClaim Incident, string? Happening, double Score, IReadOnlyList<LinkReason> Features);

/// <summary>An incident that is one of several which another telling sums up ("three sites were struck").</summary>
/// <param name="Part">Index of the part among the report's incidents.</param>
/// <param name="Whole">Index of the telling that sums up, among the same.</param>
/// <param name="Features">What speaks for it.</param>
internal sealed record PartLink(int Part, int Whole, IReadOnlyList<LinkReason> Features);

/// <summary>What the incidents of a report are to the happenings of a ledger.</summary>
/// <param name="Links">One for each incident of the report, in its order.</param>
/// <param name="Parts">Which of them are parts of others.</param>
internal sealed record ReportLinks(IReadOnlyList<HappeningLink> Links, IReadOnlyList<PartLink> Parts);

/// <summary>Joins the incidents of a new report to the happenings that a ledger knows. An incident joins the happening that it fits best on the average
/// of its members, so that no chain of half-alike tellings joins the unlike.</summary>
/// <remarks>Depends on its arguments and on nothing else. Stateless; thread-safe if the happenings are.</remarks>
internal static class HappeningLinker
{
    /// <summary>So many candidates of an incident are looked at.</summary>
    public const int MostCandidates = 24;

    private const int MostMembers = 8;

    // A member this unlike the newcomer speaks for two happenings; one stray among many does not.
    private const double Veto = -4;
    private const double VetoShare = 0.3;

    /// <summary>Finds the happening of each incident of a report.</summary>
    public static ReportLinks Link(ReportClaims claims, IHappenings known)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(known);
        return new ReportLinks([.. claims.Incidents.Select(incident => Link(incident, known))], PartFinder.Find(claims.Incidents));
    }

    private static HappeningLink Link(IncidentClaim incident, IHappenings known)
    {
        var best = new HappeningLink(incident, null, 0, []);
        foreach (var happening in known.Candidates(incident.Keys).Take(MostCandidates))
        {
            var verdict = known.Verdict(incident, happening.Id);
            if (verdict == LinkVerdict.Same)
            {
                return new HappeningLink(incident, happening.Id, double.PositiveInfinity, [new LinkReason("reviewer", double.PositiveInfinity)]);
            }

            if (verdict == LinkVerdict.None && Fit(incident, happening.Members) is { } fit && fit.Score > best.Score)
            {
                best = new HappeningLink(incident, happening.Id, fit.Score, fit.Features);
            }
        }

        return best;
    }

    private static (double Score, IReadOnlyList<LinkReason> Features)? Fit(IncidentClaim incident, IReadOnlyList<IncidentClaim> members)
    {
        var (sum, count, vetoes) = (0.0, 0, 0);
        LinkComparison? best = null;
        foreach (var member in Sample(members))
        {
            var comparison = SameHappening.Across.Compare(incident, member);
            vetoes += comparison.Score < Veto ? 1 : 0;
            sum += comparison.Score;
            count++;
            best = best is null || comparison.Score > best.Score ? comparison : best;
        }

        return best is not null && vetoes <= VetoShare * count && sum > 0 ? (sum / count, best.Reasons) : null;
    }

    // The first tellings, which made it what it is, and the latest.
    private static IEnumerable<IncidentClaim> Sample(IReadOnlyList<IncidentClaim> members) =>
        members.Count <= MostMembers ? members : members.Take(MostMembers / 2).Concat(members.Skip(members.Count - (MostMembers / 2)));
}
