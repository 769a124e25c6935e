namespace Annals.Coding;

/// <summary>Something that is true of a phrase: "governor and relation: obj of attack".</summary>
/// <param name="Name">What is told.</param>
/// <param name="Value">Its value.</param>
/// <param name="Second">The value of a second thing that goes with it, or an empty string.</param>
internal readonly record struct RoleFeature(string Name, string Value, string Second = "")
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Stands for it in the model; part of the file's format.</summary>
    public uint Hash => Add(Add(Add(Offset, Name), Value), Second);

    public override string ToString() => Second.Length == 0 ? $"{Name}={Value}" : $"{Name}={Value},{Second}";

    private static uint Add(uint hash, string text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return (hash ^ '\n') * Prime;
    }
}
