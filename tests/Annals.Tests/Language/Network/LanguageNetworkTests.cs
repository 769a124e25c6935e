using Annals.Language;
using Annals.Language.Network;
using Xunit;

namespace Annals.Tests.Language.Network;

public class LanguageNetworkTests
{
    private static readonly LanguageNetwork Network = LanguageModels.Load().Network;

    [Fact]
    public void Once_it_has_its_memory_it_takes_no_more()
    {
        var space = new NetworkWorkspace();
        WordTraits[] words = [.. Enumerable.Repeat("Three gunmen attacked a police post near the river , officials in Basra said .".Split(' '), 12).SelectMany(w => w).Select(Traits)];
        var (heads, relations, labels) = (new int[words.Length], new Relation[words.Length], new byte[words.Length]);
        Read(space, words, heads, relations, labels);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(space, words, heads, relations, labels);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_sentence_reads_the_same_alone_and_among_others()
    {
        WordTraits[] sentence = [.. "The army denied that its jets had bombed the camp .".Split(' ').Select(Traits)];
        var (alone, among) = (new NetworkWorkspace(), new NetworkWorkspace());
        Enter(alone, sentence);
        Enter(among, [Traits("Rain"), Traits("fell"), Traits(".")]);
        Enter(among, sentence);
        Enter(among, [Traits("It"), Traits("rained"), Traits(".")]);
        Network.Run(alone);
        Network.Run(among);
        var (first, second) = (new int[sentence.Length], new int[sentence.Length]);
        Network.Tie(alone, 0, first, new Relation[sentence.Length]);
        Network.Tie(among, 3, second, new Relation[sentence.Length]);
        Assert.Equal(first, second);
        for (var i = 0; i < sentence.Length; i++)
        {
            Assert.Equal(Network.TagScores(alone, i), Network.TagScores(among, 3 + i));
        }
    }

    private static WordTraits Traits(string word) => WordTraits.Of(word, word.ToLowerInvariant(), false);

    private static void Read(NetworkWorkspace space, WordTraits[] words, int[] heads, Relation[] relations, byte[] labels)
    {
        space.Clear();
        Enter(space, words);
        Network.Run(space);
        Network.Tie(space, 0, heads, relations);
        Network.Label(space, 0, labels);
    }

    private static void Enter(NetworkWorkspace space, WordTraits[] words)
    {
        foreach (var word in words)
        {
            space.Rows.Add(Network.RowsOf(word, 0));
        }

        space.Ends.Add(space.Rows.Count);
    }
}
