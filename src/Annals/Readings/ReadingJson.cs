using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Readings;

namespace Annals;

/// <summary>Writes readings as JSON, in the form of the contract: stable key order, spans in Unicode code points.</summary>
/// <remarks>Thread-safe. The same reading gives the same bytes.</remarks>
public static class ReadingJson
{
    /// <summary>UTF-8 JSON of one reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="indented">True for people, false for one line.</param>
    public static byte[] Write(Reading reading, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        var options = new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            new ReadingWriter(reading, json).Write();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal.</summary>
    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
