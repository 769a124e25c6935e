using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Annals.Linking;

namespace Annals.Benchmarks;

/// <summary>Links a folder of reports that are sorted by happening (<c>docs.jsonl</c> with an <c>event</c> and a <c>category</c> each) and tells how well
/// the main happening of each report of the world's news falls together: over all pairs of reports, of which one at least is of the world's news.</summary>
internal static class HappeningComparison
{
    private sealed record Placed(string Id, string Cluster, bool IsWorld, string? Happening, string Told);

    /// <param name="folder">The folder.</param>
    /// <param name="readings">Readings of these reports, one a line, or null to read them now.</param>
    public static int Run(string folder, string? readings)
    {
        var memory = new HappeningMemory();
        var placed = new List<Placed>();
        var clock = new System.Diagnostics.Stopwatch();
        var read = readings is null ? null : File.ReadLines(readings).ToDictionary(line => (string)JsonNode.Parse(line)!["report"]!["id"]!);
        foreach (var report in File.ReadLines(Path.Combine(folder, "docs.jsonl")).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!.AsObject()))
        {
            var id = (string)report["id"]!;
            var reading = read is null ? Read(report) : Encoding.UTF8.GetBytes(read[id]);
            clock.Start();
            var claims = ReportClaims.Read(reading);
            var happenings = memory.Add(claims);
            clock.Stop();
            var main = claims.Incidents.Index().FirstOrDefault(pair => pair.Item.IsMain);
            placed.Add(new Placed(
                id, (string)report["event"]!, (string?)report["category"] == "world", main.Item is null ? null : happenings[main.Index],
                main.Item is null ? "-" : string.Join(' ', main.Item.Type, string.Join(',', main.Item.Triggers.Take(4)), main.Item.Status, Day(main.Item), Place(main.Item), claims.Title)));
        }

        Report(placed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"linking: {clock.Elapsed.TotalMilliseconds / Math.Max(1, placed.Count):F2} ms a report"));
        return 0;
    }

    private static string? Place(IncidentClaim claim) => claim.Places is [var first, ..] ? first.Name : null;

    private static string Day(IncidentClaim claim) => string.Create(CultureInfo.InvariantCulture, $"{(claim.Days.IsStated ? claim.Days.First : claim.Published):yyyy-MM-dd}{(claim.Days.IsStated ? "" : "?")}");

    private static byte[] Read(JsonObject report) => ReadingJson.Write(Pipeline.Default.Read(new Report
    {
        Id = (string)report["id"]!,
        Title = (string?)report["title"],
        Text = (string)report["text"]!,
        Published = PublicationDate.TryRead(((string?)report["date"])?[..10]),
        Publisher = (string?)report["domain"],
    }));

    private static void Report(List<Placed> placed)
    {
        var (both, system, gold) = (0, 0, 0);
        for (var i = 0; i < placed.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (placed[i].IsWorld || placed[k].IsWorld)
                {
                    var isOne = placed[i].Cluster == placed[k].Cluster;
                    var isLinked = placed[i].Happening is { } happening && happening == placed[k].Happening;
                    gold += isOne ? 1 : 0;
                    system += isLinked ? 1 : 0;
                    both += isOne && isLinked ? 1 : 0;
                    if (isLinked && !isOne)
                    {
                        Console.WriteLine($"WRONG {placed[i].Cluster} + {placed[k].Cluster}: {placed[i].Told} + {placed[k].Told}");
                    }
                }
            }
        }

        foreach (var cluster in placed.Where(item => item.IsWorld).GroupBy(item => item.Cluster))
        {
            Console.WriteLine(cluster.Key);
            foreach (var item in cluster)
            {
                Console.WriteLine($"  {item.Happening,-8} {item.Told}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pairs: precision {(double)both / Math.Max(1, system):F3} ({both}/{system}), recall {(double)both / Math.Max(1, gold):F3} ({both}/{gold})"));
    }
}
