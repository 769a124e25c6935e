using System.Reflection;
using System.Text;

namespace Annals.Language;

/// <summary>Opens the trained models that are compiled into the library.</summary>
internal static class ModelFile
{
    private const string Magic = "annals-1";

    /// <summary>Opens a model by its file name without ending: "tagger".</summary>
    public static BinaryReader Open(string name)
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"models/{name}.bin")
            ?? throw new InvalidOperationException($"The library was built without models/{name}.bin; see models/README.md.");
        return Start(stream, name);
    }

    /// <summary>Begins to read a model from any stream.</summary>
    public static BinaryReader Start(Stream stream, string name)
    {
        var reader = new BinaryReader(stream, Encoding.UTF8);
        if (reader.ReadString() != Magic)
        {
            throw new InvalidOperationException($"models/{name}.bin has another format than this version reads; train it anew.");
        }

        return reader;
    }

    /// <summary>Begins to write a model.</summary>
    public static BinaryWriter Create(Stream stream)
    {
        var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        return writer;
    }

    public static string[] ReadStrings(BinaryReader reader)
    {
        var strings = new string[reader.ReadInt32()];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }

    public static void WriteStrings(BinaryWriter writer, IReadOnlyCollection<string> strings)
    {
        writer.Write(strings.Count);
        foreach (var text in strings)
        {
            writer.Write(text);
        }
    }
}
