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
internal sealed class RoleLexicon
{
    private readonly FrozenDictionary<string, NounRole> nouns;
    private readonly FrozenDictionary<string, string?> modifiers;
    private readonly FrozenDictionary<string, ActorKind[]> again;
    private readonly FrozenSet<string> deeds;
    private readonly FrozenSet<string> madeOf;
    private readonly FrozenSet<string> titles;
    private readonly FrozenSet<string> voices;
    private readonly FrozenSet<string> others;
    private readonly FrozenSet<string> towards;
    private readonly FrozenSet<string> pressure;
    private readonly FrozenSet<string> noPersons;
    private readonly FrozenSet<string> notBare;
    private readonly FrozenSet<string> fromAbroad;
    private readonly FrozenSet<string> homeRoles;
    private readonly string[] endings;
    private static readonly NounRole AnyPerson = new(null, false, ActorKind.Person, ActorKind.Population, false);

    public RoleLexicon(Lexicon lexicon)
    {
        var entries = lexicon.Load("actors/roles.txt").ToList();
        var byNoun = new Dictionary<string, NounRole>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => entry.Section == "belongings" || char.IsAsciiLetter(entry.Section[0]) && Kinds(entry.Section) is not null))
        {
            var (one, many) = Kinds(entry.Section) ?? (ActorKind.Organisation, ActorKind.Organisation);
            var role = new NounRole(RoleOf(entry), entry[0].EndsWith('?'), one, many, entry.Section == "belongings");
            foreach (var noun in Words(entry))
            {
                byNoun.TryAdd(noun, role);
            }
        }

        nouns = byNoun.ToFrozenDictionary(StringComparer.Ordinal);
        deeds = Set(entries, "deeds");
        madeOf = Set(entries, "made of");
        titles = Set(entries, "titles");
        voices = Set(entries, "voices");
        others = Set(entries, "others");
        towards = Set(entries, "towards");
        pressure = Set(entries, "pressure");
        notBare = Set(entries, "not bare");
        noPersons = Set(entries, "no persons");
        fromAbroad = Set(entries, "from abroad");
        homeRoles = Set(entries, "at home");
        endings = [.. Set(entries, "endings")];
        modifiers = entries.Where(entry => entry.Section == "modifiers").SelectMany(entry => Words(entry).Select(word => (word, RoleOf(entry))))
            .DistinctBy(pair => pair.word).ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
        again = entries.Where(entry => entry.Section == "means again")
            .SelectMany(entry => entry[0].Split(';', StringSplitOptions.TrimEntries).Select(word => (word, kind: KindOf(entry, entry[1]))))
            .GroupBy(pair => pair.word, pair => pair.kind, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What a noun denotes, or null if it denotes no actor.</summary>
    public NounRole? Of(string noun) =>
        nouns.TryGetValue(noun, out var role) ? role : EndsLikePerson(noun) ? AnyPerson : null;

    /// <summary>The role that a modifier lends: "military" spokesman.</summary>
    public string? OfModifier(string word) => modifiers.GetValueOrDefault(word);

    /// <summary>The kinds of actors that the bare word may mean again, or none.</summary>
    public ReadOnlySpan<ActorKind> KindsMeantAgain(string noun) => again.GetValueOrDefault(noun);

    /// <summary>True if a country before the noun is the doer: "Turkish airstrikes".</summary>
    public bool IsDeed(string noun) => deeds.Contains(noun);

    /// <summary>True if what follows "of" tells who is meant: "members of the group".</summary>
    public bool IsMadeOf(string noun) => madeOf.Contains(noun);

    /// <summary>True if the noun may stand before a name.</summary>
    public bool IsTitle(string noun) => titles.Contains(noun);

    /// <summary>True if the noun means one who speaks for others: "spokesman".</summary>
    public bool IsVoice(string noun) => voices.Contains(noun);

    /// <summary>True if the modifier marks another person: "former", "deputy".</summary>
    public bool MarksAnother(string word) => others.Contains(word);

    /// <summary>True if a state after the preposition acts or is acted on: "with Washington".</summary>
    public bool IsTowards(string preposition) => towards.Contains(preposition);

    /// <summary>True if a state after the noun and "on" is acted on: "sanctions on Pyongyang".</summary>
    public bool IsPressure(string noun) => pressure.Contains(noun);

    /// <summary>True if the noun names an actor only with an article, a modifier or an owner: "used force", but "the force".</summary>
    public bool WantsArticle(string noun) => notBare.Contains(noun);

    /// <summary>True if the noun or modifier marks somebody who is not at home: "foreign", "coalition".</summary>
    public bool IsFromAbroad(string word) => fromAbroad.Contains(word);

    /// <summary>True if actors of a role are at home where the report is set, as long as nothing else is said.</summary>
    public bool IsHomeRole(string? role) => role is null ? homeRoles.Contains("none") : homeRoles.Contains(role);

    private bool EndsLikePerson(string noun)
    {
        if (noun.Length > 5 && !noPersons.Contains(noun))
        {
            foreach (var ending in endings)
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

    private static FrozenSet<string> Set(List<LexiconEntry> entries, string section) =>
        entries.Where(entry => entry.Section == section).SelectMany(Words).ToFrozenSet(StringComparer.Ordinal);
}
