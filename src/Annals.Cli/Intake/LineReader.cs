namespace Annals.Cli.Intake;

/// <summary>Reads lines as bytes, holding one at a time; a line that is too long is passed over without being held.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private const int SpareBytes = 64 << 10;

    private byte[] buffer = new byte[SpareBytes];
    private int start;
    private int end;
    private bool ended;

    /// <summary>1-based number of the line read last.</summary>
    public int Number { get; private set; }

    /// <summary>True if the line read last was longer than the limit; then it is empty.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Reads the next line without its end.</summary>
    /// <param name="line">Valid until the next call.</param>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        TooLong = false;
        line = default;
        var scanned = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + scanned, end - start - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                TooLong |= scanned + at > longest;
                line = TooLong ? default : buffer.AsMemory(start, scanned + at);
                start += scanned + at + 1;
                break;
            }

            scanned = end - start;
            TooLong |= scanned > longest;
            if (ended)
            {
                if (scanned == 0 && !TooLong)
                {
                    return false;
                }

                line = buffer.AsMemory(start, TooLong ? 0 : scanned);
                start = end;
                break;
            }

            if (TooLong)
            {
                start = end;
                scanned = 0;
            }

            Fill();
        }

        Number++;
        if (line.Length > 0 && line.Span[^1] == '\r')
        {
            line = line[..^1];
        }

        return true;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, Math.Min(buffer.Length * 2, longest + SpareBytes));
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        ended = read == 0;
        end += read;
    }
}
