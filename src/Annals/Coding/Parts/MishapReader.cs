using System.Collections.Frozen;
using Annals.Language;

namespace Annals.Coding;

/// <summary>Tells in which sentences an accident or a blind force does the harm: a crash, a quake, a stampede. What comes from violence in
/// the same words is violence; a sentence that names neither goes on with the last cause that was named.</summary>
internal sealed class MishapReader
{
    private readonly Syntax syntax;
    private readonly bool[] isMishap;

    public MishapReader(ReportView view, EventLexicon lexicon)
    {
        syntax = view.Syntax;
        isMishap = new bool[syntax.Sentences.Length];
        var mishaps = lexicon.Set("mishap");
        var violence = lexicon.Set("violence");
        var last = false;
        for (var i = 0; i < isMishap.Length; i++)
        {
            bool hasMishap = false, hasViolence = false;
            var sentence = syntax.Sentences[i];
            for (var word = sentence.FirstWord; word < sentence.EndWord; word++)
            {
                hasMishap |= IsIn(mishaps, word);
                hasViolence |= IsIn(violence, word);
            }

            isMishap[i] = last = !hasViolence && (hasMishap || last);
        }
    }

    /// <summary>True if the harm that a word tells is nobody's deed.</summary>
    public bool IsMishap(int word) => isMishap[syntax.Word(word).Sentence];

    private bool IsIn(FrozenSet<string> words, int word) => words.Contains(syntax.Lemma(word)) || words.Contains(syntax.Form(word));
}
