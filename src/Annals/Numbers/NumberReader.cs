using Annals.Documents;
using Annals.Language;
using Annals.Lexicons;

namespace Annals.Numbers;

/// <summary>Finds numbers and the words that bound them; what stands in a date counts nothing and is left out.</summary>
internal sealed class NumberReader : IAnnotator
{
    private readonly NumeralGrammar numerals = NumeralGrammar.Default;
    private readonly BoundPhrases bounds;
    private readonly HashSet<string> rangeWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NoneWord> noneWords = new(StringComparer.Ordinal);

    public NumberReader()
    {
        var entries = LexiconFile.Load("numbers/bounds.txt");
        bounds = new BoundPhrases(entries);
        rangeWords.UnionWith(entries.Where(entry => entry.Section == "range").Select(entry => entry[0]));
        foreach (var entry in LexiconFile.Load("numbers/words.txt"))
        {
            if (entry.Section == "none" && entry[0].Split(' ') is { Length: <= 2 } parts)
            {
                noneWords.TryGetValue(parts[0], out var known);
                noneWords[parts[0]] = parts.Length == 2
                    ? known with { Second = parts[1] }
                    : known with { Alone = entry[1] != "noun", BeforeNoun = entry[1] == "noun" };
            }
        }
    }

    public IReadOnlyList<Layer> Needs { get; } =
    [
        LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Tags, LanguageLayers.PennTags, NumberLayers.Pieces, NumberLayers.Uncounted,
    ];

    public IReadOnlyList<Layer> Adds { get; } = [NumberLayers.Numbers];

    public void Annotate(Analysis analysis)
    {
        ReadOnlySpan<Piece> pieces = analysis.Items(NumberLayers.Pieces);
        var words = analysis.Items(LanguageLayers.Words);
        var tags = analysis.Items(LanguageLayers.Tags);
        var pennTags = analysis.Items(LanguageLayers.PennTags);
        var uncounted = analysis.Items(NumberLayers.Uncounted);
        var found = new List<NumberMention>();
        var skip = 0;
        var floor = 0;
        var sentence = -1;
        for (var i = 0; i < pieces.Length;)
        {
            ref readonly var piece = ref pieces[i];
            if (words[piece.Word].Sentence != sentence)
            {
                sentence = words[piece.Word].Sentence;
                floor = i;
            }

            while (skip < uncounted.Length && uncounted[skip].End <= piece.Start)
            {
                skip++;
            }

            if (skip < uncounted.Length && uncounted[skip].Start <= piece.Start)
            {
                floor = ++i;
                continue;
            }

            var end = EndOfReach(pieces, words, i);
            if (skip < uncounted.Length)
            {
                end = LastBefore(pieces, i, end, uncounted[skip].Start);
            }

            if (TryNone(pieces, tags, i, end, out var mention, out var next)
                || TryNumber(pieces, tags, pennTags, i, floor, end, out mention, out next))
            {
                found.Add(mention);
                floor = i = next;
            }
            else
            {
                i++;
            }
        }

        analysis.Add(NumberLayers.Numbers, found.ToArray());
    }

    // No numeral with its range and bounds is longer than this, so each step stays short on any text.
    private static int EndOfReach(ReadOnlySpan<Piece> pieces, Word[] words, int start)
    {
        const int reach = 40;
        var end = start + 1;
        while (end < pieces.Length && end - start < reach && words[pieces[end].Word].Sentence == words[pieces[start].Word].Sentence)
        {
            end++;
        }

        return end;
    }

    private static int LastBefore(ReadOnlySpan<Piece> pieces, int start, int end, int offset)
    {
        while (end > start + 1 && pieces[end - 1].End > offset)
        {
            end--;
        }

        return end;
    }

    private bool TryNone(ReadOnlySpan<Piece> pieces, UniversalTag[] tags, int at, int end, out NumberMention mention, out int next)
    {
        mention = default;
        next = at + 1;
        if (pieces[at].Kind != PieceKind.Letters || !noneWords.TryGetValue(pieces[at].Form, out var none))
        {
            return false;
        }

        if (none.Second is { } second && next < end && pieces[next].Form == second)
        {
            mention = Mention(pieces, at, at + 2, at + 1, Quantity.Exactly(0));
            next = at + 2;
            return true;
        }

        if (none.Alone || (none.BeforeNoun && LeadsToNoun(pieces, tags, at + 1, end)))
        {
            mention = Mention(pieces, at, at + 1, at, Quantity.Exactly(0));
            return true;
        }

        return false;
    }

    // "no further civilian casualties"; not "no, he said" and not "no longer".
    private static bool LeadsToNoun(ReadOnlySpan<Piece> pieces, UniversalTag[] tags, int from, int end)
    {
        for (var i = from; i < end && i < from + 4; i++)
        {
            switch (tags[pieces[i].Word])
            {
                case UniversalTag.Noun or UniversalTag.Propn:
                    return true;
                case UniversalTag.Adj:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool TryNumber(
        ReadOnlySpan<Piece> pieces, UniversalTag[] tags, string[] pennTags, int at, int floor, int end, out NumberMention mention, out int next)
    {
        mention = default;
        next = at + 1;
        var reach = pieces[..end];
        if (!numerals.TryRead(reach, at, out var first) || IsMereWord(pieces, tags, at, first))
        {
            return false;
        }

        var last = first.End;
        var start = at;
        var most = first.Most;
        var basis = first.IsLoose ? QuantityBasis.Word : QuantityBasis.Exact;
        if (last + 1 < end && rangeWords.Contains(pieces[last].Form) && numerals.TryRead(reach, last + 1, out var second)
            && Scaled(ref first, second) && !(pieces[last].Form == Piece.Hyphen && IsCompound(pieces, second.End, end)))
        {
            last = second.End;
            most = second.Most;
            basis = QuantityBasis.Range;
        }
        else if (last + 1 < end && pieces[last].Form == "and" && at - 1 >= floor && pieces[at - 1].Form == "between"
            && numerals.TryRead(reach, last + 1, out second) && second.Value >= first.Value)
        {
            start = at - 1;
            last = second.End;
            most = second.Most;
            basis = QuantityBasis.Range;
        }

        var quantity = new Quantity(Saturate(first.Value), Saturate(most is { } upper ? Math.Ceiling(upper) : null), basis);
        if (bounds.TryBefore(pieces, start, floor, out var bound, out var from))
        {
            start = from;
            bound = bound == QuantityBasis.Exact && HasModal(pieces, pennTags, last, end) ? QuantityBasis.AtMost : bound;
            quantity = Bound(quantity, bound);
        }
        else if (last < end && tags[pieces[last].Word] == UniversalTag.Noun && bounds.TryAfter(pieces, last + 1, end, out bound, out _))
        {
            // "sixty people or more"
            quantity = Bound(quantity, bound);
        }
        else if (bounds.TryAfter(pieces, last, end, out bound, out var to))
        {
            last = to;
            quantity = Bound(quantity, bound);
        }

        mention = Mention(pieces, start, last, first.Head, quantity);
        next = last;
        return true;
    }

    private static bool HasModal(ReadOnlySpan<Piece> pieces, string[] pennTags, int from, int end)
    {
        for (var i = from; i < end && i < from + 10; i++)
        {
            if (pennTags[pieces[i].Word] == "MD")
            {
                return true;
            }
        }

        return false;
    }

    // "5-10 to 12-year-old" and "10-15 Street" are no ranges of their own.
    private static bool IsCompound(ReadOnlySpan<Piece> pieces, int at, int end) => at < end && pieces[at].Form == Piece.Hyphen;

    // In "2 to 3 million" the scale belongs to both ends; "10 or 2" is no range.
    private static bool Scaled(ref Numeral first, Numeral second)
    {
        if (second.Scale >= 1000 && first.Scale == 1 && first.Value < second.Value / second.Scale)
        {
            first = first with { Value = first.Value * second.Scale };
        }

        return first.Value < second.Value;
    }

    private static bool IsMereWord(ReadOnlySpan<Piece> pieces, UniversalTag[] tags, int at, Numeral numeral)
    {
        // "one" is often a pronoun, "few" an adverb's companion; the tag tells.
        var word = pieces[at];
        return word.Kind == PieceKind.Letters && numeral.End == at + 1 && numeral.Value == 1 && tags[word.Word] != UniversalTag.Num;
    }

    private static Quantity Bound(Quantity quantity, QuantityBasis bound) => bound switch
    {
        QuantityBasis.MoreThan => new Quantity(
            quantity.Basis == QuantityBasis.Word || quantity.Low is null or long.MaxValue ? quantity.Low : quantity.Low + 1, null, bound),
        QuantityBasis.AtLeast => new Quantity(quantity.Low, null, bound),
        QuantityBasis.AtMost => new Quantity(null, quantity.High, bound),
        QuantityBasis.Exact => quantity,
        QuantityBasis.LessThan => new Quantity(null, quantity.High is null or 0 ? quantity.High : quantity.High - 1, bound),
        _ when quantity.Basis is QuantityBasis.Word or QuantityBasis.Range => quantity,
        _ => quantity with { Basis = bound },
    };

    private static long? Saturate(double? value) => value switch
    {
        null => null,
        >= long.MaxValue => long.MaxValue,
        { } number => (long)number,
    };

    private static NumberMention Mention(ReadOnlySpan<Piece> pieces, int start, int end, int head, Quantity quantity) =>
        new(new TextSpan(pieces[start].Start, pieces[end - 1].End), pieces[start].Word, pieces[end - 1].Word + 1, pieces[head].Word, quantity);

    private readonly record struct NoneWord(bool Alone, bool BeforeNoun, string? Second);
}
