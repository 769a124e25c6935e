using System.Globalization;
using Annals.Lexicons;

namespace Annals.Linking;

/// <summary>One reason for or against two tellings being of one happening.</summary>
/// <param name="Feature">Its name in <c>lexicon/linking/weights.txt</c>.</param>
/// <param name="Weight">What it counts in log-odds, in this case.</param>
internal readonly record struct LinkReason(string Feature, double Weight);

/// <summary>How likely two tellings are of one happening, with all reasons.</summary>
/// <param name="Score">Log-odds; above 0: more likely one than two.</param>
/// <param name="Reasons">What was weighed; their weights sum to the score.</param>
internal sealed record LinkComparison(double Score, IReadOnlyList<LinkReason> Reasons);

/// <summary>What the features of likeness count (<c>lexicon/linking/weights.txt</c>).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class LinkWeights
{
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> kin = new(StringComparer.Ordinal);

    private LinkWeights(IReadOnlyList<LexiconEntry> entries, string section)
    {
        foreach (var entry in entries.Where(entry => entry.Section == section))
        {
            weights[entry[0]] = double.Parse(entry[1], CultureInfo.InvariantCulture);
        }

        foreach (var entry in entries.Where(entry => entry.Section == "kin"))
        {
            foreach (var type in entry.List(1))
            {
                kin[type] = entry[0];
            }
        }
    }

    /// <summary>Between reports.</summary>
    public static LinkWeights Across { get; } = new(LexiconFile.Load("linking/weights.txt"), "across");

    /// <summary>Within one report.</summary>
    public static LinkWeights Within { get; } = new(LexiconFile.Load("linking/weights.txt"), "within");

    /// <summary>Between a telling that sums up and one of its parts.</summary>
    public static LinkWeights Parts { get; } = new(LexiconFile.Load("linking/weights.txt"), "parts");

    /// <summary>What a feature counts; nothing if the list does not name it.</summary>
    public double this[string feature] => weights.GetValueOrDefault(feature);

    /// <summary>True if one report may take one type for the other.</summary>
    public bool AreKin(string type, string other) => type == other || (kin.TryGetValue(type, out var family) && kin.TryGetValue(other, out var otherFamily) && family == otherFamily);
}
