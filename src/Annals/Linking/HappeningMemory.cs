namespace Annals.Linking;

/// <summary>Happenings held in memory: for a set of reports that is linked once.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class HappeningMemory : IHappenings
{
    private readonly List<List<IncidentClaim>> happenings = [];
    private readonly Dictionary<long, List<int>> byKey = [];
    private readonly Dictionary<(string Report, int Start, int Happening), LinkVerdict> verdicts = [];

    /// <summary>The members of all happenings, in order of their coming. The id of a happening is its index.</summary>
    public IReadOnlyList<IReadOnlyList<IncidentClaim>> Happenings => happenings;

    /// <summary>Keeps an incident in a happening, or in one of its own.</summary>
    /// <returns>Id of the happening.</returns>
    public string Add(IncidentClaim incident, string? happening)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var index = happening is null ? happenings.Count : Index(happening);
        if (index == happenings.Count)
        {
            happenings.Add([]);
        }

        happenings[index].Add(incident);
        foreach (var key in incident.Keys)
        {
            if (!byKey.TryGetValue(key, out var holders))
            {
                byKey[key] = holders = [];
            }

            if (holders.Count == 0 || !holders.Contains(index))
            {
                holders.Add(index);
            }
        }

        return Name(index);
    }

    /// <summary>Links a report and keeps its incidents.</summary>
    /// <returns>The happening of each incident, in their order.</returns>
    public IReadOnlyList<string> Add(ReportClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var links = HappeningLinker.Link(claims, this).Links;
        return [.. links.Select(link => Add(link.Incident, link.Happening))];
    }

    /// <summary>Keeps what a reviewer says.</summary>
    public void Judge(IncidentClaim incident, string happening, LinkVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(incident);
        verdicts[(incident.Report, incident.Start, Index(happening))] = verdict;
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnownHappening> Candidates(IReadOnlyList<long> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var shared = new Dictionary<int, int>();
        foreach (var key in keys)
        {
            foreach (var index in byKey.GetValueOrDefault(key, []))
            {
                shared[index] = shared.GetValueOrDefault(index) + 1;
            }
        }

        return
        [
            .. shared.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).Take(HappeningLinker.MostCandidates)
                .Select(pair => new KnownHappening(Name(pair.Key), happenings[pair.Key])),
        ];
    }

    /// <inheritdoc/>
    public LinkVerdict Verdict(IncidentClaim incident, string happening)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return verdicts.GetValueOrDefault((incident.Report, incident.Start, Index(happening)));
    }

    private static string Name(int index) => $"h{index}";

    private static int Index(string name) => int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
