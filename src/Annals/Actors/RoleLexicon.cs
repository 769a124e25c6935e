using System.Collections.Frozen;
using Annals.Lexicons;

namespace Annals.Actors;

/// <summary>What a noun says of the actor that it names.</summary>
/// <param name="Role">CAMEO/PLOVER role, or null.</param>
/// <param name="IsSoft">True if whoever stands beside it knows better: the spokesman of a rebel group is no government.</param>
/// <param name="One">Kind of one.</param>
/// <param name="Many">Kind of many.</param>
/// <param name="Belongs">True for things that are an actor's: "base", "embassy".</param>
internal sealed record NounRole(string? Role, bool IsSoft, ActorKind One, ActorKind Many, bool Belongs);

/// <summary>The nouns that denote actors (<c>lexicon/actors/roles.txt</c>).</summary>
internal static class RoleLexicon
{
    private static readonly FrozenDictionary<string, NounRole> Nouns;
    private static readonly FrozenDictionary<string, string?> Modifiers;
    private static readonly FrozenDictionary<string, ActorKind[]> Again;
    private static readonly FrozenSet<string> Deeds;
    private static readonly FrozenSet<string> MadeOf;
    private static readonly FrozenSet<string> Titles;
    private static readonly FrozenSet<string> Others;
    private static readonly FrozenSet<string> Towards;
    private static readonly FrozenSet<string> NoPersons;
    private static readonly FrozenSet<string> NotBare;
    private static readonly FrozenSet<string> FromAbroad;
    private static readonly FrozenSet<string> HomeRoles;
    private static readonly string[] Endings;
    private static readonly NounRole AnyPerson = new(null, false, ActorKind.Person, ActorKind.Population, false);

    static RoleLexicon()
    {
        var entries = LexiconFile.Load("actors/roles.txt");
        var nouns = new Dictionary<string, NounRole>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => entry.Section == "belongings" || char.IsAsciiLetter(entry.Section[0]) && Kinds(entry.Section) is not null))
        {
            var (one, many) = Kinds(entry.Section) ?? (ActorKind.Organisation, ActorKind.Organisation);
            var role = new NounRole(RoleOf(entry), entry[0].EndsWith('?'), one, many, entry.Section == "belongings");
            foreach (var noun in Words(entry))
            {
                nouns.TryAdd(noun, role);
            }
        }

        Nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal);
        Deeds = Set(entries, "deeds");
        MadeOf = Set(entries, "made of");
        Titles = Set(entries, "titles");
        Others = Set(entries, "others");
        Towards = Set(entries, "towards");
        NotBare = Set(entries, "not bare");
        NoPersons = Set(entries, "no persons");
        FromAbroad = Set(entries, "from abroad");
        HomeRoles = Set(entries, "at home");
        Endings = [.. Set(entries, "endings")];
        Modifiers = entries.Where(entry => entry.Section == "modifiers").SelectMany(entry => Words(entry).Select(word => (word, RoleOf(entry))))
            .DistinctBy(pair => pair.word).ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
        Again = entries.Where(entry => entry.Section == "means again")
            .SelectMany(entry => entry[0].Split(';', StringSplitOptions.TrimEntries).Select(word => (word, kind: KindOf(entry, entry[1]))))
            .GroupBy(pair => pair.word, pair => pair.kind, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What a noun denotes, or null if it denotes no actor.</summary>
    public static NounRole? Of(string noun) =>
        Nouns.TryGetValue(noun, out var role) ? role : EndsLikePerson(noun) ? AnyPerson : null;

    /// <summary>The role that a modifier lends: "military" spokesman.</summary>
    public static string? OfModifier(string word) => Modifiers.GetValueOrDefault(word);

    /// <summary>The kinds of actors that the bare word may mean again, or none.</summary>
    public static ReadOnlySpan<ActorKind> KindsMeantAgain(string noun) => Again.GetValueOrDefault(noun);

    /// <summary>True if a country before the noun is the doer: "Turkish airstrikes".</summary>
    public static bool IsDeed(string noun) => Deeds.Contains(noun);

    /// <summary>True if what follows "of" tells who is meant: "members of the group".</summary>
    public static bool IsMadeOf(string noun) => MadeOf.Contains(noun);

    /// <summary>True if the noun may stand before a name.</summary>
    public static bool IsTitle(string noun) => Titles.Contains(noun);

    /// <summary>True if the modifier marks another person: "former", "deputy".</summary>
    public static bool MarksAnother(string word) => Others.Contains(word);

    /// <summary>True if a state after the preposition acts or is acted on: "with Washington".</summary>
    public static bool IsTowards(string preposition) => Towards.Contains(preposition);

    /// <summary>True if the noun names an actor only with an article, a modifier or an owner: "used force", but "the force".</summary>
    public static bool WantsArticle(string noun) => NotBare.Contains(noun);

    /// <summary>True if the noun or modifier marks somebody who is not at home: "foreign", "coalition".</summary>
    public static bool IsFromAbroad(string word) => FromAbroad.Contains(word);

    /// <summary>True if actors of a role are at home where the report is set, as long as nothing else is said.</summary>
    public static bool IsHomeRole(string? role) => role is null ? HomeRoles.Contains("none") : HomeRoles.Contains(role);

    private static bool EndsLikePerson(string noun)
    {
        if (noun.Length > 5 && !NoPersons.Contains(noun))
        {
            foreach (var ending in Endings)
            {
                if (noun.EndsWith(ending, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static (ActorKind One, ActorKind Many)? Kinds(string section)
    {
        var words = section.Split(' ');
        return words.Length <= 2 && Enum.TryParse<ActorKind>(words[0], true, out var one) && Enum.TryParse<ActorKind>(words[^1], true, out var many)
            ? (one, many)
            : null;
    }

    private static ActorKind KindOf(LexiconEntry entry, string word) =>
        Enum.TryParse<ActorKind>(word, true, out var kind) ? kind : throw entry.Error($"'{word}' is no kind of actor");

    private static string? RoleOf(LexiconEntry entry) => entry[0] == "-" ? null : entry[0].TrimEnd('?');

    private static string[] Words(LexiconEntry entry) => entry[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Set(IReadOnlyList<LexiconEntry> entries, string section) =>
        entries.Where(entry => entry.Section == section).SelectMany(Words).ToFrozenSet(StringComparer.Ordinal);
}
