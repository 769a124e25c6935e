using System.Collections.Frozen;
using System.Globalization;
using Annals.Lexicons;

namespace Annals.Numbers;

/// <summary>Reads numerals in digits, in words and in both: "2,500", "1.2 million", "one hundred and five", "two dozen", "several".</summary>
/// <remarks>Immutable and thread-safe. A numeral is read in one pass and has a bounded number of words.</remarks>
internal sealed class NumeralGrammar
{
    private const int LongestNumeral = 16;
    private const int LongestPhrase = 4;
    private static readonly Lazy<NumeralGrammar> Shared = new(() => new NumeralGrammar(LexiconFile.Load("numbers/words.txt")));

    private readonly FrozenDictionary<string, NumberWord> words;
    private readonly FrozenDictionary<string, double> ordinals;
    private readonly FrozenDictionary<string, List<LooseWords>> loose;

    internal NumeralGrammar(IReadOnlyList<LexiconEntry> entries)
    {
        var numberWords = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        var ordinalWords = new Dictionary<string, double>(StringComparer.Ordinal);
        var looseWords = new Dictionary<string, List<LooseWords>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var form in entry.List(0))
            {
                switch (entry.Section)
                {
                    case "plain":
                        numberWords[form] = new NumberWord(NumberPart.Unit, Value(entry, 1));
                        break;
                    case "tens":
                        numberWords[form] = new NumberWord(NumberPart.Ten, Value(entry, 1));
                        break;
                    case "scale":
                        numberWords[form] = new NumberWord(NumberPart.Scale, Value(entry, 1));
                        foreach (var suffix in entry.List(2))
                        {
                            numberWords[suffix] = new NumberWord(NumberPart.Suffix, Value(entry, 1));
                        }

                        break;
                    case "one":
                        numberWords[form] = new NumberWord(NumberPart.Article, 1);
                        break;
                    case "ordinal":
                        ordinalWords[form] = Value(entry, 1);
                        break;
                    case "loose":
                        var parts = form.Split(' ');
                        looseWords.TryAdd(parts[0], []);
                        looseWords[parts[0]].Add(new LooseWords(parts, Value(entry, 1), entry[2].Length > 0 ? Value(entry, 2) : null));
                        break;
                    default:
                        break;
                }
            }
        }

        foreach (var list in looseWords.Values)
        {
            list.Sort((a, b) => b.Parts.Length.CompareTo(a.Parts.Length));
        }

        words = numberWords.ToFrozenDictionary(StringComparer.Ordinal);
        ordinals = ordinalWords.ToFrozenDictionary(StringComparer.Ordinal);
        loose = looseWords.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private enum NumberPart : byte
    {
        Unit, Ten, Scale, Suffix, Article,
    }

    /// <summary>The grammar of the words that ship with Annals.</summary>
    public static NumeralGrammar Default => Shared.Value;

    /// <summary>Reads the numeral that begins at a piece.</summary>
    public bool TryRead(ReadOnlySpan<Piece> pieces, int start, out Numeral numeral)
    {
        numeral = default;
        ref readonly var first = ref pieces[start];
        if (first.Kind == PieceKind.Digits)
        {
            return TryDigits(pieces, start, out numeral);
        }

        if (first.Kind != PieceKind.Letters)
        {
            return false;
        }

        return TryLoose(pieces, start, out numeral) || TryWords(pieces, start, out numeral);
    }

    /// <summary>Reads "third", "3rd" or "twenty-third".</summary>
    public bool TryOrdinal(ReadOnlySpan<Piece> pieces, int start, out int value, out int end)
    {
        value = 0;
        end = start + 1;
        ref readonly var first = ref pieces[start];
        if (first.Kind == PieceKind.Digits)
        {
            var form = first.Form.AsSpan();
            return form.Length is > 2 and <= 6 && !form.EndsWith("s", StringComparison.Ordinal)
                && char.IsLetter(form[^1])
                && int.TryParse(form[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out value);
        }

        if (ordinals.TryGetValue(first.Form, out var known))
        {
            value = (int)known;
            return true;
        }

        if (start + 2 < pieces.Length && pieces[start + 1].Form == Piece.Hyphen
            && words.TryGetValue(first.Form, out var ten) && ten.Part == NumberPart.Ten
            && ordinals.TryGetValue(pieces[start + 2].Form, out var unit) && unit < 10)
        {
            value = (int)(ten.Value + unit);
            end = start + 3;
            return true;
        }

        return false;
    }

    /// <summary>Digits with separators: "2,500", "7.5". No dates, clocks or versions.</summary>
    public static bool TryParse(ReadOnlySpan<char> digits, out double value)
    {
        value = 0;
        var group = -1;
        var point = false;
        for (var i = 0; i < digits.Length; i++)
        {
            switch (digits[i])
            {
                case >= '0' and <= '9':
                    group += group >= 0 ? 1 : 0;
                    break;
                case ',' when !point && (group < 0 ? i <= 3 : group == 3):
                    group = 0;
                    break;
                case '.' when !point && group is -1 or 3:
                    point = true;
                    group = -1;
                    break;
                default:
                    return false;
            }
        }

        return group is -1 or 3
            && double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }

    private static double Value(LexiconEntry entry, int field) =>
        double.TryParse(entry[field], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw entry.Error($"field {field + 1} must be a number");

    private static bool FollowsTightly(ReadOnlySpan<Piece> pieces, int i) => pieces[i].Start == pieces[i - 1].End;

    private bool TryDigits(ReadOnlySpan<Piece> pieces, int start, out Numeral numeral)
    {
        numeral = default;
        if (!TryParse(pieces[start].Form, out var value))
        {
            return false;
        }

        var end = start + 1;
        var head = start;
        var scale = 1.0;
        if (end < pieces.Length && TryFraction(pieces[end].Form, out var fraction))
        {
            value += fraction;
            end++;
        }

        for (var scales = 0; end < pieces.Length && scales < 2; scales++)
        {
            if (!words.TryGetValue(pieces[end].Form, out var word)
                || !(word.Part == NumberPart.Scale || (word.Part == NumberPart.Suffix && FollowsTightly(pieces, end))))
            {
                break;
            }

            value *= word.Value;
            scale *= word.Value;
            head = end++;
        }

        numeral = new Numeral(value, value, false, scale, head, end);
        return true;
    }

    private static bool TryFraction(string form, out double value)
    {
        value = 0;
        var slash = form.IndexOf('/', StringComparison.Ordinal);
        if (slash < 1 || form.Length > 5
            || !int.TryParse(form.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var above)
            || !int.TryParse(form.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var below)
            || below == 0 || above >= below)
        {
            return false;
        }

        value = (double)above / below;
        return true;
    }

    private bool TryLoose(ReadOnlySpan<Piece> pieces, int start, out Numeral numeral)
    {
        numeral = default;
        if (!loose.TryGetValue(pieces[start].Form, out var candidates))
        {
            return false;
        }

        foreach (var candidate in candidates)
        {
            var parts = candidate.Parts;
            var k = 1;
            while (k < parts.Length && start + k < pieces.Length && pieces[start + k].Form == parts[k])
            {
                k++;
            }

            if (k < parts.Length)
            {
                continue;
            }

            var end = start + k;
            var factor = 1.0;
            var head = end - 1;
            // "several hundred", "a few dozen"
            while (end < pieces.Length && end - start < LongestPhrase
                && words.TryGetValue(pieces[end].Form, out var scale) && scale.Part == NumberPart.Scale)
            {
                factor *= scale.Value;
                head = end++;
            }

            numeral = new Numeral(candidate.Least * factor, candidate.Most * factor, true, factor, head, end);
            return true;
        }

        return false;
    }

    private bool TryWords(ReadOnlySpan<Piece> pieces, int start, out Numeral numeral)
    {
        double total = 0, group = 0, scale = 1;
        int head = -1, end = start;
        var canAddUnit = true;
        var canAddTen = true;
        for (var i = start; i < pieces.Length && i - start < LongestNumeral;)
        {
            var joined = i > start && (pieces[i].Form == Piece.Hyphen || (pieces[i].Form == "and" && group + total >= 100));
            var at = joined ? i + 1 : i;
            if (at >= pieces.Length || !words.TryGetValue(pieces[at].Form, out var word))
            {
                break;
            }

            if (word.Part == NumberPart.Article)
            {
                if (at > start || at + 1 >= pieces.Length || !words.TryGetValue(pieces[at + 1].Form, out var next)
                    || next.Part != NumberPart.Scale)
                {
                    break;
                }

                group = 1;
                i = end = at + 1;
                canAddUnit = canAddTen = false;
                continue;
            }

            if (word.Part == NumberPart.Ten && canAddTen)
            {
                group += word.Value;
                canAddTen = false;
            }
            else if (word.Part == NumberPart.Unit && canAddUnit && (canAddTen || word.Value is > 0 and < 10))
            {
                group += word.Value;
                canAddTen = canAddUnit = false;
            }
            else if (word.Part == NumberPart.Scale && at > start && !(joined && pieces[i].Form == "and"))
            {
                if (word.Value <= 100)
                {
                    group *= word.Value;
                    canAddTen = canAddUnit = word.Value == 100;
                }
                else
                {
                    total += group * word.Value;
                    group = 0;
                    canAddTen = canAddUnit = true;
                }
            }
            else
            {
                break;
            }

            scale = word.Part == NumberPart.Scale ? word.Value : 1;
            head = at;
            i = end = at + 1;
        }

        var value = total + group;
        numeral = new Numeral(value, value, false, scale, head, end);
        return head >= 0;
    }

    private readonly record struct NumberWord(NumberPart Part, double Value);

    private readonly record struct LooseWords(string[] Parts, double Least, double? Most);
}
