using System.Text;
using Annals.Language;

namespace Annals.Readings;

/// <summary>Spells enumerations as the contract does: <c>KilledOrInjured</c> is "killed-or-injured".</summary>
internal static class ContractWords
{
    public static string Word<T>(T value) where T : struct, Enum => Cache<T>.Words[value];

    public static string Code(NameType type) => type switch
    {
        NameType.Person => "PER",
        NameType.Organisation => "ORG",
        NameType.Place => "LOC",
        NameType.Facility => "FAC",
        _ => "NORP",
    };

    private static string Kebab(string pascal)
    {
        var word = new StringBuilder(pascal.Length + 4);
        foreach (var c in pascal)
        {
            if (char.IsUpper(c) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    private static class Cache<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words =
            Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => Kebab(value.ToString()));
    }
}
