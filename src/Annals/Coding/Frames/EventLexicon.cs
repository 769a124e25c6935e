using System.Collections.Frozen;
using Annals.Language;
using Annals.Lexicons;

namespace Annals.Coding;

/// <summary>All that is known about events, compiled from the lists <c>frames/</c>. Immutable and thread-safe.</summary>
internal sealed class EventLexicon
{
    // Regular English inflection.
    private static readonly string[] InflectedEndings = ["ed", "d", "ing", "es", "s"];

    private readonly Lexicon lists;
    private readonly FrozenDictionary<string, Frame[]> verbs;
    private readonly FrozenDictionary<string, Frame[]> nouns;
    private readonly FrozenDictionary<string, FrozenSet<string>> classes;
    private readonly FrozenDictionary<(string Section, string Word), string> governors;
    private readonly FrozenDictionary<(string Section, string Word), string> harm;
    private readonly FrozenDictionary<string, FrozenSet<string>> sets;
    private readonly FrozenDictionary<string, string> modes;

    private readonly FrozenDictionary<(string Section, string Word), string> turns;

    /// <exception cref="LexiconException">A user's frame says something that no list knows.</exception>
    public EventLexicon(Lexicon lexicon)
    {
        CheckOwn(lexicon);
        lists = lexicon;
        verbs = Frames(lexicon, "frames/verbs.txt");
        nouns = Frames(lexicon, "frames/nouns.txt");
        Crosswalk = new Crosswalk(lexicon.Load("frames/crosswalk.txt"));
        turns = Words(lexicon, "frames/turns.txt");
        classes = lexicon.Load("frames/classes.txt")
            .GroupBy(entry => entry[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(e => e.List(1)).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        governors = Words(lexicon, "frames/governors.txt");
        harm = Words(lexicon, "frames/harm.txt");
        sets = lexicon.Load("frames/tallies.txt").Select(e => ("tallies/" + e.Section, e))
            .Concat(lexicon.Load("frames/tolls.txt").Select(e => ("tolls/" + e.Section, e)))
            .Concat(lexicon.Load("frames/presences.txt").Select(e => ("presences/" + e.Section, e)))
            .Concat(lexicon.Load("frames/relations.txt").Select(e => (e.Section, e)))
            .GroupBy(pair => pair.Item1, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(p => p.e.List(0)).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Means.AddAll(lexicon.Load("frames/means.txt"), entry => entry[1]);
        Groups.AddAll(lexicon.Load("frames/groups.txt"), entry => entry[1]);
        Contexts.AddAll(lexicon.Load("frames/contexts.txt"), entry => entry[1]);
        modes = lexicon.Load("frames/modes.txt").DistinctBy(entry => entry[0]).ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);
        foreach (var window in Set("tallies/windows"))
        {
            Windows.Add(window, true);
        }
    }

    /// <summary>Weapons and ways of harm.</summary>
    public PhraseTable<string> Means { get; } = new();

    /// <summary>Words for groups of victims.</summary>
    public PhraseTable<string> Groups { get; } = new();

    /// <summary>Words that set an event in a PLOVER context.</summary>
    public PhraseTable<string> Contexts { get; } = new();

    /// <summary>Phrases that show a running window: "so far this year".</summary>
    public PhraseTable<bool> Windows { get; } = new();

    /// <summary>Types, CAMEO codes and ACLED types side by side.</summary>
    public Crosswalk Crosswalk { get; }

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

    /// <summary>File and line that give one of some words, or a phrase that begins with it, a value; for explanations, for it reads the list anew. Or null.</summary>
    public string? LineOf(string list, string value, IReadOnlyList<string> words) =>
        lists.Load(list).FirstOrDefault(entry => entry[1].Equals(value, StringComparison.OrdinalIgnoreCase)
            && entry.List(0).Any(item => words.Any(word => item == word || item.StartsWith(word + "+", StringComparison.Ordinal))))?.Origin;

    /// <summary>The same for a phrase as it stands in a text.</summary>
    public string? LineOf(string list, string value, Syntax syntax, int firstWord, int endWord)
    {
        var words = Enumerable.Range(firstWord, endWord - firstWord);
        return LineOf(list, value, [string.Join(' ', words.Select(syntax.Form)), string.Join(' ', words.Select(syntax.Lemma))]);
    }

    /// <summary>A set of words: <c>tallies/units</c>, <c>presences/verbs</c>, <c>location</c> …</summary>
    public FrozenSet<string> Set(string name) => sets.GetValueOrDefault(name, FrozenSet<string>.Empty);

    private static void CheckOwn(Lexicon lexicon)
    {
        List<LexiconEntry> own = [.. lexicon.Own("frames/verbs.txt"), .. lexicon.Own("frames/nouns.txt")];
        if (own.Count > 0)
        {
            own.ForEach(new FrameForm(lexicon).Check);
        }
    }

    private static FrozenDictionary<string, Frame[]> Frames(Lexicon lexicon, string file) =>
        lexicon.Load(file).Select(Frame.Read)
            .SelectMany(frame => frame.Lemmas.Select(lemma => (Key: lemma.Split('+')[0], Frame: frame with { Lemmas = [lemma] })))
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                // A user's own lines come first; else a verb with its particle or noun says more than the verb alone.
                g => g.Select(pair => pair.Frame).OrderBy(frame => frame.IsOwn ? 0 : frame.Lemmas[0].Contains('+') ? 1 : 2).ToArray(),
                StringComparer.Ordinal);

    private static FrozenDictionary<(string, string), string> Words(Lexicon lexicon, string file)
    {
        var words = new Dictionary<(string, string), string>();
        foreach (var entry in lexicon.Load(file))
        {
            foreach (var word in entry.List(0))
            {
                words.TryAdd((entry.Section, word), entry[1]);
            }
        }

        return words.ToFrozenDictionary();
    }
}
