using System.Text;

namespace Annals.Linking;

/// <summary>Compact bytes of an incident's claim.</summary>
internal static class IncidentBytes
{
    private const byte Version = 1;

    public static byte[] Write(IncidentClaim claim)
    {
        using var stream = new MemoryStream(512);
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
        {
            writer.Write(Version);
            writer.Write(claim.Report);
            writer.Write7BitEncodedInt(claim.Start);
            writer.Write7BitEncodedInt(claim.End);
            WriteList(writer, claim.Events, static (to, word) => to.Write(word));
            writer.Write(claim.Type);
            WriteText(writer, claim.Mode);
            writer.Write(claim.Status);
            WriteList(writer, claim.Types, static (to, word) => to.Write(word));
            WriteDay(writer, claim.Days.First);
            WriteDay(writer, claim.Days.Last);
            WriteDay(writer, claim.Published);
            writer.Write((byte)((claim.Days.IsStated ? 1 : 0) | (claim.IsMain ? 2 : 0) | (claim.IsMany ? 4 : 0)));
            writer.Write(claim.Prominence);
            WriteList(writer, claim.Places, WritePlace);
            WriteList(writer, claim.Sources, WriteParty);
            WriteList(writer, claim.Targets, WriteParty);
            WriteList(writer, claim.Figures, WriteFigure);
            WriteList(writer, claim.Means, static (to, word) => to.Write(word));
            WriteList(writer, claim.Triggers, static (to, word) => to.Write(word));
            claim.Words.Write(writer);
            claim.Context.Write(writer);
        }

        return stream.ToArray();
    }

    public static IncidentClaim Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
            return reader.ReadByte() == Version ? Read(reader) : throw new InvalidDataException("a claim of another version");
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("the bytes are no claim", error);
        }
    }

    private static IncidentClaim Read(BinaryReader reader)
    {
        var claim = new IncidentClaim
        {
            Report = reader.ReadString(),
            Start = reader.Read7BitEncodedInt(),
            End = reader.Read7BitEncodedInt(),
            Events = ReadList(reader, static from => from.ReadString()),
            Type = reader.ReadString(),
            Mode = ReadText(reader),
            Status = reader.ReadString(),
            Types = ReadList(reader, static from => from.ReadString()),
            Days = new ClaimDays(ReadDay(reader), ReadDay(reader), IsStated: false),
            Published = ReadDay(reader),
            Places = [],
            Sources = [],
            Targets = [],
            Figures = [],
            Means = [],
            Triggers = [],
            Prominence = 0,
            Words = TermProfile.Empty,
            Context = TermProfile.Empty,
        };
        var flags = reader.ReadByte();
        return claim with
        {
            Days = claim.Days with { IsStated = (flags & 1) != 0 },
            IsMain = (flags & 2) != 0,
            IsMany = (flags & 4) != 0,
            Prominence = reader.ReadDouble(),
            Places = ReadList(reader, ReadPlace),
            Sources = ReadList(reader, ReadParty),
            Targets = ReadList(reader, ReadParty),
            Figures = ReadList(reader, ReadFigure),
            Means = ReadList(reader, static from => from.ReadString()),
            Triggers = ReadList(reader, static from => from.ReadString()),
            Words = TermProfile.Read(reader),
            Context = TermProfile.Read(reader),
        };
    }

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    private static T[] ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.Read7BitEncodedInt();

        // Each item takes a byte at least: a damaged count never asks for more memory than the bytes have.
        if (count < 0 || count > reader.BaseStream.Length - reader.BaseStream.Position)
        {
            throw new FormatException("a list is longer than its bytes");
        }

        var items = new T[count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(reader);
        }

        return items;
    }

    private static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static void WriteDay(BinaryWriter writer, DateOnly? day) => writer.Write7BitEncodedInt(day is { } value ? value.DayNumber + 1 : 0);

    private static DateOnly? ReadDay(BinaryReader reader) => reader.Read7BitEncodedInt() is var number and > 0 ? DateOnly.FromDayNumber(number - 1) : null;

    private static void WriteWhole(BinaryWriter writer, long? number)
    {
        writer.Write(number is not null);
        if (number is { } value)
        {
            writer.Write7BitEncodedInt64(value);
        }
    }

    private static long? ReadWhole(BinaryReader reader) => reader.ReadBoolean() ? reader.Read7BitEncodedInt64() : null;

    private static void WritePlace(BinaryWriter writer, ClaimPlace place)
    {
        writer.Write(place.Name);
        WriteWhole(writer, place.GeonamesId);
        WriteText(writer, place.Country);
        WriteText(writer, place.Admin1);
        writer.Write(place.Kind);
        writer.Write(place.Precision);
        var isKnown = place.Latitude is not null && place.Longitude is not null;
        writer.Write(isKnown);
        if (isKnown)
        {
            writer.Write(place.Latitude!.Value);
            writer.Write(place.Longitude!.Value);
        }
    }

    private static ClaimPlace ReadPlace(BinaryReader reader)
    {
        var place = new ClaimPlace(
            reader.ReadString(), (int?)ReadWhole(reader), ReadText(reader), ReadText(reader), reader.ReadString(), reader.ReadString(), null, null);
        return reader.ReadBoolean() ? place with { Latitude = reader.ReadSingle(), Longitude = reader.ReadSingle() } : place;
    }

    private static void WriteParty(BinaryWriter writer, ClaimParty party)
    {
        writer.Write(party.Name);
        WriteText(writer, party.Code);
        WriteText(writer, party.Country);
        writer.Write(party.IsNamed);
    }

    private static ClaimParty ReadParty(BinaryReader reader) => new(reader.ReadString(), ReadText(reader), ReadText(reader), reader.ReadBoolean());

    private static void WriteFigure(BinaryWriter writer, ClaimFigure figure)
    {
        writer.Write(figure.What);
        writer.Write7BitEncodedInt64(figure.Low);
        WriteWhole(writer, figure.High);
    }

    private static ClaimFigure ReadFigure(BinaryReader reader) => new(reader.ReadString(), reader.Read7BitEncodedInt64(), ReadWhole(reader));
}
