namespace Annals.Language;

/// <summary>What training tells of lemmas beyond the rules of <see cref="LemmaRules"/>: the words of the language and the exceptions.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class LemmaModel
{
    private const int LongestForm = 48;
    private const int LongestTag = 8;

    private readonly Dictionary<string, string> exceptions;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> byKey;

    /// <param name="forms">Lower-cased forms that texts share.</param>
    /// <param name="words">Lemmas that are written in small letters.</param>
    /// <param name="exceptions">Lemmas by <see cref="Key"/> where the rules would give another.</param>
    public LemmaModel(IEnumerable<string> forms, IEnumerable<string> words, Dictionary<string, string> exceptions)
    {
        Forms = [.. forms.Order(StringComparer.Ordinal)];
        Words = [.. words.Order(StringComparer.Ordinal)];
        this.exceptions = exceptions;
        byKey = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Forms { get; }

    public IReadOnlyList<string> Words { get; }

    /// <summary>What exceptions are filed under. Simple past and participle share their irregular forms.</summary>
    public static string Key(string penn, ReadOnlySpan<char> form) => string.Concat(penn == "VBN" ? "VBD" : penn, " ", form);

    /// <summary>The lemma of a form that is an exception, or null.</summary>
    public string? Find(string form, string penn)
    {
        if (form.Length > LongestForm || penn.Length > LongestTag)
        {
            return null;
        }

        penn = penn == "VBN" ? "VBD" : penn;
        Span<char> key = stackalloc char[LongestTag + 1 + LongestForm];
        penn.CopyTo(key);
        key[penn.Length] = ' ';
        form.CopyTo(key[(penn.Length + 1)..]);
        return byKey.TryGetValue(key[..(penn.Length + 1 + form.Length)], out var lemma) ? lemma : null;
    }

    public static LemmaModel Read(BinaryReader reader)
    {
        var forms = ReadSorted(reader);
        var words = ReadSorted(reader);
        var keys = ReadSorted(reader);
        var exceptions = new Dictionary<string, string>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            exceptions.Add(key, ReadAfter(reader, FormOf(key)));
        }

        return new LemmaModel(forms, words, exceptions);
    }

    public void Write(BinaryWriter writer)
    {
        WriteSorted(writer, Forms);
        WriteSorted(writer, Words);
        string[] keys = [.. exceptions.Keys.Order(StringComparer.Ordinal)];
        WriteSorted(writer, keys);
        foreach (var key in keys)
        {
            WriteAfter(writer, FormOf(key), exceptions[key]);
        }
    }

    private static ReadOnlySpan<char> FormOf(string key) => key.AsSpan(key.IndexOf(' ', StringComparison.Ordinal) + 1);

    private static string[] ReadSorted(BinaryReader reader)
    {
        var strings = new string[reader.ReadInt32()];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = ReadAfter(reader, i == 0 ? "" : strings[i - 1]);
        }

        return strings;
    }

    private static void WriteSorted(BinaryWriter writer, IReadOnlyList<string> strings)
    {
        writer.Write(strings.Count);
        for (var i = 0; i < strings.Count; i++)
        {
            WriteAfter(writer, i == 0 ? "" : strings[i - 1], strings[i]);
        }
    }

    // Only what differs from the string before is stored.
    private static string ReadAfter(BinaryReader reader, ReadOnlySpan<char> before)
    {
        var shared = reader.ReadByte();
        return string.Concat(before[..shared], reader.ReadString());
    }

    private static void WriteAfter(BinaryWriter writer, ReadOnlySpan<char> before, string text)
    {
        var shared = Math.Min(before.CommonPrefixLength(text), byte.MaxValue);
        writer.Write((byte)shared);
        writer.Write(text[shared..]);
    }
}
