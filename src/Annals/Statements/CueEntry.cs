using Annals.Lexicons;

namespace Annals.Statements;

/// <summary>One cue of the lexicon.</summary>
/// <param name="Word">The lemma.</param>
/// <param name="Particle">A second word that must follow, or empty.</param>
/// <param name="Act">What is done by saying so.</param>
/// <param name="Slots">How the content hangs on it.</param>
/// <param name="Prepositions">Words that may lead the content.</param>
/// <param name="Objects">Nouns that may be its object, where not all may.</param>
/// <param name="ObjectIsAddressee">True if the object names who is spoken to.</param>
/// <param name="AddresseePreposition">The word that leads who is spoken to, or empty.</param>
internal sealed record CueEntry(
    string Word,
    string Particle,
    SpeechAct Act,
    ContentSlots Slots,
    string[] Prepositions,
    string[] Objects,
    bool ObjectIsAddressee,
    string AddresseePreposition)
{
    /// <summary>File and line, for explanations.</summary>
    public string Origin { get; init; } = "";

    public bool Takes(ContentSlots slot) => (Slots & slot) != 0;

    public bool TakesAfter(string preposition) => Array.IndexOf(Prepositions, preposition) >= 0;

    public bool TakesObject(string lemma) => Array.IndexOf(Objects, lemma) >= 0;

    public static CueEntry Read(LexiconEntry entry)
    {
        var words = entry[0].Split(' ');
        if (!Enum.TryParse<SpeechAct>(entry[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var act))
        {
            throw entry.Error($"'{entry[1]}' is no speech act of the reading contract; use one of says, denies, demands and the others of cues.txt");
        }

        var slots = ContentSlots.None;
        var prepositions = new List<string>();
        var objects = new List<string>();
        foreach (var item in entry.List(2))
        {
            if (Enum.TryParse<ContentSlots>(item, ignoreCase: true, out var slot))
            {
                slots |= slot;
            }
            else if (item[0] == '=')
            {
                objects.Add(item[1..]);
            }
            else
            {
                prepositions.Add(item);
            }
        }

        if (slots == ContentSlots.None && prepositions.Count == 0 && objects.Count == 0)
        {
            throw entry.Error("say what may be its content: clause, quote, object, infinitive, gerund, predicate, whole, shown or a preposition");
        }

        var addressee = entry[3];
        var isObject = addressee == "object";
        return new CueEntry(
            words[0], words.Length > 1 ? words[1] : "", act, slots, [.. prepositions], [.. objects], isObject, isObject ? "" : addressee)
        {
            Origin = entry.Origin,
        };
    }
}

/// <summary>How what is said may hang on a cue.</summary>
[Flags]
internal enum ContentSlots : byte
{
    None = 0,
    Clause = 1,
    Quote = 2,
    Object = 4,
    Infinitive = 8,
    Gerund = 16,
    Predicate = 32,
    Whole = 64,
    Shown = 128,
}
