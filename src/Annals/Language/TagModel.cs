namespace Annals.Language;

/// <summary>Chooses a tag for each word from left to right. A tag joins a Penn tag and a universal one ("IN", Adp).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class TagModel(LinearModel model, TagPair[] tags)
{
    public ReadOnlySpan<TagPair> Tags => tags;

    public LinearModel Weights => model;

    /// <summary>Tags a sentence.</summary>
    public void Tag(ReadOnlySpan<WordTraits> words, Span<byte> chosen) => Tag(words, chosen, [], null);

    /// <summary>Tags a sentence, keeping to the tags that closed forms allow.</summary>
    public void Tag(ReadOnlySpan<WordTraits> words, Span<byte> chosen, ReadOnlySpan<string> forms, ClosedForms? closed)
    {
        var features = new FeatureList(TagFeatures.Capacity);
        Span<int> scores = stackalloc int[LinearModel.MaxClasses];
        scores = scores[..model.ClassCount];
        for (var i = 0; i < words.Length; i++)
        {
            TagFeatures.Collect(features, words, chosen, i);
            model.Score(features.Keys, scores);
            var allowed = closed is null ? [] : closed.TagsOf(forms[i]);
            chosen[i] = allowed.IsEmpty ? (byte)LinearModel.Best(scores) : Best(scores, allowed);
        }
    }

    private static byte Best(ReadOnlySpan<int> scores, ReadOnlySpan<byte> allowed)
    {
        var best = allowed[0];
        foreach (var tag in allowed)
        {
            best = scores[tag] > scores[best] ? tag : best;
        }

        return best;
    }

    public static TagModel Read(BinaryReader reader)
    {
        var tags = new TagPair[reader.ReadInt32()];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = new TagPair(reader.ReadString(), (UniversalTag)reader.ReadByte());
        }

        return new TagModel(LinearModel.Read(reader), tags);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(tags.Length);
        foreach (var tag in tags)
        {
            writer.Write(tag.Penn);
            writer.Write((byte)tag.Universal);
        }

        model.Write(writer);
    }
}

/// <summary>A Penn Treebank tag with a universal one.</summary>
internal readonly record struct TagPair(string Penn, UniversalTag Universal);
