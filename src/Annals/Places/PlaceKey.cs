using System.Collections.Frozen;
using Annals.Lexicons;

namespace Annals.Places;

/// <summary>Folds the spellings of a name into one key.</summary>
/// <remarks>
/// <para><see cref="Plain(ReadOnlySpan{char})"/> only drops case, diacritics and the shapes of apostrophes, hyphens and spaces.</para>
/// <para><see cref="Loose(ReadOnlySpan{char})"/> also joins what transliterations part: it drops apostrophes, hyphens, spaces and full stops; Arabic
/// articles ("al-", "el-", and "ar-", "ash-"… before the letter they are assimilated to) and "the" before another word; the
/// h of a final "ah" or "eh"; doubled letters; it reads "ou" and "oo" as "u"; and writes "saint", "mount", "fort" short
/// (<c>lexicon/places/spelling.txt</c>). So Hilla, al-Hillah and Al Ḩillah are one.</para>
/// </remarks>
internal static class PlaceKey
{
    /// <summary>Longest name that is folded; longer ones are no names.</summary>
    public const int MaxLength = 100;

    private static readonly string?[] Folded;
    private static readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Articles;
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ShortForms;

    static PlaceKey()
    {
        var entries = LexiconFile.Load("places/spelling.txt");
        Folded = FoldLatin(entries);
        Articles = entries.Where(entry => entry.Section == "articles")
            .ToFrozenDictionary(entry => entry[0], entry => entry[1].FirstOrDefault(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        ShortForms = entries.Where(entry => entry.Section == "short")
            .SelectMany(entry => entry.List(1), (entry, word) => (word, entry[0]))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Lower case without diacritics, apostrophes all alike, one space where there were spaces or hyphens.</summary>
    public static string Plain(ReadOnlySpan<char> name)
    {
        if (name.Length > MaxLength)
        {
            return "";
        }

        Span<char> buffer = stackalloc char[MaxLength * 2];
        return new string(buffer[..Plain(name, buffer)]);
    }

    /// <summary>The key under which the gazetteer holds a name; empty if nothing is left of it.</summary>
    public static string Loose(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[MaxLength * 2];
        return new string(buffer[..Loose(name, buffer)]);
    }

    /// <summary>Writes the key into a buffer of at least twice <see cref="MaxLength"/> and tells its length.</summary>
    public static int Loose(ReadOnlySpan<char> name, Span<char> key)
    {
        if (name.Length > MaxLength)
        {
            return 0;
        }

        Span<char> plain = stackalloc char[MaxLength * 2];
        var rest = (ReadOnlySpan<char>)plain[..Plain(name, plain)];
        var length = 0;
        while (!rest.IsEmpty)
        {
            var space = rest.IndexOf(' ');
            var word = space < 0 ? rest : rest[..space];
            rest = space < 0 ? [] : rest[(space + 1)..];
            if (!IsArticle(word, rest))
            {
                length = Append(ShortForms.TryGetValue(word, out var brief) ? brief : word, key, length);
            }
        }

        return length;
    }

    private static int Plain(ReadOnlySpan<char> name, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
            else if (c < Folded.Length && Folded[c] is { } letters)
            {
                letters.CopyTo(buffer[length..]);
                length += letters.Length;
            }
            else if (IsApostrophe(c))
            {
                buffer[length++] = '\'';
            }
            else if (IsBreak(c))
            {
                if (length > 0 && buffer[length - 1] != ' ')
                {
                    buffer[length++] = ' ';
                }
            }
            else if (!char.IsBetween(c, '\u0300', '\u036F'))
            {
                buffer[length++] = c;
            }
        }

        return length > 0 && buffer[length - 1] == ' ' ? length - 1 : length;
    }

    private static int Append(ReadOnlySpan<char> word, Span<char> key, int length)
    {
        var start = length;
        foreach (var c in word)
        {
            if (c is '\'' or '.' or ',')
            {
                continue;
            }

            if (length > start && key[length - 1] == 'o' && (c is 'u' or 'o'))
            {
                key[length - 1] = 'u';
            }
            else if (length == start || key[length - 1] != c || char.IsAsciiDigit(c))
            {
                key[length++] = c;
            }
        }

        if (length - start > 3 && key[length - 1] == 'h' && key[length - 2] is 'a' or 'e')
        {
            key[length - 2] = 'a';
            length--;
        }

        return length;
    }

    private static bool IsArticle(ReadOnlySpan<char> word, ReadOnlySpan<char> rest) =>
        !rest.IsEmpty && Articles.TryGetValue(word, out var before) && (before == '\0' || before == rest[0]);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BB' or '\u02BC' or '\u02BE' or '\u02BF' or '`' or '\u00B4';

    private static bool IsBreak(char c) => c is '-' or '\u2010' or '\u2011' or '\u2013' || char.IsWhiteSpace(c);

    private static string?[] FoldLatin(IEnumerable<LexiconEntry> entries)
    {
        var table = new string?[0x1F00];
        foreach (var entry in entries.Where(entry => entry.Section == "letters"))
        {
            foreach (var letter in entry[1])
            {
                table[letter] = entry[0];
            }
        }

        return table;
    }
}
