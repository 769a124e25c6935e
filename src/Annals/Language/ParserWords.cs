namespace Annals.Language;

/// <summary>What the parser sees of the words of one sentence. The two extra places are the root and the missing word.</summary>
internal sealed class ParserWords
{
    private const uint RootWord = 11;
    private const uint NoWord = 13;

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Hashes of the forms.</summary>
    public uint[] Form { get; private set; } = [];

    /// <summary>Tags, plus 2.</summary>
    public uint[] Tag { get; private set; } = [];

    /// <summary>Hashes of form and tag.</summary>
    public uint[] FormTag { get; private set; } = [];

    /// <summary>Hashes of the last three letters.</summary>
    public uint[] Suffix { get; private set; } = [];

    /// <summary>Number of commas, colons and dashes before a word.</summary>
    public int[] MarksBefore { get; private set; } = [];

    /// <summary>Number of verbs before a word.</summary>
    public int[] VerbsBefore { get; private set; } = [];

    public void Fill(ReadOnlySpan<WordTraits> words, ReadOnlySpan<byte> tags, ReadOnlySpan<TagPair> tagSet)
    {
        Count = words.Length;
        var size = words.Length + 3;
        if (Form.Length < size)
        {
            var room = size + (size / 2);
            Form = new uint[room];
            Tag = new uint[room];
            FormTag = new uint[room];
            Suffix = new uint[room];
            MarksBefore = new int[room];
            VerbsBefore = new int[room];
        }

        for (var i = 0; i < size; i++)
        {
            var there = i < words.Length;
            Form[i] = there ? words[i].Form : i == words.Length ? RootWord : NoWord;
            Tag[i] = there ? tags[i] + 2u : i == words.Length ? 1u : 0;
            FormTag[i] = FeatureHash.Key(200, Form[i], Tag[i]);
            Suffix[i] = there ? words[i].Suffix3 : NoWord;
            if (i + 1 < size)
            {
                var universal = there ? tagSet[tags[i]].Universal : UniversalTag.X;
                MarksBefore[i + 1] = MarksBefore[i] + (universal == UniversalTag.Punct ? 1 : 0);
                VerbsBefore[i + 1] = VerbsBefore[i] + (universal == UniversalTag.Verb ? 1 : 0);
            }
        }
    }
}
