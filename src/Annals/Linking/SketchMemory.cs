namespace Annals.Linking;

/// <summary>Sketches held in memory: for a set of reports in which copies are looked for once.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class SketchMemory : ISketches
{
    private readonly List<KnownSketch> sketches = [];
    private readonly Dictionary<long, List<int>> byKey = [];

    /// <summary>Keeps a report.</summary>
    public void Add(ReportClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        foreach (var key in claims.Sketch.Keys)
        {
            if (!byKey.TryGetValue(key, out var holders))
            {
                byKey[key] = holders = [];
            }

            holders.Add(sketches.Count);
        }

        sketches.Add(new KnownSketch(claims.Report, claims.Published, claims.Sketch));
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnownSketch> Sharing(IReadOnlyList<long> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return
        [
            .. keys.SelectMany(key => byKey.GetValueOrDefault(key, [])).CountBy(index => index).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
                .Take(OriginFinder.MostCandidates).Select(pair => sketches[pair.Key]),
        ];
    }
}
