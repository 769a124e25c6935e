namespace Annals.Language;

/// <summary>What the name finder looks at: spelling, tags, neighbours, the labels before, and lists of names of our own.</summary>
/// <remarks>Reused from sentence to sentence; belongs to one thread.</remarks>
internal sealed class NameFeatures(NameLexicon lexicon)
{
    private const uint Outside = 7;

    private readonly FeatureList features = new(72);
    private WordTraits[] words = [];
    private uint[] tags = [];
    private uint[] lists = [];
    private int count;

    public ReadOnlySpan<uint> Keys => features.Keys;

    /// <summary>Takes up a sentence.</summary>
    /// <param name="traits">Its words.</param>
    /// <param name="tagIds">Any numbers that stand for their tags.</param>
    /// <param name="forms">Their lower-cased forms.</param>
    public void Fill(ReadOnlySpan<WordTraits> traits, ReadOnlySpan<uint> tagIds, ReadOnlySpan<string> forms)
    {
        count = traits.Length;
        if (words.Length < count)
        {
            words = new WordTraits[count * 2];
            tags = new uint[count * 2];
            lists = new uint[count * 2];
        }

        traits.CopyTo(words);
        tagIds.CopyTo(tags);
        for (var i = 0; i < count; i++)
        {
            lists[i] = lexicon.ListsOf(forms[i]);
        }

        lexicon.MarkPhrases(forms, lists);
    }

    public void Collect(int i, ReadOnlySpan<byte> labels)
    {
        var f = features;
        f.Clear();
        ref readonly var word = ref words[i];
        var before = i >= 1 ? words[i - 1] : default;
        var after = i + 1 < count ? words[i + 1] : default;
        uint form1 = i >= 1 ? before.Form : Outside, form2 = i >= 2 ? words[i - 2].Form : Outside;
        uint next1 = i + 1 < count ? after.Form : Outside, next2 = i + 2 < count ? words[i + 2].Form : Outside;
        uint label1 = i >= 1 ? labels[i - 1] + 1u : 0, label2 = i >= 2 ? labels[i - 2] + 1u : 0;
        uint tag = tags[i], tag1 = i >= 1 ? tags[i - 1] : Outside, nextTag = i + 1 < count ? tags[i + 1] : Outside;
        uint list = lists[i], list1 = i >= 1 ? lists[i - 1] : 0, nextList = i + 1 < count ? lists[i + 1] : 0;
        var capital = word.IsCapitalised ? 1u : 0;

        f.Add(0, 0);
        f.Add(1, word.Form);
        f.Add(2, word.Cased);
        f.Add(3, word.Form, label1);
        f.Add(4, form1);
        f.Add(5, next1);
        f.Add(6, form2);
        f.Add(7, next2);
        f.Add(8, word.Shape, i == 0 ? 1u : 0);
        f.Add(9, before.Shape, word.Shape, after.Shape);
        f.Add(10, word.Prefix3, capital);
        f.Add(11, word.Suffix2, capital);
        f.Add(12, word.Suffix3, capital);
        f.Add(13, word.Suffix4, capital);
        f.Add(14, tag);
        f.Add(15, tag1, tag);
        f.Add(16, tag, nextTag);
        f.Add(17, tag, label1);
        f.Add(18, label1, label2);
        f.Add(19, label1);
        f.Add(20, label1, word.Shape, list);
        f.Add(21, form1, word.Shape);
        f.Add(22, next1, word.Shape);
        f.Add(23, form1, label1, capital);
        f.Add(24, list, capital);
        f.Add(25, list, label1);
        f.Add(26, list1, list, capital);
        f.Add(27, list, nextList, capital);
        f.Add(28, nextList, capital, tag);
        f.Add(29, list1, capital, tag);
        f.Add(30, list, next1);
        f.Add(31, list, form1);
        f.Add(32, tag1, tag, nextTag);
        f.Add(33, form1, next1, capital);
        f.Add(34, before.Suffix3, word.Shape);
        f.Add(35, after.Suffix3, word.Shape);
        f.Add(36, form2, form1, capital);
        f.Add(37, next1, next2, capital);
        f.Add(38, word.Shape, label1, tag);
        f.Add(39, LastOfRun(i), capital, label1);
        f.Add(40, LastOfRun(i), list);
        f.Add(41, ListsOfRun(i), capital, label1);
    }

    // The last word of a run of capitals tells what the run names: "Democratic Forces for …", "Suleiman Bridge".
    private uint LastOfRun(int i)
    {
        var last = i;
        while (last + 1 < count && last - i < 6 && words[last + 1].IsCapitalised)
        {
            last++;
        }

        return last == i ? 0 : words[last].Form;
    }

    private uint ListsOfRun(int i)
    {
        uint all = 0;
        for (var k = i; k < count && k - i < 6 && words[k].IsCapitalised; k++)
        {
            all |= lists[k];
        }

        return all;
    }
}
