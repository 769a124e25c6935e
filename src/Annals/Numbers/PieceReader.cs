using System.Buffers;
using Annals.Documents;
using Annals.Language;

namespace Annals.Numbers;

/// <summary>Cuts words into pieces, so that numbers and dates read the same however the words were cut.</summary>
internal sealed class PieceReader : IAnnotator
{
    private const string Hyphens = "-\u2010\u2011\u2013";
    private const string Joints = ".,:/";
    private static readonly SearchValues<char> Cuts = SearchValues.Create("0123456789+" + Hyphens);
    private static readonly string[] DigitTails = ["st", "nd", "rd", "th", "s"];

    public IReadOnlyList<Layer> Needs { get; } = [LanguageLayers.Words, LanguageLayers.Forms];

    public IReadOnlyList<Layer> Adds { get; } = [NumberLayers.Pieces];

    public void Annotate(Analysis analysis)
    {
        var text = analysis.Document.Text;
        var words = analysis.Items(LanguageLayers.Words);
        var forms = analysis.Items(LanguageLayers.Forms);
        var pieces = new List<Piece>(words.Length + (words.Length >> 4));
        for (var w = 0; w < words.Length; w++)
        {
            var word = words[w];
            var form = forms[w];
            var span = text.AsSpan(word.Start, word.End - word.Start);
            if (span.ContainsAny(Cuts))
            {
                Cut(text, word, w, form, pieces);
            }
            else
            {
                pieces.Add(new Piece(word.Start, word.End, w, KindOf(span), form));
            }
        }

        analysis.Add(NumberLayers.Pieces, pieces.ToArray());
    }

    private static PieceKind KindOf(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                return PieceKind.Letters;
            }
        }

        return PieceKind.Mark;
    }

    private static void Cut(string text, Word word, int index, string form, List<Piece> pieces)
    {
        for (var start = word.Start; start < word.End;)
        {
            var (end, kind) = EndOfPiece(text, start, word.End);
            string piece;
            if (end - start == 1 && Hyphens.Contains(text[start], StringComparison.Ordinal))
            {
                piece = IsTight(text, start) ? Piece.Hyphen : Piece.Dash;
            }
            else if (start == word.Start && end == word.End)
            {
                piece = form;
            }
            else
            {
                piece = form.Length == word.End - word.Start
                    ? form[(start - word.Start)..(end - word.Start)]
                    : text[start..end].ToLowerInvariant();
            }

            pieces.Add(new Piece(start, end, index, kind, piece));
            start = end;
        }
    }

    private static (int End, PieceKind Kind) EndOfPiece(string text, int start, int wordEnd)
    {
        var i = start;
        if (char.IsAsciiDigit(text[i]))
        {
            while (i < wordEnd && (char.IsAsciiDigit(text[i])
                || (Joints.Contains(text[i], StringComparison.Ordinal) && i + 1 < wordEnd && char.IsAsciiDigit(text[i + 1]))))
            {
                i++;
            }

            return (i + TailLength(text.AsSpan(i, wordEnd - i)), PieceKind.Digits);
        }

        if (Cuts.Contains(text[i]) || !char.IsLetter(text[i]))
        {
            return (i + 1, PieceKind.Mark);
        }

        while (i < wordEnd && !Cuts.Contains(text[i]))
        {
            i++;
        }

        return (i, PieceKind.Letters);
    }

    // "3rd" and "1990s" are one piece, "3pm" is two.
    private static int TailLength(ReadOnlySpan<char> rest)
    {
        foreach (var tail in DigitTails)
        {
            if (rest.StartsWith(tail, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == tail.Length || !char.IsLetterOrDigit(rest[tail.Length])))
            {
                return tail.Length;
            }
        }

        return 0;
    }

    private static bool IsTight(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
