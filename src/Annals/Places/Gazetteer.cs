using System.Buffers.Binary;
using System.Reflection;
using System.Text;
using static Annals.Places.GazetteerFile;

namespace Annals.Places;

/// <summary>Settlements and divisions of the world, by the loose keys of their names. Immutable and thread-safe.</summary>
/// <remarks>Data: GeoNames, CC BY 4.0. The file is used as it lies; nothing is unpacked before it is asked for.</remarks>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Shipped = new(LoadShipped);
    private readonly byte[] file;
    private readonly int records;
    private readonly int names;
    private readonly int buckets;
    private readonly int keys;
    private readonly int keyCount;

    /// <summary>Reads a gazetteer.</summary>
    /// <exception cref="InvalidDataException">The bytes are no gazetteer, are cut short or have been changed.</exception>
    public Gazetteer(byte[] file)
    {
        this.file = file;
        if (file.Length < HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(file) != Magic)
        {
            throw new InvalidDataException("The gazetteer does not begin as one. Restore models/gazetteer.bin or compile it anew.");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        if (version != GazetteerFile.Version)
        {
            throw new InvalidDataException($"The gazetteer is of version {version}; this library reads {GazetteerFile.Version}. Compile it anew.");
        }

        Count = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        keyCount = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
        long nameBytes = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(16));
        var length = HeaderSize + ((long)Count * RecordSize) + nameBytes + ((Buckets + 1) * 4) + ((long)keyCount * KeySize);
        if (Count < 0 || keyCount < 0 || nameBytes < 0 || length != file.Length)
        {
            throw new InvalidDataException($"The gazetteer should have {length} bytes and has {file.Length}. Restore models/gazetteer.bin.");
        }

        if (Checksum(file.AsSpan(HeaderSize)) != BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(24)))
        {
            throw new InvalidDataException("The gazetteer has been damaged: its checksum is wrong. Restore models/gazetteer.bin.");
        }

        records = HeaderSize;
        names = records + (Count * RecordSize);
        buckets = names + (int)nameBytes;
        keys = buckets + ((Buckets + 1) * 4);
    }

    /// <summary>The one that is compiled into the library.</summary>
    public static Gazetteer Default => Shipped.Value;

    /// <summary>Number of places.</summary>
    public int Count { get; }

    /// <summary>Finds the places that bear a name, the most populous first.</summary>
    /// <param name="key">The name's loose key.</param>
    /// <param name="found">Filled with numbers of places; what does not fit is left out.</param>
    /// <returns>How many were filled in.</returns>
    public int Find(ReadOnlySpan<char> key, Span<int> found)
    {
        var hash = Hash(key);
        var bucket = file.AsSpan(buckets + ((int)(hash >>> 16) * 4));
        var end = BinaryPrimitives.ReadInt32LittleEndian(bucket[4..]);
        var low = (ushort)hash;
        var count = 0;
        for (var i = BinaryPrimitives.ReadInt32LittleEndian(bucket); i < end && count < found.Length; i++)
        {
            var entry = file.AsSpan(keys + (i * KeySize), KeySize);
            var there = BinaryPrimitives.ReadUInt16LittleEndian(entry);
            if (there == low)
            {
                found[count++] = Read24(entry[2..]);
            }
            else if (there > low)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>The usual name of a place.</summary>
    public string Name(int place)
    {
        var row = Row(place);
        return Encoding.UTF8.GetString(file, names + Read24(row), row[3]);
    }

    /// <summary>GeoNames id, or null.</summary>
    public int? GeonamesId(int place) => Read24(Row(place)[4..]) is var id and not 0 ? id : null;

    /// <summary>Degrees north.</summary>
    public double Latitude(int place) => ReadSigned24(Row(place)[7..]) / Scale;

    /// <summary>Degrees east.</summary>
    public double Longitude(int place) => ReadSigned24(Row(place)[10..]) / Scale;

    /// <summary>The first-order division it lies in, or -1; a division of first order lies in itself.</summary>
    public int Admin1(int place) => Division(BinaryPrimitives.ReadUInt16LittleEndian(Row(place)[13..]));

    /// <summary>The second-order division it lies in, or -1.</summary>
    public int Admin2(int place) => Division(BinaryPrimitives.ReadUInt16LittleEndian(Row(place)[15..]));

    /// <summary>Binary logarithm of the number of inhabitants; 0 if unknown.</summary>
    public double LogPopulation(int place) => Row(place)[17] / 8d;

    /// <summary>The country it lies in.</summary>
    public Country Country(int place) => Countries.All[Row(place)[18]];

    /// <summary>City, district or division.</summary>
    public PlaceKind Kind(int place) => (PlaceKind)(Row(place)[19] & 15);

    /// <summary>0 for none, 1 for the seat of a small division, 2 of a first-order division, 3 for a capital.</summary>
    public int Seat(int place) => Row(place)[19] >> 4;

    private static int Division(ushort number) => number == NoDivision ? -1 : number;

    private static Gazetteer LoadShipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("models/gazetteer.bin")
            ?? throw new InvalidDataException("The library was built without models/gazetteer.bin.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new Gazetteer(file);
    }

    private ReadOnlySpan<byte> Row(int place) => file.AsSpan(records + (place * RecordSize), RecordSize);
}
