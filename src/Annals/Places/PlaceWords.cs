using System.Collections.Frozen;
using Annals.Lexicons;

namespace Annals.Places;

/// <summary>The words around place names (<c>lexicon/places/words.txt</c>), in lower case.</summary>
internal static class PlaceWords
{
    static PlaceWords()
    {
        var sections = LexiconFile.Load("places/words.txt").ToLookup(entry => entry.Section, StringComparer.Ordinal);
        TypesAfter = Kinds(sections["types after a name"]);
        TypesBeforeOf = Kinds(sections["types before of"]);
        TypesBefore = Kinds(sections["types before a name"]);
        Ways = Words(sections["ways"]);
        Parts = Words(sections["parts before a name"]);
        Near = Words(sections["near"]);
        Prepositions = Words(sections["places follow"]);
        Titles = Words(sections["titles"]);
        OtherWords = Words(sections["other words"]);
        PersonNames = Words(sections["persons' names"]);
        ActingVerbs = Words(sections["acting verbs"]);
        VerbsOnActors = Words(sections["verbs on actors"]);
        RelationNouns = Words(sections["relations"]);
        PartNouns = Words(sections["parts of a place"]);
        TypesAfterNames = Kinds(sections["types after several names"]);
        Institutions = Words(sections["institutions after a name"]);
        PartyMarks = Words(sections["before a constituency"]);
        Openers = Words(sections["never first"]);
        Companies = Words(sections["companies"]);
    }

    public static FrozenDictionary<string, PlaceKind> TypesAfter { get; }

    public static FrozenDictionary<string, PlaceKind> TypesBeforeOf { get; }

    public static FrozenDictionary<string, PlaceKind> TypesBefore { get; }

    public static FrozenSet<string> Ways { get; }

    public static FrozenSet<string> Parts { get; }

    public static FrozenSet<string> Near { get; }

    public static FrozenSet<string> Prepositions { get; }

    public static FrozenSet<string> Titles { get; }

    public static FrozenSet<string> OtherWords { get; }

    public static FrozenSet<string> PersonNames { get; }

    public static FrozenSet<string> ActingVerbs { get; }

    public static FrozenSet<string> VerbsOnActors { get; }

    public static FrozenSet<string> RelationNouns { get; }

    public static FrozenSet<string> PartNouns { get; }

    public static FrozenDictionary<string, PlaceKind> TypesAfterNames { get; }

    public static FrozenSet<string> Institutions { get; }

    public static FrozenSet<string> PartyMarks { get; }

    public static FrozenSet<string> Openers { get; }

    public static FrozenSet<string> Companies { get; }

    public static PlaceKind Kind(LexiconEntry entry, int field) =>
        Enum.TryParse<PlaceKind>(entry[field], ignoreCase: true, out var kind) ? kind : throw entry.Error($"'{entry[field]}' is no kind of place");

    private static FrozenSet<string> Words(IEnumerable<LexiconEntry> entries) =>
        entries.Select(entry => entry[0]).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, PlaceKind> Kinds(IEnumerable<LexiconEntry> entries) =>
        entries.ToFrozenDictionary(entry => entry[0], entry => Kind(entry, 1), StringComparer.Ordinal);
}
