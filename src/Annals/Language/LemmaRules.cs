using System.Buffers;

namespace Annals.Language;

/// <summary>Where a word stands, as far as it tells what its capitals mean.</summary>
/// <param name="InCapitals">True if its sentence is in capitals.</param>
/// <param name="Opens">True if no word with a letter stands before it in its sentence.</param>
internal readonly record struct LemmaPlace(bool InCapitals, bool Opens);

/// <summary>The regular way from a word to its lemma: which ending comes off and which capitals stay.</summary>
/// <remarks>As in the English treebanks of Universal Dependencies: names keep their capitals ("Kano", plural "Americans" is "American"), so do
/// acronyms, adjectives of peoples ("Iraqi", "pro-Saudi"), Roman numbers and addresses; all others lose them. "1,500" is "1500".
/// Immutable and thread-safe.</remarks>
/// <param name="words">Known lemmas in small letters.</param>
internal sealed class LemmaRules(FormTable words)
{
    private const int LongestLemma = 64;
    private const int MostRoman = 5;

    private static readonly SearchValues<char> RomanNumbers = SearchValues.Create("IVXLCM");

    private readonly Inflection inflection = new(words);

    /// <summary>True if the lexicon gives the lemma, so that no treebank needs to.</summary>
    public bool IsSettled(string form, string penn) => inflection.IsIrregular(form, penn);

    /// <summary>The lemma, one of <paramref name="shared"/> where it is known.</summary>
    public string Lemma(ReadOnlySpan<char> written, string form, string penn, LemmaPlace place, FormTable shared)
    {
        if (written.Length > LongestLemma)
        {
            return penn is "NNP" or "NNPS" or "ADD" ? written.ToString() : form;
        }

        Span<char> buffer = stackalloc char[LongestLemma + LemmaEdit.LongestAddition];
        switch (penn)
        {
            case "ADD":
                return written.ToString();
            case "CD":
                return Number(written, form, buffer, shared);
            case "NNP" or "NNPS":
                return Proper(written, form, penn, place, buffer);
        }

        var edit = inflection.Undo(form, penn);
        var letters = LetterCases.Of(written);
        if (letters != LetterCase.Small && KeepsCapitals(written, form, penn, letters, edit, place))
        {
            return edit.Apply(written, buffer).ToString();
        }

        return edit.IsNone ? form : shared.Share(edit.Apply(form, buffer));
    }

    private bool KeepsCapitals(ReadOnlySpan<char> written, string form, string penn, LetterCase letters, LemmaEdit edit, LemmaPlace place)
    {
        switch (penn)
        {
            case "NN" or "NNS":
                return !place.InCapitals && written.Length - edit.Cut > 0 && LetterCases.Of(written[..^edit.Cut]) == LetterCase.Capitals
                    && (written.Length == 1 || !words.Contains(form.AsSpan(0, form.Length - edit.Cut)));
            case "JJ" when letters == LetterCase.Mixed:
                var hyphen = written.IndexOf('-');
                return hyphen >= 0 && hyphen + 1 < written.Length && char.IsUpper(written[hyphen + 1]);
            case "JJ":
                return letters == LetterCase.Capitalised && !place.Opens && !words.Contains(form);
            default:
                return false;
        }
    }

    private string Proper(ReadOnlySpan<char> written, string form, string penn, LemmaPlace place, Span<char> buffer)
    {
        var lemma = inflection.Undo(form, penn).Apply(written, buffer);
        if (place.InCapitals && lemma.Length > 1)
        {
            // In capitals nobody can tell acronyms from other names; most are others.
            for (var i = 1; i < lemma.Length; i++)
            {
                // "O'Hara", but "Sha'lan"
                var inside = char.IsLetter(lemma[i - 1]) || (i > 2 && Characters.IsApostrophe(lemma[i - 1]));
                buffer[i] = inside ? char.ToLowerInvariant(lemma[i]) : lemma[i];
            }

            buffer[0] = lemma[0];
            return buffer[..lemma.Length].ToString();
        }

        return lemma.ToString();
    }

    private static string Number(ReadOnlySpan<char> written, string form, Span<char> buffer, FormTable shared)
    {
        if (char.IsAsciiDigit(written[0]) && form.Contains(',', StringComparison.Ordinal))
        {
            var length = 0;
            foreach (var c in form)
            {
                if (c != ',')
                {
                    buffer[length++] = c;
                }
            }

            return shared.Share(buffer[..length]);
        }

        return written.Length <= MostRoman && !written.ContainsAnyExcept(RomanNumbers) ? written.ToString() : form;
    }
}
