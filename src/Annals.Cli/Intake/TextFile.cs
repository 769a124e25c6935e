using System.Text;

namespace Annals.Cli.Intake;

/// <summary>Turns the bytes of a whole file into text.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a text file, which must be UTF-8, or UTF-16 with a byte order mark.</summary>
    /// <returns>The text; nothing if it is blank and that is no fault.</returns>
    /// <exception cref="FaultException">It is too long, binary, empty or not valid.</exception>
    public static string Read(Stream stream, bool emptyIsFault)
    {
        var bytes = Bytes(stream, Limits.LongestLine, "split it into reports");
        var text = Decode(bytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            return emptyIsFault ? throw new FaultException("is empty", "there is nothing to read") : "";
        }

        return text.Length <= Limits.LongestText
            ? text
            : throw new FaultException(
                $"has {Words.Count(text.Length)} characters", $"split it: a report may have {Words.Count(Limits.LongestText)}");
    }

    /// <summary>All bytes of a stream.</summary>
    /// <exception cref="FaultException">There are more than <paramref name="most"/>.</exception>
    public static byte[] Bytes(Stream stream, int most, string remedy)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
            {
                throw new FaultException($"is larger than {most >> 20} MiB", remedy);
            }
        }

        return bytes.ToArray();
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(false, false, true).GetString(rest),
                [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(true, false, true).GetString(rest),
                [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.GetString(rest),
                _ => Utf8.GetString(bytes),
            };
        }
        catch (DecoderFallbackException invalid)
        {
            throw new FaultException(
                $"is not valid UTF-8 (byte {invalid.Index + 1})", "convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE");
        }
    }
}
