using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Annals.Cli.Intake;

/// <summary>Decodes a page as browsers do: byte order mark, then the declared character set, then UTF-8 where it fits, else Windows-1252.</summary>
internal static partial class HtmlEncoding
{
    static HtmlEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(byte[] page) => page switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => (Declared(page) ?? (Utf8.IsValid(page) ? Encoding.UTF8 : Encoding.GetEncoding("windows-1252"))).GetString(page),
    };

    private static Encoding? Declared(byte[] page)
    {
        var head = Encoding.Latin1.GetString(page.AsSpan(0, Math.Min(page.Length, Limits.Head)));
        if (Charset().Match(head) is not { Success: true } charset)
        {
            return null;
        }

        try
        {
            var encoding = Encoding.GetEncoding(charset.Groups[1].Value);
            // A page that can be read as ASCII up to its declaration is not UTF-16, whatever it says.
            return encoding.CodePage is 1200 or 1201 or 12000 or 12001 ? Encoding.UTF8 : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charset();
}
