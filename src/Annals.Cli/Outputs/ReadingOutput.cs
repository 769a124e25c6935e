using Annals.Cli.Runs;

namespace Annals.Cli.Outputs;

/// <summary>A form in which readings are written.</summary>
internal abstract class ReadingOutput
{
    /// <summary>One reading in this form. Thread-safe; the same reading gives the same bytes.</summary>
    public abstract byte[] Render(Reading reading);

    /// <summary>Written before the first reading.</summary>
    /// <param name="several">True if more than one reading follows.</param>
    public virtual byte[] Opening(bool several) => [];

    /// <summary>Written between readings.</summary>
    public virtual byte[] Between => [];

    /// <summary>Written after the last reading.</summary>
    /// <param name="several">True if there was more than one reading.</param>
    public virtual byte[] Closing(bool several) => [];

    /// <summary>Hears of each reading that has been written, in order.</summary>
    public virtual void Written(Headline headline)
    {
    }
}

/// <summary>JSON: one object a line, or indented for people, several as an array.</summary>
internal sealed class JsonOutput(bool lines) : ReadingOutput
{
    public override byte[] Between => lines ? [] : ",\n"u8.ToArray();

    public override byte[] Opening(bool several) => !lines && several ? "[\n"u8.ToArray() : [];

    public override byte[] Closing(bool several) => lines ? [] : several ? "\n]\n"u8.ToArray() : "\n"u8.ToArray();

    public override byte[] Render(Reading reading)
    {
        var json = ReadingJson.Write(reading, indented: !lines);
        return lines ? [.. json, (byte)'\n'] : json;
    }
}
