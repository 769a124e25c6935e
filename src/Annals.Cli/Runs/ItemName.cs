namespace Annals.Cli.Runs;

/// <summary>An item of a reading as the user names it: "e3", or "r1:e3" where there are several reports.</summary>
/// <param name="Report">Id of the report, or null.</param>
/// <param name="Id">Id of the item.</param>
internal readonly record struct ItemName(string? Report, string Id)
{
    /// <summary>All names of an option that may be given several times and hold several, parted by commas.</summary>
    public static IReadOnlyList<ItemName> All(IEnumerable<string> words) =>
        [.. words.SelectMany(word => word.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(Of)];

    /// <inheritdoc/>
    public override string ToString() => Report is null ? Id : $"{Report}:{Id}";

    // Ids of reports may hold colons, those of items do not.
    private static ItemName Of(string word) =>
        word.LastIndexOf(':') is var colon and >= 0 ? new(word[..colon], word[(colon + 1)..]) : new(null, word);
}
