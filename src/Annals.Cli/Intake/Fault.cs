namespace Annals.Cli.Intake;

/// <summary>Something wrong with an input: where, what, and what to do. One line on standard error.</summary>
/// <param name="File">The input as the user named it.</param>
/// <param name="Line">1-based line, or 0 when the fault is the whole file's.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record Fault(string File, int Line, string What, string Remedy)
{
    /// <inheritdoc/>
    public override string ToString() => OneLine(Line > 0 ? $"{File}:{Line}: {What}; {Remedy}" : $"{File}: {What}; {Remedy}");

    /// <summary>The text without control characters: file names and ids are hostile too.</summary>
    public static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}

/// <summary>A report that arrived, or a fault in its place.</summary>
/// <param name="Report">The report, or null.</param>
/// <param name="Fault">The fault, or null.</param>
/// <param name="File">The input it came from.</param>
/// <param name="Line">1-based line, or 0.</param>
internal readonly record struct Arrival(Report? Report, Fault? Fault, string File, int Line);

/// <summary>Thrown while an input is read, caught where inputs are walked; the input ends there.</summary>
internal sealed class FaultException(string what, string remedy) : Exception(what)
{
    public string Remedy { get; } = remedy;
}
