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

    /// <summary>Reads entries from any text.</summary>
    public static IReadOnlyList<LexiconEntry> Read(TextReader reader, string file)
    {
        var entries = new List<LexiconEntry>();
        var section = "";
        foreach (var line in Lines(reader, file))
        {
            if (Heading(line) is { } heading)
            {
                section = heading;
            }
            else
            {
                entries.Add(line with { Section = section });
            }
        }

        return entries;
    }

    /// <summary>The lines that say something, headings among them.</summary>
    public static IEnumerable<LexiconEntry> Lines(TextReader reader, string file)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var comment = line.StartsWith('#') ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
            var content = (comment >= 0 ? line[..comment] : line).Trim();
            if (content.Length > 0)
            {
                yield return new LexiconEntry(file, number, "", content.Split('|', StringSplitOptions.TrimEntries));
            }
        }
    }

    /// <summary>What stands in the brackets of a heading, or null.</summary>
    public static string? Heading(LexiconEntry line) =>
        line.Fields is [['[', .. var heading, ']']] ? heading.Trim() : null;
}
