using Annals.Language;
using Annals.Places;

namespace Annals.Actors;

/// <summary>A run of letters or digits of a word: "al-Qaida" has two, whether it is one word or three.</summary>
/// <param name="Text">Lower case, without diacritics.</param>
/// <param name="Word">Index of the word.</param>
/// <param name="Starts">True if it is the first piece of its word.</param>
/// <param name="Ends">True if it is the last.</param>
/// <param name="Case">How the word is written.</param>
internal readonly record struct NamePiece(string Text, int Word, bool Starts, bool Ends, LetterCase Case);

/// <summary>How a word is written.</summary>
internal enum LetterCase : byte
{
    Lower, Capital, AllCapitals,

    /// <summary>In a text without capitals: it may be a name or not.</summary>
    Untold,
}

/// <summary>Cuts words and names into pieces, so that hyphens, apostrophes and accents part no names.</summary>
internal static class NamePieces
{
    private const int LongestWord = 60;
    private const int LeastSmallPerCapital = 500;

    /// <summary>The pieces of all words, in order.</summary>
    public static List<NamePiece> Of(Syntax syntax)
    {
        var pieces = new List<NamePiece>(syntax.Count + 16);
        var isUntold = HasNoCapitals(syntax.Document.Text);
        for (var word = 0; word < syntax.Count; word++)
        {
            var form = syntax.Form(word);
            var text = syntax.Document[syntax.Word(word).Span];
            if (IsPlain(form))
            {
                pieces.Add(new NamePiece(form, word, true, true, isUntold ? LetterCase.Untold : CaseOf(text)));
            }
            else if (form.Length <= LongestWord)
            {
                AddSplit(pieces, PlaceKey.Plain(form), word, isUntold ? LetterCase.Untold : CaseOf(text));
            }
        }

        return pieces;
    }

    /// <summary>The pieces of a name: "al-Qa'ida" gives "al", "qaida".</summary>
    public static List<NamePiece> Of(string name)
    {
        var pieces = new List<NamePiece>();
        foreach (var word in name.Split([' ', '-', '/', '.', '+', '&'], StringSplitOptions.RemoveEmptyEntries))
        {
            AddSplit(pieces, PlaceKey.Plain(word), 0, CaseOf(word));
        }

        return pieces;
    }

    /// <summary>How letters are written; a single capital is a capital only.</summary>
    public static LetterCase CaseOf(ReadOnlySpan<char> text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper == 0 ? LetterCase.Lower : lower == 0 ? LetterCase.AllCapitals : LetterCase.Capital;
    }

    /// <summary>True for a text in small letters throughout: there they tell no name from a noun.</summary>
    public static bool HasNoCapitals(ReadOnlySpan<char> text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return lower > upper * LeastSmallPerCapital;
    }

    private static bool IsPlain(string form)
    {
        foreach (var c in form)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    // "Qa'ida" is one piece, "People's" two: an apostrophe before a final s parts the genitive.
    private static void AddSplit(List<NamePiece> pieces, string plain, int word, LetterCase letterCase)
    {
        var first = pieces.Count;
        var start = 0;
        for (var i = 0; i <= plain.Length; i++)
        {
            var c = i < plain.Length ? plain[i] : ' ';
            if (!char.IsLetterOrDigit(c) && (c != '\'' || IsGenitive(plain, i)))
            {
                if (plain.AsSpan(start, i - start).Trim('\'').Length > 0)
                {
                    pieces.Add(new NamePiece(plain[start..i].Replace("'", "", StringComparison.Ordinal), word, pieces.Count == first, false, letterCase));
                }

                start = i + 1;
            }
        }

        if (pieces.Count > first)
        {
            pieces[^1] = pieces[^1] with { Ends = true };
        }
    }

    private static bool IsGenitive(string plain, int apostrophe) =>
        apostrophe == plain.Length - 1 || (apostrophe == plain.Length - 2 && plain[^1] == 's');
}
