using Annals.Language;

namespace Annals.Statements;

/// <summary>Finds what a denial does not reach: in "denied that its men fired and blamed the army", the one who denies blames.</summary>
internal static class DenialScope
{
    /// <summary>The verb of denial beside which a verb of speech stands though the tree puts it below, or -1.</summary>
    public static int Beside(Syntax syntax, CueLexicon lexicon, int verb)
    {
        if (syntax.Relation(verb) != Relation.Conj || syntax.Penn(verb) is not ("VBD" or "VBZ" or "VBP" or "VBN") || lexicon.Verb(syntax.Lemma(verb)).IsEmpty
            || syntax.Child(verb, Relation.Nsubj) >= 0 || syntax.Child(verb, Relation.NsubjPass) >= 0)
        {
            return -1;
        }

        var denied = syntax.Head(verb);
        var denial = denied >= 0 && syntax.Relation(denied) is Relation.Ccomp or Relation.Xcomp ? syntax.Head(denied) : -1;
        return denial >= 0 && denial < denied && syntax.Word(denial).Sentence == syntax.Word(verb).Sentence && Denies(lexicon.Verb(syntax.Lemma(denial))) ? denial : -1;
    }

    private static bool Denies(ReadOnlySpan<CueEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Act is SpeechAct.Denies or SpeechAct.Rejects)
            {
                return true;
            }
        }

        return false;
    }
}
