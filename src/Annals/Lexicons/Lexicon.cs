using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Annals.Lexicons;

namespace Annals;

/// <summary>What a pipeline knows of words and names: the lists that ship with Annals, and lines of one's own before them.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Lexicon
{
    private readonly ImmutableArray<LexiconEntry> own;

    private Lexicon(ImmutableArray<LexiconEntry> own, ImmutableArray<(string Name, string Sha256)> files) => (this.own, Files) = (own, files);

    /// <summary>The lists that ship, and nothing else.</summary>
    public static Lexicon Shipped { get; } = new([], []);

    /// <summary>The files that were added, in that order, each with the SHA-256 of its text in UTF-8; part of <see cref="EngineInfo"/>.</summary>
    internal ImmutableArray<(string Name, string Sha256)> Files { get; }

    /// <summary>Adds lines of one's own; they win over those that ship and over those added before.</summary>
    /// <param name="name">What messages, explanations and the engine call them: "mine.txt".</param>
    /// <param name="text">Lines as in the files under <c>lexicon/</c>; <c>[actors/groups]</c> or another list of
    /// <c>lexicon/lists.txt</c> above them says which they extend.</param>
    /// <exception cref="LexiconException">A line does not follow the form of its list.</exception>
    public Lexicon With(string name, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(text);
        using var reader = new StringReader(text);
        return new Lexicon(
            [.. OwnLines.Read(reader, name), .. own],
            Files.Add((name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))))));
    }

    /// <summary>The lines of a list such as "actors/groups.txt", a user's own first.</summary>
    internal IEnumerable<LexiconEntry> Load(string list) => Own(list).Concat(LexiconFile.Load(list));

    /// <summary>A user's own lines of a list.</summary>
    internal IEnumerable<LexiconEntry> Own(string list) => own.Where(entry => entry.Home == list);
}
