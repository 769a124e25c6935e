using System.Text;
using Annals.Cli.Intake;

namespace Annals.Cli.Gazetteers;

/// <summary>Reads one tab-separated file of a GeoNames dump, a line at a time, and tells how far it is.</summary>
internal sealed class DumpFile(Terminal terminal, string folder, string name, string remedy)
{
    private const int LongestLine = 1 << 20;
    private const int LinesBetweenReports = 1 << 18;

    /// <summary>The file as users know it.</summary>
    public string FileName { get; } = Path.Combine(folder, name);

    /// <summary>Number of the line that is being read.</summary>
    public int Line { get; private set; }

    /// <summary>Reads all rows of a file that must have this many columns.</summary>
    /// <param name="columns">How many columns GeoNames has there.</param>
    /// <param name="read">Called with each row.</param>
    /// <exception cref="DumpException">The file is missing, cut short or something else.</exception>
    public void Read(int columns, Action<string[]> read)
    {
        try
        {
            using var stream = new FileStream(FileName, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
            var length = stream.Length;
            var ends = EndsInLine(stream);
            var lines = new LineReader(stream, LongestLine);
            var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
            while (lines.TryRead(out var line))
            {
                Line = lines.Number;
                if (lines.TooLong)
                {
                    throw Wrong("is longer than any line of GeoNames");
                }

                var row = Row(line, utf8);
                if (row.Length != columns)
                {
                    throw Wrong($"has {row.Length} columns where GeoNames has {columns}{(!ends && stream.Position == length ? "; the file is cut short" : "")}");
                }

                read(row);
                if (Line % LinesBetweenReports == 0)
                {
                    Show(stream.Position, length);
                }
            }

            if (Line == 0)
            {
                throw Wrong("is empty");
            }

            if (!ends)
            {
                throw Wrong("ends in the middle of a line; the file is cut short");
            }

            Finish();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DumpException(new Fault(FileName, 0, "does not exist", remedy));
        }
    }

    /// <summary>A fault at the line that is being read.</summary>
    public DumpException Wrong(string what, string? otherRemedy = null) => new(new Fault(FileName, Line, what, otherRemedy ?? remedy));

    private static bool EndsInLine(FileStream stream)
    {
        if (stream.Length == 0)
        {
            return true;
        }

        stream.Seek(-1, SeekOrigin.End);
        var ends = stream.ReadByte() == '\n';
        stream.Seek(0, SeekOrigin.Begin);
        return ends;
    }

    private string[] Row(ReadOnlyMemory<byte> line, UTF8Encoding utf8)
    {
        try
        {
            return utf8.GetString(line.Span).Split('\t');
        }
        catch (DecoderFallbackException)
        {
            throw Wrong("is not UTF-8");
        }
    }

    private void Show(long position, long length)
    {
        if (terminal.ErrorIsScreen)
        {
            terminal.Error.Write($"\rannals: {name}: {100 * position / Math.Max(1, length)} %, {Words.Count(Line, "line")} ");
        }
    }

    private void Finish() => terminal.Error.WriteLine($"{(terminal.ErrorIsScreen ? "\r" : "")}annals: {name}: {Words.Count(Line, "line")} read");
}

/// <summary>A dump that cannot be used; no gazetteer is written.</summary>
internal sealed class DumpException(Fault fault) : Exception(fault.ToString())
{
    public Fault Fault { get; } = fault;
}
