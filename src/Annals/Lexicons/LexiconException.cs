namespace Annals;

/// <summary>A lexicon file that cannot be used; the message names file and line and says what to write instead.</summary>
public sealed class LexiconException : Exception
{
    internal LexiconException(string file, int line, string why)
        : base(line > 0 ? $"{file}:{line}: {why}" : $"{file}: {why}") => (File, Line) = (file, line);

    /// <summary>The file, as it was named.</summary>
    public string File { get; }

    /// <summary>1-based line, or 0 where the fault is the whole file's.</summary>
    public int Line { get; }
}
