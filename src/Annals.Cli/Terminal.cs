namespace Annals.Cli;

/// <summary>All that a command touches of the world outside, so that tests can run it in-process.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>Columns of a page that goes to a file or a pipe.</summary>
    public const int PipeWidth = 100;

    private const int NarrowestWidth = 60;
    private const int WidestWidth = 120;

    /// <summary>Standard input, as bytes.</summary>
    public required Stream In { get; init; }

    /// <summary>Standard output, as bytes.</summary>
    public required Stream Out { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Columns of standard output, or null when it is no screen: then nothing is coloured.</summary>
    public int? ScreenWidth { get; init; }

    /// <summary>True when a person watches standard error: then progress is shown there.</summary>
    public bool ErrorIsScreen { get; init; }

    /// <summary>Measures speed and recognises dates in the future; no reading depends on it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess() => new()
    {
        In = Console.OpenStandardInput(),
        Out = Console.OpenStandardOutput(),
        Error = Console.Error,
        ScreenWidth = Console.IsOutputRedirected ? null : Math.Clamp(Console.WindowWidth, NarrowestWidth, WidestWidth),
        ErrorIsScreen = !Console.IsErrorRedirected,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        In.Dispose();
        Out.Dispose();
        Error.Flush();
    }
}
