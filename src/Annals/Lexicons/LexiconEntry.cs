namespace Annals.Lexicons;

/// <summary>One line of a lexicon file.</summary>
/// <param name="File">The file, for messages.</param>
/// <param name="Line">1-based line number, for messages.</param>
/// <param name="Section">The last <c>[section]</c> above it, or empty.</param>
/// <param name="Fields">Its fields, trimmed; at least one.</param>
internal sealed record LexiconEntry(string File, int Line, string Section, string[] Fields)
{
    /// <summary>The list that it belongs to, "actors/groups.txt": the file itself, or the one that a user's file extends.</summary>
    public string Home { get; init; } = File;

    /// <summary>True if it stands in a user's file.</summary>
    public bool IsOwn => !ReferenceEquals(Home, File);

    /// <summary>File and line, for explanations.</summary>
    public string Origin => IsOwn ? $"{File}:{Line}" : $"lexicon/{File}:{Line}";

    /// <summary>A field, or an empty string where the line is shorter.</summary>
    public string this[int index] => index < Fields.Length ? Fields[index] : "";

    /// <summary>A field that holds a list parted by commas or semicolons; empty items are dropped.</summary>
    public string[] List(int index) =>
        this[index].Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>An error that names this line.</summary>
    public LexiconException Error(string why) => new(File, Line, why);
}
