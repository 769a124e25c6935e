namespace Annals.Cli;

/// <summary>What the command returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All that was asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Something failed and was named on standard error; the rest was done.</summary>
    public const int Faults = 2;
}
