using Annals.Lexicons;

namespace Annals.Linking;

/// <summary>Whether a telling sums up several happenings (<c>lexicon/linking/plurals.txt</c>).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class Plurals
{
    // A counted plural stands no further behind its number: "three separate rocket attacks".
    private const int MostWords = 3;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> counts;

    private Plurals(IReadOnlyList<LexiconEntry> entries) =>
        counts = entries.SelectMany(entry => entry.List(0)).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words that ship with Annals.</summary>
    public static Plurals Default { get; } = new(LexiconFile.Load("linking/plurals.txt"));

    /// <summary>True if the words of a trigger are a plural that a number or the like stands before.</summary>
    public bool IsCounted(string sentence, string trigger)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(trigger);
        var at = sentence.IndexOf(trigger, StringComparison.Ordinal);
        if (at < 0 || !trigger.EndsWith('s'))
        {
            return false;
        }

        var since = int.MaxValue;
        foreach (var word in new WordRuns(sentence.AsSpan(0, at + trigger.Length)))
        {
            since = counts.Contains(word) || (char.IsAsciiDigit(word[0]) && word.Length <= 2 && word is not "1") ? 0 : since == int.MaxValue ? since : since + 1;
        }

        return since is > 0 and <= MostWords;
    }
}
