namespace Annals.Language;

/// <summary>How a lemma is made from a form: cut some characters off its end and add others.</summary>
internal readonly record struct LemmaEdit(int Cut, string Add)
{
    public bool Fits(ReadOnlySpan<char> form) => form.Length >= Cut && form.Length + Add.Length > Cut;
}

/// <summary>Finds lemmas: known forms by their Penn tag, others by their longest known ending.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class LemmaModel
{
    public const int LongestEnding = 6;
    private const int LongestForm = 48;

    private readonly string[] forms;
    private readonly LemmaEdit[] edits;
    private readonly Dictionary<string, int> known;
    private readonly Dictionary<string, int> endings;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> knownBySpan;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> endingsBySpan;

    /// <param name="forms">Lower-cased forms seen in training, which are shared between texts.</param>
    /// <param name="edits">The edits that the other two tables point into.</param>
    /// <param name="known">Edits by Penn tag and form, joined by <see cref="Key"/>.</param>
    /// <param name="endings">Edits by Penn tag and ending.</param>
    public LemmaModel(string[] forms, LemmaEdit[] edits, Dictionary<string, int> known, Dictionary<string, int> endings)
    {
        this.forms = forms;
        this.edits = edits;
        this.known = known;
        this.endings = endings;
        knownBySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
        endingsBySpan = endings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Forms => forms;

    public static string Key(string penn, ReadOnlySpan<char> ending) => string.Concat(penn, " ", ending);

    /// <summary>The edit for a form.</summary>
    public LemmaEdit Find(string form, string penn)
    {
        if (form.Length > LongestForm)
        {
            return default;
        }

        Span<char> key = stackalloc char[LongestForm + 8];
        penn.CopyTo(key);
        key[penn.Length] = ' ';
        form.CopyTo(key[(penn.Length + 1)..]);
        if (knownBySpan.TryGetValue(key[..(penn.Length + 1 + form.Length)], out var edit) && edits[edit].Fits(form))
        {
            return edits[edit];
        }

        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            form.AsSpan(form.Length - length).CopyTo(key[(penn.Length + 1)..]);
            if (endingsBySpan.TryGetValue(key[..(penn.Length + 1 + length)], out edit) && edits[edit].Fits(form))
            {
                return edits[edit];
            }
        }

        return default;
    }

    public static LemmaModel Read(BinaryReader reader)
    {
        var forms = ModelFile.ReadStrings(reader);
        var edits = new LemmaEdit[reader.ReadInt32()];
        for (var i = 0; i < edits.Length; i++)
        {
            edits[i] = new LemmaEdit(reader.ReadByte(), reader.ReadString());
        }

        return new LemmaModel(forms, edits, ReadTable(reader), ReadTable(reader));
    }

    public void Write(BinaryWriter writer)
    {
        ModelFile.WriteStrings(writer, forms);
        writer.Write(edits.Length);
        foreach (var edit in edits)
        {
            writer.Write((byte)edit.Cut);
            writer.Write(edit.Add);
        }

        WriteTable(writer, known);
        WriteTable(writer, endings);
    }

    private static Dictionary<string, int> ReadTable(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var table = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadString();
            table.Add(key, reader.ReadUInt16());
        }

        return table;
    }

    private static void WriteTable(BinaryWriter writer, Dictionary<string, int> table)
    {
        writer.Write(table.Count);
        foreach (var (key, edit) in table.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.Write(key);
            writer.Write((ushort)edit);
        }
    }
}
