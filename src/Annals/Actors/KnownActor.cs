using Annals.Lexicons;
using Annals.Places;

namespace Annals.Actors;

/// <summary>An actor that the lexicon knows by name.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="OtherNames">Other spellings, short names, acronyms.</param>
/// <param name="Kind">What kind of actor.</param>
/// <param name="Country">ISO 3166 alpha-3, or null.</param>
/// <param name="Role">CAMEO/PLOVER role, or null.</param>
/// <param name="Code">As event coders write it, or null.</param>
/// <param name="Gender">For persons; otherwise <see cref="Gender.Any"/>.</param>
internal sealed record KnownActor(
    string Name, string[] OtherNames, ActorKind Kind, string? Country, string? Role, string? Code, Gender Gender)
{
    /// <summary>File and line, for explanations.</summary>
    public required string Origin { get; init; }

    /// <summary>True if it stands in a user's file.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Reads a line of groups.txt, organisations.txt, governments.txt or persons.txt; each says its format at its top.</summary>
    public static KnownActor Parse(LexiconEntry entry) => entry.Home switch
    {
        "actors/groups.txt" => Make(entry, Section(entry), entry[2], "REB", entry[3], entry[4], ActorKind.Group),
        "actors/governments.txt" => Make(entry, Section(entry), entry[2], "GOV", entry[4], entry[3], ActorKind.Government),
        "actors/organisations.txt" => Organisation(entry),
        "actors/persons.txt" => Person(entry),
        _ => throw entry.Error("no file of named actors"),
    };

    private static KnownActor Person(LexiconEntry entry)
    {
        var person = Make(entry, Section(entry), entry[2], "GOV", entry[4], "", ActorKind.Person);
        return person with { Gender = entry[3] == "f" ? Gender.Feminine : Gender.Masculine };
    }

    private static KnownActor Organisation(LexiconEntry entry)
    {
        var (role, kind) = entry.Section switch
        {
            "igo" => ("IGO", ActorKind.Organisation),
            "ngo" => ("NGO", ActorKind.Organisation),
            "outlet" => ("MED", ActorKind.Outlet),
            "company" => ("BUS", ActorKind.Organisation),
            _ => throw entry.Error($"no section '{entry.Section}'; use igo, ngo, outlet or company"),
        };
        return Make(entry, entry[2], entry[3], role, entry[4], entry[5], kind);
    }

    private static KnownActor Make(LexiconEntry entry, string country, string role, string defaultRole, string code, string kind, ActorKind defaultKind)
    {
        if (country.Length > 0 && Countries.OfCode(country) is null && country != "YUG")
        {
            throw entry.Error($"'{country}' is no ISO 3166 alpha-3 code");
        }

        if (kind.Length > 0 && !Enum.TryParse(kind, true, out defaultKind))
        {
            throw entry.Error($"'{kind}' is no kind of actor");
        }

        role = role.Length > 0 ? role : defaultRole;
        return new KnownActor(
            entry[0],
            entry[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            defaultKind,
            country.Length > 0 ? country : null,
            role,
            code.Length > 0 ? code : country + role,
            Gender.Any)
        {
            Origin = entry.Origin,
            IsOwn = entry.IsOwn,
        };
    }

    private static string Section(LexiconEntry entry) => entry.Section == "international" ? "" : entry.Section;
}

/// <summary>Grammatical gender, as far as it is known.</summary>
internal enum Gender : byte
{
    Any, Masculine, Feminine, None,
}
