namespace Annals.Cli.Intake;

/// <summary>Beyond these a report is refused with a clear line; nothing is ever cut short. Documented in docs/cli.md.</summary>
internal static class Limits
{
    /// <summary>Longest text of a report, in UTF-16 code units.</summary>
    public const int LongestText = 10_000_000;

    /// <summary>Longest line of JSON Lines and largest text file, in bytes.</summary>
    public const int LongestLine = 40 << 20;

    /// <summary>Largest web page, in bytes; its tree takes some twenty times as much memory.</summary>
    public const int LargestPage = 8 << 20;

    /// <summary>Bytes looked at to tell what an input holds.</summary>
    public const int Head = 4096;
}
