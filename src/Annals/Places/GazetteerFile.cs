using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Annals.Places;

/// <summary>The layout of <c>models/gazetteer.bin</c>, in little-endian order.</summary>
/// <remarks>
/// <para>Header of 32 bytes: magic number, version, number of records, of keys, and of bytes of names, a reserved word and a checksum
/// of all that follows.</para>
/// <para>Records of <see cref="RecordSize"/> bytes, first divisions, then settlements; names in UTF-8; 65,537 offsets into the keys by
/// the high half of a key's hash; and per key the low half and the record's number, the more populous place first.</para>
/// </remarks>
internal static class GazetteerFile
{
    public const int HeaderSize = 32;
    public const int RecordSize = 20;
    public const int Buckets = 1 << 16;
    public const int KeySize = 5;
    public const uint Magic = 0x5A474E41; // "ANGZ"
    public const int Version = 1;
    public const ushort NoDivision = ushort.MaxValue;

    // Quantised to a ten-thousandth of a degree, about eleven metres.
    public const double Scale = 10_000;

    /// <summary>FNV-1a over the characters of a key.</summary>
    public static uint Hash(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        foreach (var c in key)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }

    public static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 14695981039346656037ul;
        foreach (var block in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            sum = (sum ^ block) * 1099511628211ul;
            sum ^= sum >>> 29;
        }

        foreach (var rest in bytes[(bytes.Length & ~7)..])
        {
            sum = (sum ^ rest) * 1099511628211ul;
        }

        return sum;
    }

    public static int Read24(ReadOnlySpan<byte> from) => from[0] | (from[1] << 8) | (from[2] << 16);

    public static int ReadSigned24(ReadOnlySpan<byte> from) => (Read24(from) << 8) >> 8;

    /// <summary>Writes a gazetteer.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="records">Divisions before the settlements that name them by their number.</param>
    /// <param name="keys">Pairs of a name's loose key and the number of its record.</param>
    public static void Write(Stream stream, IReadOnlyList<GazetteerRecord> records, IEnumerable<(string Key, int Record)> keys) =>
        Write(stream, records, keys.Select(k => (Hash(k.Key), k.Record)));

    /// <summary>Writes a gazetteer whose keys are hashed already.</summary>
    public static void Write(Stream stream, IReadOnlyList<GazetteerRecord> records, IEnumerable<(uint Hash, int Record)> keys)
    {
        var names = new MemoryStream();
        var table = new byte[records.Count * RecordSize];
        for (var i = 0; i < records.Count; i++)
        {
            WriteRecord(records[i], names, table.AsSpan(i * RecordSize, RecordSize));
        }

        var sorted = keys.Distinct()
            .OrderBy(k => k.Hash).ThenByDescending(k => records[k.Record].Population).ThenBy(k => k.Record).ToArray();
        var buckets = new byte[(Buckets + 1) * 4];
        var entries = new byte[sorted.Length * KeySize];
        for (int bucket = 0, k = 0; bucket <= Buckets; bucket++)
        {
            while (k < sorted.Length && sorted[k].Hash >>> 16 < bucket)
            {
                k++;
            }

            BinaryPrimitives.WriteInt32LittleEndian(buckets.AsSpan(bucket * 4), k);
        }

        for (var k = 0; k < sorted.Length; k++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(entries.AsSpan(k * KeySize), (ushort)sorted[k].Hash);
            Write24(entries.AsSpan((k * KeySize) + 2), sorted[k].Record);
        }

        byte[] body = [.. table, .. names.ToArray(), .. buckets, .. entries];
        var header = new byte[HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), records.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), sorted.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), (int)names.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(24), Checksum(body));
        stream.Write(header);
        stream.Write(body);
    }

    private static void WriteRecord(GazetteerRecord record, MemoryStream names, Span<byte> row)
    {
        var name = System.Text.Encoding.UTF8.GetBytes(record.Name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, byte.MaxValue);
        Write24(row, (int)names.Length);
        row[3] = (byte)name.Length;
        names.Write(name);
        Write24(row[4..], record.GeonamesId);
        Write24(row[7..], (int)Math.Round(record.Latitude * Scale));
        Write24(row[10..], (int)Math.Round(record.Longitude * Scale));
        BinaryPrimitives.WriteUInt16LittleEndian(row[13..], record.Admin1);
        BinaryPrimitives.WriteUInt16LittleEndian(row[15..], record.Admin2);
        row[17] = (byte)Math.Round(Math.Log2(record.Population + 1d) * 8);
        row[18] = CountryNumber(record.Country);
        row[19] = (byte)((byte)record.Kind | (record.Seat << 4));
    }

    private static byte CountryNumber(string alpha2)
    {
        for (var i = 0; i < Countries.All.Count; i++)
        {
            if (Countries.All[i].Alpha2 == alpha2)
            {
                return (byte)i;
            }
        }

        throw new ArgumentException($"'{alpha2}' is no country of lexicon/places/countries.txt", nameof(alpha2));
    }

    private static void Write24(Span<byte> to, int value)
    {
        if (value is < -(1 << 23) or >= 1 << 24)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "does not fit in three bytes");
        }

        to[0] = (byte)value;
        to[1] = (byte)(value >> 8);
        to[2] = (byte)(value >> 16);
    }
}

/// <summary>One place on its way into the gazetteer.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">City, district, or a division.</param>
/// <param name="Seat">0 for none, 1 for the seat of a small division, 2 of a first-order division, 3 for a capital.</param>
/// <param name="Country">Alpha-2.</param>
/// <param name="Admin1">Number of its first-order division's record.</param>
/// <param name="Admin2">Number of its second-order division's record.</param>
/// <param name="Population">Inhabitants, or 0 for unknown.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="GeonamesId">GeoNames id, or 0.</param>
internal sealed record GazetteerRecord(
    string Name, PlaceKind Kind, int Seat, string Country, ushort Admin1, ushort Admin2, long Population, double Latitude, double Longitude, int GeonamesId);
