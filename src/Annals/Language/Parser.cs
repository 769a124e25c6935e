using System.Collections.Concurrent;
using Annals.Documents;
using Annals.Language.Network;

namespace Annals.Language;

/// <summary>Gives every word its tags and its head, and finds the names.</summary>
/// <remarks>All three are one stage because one reading of a sentence by the network gives them.</remarks>
internal sealed class Parser(LanguageNetwork network, NameLexicon lexicon) : IAnnotator
{
    /// <summary>Sentences are read together until they have this many words; more words at a time would leave the processor's caches.</summary>
    private const int RunWords = 256;

    /// <summary>A longer run of words without an end is tied piece by piece, so that time grows with length, not its square.</summary>
    private const int LongestTree = 192;

    private readonly StandIns standIns = new();
    private readonly ClosedForms closedForms = new(network.Tags);
    private readonly ConcurrentBag<NetworkWorkspace> workspaces = [];

    public IReadOnlyList<Layer> Needs => [LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Forms];

    public IReadOnlyList<Layer> Adds => [LanguageLayers.Tags, LanguageLayers.PennTags, LanguageLayers.Arcs, LanguageLayers.Names];

    public void Annotate(Analysis analysis)
    {
        var count = analysis.Items(LanguageLayers.Words).Length;
        var result = new Result(count);
        var sentences = analysis.Items(LanguageLayers.Sentences);
        var traits = new SentenceTraits(analysis, lexicon, standIns);
        if (!workspaces.TryTake(out var space))
        {
            space = new NetworkWorkspace();
        }

        for (var at = 0; at < sentences.Length;)
        {
            var first = sentences[at].FirstWord;
            space.Clear();
            while (at < sentences.Length && (space.Rows.Count == 0 || sentences[at].EndWord - first <= RunWords))
            {
                Enter(space, traits, sentences[at++]);
            }

            network.Run(space);
            Choose(space, first, analysis, result);
        }

        workspaces.Add(space);
        NameCollector.Collect(analysis, result.Labels, result.Tags, lexicon);
        analysis.Add(LanguageLayers.Tags, result.Tags);
        analysis.Add(LanguageLayers.PennTags, result.PennTags);
        analysis.Add(LanguageLayers.Arcs, result.Arcs);
    }

    private void Enter(NetworkWorkspace space, SentenceTraits traits, in Sentence sentence)
    {
        var words = traits.Of(sentence);
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && i % LongestTree == 0)
            {
                space.Ends.Add(space.Rows.Count);
            }

            space.Rows.Add(network.RowsOf(words[i], traits.Lists[i]));
        }

        space.Ends.Add(space.Rows.Count);
    }

    private void Choose(NetworkWorkspace space, int first, Analysis analysis, Result result)
    {
        var forms = analysis.Items(LanguageLayers.Forms);
        var words = analysis.Items(LanguageLayers.Words);
        var root = -1;
        Span<int> heads = stackalloc int[LongestTree];
        Span<Relation> relations = stackalloc Relation[LongestTree];
        var from = 0;
        foreach (var end in space.Ends)
        {
            var length = end - from;
            network.Tie(space, from, heads[..length], relations[..length]);
            network.Label(space, from, result.Labels.AsSpan(first + from, length));
            var goesOn = from > 0 && words[first + from].Sentence == words[first + from - 1].Sentence;
            for (var i = 0; i < length; i++)
            {
                var word = first + from + i;
                var scores = network.TagScores(space, from + i);
                var allowed = closedForms.TagsOf(forms[word]);
                var tag = network.Tags[allowed.IsEmpty ? LanguageNetwork.Best(scores) : Best(scores, allowed)];
                result.Tags[word] = tag.Universal;
                result.PennTags[word] = tag.Penn;
                result.Arcs[word] = heads[i] >= 0 ? new Arc(first + from + heads[i], relations[i])
                    : goesOn ? new Arc(root, Relation.Parataxis)
                    : new Arc(-1, Relation.Root);
                root = heads[i] < 0 && !goesOn ? word : root;
            }

            from = end;
        }
    }

    private static byte Best(ReadOnlySpan<float> scores, ReadOnlySpan<byte> allowed)
    {
        var best = allowed[0];
        foreach (var tag in allowed)
        {
            best = scores[tag] > scores[best] ? tag : best;
        }

        return best;
    }

    private sealed class Result(int words)
    {
        public UniversalTag[] Tags { get; } = new UniversalTag[words];

        public string[] PennTags { get; } = new string[words];

        public Arc[] Arcs { get; } = new Arc[words];

        public byte[] Labels { get; } = new byte[words];
    }
}
