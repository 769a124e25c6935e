using System.Collections.Frozen;
using Annals.Lexicons;

namespace Annals.Actors;

/// <summary>What a pronoun may stand for (<c>lexicon/actors/pronouns.txt</c>).</summary>
internal readonly record struct Pronoun(GrammaticalNumber Number, Gender Gender, PronounUse Use);

/// <summary>One or many.</summary>
internal enum GrammaticalNumber : byte
{
    Any, One, Many,
}

/// <summary>How a pronoun takes its meaning.</summary>
internal enum PronounUse : byte
{
    Personal, Possessive, Relative, Self,
}

/// <summary>The pronouns of the third person.</summary>
internal static class PronounLexicon
{
    private static readonly FrozenDictionary<string, Pronoun> ByForm =
        LexiconFile.Load("actors/pronouns.txt").ToFrozenDictionary(entry => entry[0], Parse, StringComparer.Ordinal);

    public static bool TryGet(string form, out Pronoun pronoun) => ByForm.TryGetValue(form, out pronoun);

    private static Pronoun Parse(LexiconEntry entry) => new(
        entry[1] switch
        {
            "one" => GrammaticalNumber.One,
            "many" => GrammaticalNumber.Many,
            "any" => GrammaticalNumber.Any,
            _ => throw entry.Error($"'{entry[1]}' is no number; use one, many or any"),
        },
        entry[2] switch
        {
            "m" => Gender.Masculine,
            "f" => Gender.Feminine,
            "none" => Gender.None,
            "any" => Gender.Any,
            _ => throw entry.Error($"'{entry[2]}' is no gender; use m, f, none or any"),
        },
        Enum.TryParse<PronounUse>(entry[3], true, out var use) ? use : throw entry.Error($"'{entry[3]}' is no use of a pronoun"));
}
