using System.Collections.Frozen;

namespace Annals.Statements;

/// <summary>The words that tell that somebody says something, from <c>lexicon/statements</c>.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, CueEntry[]> verbs;
    private readonly FrozenDictionary<string, CueEntry> nouns;
    private readonly FrozenSet<string> lightVerbs;
    private readonly FrozenDictionary<string, string[][]> according;
    private readonly FrozenDictionary<string, FrozenSet<string>> words;

    public CueLexicon(Lexicon lexicon)
    {
        var cues = lexicon.Load("statements/cues.txt").ToList();
        verbs = cues.Where(cue => cue.Section == "verbs").Select(CueEntry.Read).GroupBy(cue => cue.Word)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(cue => cue.Particle.Length).ToArray());
        nouns = cues.Where(cue => cue.Section == "nouns").Select(CueEntry.Read).DistinctBy(cue => cue.Word).ToFrozenDictionary(cue => cue.Word);
        lightVerbs = cues.Where(cue => cue.Section == "light verbs").Select(cue => cue[0]).ToFrozenSet();
        AnyVerb = CueEntry.Read(cues.First(cue => cue.Section == "any verb"));
        AccordingEntry = CueEntry.Read(cues.First(cue => cue.Section == "any source"));
        according = cues.Where(cue => cue.Section == "according").Select(cue => cue[0].Split(' '))
            .GroupBy(phrase => phrase[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        words = lexicon.Load("statements/words.txt").GroupBy(word => word.Section)
            .ToFrozenDictionary(group => group.Key, group => group.Select(word => word[0]).ToFrozenSet());
    }

    /// <summary>What holds of a verb that the lexicon does not know but that a quotation leans on.</summary>
    public CueEntry AnyVerb { get; }

    /// <summary>What holds of "according to" and its kin.</summary>
    public CueEntry AccordingEntry { get; }

    /// <summary>Entries of a verb, those with a second word first.</summary>
    public ReadOnlySpan<CueEntry> Verb(string lemma) => verbs.TryGetValue(lemma, out var entries) ? entries : [];

    public CueEntry? Noun(string lemma) => nouns.GetValueOrDefault(lemma);

    public bool IsLightVerb(string lemma) => lightVerbs.Contains(lemma);

    /// <summary>Phrases like "according to" that begin with a word.</summary>
    public ReadOnlySpan<string[]> According(string form) => according.TryGetValue(form, out var phrases) ? phrases : [];

    /// <summary>True if a section of the small words holds a word.</summary>
    public bool Is(string section, string word) => words[section].Contains(word);
}
