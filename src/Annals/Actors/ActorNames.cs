using Annals.Language;

namespace Annals.Actors;

/// <summary>Compares the proper names of phrases.</summary>
internal sealed class ActorNames(Syntax syntax)
{
    private const int MostWords = 12;

    /// <summary>True if all parts of the shorter name stand in the longer one in the same order; an initial stands for its part.</summary>
    public static bool IsShortFor(string[] a, string[] b)
    {
        var (brief, full) = a.Length <= b.Length ? (a, b) : (b, a);
        var next = 0;
        foreach (var part in brief)
        {
            while (next < full.Length && full[next] != part && !(part.Length == 1 && full[next][0] == part[0]))
            {
                next++;
            }

            if (next++ >= full.Length)
            {
                return false;
            }
        }

        return brief.Length > 0;
    }

    /// <summary>The name in lower case, without accents, hyphens and apostrophes.</summary>
    public string NameOf(Phrase phrase) => string.Join(' ', Pieces(phrase));

    /// <summary>The parts that tell a name from another; particles ("al", "de") are none.</summary>
    public string[] PartsOf(Phrase phrase)
    {
        var pieces = Pieces(phrase);
        var parts = pieces.FindAll(piece => piece.Length > 2 || pieces.Count == 1 || (piece.Length > 0 && char.IsUpper(piece[0])));
        return parts.Count > 0 ? [.. parts] : [.. pieces];
    }

    private List<string> Pieces(Phrase phrase) =>
        NamePieces.Of(syntax.Document.Quote(syntax.SpanOf(phrase.NameFirst, Math.Min(phrase.NameEnd, phrase.NameFirst + MostWords)))).ConvertAll(piece => piece.Text);

    /// <summary>The capitals that its words begin with.</summary>
    public string Initials(Phrase phrase)
    {
        Span<char> letters = stackalloc char[MostWords];
        var count = 0;
        for (var word = phrase.NameFirst; word < phrase.NameEnd && count < letters.Length; word++)
        {
            var c = syntax.Document.Text[syntax.Word(word).Start];
            if (char.IsUpper(c))
            {
                letters[count++] = c;
            }
        }

        return new string(letters[..count]);
    }
}
