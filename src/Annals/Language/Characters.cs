using System.Globalization;

namespace Annals.Language;

/// <summary>What characters are to the segmenter.</summary>
internal static class Characters
{
    /// <summary>True for what separates words: spaces, control characters, byte order marks, zero-width spaces, marks of direction.</summary>
    public static bool IsBlank(char c) =>
        c <= ' ' || c == '\u007F' || (c > '\u007F' && (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\uFEFF' or '\u200B' or '\u2060'
            or '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFC'));

    /// <summary>True for what stands within words without being seen: soft hyphens and joiners.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200C' or '\u200D';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '＇';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>True for marks that open or close a quotation, including plain ones.</summary>
    public static bool IsQuote(char c) => IsApostrophe(c) || IsDoubleQuote(c);

    public static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂' or '″';

    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '“' or '‘' or '«' or '„' or '<';

    public static bool IsClosing(char c) => c is ')' or ']' or '}' or '”' or '’' or '»' or '>';

    /// <summary>True for sentence-ending marks of any script.</summary>
    public static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '۔';

    /// <summary>The number of UTF-16 units of the letter, digit or mark at a position, or 0 if something else stands there.</summary>
    public static int WordUnit(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (char.IsAsciiLetterOrDigit(c) || c == '_')
        {
            return 1;
        }

        if (c < '\u0080')
        {
            return 0;
        }

        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            return IsWordCategory(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[i + 1]))) ? 2 : 0;
        }

        return IsWordCategory(CharUnicodeInfo.GetUnicodeCategory(c)) || IsInvisible(c) ? 1 : 0;
    }

    /// <summary>The plain form of a character: small letters, straight quotation marks and hyphens.</summary>
    public static char Plain(char c) =>
        c < '\u0080' ? (c is >= 'A' and <= 'Z' ? (char)(c | ' ') : c == '`' ? '\'' : c)
        : IsApostrophe(c) ? '\''
        : IsDoubleQuote(c) ? '"'
        : IsHyphen(c) ? '-'
        : char.ToLowerInvariant(c);

    /// <summary>Writes the plain form of a run of characters into a buffer and gives what was written.</summary>
    public static ReadOnlySpan<char> Lower(ReadOnlySpan<char> text, Span<char> buffer)
    {
        for (var i = 0; i < text.Length; i++)
        {
            buffer[i] = Plain(text[i]);
        }

        return buffer[..text.Length];
    }

    private static bool IsWordCategory(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
