using System.Reflection;
using System.Text;

namespace Annals.Lexicons;

/// <summary>Reads the knowledge files under <c>lexicon/</c>. Format: one entry a line, fields parted by <c>|</c> and trimmed;
/// <c>[section]</c> lines group entries; <c>#</c> at the start of a line, or after a space, begins a comment.</summary>
internal static class LexiconFile
{
    /// <summary>Reads a file that is compiled into the library.</summary>
    /// <param name="path">Path below <c>lexicon/</c>, with forward slashes: "times/holidays.txt".</param>
    /// <exception cref="LexiconException">There is no such file.</exception>
    public static IReadOnlyList<LexiconEntry> Load(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("lexicon/" + path)
            ?? throw new LexiconException(path, 0, "no such file in the library");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader, path);
    }

    /// <summary>All files of a folder that are compiled into the library, in order of their paths.</summary>
    public static IReadOnlyList<LexiconEntry> LoadFolder(string folder) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith($"lexicon/{folder}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Load(name["lexicon/".Length..])),
    ];

    /// <summary>Reads entries from any text.</summary>
    public static IReadOnlyList<LexiconEntry> Read(TextReader reader, string file)
    {
        var entries = new List<LexiconEntry>();
        var section = "";
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var comment = line.StartsWith('#') ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
            var content = (comment >= 0 ? line[..comment] : line).Trim();
            if (content.Length == 0)
            {
                continue;
            }

            if (content[0] == '[' && content[^1] == ']')
            {
                section = content[1..^1].Trim();
                continue;
            }

            entries.Add(new LexiconEntry(file, number, section, content.Split('|', StringSplitOptions.TrimEntries)));
        }

        return entries;
    }
}

/// <summary>One line of a lexicon file.</summary>
/// <param name="File">The file, for messages.</param>
/// <param name="Line">1-based line number, for messages.</param>
/// <param name="Section">The last <c>[section]</c> above it, or empty.</param>
/// <param name="Fields">Its fields, trimmed; at least one.</param>
internal sealed record LexiconEntry(string File, int Line, string Section, string[] Fields)
{
    /// <summary>A field, or an empty string where the line is shorter.</summary>
    public string this[int index] => index < Fields.Length ? Fields[index] : "";

    /// <summary>A field that holds a list parted by commas or semicolons; empty items are dropped.</summary>
    public string[] List(int index) =>
        this[index].Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>An error that names this line.</summary>
    public LexiconException Error(string why) => new(File, Line, why);
}

/// <summary>A lexicon file that cannot be read; the message names file and line and says what to do.</summary>
internal sealed class LexiconException(string file, int line, string why) : Exception($"{file}:{line}: {why}");
