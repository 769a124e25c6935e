using Annals.Language;

namespace Annals.Statements;

/// <summary>Reads reported speech from the order of the words alone: "X said (that) …" and "…, X said." News writes it in few
/// shapes, and a tree that errs far from the cue should not lose them.</summary>
internal sealed class PlainReader(StatementWords words)
{
    // Words between a cue and its "that", or from the comma to the cue.
    private const int Gap = 22;

    private readonly Syntax syntax = words.Syntax;

    /// <summary>The clause that "that" opens after a cue, or null.</summary>
    public (int First, int End)? AfterOpener(in Cue cue)
    {
        var sentence = syntax.SentenceOf(cue.Word);
        var limit = Math.Min(sentence.EndWord, cue.EndWord + Gap);
        for (var i = cue.EndWord; i < limit; i++)
        {
            if (words.Is("plain openers", i) && (cue.Entry.ObjectIsAddressee || IsOpener(i, sentence.EndWord)))
            {
                return i + 1 < sentence.EndWord ? (i, ClauseEnd(cue, i + 1, sentence.EndWord)) : null;
            }

            if (IsFinite(i) || words.IsVerb(i) || syntax.Form(i) is ":" or ";")
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The clause that follows a cue at once, or null.</summary>
    public (int First, int End)? After(in Cue cue)
    {
        var sentence = syntax.SentenceOf(cue.Word);
        var first = cue.EndWord;
        if (cue.Entry.ObjectIsAddressee || first >= sentence.EndWord || !OpensClause(first))
        {
            return null;
        }

        var end = ClauseEnd(cue, first, sentence.EndWord);
        return HasFinite(first, end) ? (first, end) : null;
    }

    /// <summary>What stands before a cue that ends its sentence: the words up to the comma, and the speaker between.</summary>
    public (int Left, int SpeakerFirst, int SpeakerEnd)? Before(in Cue cue)
    {
        var sentence = syntax.SentenceOf(cue.Word);
        if (cue.FirstWord > sentence.FirstWord && IsBreak(cue.FirstWord - 1))
        {
            if (DescribedBefore(cue, sentence) is >= 0 and var named)
            {
                return (named, named, cue.FirstWord - 1);
            }

            if (words.Subject(cue.Word) is >= 0 and var subject && subject < cue.FirstWord)
            {
                return null; // "Lee, who chairs the board, condemned the raid"
            }

            // "…, said the mayor", but not "Lee, who ran it, said the mayor left".
            var (first, end) = NounsAfter(cue.EndWord, sentence.EndWord);
            return end > first && !cue.Entry.ObjectIsAddressee && (end >= sentence.EndWord || !words.IsVerb(end)) && HasFinite(sentence.FirstWord, cue.FirstWord) ? (cue.FirstWord, first, end) : null;
        }

        var left = NounsBefore(cue.FirstWord, sentence.FirstWord);
        return EndsSentence(cue, sentence) && left > sentence.FirstWord && left < cue.FirstWord && IsBreak(left - 1) && HasFinite(sentence.FirstWord, left)
            ? (left, left, cue.FirstWord)
            : null;
    }

    // "…, Ann Lee, a nurse, said.": where the name begins, or -1.
    private int DescribedBefore(in Cue cue, Sentence sentence)
    {
        var comma = cue.FirstWord - 1;
        var office = NounsBefore(comma, sentence.FirstWord);
        if (syntax.Form(comma) != "," || office >= comma || office - 1 <= sentence.FirstWord || syntax.Form(office - 1) != "," || !EndsSentence(cue, sentence))
        {
            return -1;
        }

        var name = NounsBefore(office - 1, sentence.FirstWord);
        return name < office - 1 && name - 1 > sentence.FirstWord && IsBreak(name - 1) && syntax.Tag(office - 2) == UniversalTag.Propn && HasFinite(sentence.FirstWord, name - 1) ? name : -1;
    }

    /// <summary>"Often, the mayor said, rain falls": where the speaker's words break off and where they go on to, or null.</summary>
    public (int SpeakerFirst, int SpeakerEnd, int End)? Amid(in Cue cue)
    {
        var sentence = syntax.SentenceOf(cue.Word);
        var after = cue.EndWord;
        while (after < sentence.EndWord && after < cue.EndWord + 8 && IsNominalWord(after))
        {
            after++;
        }

        if (after + 2 >= sentence.EndWord || syntax.Form(after) is not ("," or "-" or "—"))
        {
            return null;
        }

        var left = NounsBefore(cue.FirstWord, sentence.FirstWord);
        return left > sentence.FirstWord && left < cue.FirstWord && syntax.Form(left - 1) is "," or "-" or "—"
            && (HasFinite(after, sentence.EndWord) || HasFinite(sentence.FirstWord, left))
            ? (left, cue.FirstWord, ClauseEnd(cue, after + 1, sentence.EndWord))
            : null;
    }

    /// <summary>The speaker between a quotation and the cue after it, or behind that cue: "…," the envoy said; "…," said Ade.</summary>
    public (int First, int End)? SpeakerAfter(int quotationEnd, in Cue cue)
    {
        var first = quotationEnd;
        while (first < cue.FirstWord && (words.IsPunctuation(first) || words.IsMark(first)))
        {
            first++;
        }

        if (first < cue.FirstWord)
        {
            return NounsBefore(cue.FirstWord, first) == first ? (first, cue.FirstWord) : null;
        }

        var (start, end) = NounsAfter(cue.EndWord, syntax.SentenceOf(cue.Word).EndWord);
        return end > start ? (start, end) : null;
    }

    /// <summary>The run of nominal words that begins at a word and holds no word that marks an origin.</summary>
    public (int First, int End) Nouns(int first)
    {
        var (_, end) = NounsAfter(first, syntax.SentenceOf(first).EndWord);
        for (var i = first; i < end; i++)
        {
            if (words.Is("origin markers", i))
            {
                return (first, i);
            }
        }

        return (first, end);
    }

    /// <summary>True if nothing but nouns and their adjectives stands between two words.</summary>
    public bool AreNouns(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!words.IsNominal(i) && syntax.Tag(i) != UniversalTag.Adj)
            {
                return false;
            }
        }

        return to - from <= Gap;
    }

    /// <summary>The head of a run of nominal words: the last noun before the first preposition.</summary>
    public int HeadOf(int first, int end)
    {
        var head = first;
        for (var i = first; i < end; i++)
        {
            if (syntax.Tag(i) == UniversalTag.Adp && i > first)
            {
                break;
            }

            head = words.IsNominal(i) ? i : head;
        }

        return head;
    }

    // After the cue nothing but who is told, when and where, up to the full stop or a participle that goes on.
    private bool EndsSentence(in Cue cue, Sentence sentence)
    {
        for (var i = cue.EndWord; i < Math.Min(sentence.EndWord, cue.EndWord + Gap); i++)
        {
            if (syntax.Form(i) is "," && i + 1 < sentence.EndWord && syntax.Penn(i + 1) == "VBG" && !words.Lexicon.Verb(syntax.Lemma(i + 1)).IsEmpty)
            {
                return true;
            }

            if (syntax.Form(i) is "(")
            {
                return true;
            }

            if ((words.IsVerb(i) && !(cue.Entry.ObjectIsAddressee && i == cue.EndWord)) || syntax.Tag(i) == UniversalTag.Sconj || syntax.Form(i) is ":" || words.IsMark(i))
            {
                return false;
            }
        }

        return sentence.EndWord - cue.EndWord <= Gap;
    }

    /// <summary>Where the clause that begins at a word ends: with its sentence, or where another voice comes in.</summary>
    public int ClauseEnd(in Cue cue, int first) => ClauseEnd(cue, first, syntax.SentenceOf(cue.Word).EndWord);

    // A clause ends with its sentence, or where another voice comes in.
    private int ClauseEnd(in Cue cue, int first, int limit)
    {
        limit = Math.Min(limit, first + (4 * StatementWords.Reach));
        for (var i = first + 1; i < limit; i++)
        {
            if (syntax.Form(i) is ";")
            {
                return i;
            }

            if (syntax.Form(i) is "," && i + 1 < limit && OtherVoice(cue, i + 1, limit))
            {
                return i;
            }

            if (syntax.Tag(i) == UniversalTag.Cconj && i + 1 < limit && (OtherVoice(cue, i + 1, limit) || GoesOn(cue, i + 1, limit)))
            {
                return i;
            }
        }

        return limit;
    }

    // "denied that its men fired and blamed the army": the speaker goes on to say something else.
    private bool GoesOn(in Cue cue, int i, int limit)
    {
        while (i + 1 < limit && syntax.Tag(i) is UniversalTag.Adv or UniversalTag.Aux)
        {
            i++;
        }

        return syntax.Tag(i) == UniversalTag.Verb && DenialScope.Beside(syntax, words.Lexicon, i) == cue.Word;
    }

    // ", adding that", ", but rebels have told", ", according to", ", Reuters reported."
    private bool OtherVoice(in Cue cue, int i, int limit)
    {
        if (!words.Lexicon.According(syntax.Form(i)).IsEmpty && i + 1 < limit && words.Is("addressee markers", i + 1))
        {
            return true;
        }

        if (syntax.Penn(i) == "VBG")
        {
            // ", saying, “…”" brings words of its own, whatever it hangs on.
            return !words.Lexicon.Verb(syntax.Lemma(i)).IsEmpty && words.Lexicon.Verb(syntax.Lemma(i))[^1].Takes(ContentSlots.Quote)
                && (syntax.Head(i) == cue.Word || (i + 1 < limit && (syntax.Form(i + 1) is "," or ":" || words.IsMark(i + 1)
                    || (words.Is("plain openers", i + 1) && words.Lexicon.Is("further", syntax.Lemma(i))))));
        }

        var from = i;
        while (from < limit && from < i + 2 && syntax.Tag(from) is UniversalTag.Cconj or UniversalTag.Sconj or UniversalTag.Adv)
        {
            from++;
        }

        var verb = from;
        while (verb < limit && verb < from + 8 && IsNominalWord(verb))
        {
            verb++;
        }

        if (verb == from && from == i)
        {
            return false;
        }

        while (verb < limit && verb < from + 10 && syntax.Tag(verb) is UniversalTag.Aux or UniversalTag.Adv)
        {
            verb++;
        }

        if (verb >= limit || verb == from || syntax.Tag(verb) != UniversalTag.Verb || !IsSpeech(verb))
        {
            return false;
        }

        // The end of the sentence, another clause with "that", or a clause beside the cue's own.
        return verb + 1 >= limit || words.IsPunctuation(verb + 1) && syntax.Form(verb + 1) is "." || syntax.Head(verb) == cue.Word
            || (verb + 3 < limit && (words.Is("plain openers", verb + 1) || words.Is("plain openers", verb + 2)));
    }

    private bool IsSpeech(int verb) => words.Lexicon.Verb(syntax.Lemma(verb)) is { IsEmpty: false } entries
        && entries[^1].Takes(ContentSlots.Clause) && !words.Lexicon.Is("thoughts", syntax.Lemma(verb));

    // "that" before a noun that ends there ("that day") opens nothing.
    private bool IsOpener(int i, int limit) => syntax.Tag(i) == UniversalTag.Sconj
        || (i + 1 < limit && syntax.Tag(i + 1) is UniversalTag.Pron or UniversalTag.Det or UniversalTag.Propn);

    private bool OpensClause(int word) => syntax.Tag(word) is UniversalTag.Det or UniversalTag.Noun or UniversalTag.Propn
        or UniversalTag.Pron or UniversalTag.Num or UniversalTag.Adj;

    private bool IsFinite(int word) => syntax.Penn(word) is "VBD" or "VBZ" or "VBP" or "MD";

    private bool HasFinite(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBreak(int word) => syntax.Form(word) is "," or "-" or "—" or "–" || words.IsMark(word);

    private bool IsNominalWord(int word) => words.IsNominal(word)
        || syntax.Tag(word) is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Num
        || syntax.Tag(word) is UniversalTag.Adp or UniversalTag.Part || syntax.Form(word) is "-";

    // Start of the run of nominal words that ends before a word.
    private int NounsBefore(int word, int limit)
    {
        var first = word;
        while (first > limit && first > word - Gap && IsNominalWord(first - 1))
        {
            first--;
        }

        return first;
    }

    private (int First, int End) NounsAfter(int word, int limit)
    {
        var end = word;
        while (end < limit && end < word + Gap && IsNominalWord(end) && !(syntax.Tag(end) == UniversalTag.Adp && (end == word || LeavesRun(end, word))))
        {
            end++;
        }

        return (word, end);
    }

    // "says the Gazette on Monday": the phrase belongs to the verb, not to the nouns.
    private bool LeavesRun(int preposition, int first)
    {
        var noun = syntax.Head(preposition);
        return noun > preposition && syntax.Relation(preposition) == Relation.Case && syntax.Head(noun) is >= 0 and var head && head < first;
    }
}
