using Annals.Coding;

namespace Annals.Linking;

/// <summary>Finds the incident that a report is about: the one most like its headline and its opening.</summary>
internal static class MainIncident
{
    private const int OpeningLength = 500;
    private const int OpeningTerms = 48;
    private const double Fact = 1;
    private const double NoFact = 0.7;
    private const double Material = 1.4;
    private const double Repeats = 0.15;
    private const int MostRepeats = 4;
    private const double Late = 0.5;

    // Less like the opening than this, an incident stands somewhere in the report and is not what it is about.
    private const double Least = 0.08;

    /// <summary>The incidents, each with its prominence, the main one marked. Where none fits its opening, the report is about a mere topic.</summary>
    /// <param name="incidents">The incidents of a report.</param>
    /// <param name="topic">What stands for the report where no event does.</param>
    /// <param name="report">Its text.</param>
    /// <param name="title">Its headline.</param>
    public static IReadOnlyList<IncidentClaim> Mark(IReadOnlyList<IncidentClaim> incidents, IncidentClaim topic, ReportText report, string? title)
    {
        var opening = Opening(report, title);
        var scores = incidents.Select(incident => Score(incident, opening, report)).ToArray();
        var best = scores.Length == 0 ? -1 : Array.IndexOf(scores, scores.Max());
        return best >= 0 && scores[best] >= Least
            ? [.. incidents.Select((incident, i) => incident with { Prominence = scores[i] / scores[best], IsMain = i == best })]
            : opening.Count == 0 ? incidents : [topic with { Words = opening, Prominence = 1, IsMain = true }, .. incidents];
    }

    private static TermProfile Opening(ReportText report, string? title) =>
        TermProfile.Of(OpeningTerms, title ?? "", title ?? "", report.Text[..Math.Min(report.Text.Length, OpeningLength)]);

    private static double Score(IncidentClaim incident, TermProfile opening, ReportText report) =>
        incident.Words.Alike(opening) * (incident.Status is "happened" or "ongoing" ? Fact : NoFact) * (incident.Types.Any(EventTypes.IsMaterial) ? Material : 1)
        * (1 + (Repeats * Math.Min(MostRepeats, incident.Events.Count))) * (1 - (Late * report.Depth(incident.Start)));
}
