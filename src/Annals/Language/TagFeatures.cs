namespace Annals.Language;

/// <summary>What the tagger looks at to choose the tag of one word: its spelling, its neighbours and the two tags before.</summary>
internal static class TagFeatures
{
    public const int Capacity = 48;

    private const uint Outside = 7;

    public static void Collect(FeatureList features, ReadOnlySpan<WordTraits> words, ReadOnlySpan<byte> tags, int i)
    {
        features.Clear();
        ref readonly var word = ref words[i];
        var previous = i >= 1 ? words[i - 1] : default;
        var next = i + 1 < words.Length ? words[i + 1] : default;
        var form1 = i >= 1 ? previous.Form : Outside;
        var form2 = i >= 2 ? words[i - 2].Form : Outside;
        var after1 = i + 1 < words.Length ? next.Form : Outside;
        var after2 = i + 2 < words.Length ? words[i + 2].Form : Outside;
        var tag1 = i >= 1 ? tags[i - 1] + 1u : 0;
        var tag2 = i >= 2 ? tags[i - 2] + 1u : 0;
        var first = i == 0 ? 1u : 0;

        features.Add(0, 0);
        features.Add(1, word.Form);
        features.Add(2, form1);
        features.Add(3, after1);
        features.Add(4, form2);
        features.Add(5, after2);
        features.Add(6, word.Prefix1);
        features.Add(7, word.Prefix2);
        features.Add(8, word.Prefix3);
        features.Add(9, word.Suffix1);
        features.Add(10, word.Suffix2);
        features.Add(11, word.Suffix3);
        features.Add(12, word.Suffix4);
        features.Add(13, word.Suffix5);
        features.Add(14, word.Shape, first);
        features.Add(15, word.Shape, word.Suffix2);
        features.Add(16, word.Shape, word.Suffix3);
        features.Add(17, previous.Shape, word.Shape, next.Shape);
        features.Add(18, next.Shape);
        features.Add(19, previous.Suffix3);
        features.Add(20, next.Suffix3);
        features.Add(21, next.Suffix2, tag1);
        features.Add(22, tag1);
        features.Add(23, tag2);
        features.Add(24, tag1, tag2);
        features.Add(25, tag1, word.Form);
        features.Add(26, tag1, after1);
        features.Add(27, tag1, tag2, word.Form);
        features.Add(28, form1, word.Form);
        features.Add(29, word.Form, after1);
        features.Add(30, tag1, word.Suffix3);
        features.Add(31, tag1, word.Suffix2, word.Shape);
        features.Add(32, word.Cased);
        features.Add(33, tag1, word.Suffix3, next.Suffix3);
        features.Add(34, form1, after1);
        features.Add(35, after1, after2);
        features.Add(36, tag1, tag2, word.Suffix2);
        features.Add(37, word.Suffix3, after1);
        features.Add(38, form2, form1);
        features.Add(39, word.Suffix3, next.Suffix3, word.Shape);
    }
}
