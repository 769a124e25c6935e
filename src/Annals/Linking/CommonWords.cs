using System.Globalization;
using Annals.Lexicons;

namespace Annals.Linking;

/// <summary>How much a word tells of what a text is about (<c>lexicon/linking/common-words.txt</c>).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class CommonWords
{
    private readonly Dictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> weights;

    private CommonWords(IReadOnlyList<LexiconEntry> entries)
    {
        var known = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var weight = float.Parse(entry.Section, CultureInfo.InvariantCulture);
            foreach (var word in entry.List(0))
            {
                known.TryAdd(word, weight);
            }
        }

        weights = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words that ship with Annals.</summary>
    public static CommonWords Default { get; } = new(LexiconFile.Load("linking/common-words.txt"));

    /// <summary>How much a word in small letters tells, from 0 to 1. A single letter and a small number tell nothing.</summary>
    public float Tells(ReadOnlySpan<char> word) => word.Length < 2 || (word.Length == 2 && char.IsAsciiDigit(word[0])) ? 0 : weights.TryGetValue(word, out var weight) ? weight : 1;
}
