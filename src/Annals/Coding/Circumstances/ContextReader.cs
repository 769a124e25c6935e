namespace Annals.Coding;

/// <summary>Sets each event in its PLOVER contexts, by the words of its sentence and the roles of its actors.</summary>
internal sealed class ContextReader(ReportView view, EventLexicon lexicon, IReadOnlyList<EventDraft> drafts)
{
    public void Read()
    {
        var bySentence = new Dictionary<int, List<string>>();
        foreach (var draft in drafts)
        {
            var sentence = view.Syntax.Word(draft.Word).Sentence;
            if (!bySentence.TryGetValue(sentence, out var contexts))
            {
                bySentence.Add(sentence, contexts = OfSentence(sentence));
            }

            draft.Contexts.UnionWith(contexts);
        }
    }

    private List<string> OfSentence(int index)
    {
        var sentence = view.Syntax.Sentences[index];
        var found = new List<string>();
        for (var word = sentence.FirstWord; word < sentence.EndWord;)
        {
            if (lexicon.Contexts.TryMatch(view.Syntax, word, out var context, out var end))
            {
                found.Add(context);
                word = end;
            }
            else
            {
                word++;
            }
        }

        return found;
    }
}
