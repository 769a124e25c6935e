using Annals.Lexicons;

namespace Annals.Language;

/// <summary>Lists of words that names are made of, from <c>lexicon/language/names.txt</c>, and the countries and peoples of
/// <c>lexicon/places/countries.txt</c>. Immutable and thread-safe.</summary>
internal sealed class NameLexicon
{
    private const uint CountryBit = 1;
    private const uint PeopleBit = 2;
    private const uint CapitalBit = 4;
    private const int FirstSection = 3;

    private readonly Dictionary<string, uint> lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> beforePlaces = new(StringComparer.Ordinal);
    private readonly uint facilityBit;
    private readonly uint titleBit;
    private readonly Dictionary<string, List<(string[] Words, uint Bit)>> phrases = new(StringComparer.Ordinal);

    public NameLexicon()
    {
        var sections = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var entry in LexiconFile.Load("language/names.txt"))
        {
            // No list that the network knows.
            if (entry.Section == "before a place")
            {
                beforePlaces.UnionWith(entry.List(0));
                continue;
            }

            if (!sections.TryGetValue(entry.Section, out var bit))
            {
                sections.Add(entry.Section, bit = 1u << (FirstSection + sections.Count));
            }

            foreach (var word in entry.List(0))
            {
                Add(word, bit);
            }
        }

        facilityBit = sections["facility words"];
        titleBit = sections["titles"];
        foreach (var entry in LexiconFile.Load("places/countries.txt"))
        {
            Add(entry[2], CountryBit);
            AddAll(entry.List(3), CountryBit);
            AddAll(entry.List(4), CapitalBit);
            foreach (var adjective in entry.List(5))
            {
                Add(adjective, PeopleBit);
                Add(adjective + "s", PeopleBit);
            }

            AddAll(entry[6].Split([';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), PeopleBit);
        }
    }

    /// <summary>The lists that a lower-cased word is in, a bit each.</summary>
    public uint ListsOf(string form) => lists.GetValueOrDefault(form);

    /// <summary>True for words for peoples and faiths: "iraqi", "shia".</summary>
    public bool IsPeople(string form) => (ListsOf(form) & PeopleBit) != 0;

    /// <summary>True for words that stand before a person's name: "president".</summary>
    public bool IsTitle(string form) => (ListsOf(form) & titleBit) != 0;

    /// <summary>True for words that end the name of something built: "airport".</summary>
    public bool IsFacility(string form) => (ListsOf(form) & facilityBit) != 0;

    /// <summary>True for words that make another name of a place's: "greater".</summary>
    public bool IsBeforePlace(string form) => beforePlaces.Contains(form);

    /// <summary>True if the words are the whole name of a country.</summary>
    public bool IsCountry(ReadOnlySpan<string> forms)
    {
        if (forms.Length == 1)
        {
            return (ListsOf(forms[0]) & CountryBit) != 0;
        }

        foreach (var (words, bit) in phrases.GetValueOrDefault(forms[0], []))
        {
            if (bit == CountryBit && words.Length == forms.Length && Fits(forms, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the bits of names of several words, such as "saudi arabia".</summary>
    public void MarkPhrases(ReadOnlySpan<string> forms, Span<uint> bits)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            if (!phrases.TryGetValue(forms[i], out var candidates))
            {
                continue;
            }

            foreach (var (words, bit) in candidates)
            {
                if (i + words.Length <= forms.Length && Fits(forms[i..], words))
                {
                    for (var k = 0; k < words.Length; k++)
                    {
                        bits[i + k] |= bit;
                    }
                }
            }
        }
    }

    private static bool Fits(ReadOnlySpan<string> forms, string[] words)
    {
        for (var k = 0; k < words.Length; k++)
        {
            if (forms[k] != words[k])
            {
                return false;
            }
        }

        return true;
    }

    private void AddAll(string[] names, uint bit)
    {
        foreach (var name in names)
        {
            Add(name, bit);
        }
    }

    private void Add(string name, uint bit)
    {
        var words = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1)
        {
            lists[words[0]] = lists.GetValueOrDefault(words[0]) | bit;
        }
        else if (words.Length > 1)
        {
            if (!phrases.TryGetValue(words[0], out var candidates))
            {
                phrases.Add(words[0], candidates = []);
            }

            candidates.Add((words, bit));
        }
    }
}
