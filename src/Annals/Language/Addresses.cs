namespace Annals.Language;

/// <summary>Finds the ends of web addresses, mail addresses, handles and topics.</summary>
internal static class Addresses
{
    private const int LongestWord = 256;
    private const int LongestAddress = 64;

    /// <summary>True if a web or mail address with its scheme begins here.</summary>
    public static bool IsWebAddress(ReadOnlySpan<char> text, int start) =>
        text[start] is 'h' or 'w' or 'H' or 'W' or 'm' or 'f' && text[start..].StartsWithAny(["http://", "https://", "www.", "mailto:", "ftp://"]);

    /// <summary>Where a web address ends; marks that close the sentence stay outside.</summary>
    public static int AddressEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var limit = Math.Min(text.Length, start + (LongestWord * 4));
        while (end < limit && !Characters.IsBlank(text[end]) && !Characters.IsDoubleQuote(text[end]) && text[end] is not ('<' or '>' or '’' or ']'))
        {
            end++;
        }

        while (end > start + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'')
        {
            end--;
        }

        return end;
    }

    /// <summary>Where a mail address ends, or the start if there is none.</summary>
    public static int MailAddressEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var limit = Math.Min(text.Length - 1, start + LongestAddress);
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '%' or '+' or '-'))
        {
            at++;
        }

        if (at >= limit || text[at] != '@' || at == start || !char.IsAsciiLetterOrDigit(text[at + 1]))
        {
            return start;
        }

        var end = at + 1;
        while (end < text.Length && end < at + LongestAddress && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
        {
            end++;
        }

        return text[end - 1] == '.' ? end - 1 : end;
    }

    /// <summary>True if "@name" or "#topic" begins here.</summary>
    public static bool IsHandleStart(ReadOnlySpan<char> text, int start) =>
        (text[start] == '@' ? Characters.WordUnit(text, start + 1) > 0 : char.IsLetter(text[start + 1]))
        && (start == 0 || Characters.WordUnit(text, start - 1) == 0);

    /// <summary>Where a handle or topic ends; "@news.example" holds full stops.</summary>
    public static int HandleEnd(ReadOnlySpan<char> text, int end)
    {
        var dots = text[end - 1] == '@';
        var limit = Math.Min(text.Length, end + LongestWord);
        while (end < limit && Characters.WordUnit(text, end) is var unit)
        {
            if (unit == 0 && !(dots && text[end] == '.' && end + 1 < limit && char.IsAsciiLetterLower(text[end + 1])))
            {
                break;
            }

            end += Math.Max(unit, 1);
        }

        return end;
    }
}
