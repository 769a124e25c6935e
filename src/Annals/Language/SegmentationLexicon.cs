using Annals.Lexicons;

namespace Annals.Language;

/// <summary>The words that decide where words and sentences part.</summary>
internal sealed class SegmentationLexicon
{
    /// <summary>Longest word that is parted though it has no apostrophe.</summary>
    public const int LongestFused = 24;

    private const string File = "language/segmentation.txt";

    private readonly Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> sets = [];
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> fused;

    public SegmentationLexicon(IEnumerable<LexiconEntry> entries)
    {
        var words = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var parts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Section == "fused")
            {
                var lengths = entry[1].Split(' ').Select(part => part.Length).ToArray();
                parts[entry[0]] = lengths.Sum() == entry[0].Length && entry[0].Length <= LongestFused
                    ? lengths
                    : throw entry.Error($"the parts must make up the word, which has at most {LongestFused} letters");
                continue;
            }

            if (!words.TryGetValue(entry.Section, out var set))
            {
                words[entry.Section] = set = new HashSet<string>(StringComparer.Ordinal);
            }

            set.Add(entry[0]);
        }

        foreach (var (section, set) in words)
        {
            sets[section] = set.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        fused = parts.GetAlternateLookup<ReadOnlySpan<char>>();
        Titles = Section("titles");
        Abbreviations = Section("abbreviations");
        CapitalisedAbbreviations = Section("capitalised abbreviations");
        BeforeNumbers = Section("before numbers");
        Calendar = Section("calendar");
        Openers = Section("sentence openers");
        SpeechVerbs = Section("speech verbs");
        Clitics = Section("clitics");
        Elisions = Section("elisions");
        Prefixes = Section("prefixes");
        Suffixes = Section("suffixes");
        Units = Section("units");
        Domains = Section("domains");
        Bullets = Section("bullets");
        Slashed = Section("slashed");
    }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CapitalisedAbbreviations { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Calendar { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechVerbs { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Clitics { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Bullets { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Slashed { get; }

    public static SegmentationLexicon Load() => new(LexiconFile.Load(File));

    /// <summary>The lengths of the words that are written as one ("cannot"), or null.</summary>
    public int[]? PartsOf(ReadOnlySpan<char> form) => fused.TryGetValue(form, out var lengths) ? lengths : null;

    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Section(string name) =>
        sets.TryGetValue(name, out var set) ? set : throw new LexiconException(File, 0, $"there is no section [{name}]");
}
