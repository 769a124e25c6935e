using Annals.Lexicons;

namespace Annals.Language;

/// <summary>Forms that can be nothing but a past tense or a participle ("struck"), from <c>lexicon/language/irregular.txt</c>. Treebanks show
/// them too seldom for the tagger to know. Immutable and thread-safe.</summary>
internal sealed class ClosedForms
{
    private readonly Dictionary<string, byte[]> tags = new(StringComparer.Ordinal);

    /// <param name="tagSet">The tags of the tagger.</param>
    public ClosedForms(ReadOnlySpan<TagPair> tagSet)
    {
        var entries = LexiconFile.Load("language/irregular.txt");
        var open = entries.Where(entry => entry.Section == "also other words").SelectMany(entry => entry.List(0)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => entry.Fields.Length > 2 && !open.Contains(entry[0])))
        {
            for (var tag = 0; tag < tagSet.Length; tag++)
            {
                if (tagSet[tag] == new TagPair(entry[1], UniversalTag.Verb))
                {
                    tags[entry[0]] = [.. tags.GetValueOrDefault(entry[0], []), (byte)tag];
                }
            }
        }
    }

    /// <summary>The tags that a form can have, or nothing where any is possible.</summary>
    public ReadOnlySpan<byte> TagsOf(string form) => tags.GetValueOrDefault(form);
}
