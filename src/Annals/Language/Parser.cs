using Annals.Documents;

namespace Annals.Language;

/// <summary>Gives every word its tags and its head.</summary>
/// <remarks>Tags and trees are one stage because they share the traits of the words.</remarks>
internal sealed class Parser(TagModel tagModel, ParseModel parseModel) : IAnnotator
{
    private readonly ClosedForms closedForms = new(tagModel.Tags);

    public IReadOnlyList<Layer> Needs => [LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Forms];

    public IReadOnlyList<Layer> Adds => [LanguageLayers.Tags, LanguageLayers.PennTags, LanguageLayers.Arcs];

    public void Annotate(Analysis analysis)
    {
        var words = analysis.Items(LanguageLayers.Words);
        var forms = analysis.Items(LanguageLayers.Forms);
        var tags = new UniversalTag[words.Length];
        var pennTags = new string[words.Length];
        var arcs = new Arc[words.Length];
        var chosen = new byte[words.Length];
        var space = new ParserWorkspace();
        var traits = new SentenceTraits(analysis);
        var tagSet = tagModel.Tags;
        foreach (var sentence in analysis.Items(LanguageLayers.Sentences))
        {
            var (first, end) = (sentence.FirstWord, sentence.EndWord);
            var sentenceTraits = traits.Of(sentence);
            var sentenceTags = chosen.AsSpan(first, end - first);
            tagModel.Tag(sentenceTraits, sentenceTags, forms.AsSpan(first, end - first), closedForms);
            parseModel.Parse(space, sentenceTraits, sentenceTags, tagSet);
            for (var i = first; i < end; i++)
            {
                var tag = tagSet[chosen[i]];
                tags[i] = tag.Universal;
                pennTags[i] = tag.Penn;
                var head = space.State.Heads[i - first];
                arcs[i] = new Arc(head == space.State.Root ? -1 : first + head, (Relation)(space.State.Labels[i - first] - 1));
            }
        }

        analysis.Add(LanguageLayers.Tags, tags);
        analysis.Add(LanguageLayers.PennTags, pennTags);
        analysis.Add(LanguageLayers.Arcs, arcs);
    }
}
