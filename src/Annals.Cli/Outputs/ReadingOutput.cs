namespace Annals.Cli.Outputs;

/// <summary>A form in which readings are written.</summary>
internal abstract class ReadingOutput
{
    /// <summary>One reading in this form. Thread-safe; the same reading gives the same bytes.</summary>
    public abstract byte[] Render(Reading reading);

    /// <summary>Written before the first reading.</summary>
    public virtual ReadOnlySpan<byte> Opening => default;

    /// <summary>Written between readings.</summary>
    public virtual ReadOnlySpan<byte> Between => default;

    /// <summary>Written after the last reading.</summary>
    public virtual ReadOnlySpan<byte> Closing => default;
}

/// <summary>JSON: one object a line, or an array of indented objects.</summary>
internal sealed class JsonOutput(bool lines) : ReadingOutput
{
    public override ReadOnlySpan<byte> Opening => lines ? default : "[\n"u8;

    public override ReadOnlySpan<byte> Between => lines ? default : ",\n"u8;

    public override ReadOnlySpan<byte> Closing => lines ? default : "\n]\n"u8;

    public override byte[] Render(Reading reading)
    {
        var json = ReadingJson.Write(reading, indented: !lines);
        return lines ? [.. json, (byte)'\n'] : json;
    }
}
