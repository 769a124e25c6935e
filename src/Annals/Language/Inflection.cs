using System.Buffers;
using System.Collections.Frozen;
using Annals.Lexicons;

namespace Annals.Language;

/// <summary>How a lemma is made from a form: cut some characters off its end and add others.</summary>
internal readonly record struct LemmaEdit(int Cut, string Add)
{
    /// <summary>No edit adds more characters.</summary>
    public const int LongestAddition = 24;

    public bool IsNone => Cut == 0 && Add.Length == 0;

    /// <summary>Writes the lemma into a buffer and gives what was written.</summary>
    public ReadOnlySpan<char> Apply(ReadOnlySpan<char> form, Span<char> buffer)
    {
        var stem = form[..^Cut];
        stem.CopyTo(buffer);
        Add.CopyTo(buffer[stem.Length..]);
        return buffer[..(stem.Length + Add.Length)];
    }
}

/// <summary>Takes the regular endings of English off: "recaptured" is "recapture".</summary>
/// <remarks>Prefers what makes a known word. A form without a regular ending stays as it is, so that no lemma is made up.
/// Immutable and thread-safe.</remarks>
internal sealed class Inflection
{
    private const string File = "language/inflection.txt";
    private const int LongestEnding = 4;

    private static readonly SearchValues<char> VowelLetters = SearchValues.Create("aeiouy");

    private readonly FormTable forms;
    private readonly FrozenDictionary<(string Form, string Penn), string> irregular;
    private readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> finalE;

    /// <param name="forms">The lemmas that training has shown.</param>
    public Inflection(FormTable forms)
    {
        this.forms = forms;
        irregular = LexiconFile.Load("language/irregular.txt").Where(entry => entry.Fields.Length > 2).ToFrozenDictionary(entry => (entry[0], entry[1]), entry => entry[2]);
        var endings = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var entry in LexiconFile.Load(File).Where(entry => entry.Section is "final e" or "no final e"))
        {
            endings[entry[0]] = entry.Section == "final e";
        }

        finalE = endings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The edit that makes the lemma of a form with a Penn tag.</summary>
    public LemmaEdit Undo(string form, string penn)
    {
        if (irregular.TryGetValue((form, penn), out var lemma))
        {
            return new LemmaEdit(form.Length, lemma);
        }

        return penn switch
        {
            "NNS" when form.Length > 4 && form.EndsWith("men", StringComparison.Ordinal) => new LemmaEdit(2, "an"),
            "NNS" or "NNPS" or "VBZ" => Plural(form),
            "VBD" or "VBN" => form.EndsWith("ed", StringComparison.Ordinal) ? Verb(form, "ed") : Same,
            "VBG" => form.EndsWith("ing", StringComparison.Ordinal) ? Verb(form, "ing") : Same,
            "JJR" or "RBR" => form.EndsWith("er", StringComparison.Ordinal) ? Degree(form, "er") : Same,
            "JJS" or "RBS" => form.EndsWith("est", StringComparison.Ordinal) ? Degree(form, "est") : Same,
            _ => Same,
        };
    }

    /// <summary>True if the lexicon says what a form is, so that no treebank needs to.</summary>
    public bool IsIrregular(string form, string penn) => irregular.ContainsKey((form, penn));

    private static LemmaEdit Same => new(0, "");

    private LemmaEdit Plural(string form)
    {
        if (form.Length < 3 || form[^1] != 's' || form[^2] is 's' or '\'')
        {
            return Same;
        }

        if (forms.Contains(form.AsSpan(0, form.Length - 1)))
        {
            return new(1, "");
        }

        if (form[^2] != 'e')
        {
            return form[^2] == 'u' ? Same : new(1, "");
        }

        var stem = form.AsSpan(0, form.Length - 2);
        if (stem[^1] == 'i' && form.Length > 4)
        {
            return new(3, "y");
        }

        if (stem[^1] == 'v')
        {
            return Known(stem[..^1], "f") ? new(3, "f") : Known(stem[..^1], "fe") ? new(3, "fe") : new(1, "");
        }

        var hisses = stem[^1] is 'x' or 'o' || stem.EndsWith("zz") || stem.EndsWith("ss") || stem.EndsWith("sh") || stem.EndsWith("ch");
        // "campuses" but "clauses"
        var latin = stem.Length > 3 && stem.EndsWith("us") && !"aeiou".Contains(stem[^3]);
        return hisses || (stem[^1] == 's' && (latin || forms.Contains(stem))) ? new(2, "") : new(1, "");
    }

    private LemmaEdit Verb(string form, string ending)
    {
        var stem = form.AsSpan(0, form.Length - ending.Length);
        if (stem.Length < 2 || stem.IndexOfAny(VowelLetters) < 0)
        {
            return Same;
        }

        if (ending == "ed" && stem[^1] == 'e')
        {
            // "agreed" but "breed"
            return forms.Contains(form.AsSpan(0, form.Length - 1)) ? new(1, "") : Same;
        }

        if (ending == "ed" && stem[^1] == 'i' && stem.Length > 2)
        {
            return new(3, "y");
        }

        return Restore(stem, ending.Length, GuessesFinalE(stem));
    }

    private LemmaEdit Degree(string form, string ending)
    {
        var stem = form.AsSpan(0, form.Length - ending.Length);
        return stem.Length < 2 ? Same
            : stem[^1] == 'i' ? new(ending.Length + 1, "y")
            : Restore(stem, ending.Length, guess: stem[^1] == 'l' && !"aeiou".Contains(stem[^2]));
    }

    // The stem itself, with its doubled consonant made single, or with a final e.
    private LemmaEdit Restore(ReadOnlySpan<char> stem, int cut, bool guess)
    {
        var plain = forms.Contains(stem);
        var isDouble = stem.Length > 2 && stem[^1] == stem[^2] && !"aeiou".Contains(stem[^1]);
        if (isDouble && (!plain || forms.Contains(stem[..^1])))
        {
            // "repelled" but "installed": after e and u an l is doubled, unless the word has no other vowel
            var doubled = stem[^1] is not ('l' or 's' or 'z' or 'f')
                || (stem[^1] == 'l' && stem[^3] is 'e' or 'u' && stem[..^3].IndexOfAny(VowelLetters) >= 0);
            return (doubled && !plain) || forms.Contains(stem[..^1]) ? new(cut + 1, "") : new(cut, "");
        }

        var withE = Known(stem, "e");
        return (plain, withE) switch
        {
            (true, false) => new(cut, ""),
            (false, true) => new(cut, "e"),
            _ => new(cut, !isDouble && guess ? "e" : ""),
        };
    }

    private bool GuessesFinalE(ReadOnlySpan<char> stem)
    {
        for (var length = Math.Min(LongestEnding, stem.Length); length > 0; length--)
        {
            if (finalE.TryGetValue(stem[^length..], out var ends))
            {
                return ends;
            }
        }

        return IsShort(stem);
    }

    // One vowel before one consonant: without an e the consonant would have been doubled ("wiped", not "wipped").
    private static bool IsShort(ReadOnlySpan<char> stem)
    {
        const string vowels = "aeiou";
        return stem.Length > 2 && stem[^1] is not ('w' or 'x' or 'y' or 'h') && !vowels.Contains(stem[^1]) && vowels.Contains(stem[^2])
            && !stem[..^2].ContainsAny(vowels);
    }

    private bool Known(ReadOnlySpan<char> stem, string ending)
    {
        Span<char> word = stackalloc char[FormTable.LongestShared + 4];
        if (stem.Length > FormTable.LongestShared)
        {
            return false;
        }

        stem.CopyTo(word);
        ending.CopyTo(word[stem.Length..]);
        return forms.Contains(word[..(stem.Length + ending.Length)]);
    }
}
