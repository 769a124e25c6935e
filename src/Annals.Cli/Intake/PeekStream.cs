namespace Annals.Cli.Intake;

/// <summary>A stream whose first bytes can be looked at before they are read. Read only, forward only.</summary>
internal sealed class PeekStream : Stream
{
    private readonly Stream rest;
    private readonly byte[] head;
    private readonly int headLength;
    private int headRead;

    public PeekStream(Stream rest)
    {
        this.rest = rest;
        head = new byte[Limits.Head];
        headLength = rest.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes, at most <see cref="Limits.Head"/>, whatever has been read since.</summary>
    public ReadOnlySpan<byte> Head => head.AsSpan(0, headLength);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (headRead == headLength)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, headLength - headRead);
        head.AsSpan(headRead, count).CopyTo(buffer);
        headRead += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
