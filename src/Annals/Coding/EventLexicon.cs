using System.Collections.Frozen;
using Annals.Lexicons;

namespace Annals.Coding;

/// <summary>All that is known about events, compiled from <c>lexicon/frames/</c>. Immutable and thread-safe.</summary>
internal sealed class EventLexicon
{
    // Regular English inflection.
    private static readonly string[] InflectedEndings = ["ed", "d", "ing", "es", "s"];

    private static readonly Lazy<EventLexicon> Shared = new(() => new EventLexicon());

    private readonly FrozenDictionary<string, Frame[]> verbs = Frames("frames/verbs.txt");
    private readonly FrozenDictionary<string, Frame[]> nouns = Frames("frames/nouns.txt");
    private readonly FrozenDictionary<string, FrozenSet<string>> classes;
    private readonly FrozenDictionary<(string Section, string Word), string> governors;
    private readonly FrozenDictionary<(string Section, string Word), string> harm;
    private readonly FrozenDictionary<string, FrozenSet<string>> sets;
    private readonly FrozenDictionary<string, string> modes;

    private readonly FrozenDictionary<(string Turn, string Type), string> turns = LexiconFile.Load("frames/turns.txt")
        .SelectMany(entry => entry.List(0).Select(type => (Key: (entry.Section, type), entry)))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.entry[1]);

    private EventLexicon()
    {
        classes = LexiconFile.Load("frames/classes.txt")
            .GroupBy(entry => entry[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(e => e.List(1)).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        governors = Words("frames/governors.txt");
        harm = Words("frames/harm.txt");
        sets = LexiconFile.Load("frames/tallies.txt").Select(e => ("tallies/" + e.Section, e))
            .Concat(LexiconFile.Load("frames/presences.txt").Select(e => ("presences/" + e.Section, e)))
            .Concat(LexiconFile.Load("frames/relations.txt").Select(e => (e.Section, e)))
            .GroupBy(pair => pair.Item1, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(p => p.e.List(0)).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Means.AddAll(LexiconFile.Load("frames/means.txt"), entry => entry[1]);
        Groups.AddAll(LexiconFile.Load("frames/groups.txt"), entry => entry[1]);
        Contexts.AddAll(LexiconFile.Load("frames/contexts.txt"), entry => entry[1]);
        modes = LexiconFile.Load("frames/modes.txt").ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);
        foreach (var window in Set("tallies/windows"))
        {
            Windows.Add(window, true);
        }
    }

    /// <summary>The lexicon that ships with Annals.</summary>
    public static EventLexicon Default => Shared.Value;

    /// <summary>Weapons and ways of harm.</summary>
    public PhraseTable<string> Means { get; } = new();

    /// <summary>Words for groups of victims.</summary>
    public PhraseTable<string> Groups { get; } = new();

    /// <summary>Words that set an event in a PLOVER context.</summary>
    public PhraseTable<string> Contexts { get; } = new();

    /// <summary>Phrases that show a running window: "so far this year".</summary>
    public PhraseTable<bool> Windows { get; } = new();

    /// <summary>Types, CAMEO codes and ACLED types side by side.</summary>
    public Crosswalk Crosswalk { get; } = new(LexiconFile.Load("frames/crosswalk.txt"));

    /// <summary>Frames that a verb lemma can evoke, in order of the file.</summary>
    public ReadOnlySpan<Frame> Verb(string lemma) => verbs.TryGetValue(lemma, out var frames) ? frames : [];

    /// <summary>Frames of a verb by its lemma, or where the lemmatiser met an unknown verb, by what its form may come from.</summary>
    public ReadOnlySpan<Frame> Verb(string lemma, string form)
    {
        if (verbs.TryGetValue(lemma, out var frames))
        {
            return frames;
        }

        foreach (var ending in InflectedEndings)
        {
            if (form.EndsWith(ending, StringComparison.Ordinal) && form.Length > ending.Length + 2)
            {
                var stem = form[..^ending.Length];
                if (verbs.TryGetValue(stem, out frames) || verbs.TryGetValue(stem + "e", out frames)
                    || (stem[^1] == stem[^2] && verbs.TryGetValue(stem[..^1], out frames))
                    || (stem[^1] == 'i' && verbs.TryGetValue(stem[..^1] + "y", out frames)))
                {
                    return frames;
                }
            }
        }

        return [];
    }

    /// <summary>Frames that a noun lemma can evoke, in order of the file.</summary>
    public ReadOnlySpan<Frame> Noun(string lemma) => nouns.TryGetValue(lemma, out var frames) ? frames : [];

    /// <summary>True if a lemma belongs to a class of <c>classes.txt</c>.</summary>
    public bool IsIn(string name, string lemma) => classes.TryGetValue(name, out var words) && words.Contains(lemma);

    /// <summary>What an event type becomes when its deed is only promised, refused or demanded; or null.</summary>
    public string? Turn(string turn, string type) => turns.GetValueOrDefault((turn, type));

    /// <summary>What a governing word makes of an event: a status, <c>none</c>, or null.</summary>
    public string? Governor(string section, string word) => governors.GetValueOrDefault((section, word));

    /// <summary>Which figure a word of harm gives: "dead" is <c>killed</c>; or null.</summary>
    public string? Harm(string section, string word) => harm.GetValueOrDefault((section, word));

    /// <summary>The mode of an assault with this kind of means, or null.</summary>
    public string? ModeOf(string means) => modes.GetValueOrDefault(means);

    /// <summary>A set of words: <c>tallies/units</c>, <c>presences/verbs</c>, <c>location</c> …</summary>
    public FrozenSet<string> Set(string name) => sets.GetValueOrDefault(name, FrozenSet<string>.Empty);

    private static FrozenDictionary<string, Frame[]> Frames(string file) =>
        LexiconFile.Load(file).Select(Frame.Read)
            .SelectMany(frame => frame.Lemmas.Select(lemma => (Key: lemma.Split('+')[0], Frame: frame with { Lemmas = [lemma] })))
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                // A verb with its particle or noun says more than the verb alone.
                g => g.Select(pair => pair.Frame).OrderBy(frame => frame.Lemmas[0].Contains('+') ? 0 : 1).ToArray(),
                StringComparer.Ordinal);

    private static FrozenDictionary<(string, string), string> Words(string file)
    {
        var words = new Dictionary<(string, string), string>();
        foreach (var entry in LexiconFile.Load(file))
        {
            foreach (var word in entry.List(0))
            {
                words.TryAdd((entry.Section, word), entry[1]);
            }
        }

        return words.ToFrozenDictionary();
    }
}
