using Annals.Lexicons;

namespace Annals.Linking;

/// <summary>The family of the word that tells an event: "kill" for "killed", "killing" (<c>lexicon/linking/families.txt</c>).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class TriggerFamilies
{
    private readonly Dictionary<string, string> families = new(StringComparer.Ordinal);

    private TriggerFamilies(IReadOnlyList<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            var words = entry.List(0);
            foreach (var word in words)
            {
                families.TryAdd(word, words[0]);
            }
        }
    }

    /// <summary>The families that ship with Annals.</summary>
    public static TriggerFamilies Default { get; } = new(LexiconFile.Load("linking/families.txt"));

    /// <summary>The family of a phrase, by its most telling word: "carried out an attack" is of the family "attack".</summary>
    public string Of(string phrase)
    {
        var best = "";
        var most = -1f;
        foreach (var word in new WordRuns(phrase))
        {
            var family = OfWord(word);
            var tells = families.ContainsKey(family) ? 2 : CommonWords.Default.Tells(word);
            if (tells >= most)
            {
                (best, most) = (family, tells);
            }
        }

        return best;
    }

    /// <summary>The family of a word in small letters.</summary>
    public string OfWord(ReadOnlySpan<char> word)
    {
        foreach (var form in (ReadOnlySpan<string>)[word.ToString(), WordStem.OfVerb(word), WordStem.OfVerb(word) + "e"])
        {
            if (families.TryGetValue(form, out var family))
            {
                return family;
            }
        }

        return WordStem.OfVerb(word);
    }
}
