using System.Text;
using Annals.Linking;

namespace Annals.Tests.Linking;

/// <summary>Reads reports of our own into claims, by way of their JSON, as a ledger does.</summary>
internal static class LinkingReports
{
    public static ReportClaims Claims(string id, string text, string? published = "2024-03-06", string? title = null, string? publisher = null) =>
        ReportClaims.Read(ReadingJson.Write(Pipeline.Default.Read(new Report
        {
            Id = id,
            Text = text,
            Title = title,
            Publisher = publisher,
            Published = published is null ? null : PublicationDate.TryRead(published),
        })));

    /// <summary>Links reports in their order and gives, for each, the happening of its main incident.</summary>
    public static string[] Link(params (string Text, string Published)[] reports)
    {
        var memory = new HappeningMemory();
        var main = new List<string>();
        for (var i = 0; i < reports.Length; i++)
        {
            var claims = Claims($"r{i}", reports[i].Text, reports[i].Published);
            main.Add(memory.Add(claims).Zip(claims.Incidents).Where(pair => pair.Second.IsMain).Select(pair => pair.First).SingleOrDefault(""));
        }

        return [.. main];
    }

    public static ReadOnlyMemory<byte> Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
