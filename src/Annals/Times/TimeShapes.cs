using System.Globalization;
using Annals.Numbers;

namespace Annals.Times;

/// <summary>Tells what digits and number words may mean in a time.</summary>
internal static class TimeShapes
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    /// <summary>Adds all that the piece may be by its shape.</summary>
    public static void Look(ReadOnlySpan<Piece> pieces, int at, NumeralGrammar numerals, List<Sense> senses)
    {
        ref readonly var piece = ref pieces[at];
        if (piece.Kind == PieceKind.Digits)
        {
            LookAtDigits(piece.Form, senses);
        }
        else if (piece.Form == "'" && at + 1 < pieces.Length && pieces[at + 1].Start == piece.End && pieces[at + 1].Kind == PieceKind.Digits)
        {
            LookAfterApostrophe(pieces[at + 1].Form, senses);
        }

        if (piece.Kind == PieceKind.Mark)
        {
            return;
        }

        if (numerals.TryOrdinal(pieces, at, out var ordinal, out var ordinalEnd))
        {
            Add(senses, TimeClass.Ordinal, ordinal, ordinalEnd - at);
        }

        if (numerals.TryRead(pieces, at, out var numeral))
        {
            Add(senses, TimeClass.Count, numeral.IsLoose && numeral.Value != numeral.Most ? double.NaN : numeral.Value, numeral.End - at);
            if (piece.Kind == PieceKind.Letters)
            {
                LookAtSpelledYear(pieces, at, numeral, numerals, senses);
            }
        }
    }

    private static void LookAtDigits(ReadOnlySpan<char> form, List<Sense> senses)
    {
        var digits = 0;
        while (digits < form.Length && char.IsAsciiDigit(form[digits]))
        {
            digits++;
        }

        if (digits == 6 && form.Length == 6)
        {
            LookAtDayHour(form, senses);
        }

        if (digits is 0 or > 4)
        {
            return;
        }

        var value = int.Parse(form[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        var rest = form[digits..];
        if (rest.IsEmpty)
        {
            LookAtPlainDigits(value, digits, senses);
        }
        else if (rest is "s" && value % 10 == 0 && digits is 2 or 4)
        {
            Add(senses, TimeClass.Decade, digits == 4 ? value : Century(value) + value, 1);
        }
        else if (digits <= 2 && rest[0] is ':' or '.' && TryTwo(rest[1..], out var minute) && value <= 24 && minute < 60)
        {
            Add(senses, rest[0] == ':' ? TimeClass.Clock : TimeClass.DotClock, (value * 60) + minute, 1);
        }
        else if (digits == 4 && rest.Length == 3 && rest[0] == '/' && TryTwo(rest[1..], out var next) && next == (value + 1) % 100)
        {
            Add(senses, TimeClass.YearPair, value, 1);
        }
        else if (rest[0] is '/' or '.' && rest[1..].ContainsAny('/', '.'))
        {
            Add(senses, TimeClass.Slashed, 0, 1);
        }
    }

    // "140430" before a zone: the 14th, 04:30.
    private static void LookAtDayHour(ReadOnlySpan<char> form, List<Sense> senses)
    {
        var value = int.Parse(form, NumberStyles.None, CultureInfo.InvariantCulture);
        int day = value / 10_000, hour = value / 100 % 100, minute = value % 100;
        if (day is >= 1 and <= 31 && hour < 24 && minute < 60)
        {
            Add(senses, TimeClass.DayHhmm, (day * 10_000) + (hour * 60) + minute, 1);
        }
    }

    private static void LookAtPlainDigits(int value, int digits, List<Sense> senses)
    {
        if (digits <= 2)
        {
            if (value is >= 1 and <= 31)
            {
                Add(senses, TimeClass.Day, value, 1);
            }

            if (value <= 24)
            {
                Add(senses, TimeClass.Hour, value, 1);
            }
        }

        if (digits >= 3)
        {
            Add(senses, TimeClass.AnyYear, value, 1);
        }

        if (digits == 2)
        {
            Add(senses, TimeClass.Two, value, 1);
        }
        else if (digits == 4)
        {
            if (value is >= FirstYear and <= LastYear)
            {
                Add(senses, TimeClass.Year, value, 1);
            }

            if (value <= 2400 && value % 100 < 60)
            {
                Add(senses, TimeClass.Hhmm, (value / 100 * 60) + (value % 100), 1);
            }
        }
    }

    private static void LookAfterApostrophe(ReadOnlySpan<char> form, List<Sense> senses)
    {
        if (form.Length is 2 or 3 && TryTwo(form[..2], out var value))
        {
            if (form.Length == 2)
            {
                Add(senses, TimeClass.Year, Century(value) + value, 2);
            }
            else if (form[2] == 's' && value % 10 == 0)
            {
                Add(senses, TimeClass.Decade, Century(value) + value, 2);
            }
        }
    }

    // "nineteen ninety-seven"
    private static void LookAtSpelledYear(
        ReadOnlySpan<Piece> pieces, int at, Numeral century, NumeralGrammar numerals, List<Sense> senses)
    {
        if (century.Value is >= 17 and <= 20 && century.End < pieces.Length && pieces[century.End].Kind == PieceKind.Letters
            && numerals.TryRead(pieces, century.End, out var year) && year.Value is >= 10 and < 100 && !year.IsLoose)
        {
            Add(senses, TimeClass.Year, (century.Value * 100) + year.Value, year.End - at);
        }
        else if (century.Value is >= 1900 and <= 2100 && century.End - at >= 2)
        {
            Add(senses, TimeClass.Year, century.Value, century.End - at);
        }
    }

    private static bool TryTwo(ReadOnlySpan<char> text, out int value)
    {
        // Seconds, as in 10:35:20, are dropped.
        var colon = text.IndexOf(':');
        text = colon >= 0 ? text[..colon] : text;
        value = 0;
        return text.Length == 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    // Two digits mean the years from 1930 to 2029.
    private static int Century(int two) => two >= 30 ? 1900 : 2000;

    private static void Add(List<Sense> senses, TimeClass symbol, double value, int length) =>
        senses.Add(new Sense((short)symbol, (byte)Math.Min(length, byte.MaxValue), false, value));
}
