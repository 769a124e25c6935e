using Annals.Language;

namespace Annals.Statements;

/// <summary>Finds in the trees what a cue says when no quotation leans on it.</summary>
internal sealed class ContentFinder(StatementWords words, QuotedWords quoted, PlainReader plain)
{
    private const int AsideWords = 7;

    private readonly Syntax syntax = words.Syntax;
    private readonly AccordingContent according = new(words, quoted, plain);

    /// <summary>What a cue says, as a run of words, and whether the cue comes after it; null when it says nothing.</summary>
    public (int First, int End, bool IsTrailing)? Find(in Cue cue)
    {
        var found = cue.Kind switch
        {
            CueKind.According => according.Find(cue),
            CueKind.Noun => Complement(cue.Noun, cue.Entry),
            _ => cue.Noun >= 0 ? Complement(cue.Noun, cue.Entry) : OfVerb(cue),
        };
        if (found is not { } content)
        {
            return null;
        }

        var sentence = syntax.SentenceOf(cue.Word);
        var first = Math.Max(content.First, sentence.FirstWord);
        var end = Math.Min(content.End, sentence.EndWord);
        while (first < end && words.IsPunctuation(first))
        {
            first++;
        }

        while (end > first && words.IsPunctuation(end - 1))
        {
            end--;
        }

        return end > first ? (first, end, content.IsTrailing) : null;
    }

    private (int First, int End, bool IsTrailing)? OfVerb(in Cue cue)
    {
        if (words.IsPassive(cue.Word))
        {
            return Passive(cue);
        }

        if (!cue.Entry.Takes(ContentSlots.Clause))
        {
            return (cue.Entry.Takes(ContentSlots.Shown) ? Shown(cue) : null) ?? After(cue) ?? Rest(cue);
        }

        if (plain.AfterOpener(cue) is { } opened)
        {
            return (opened.First, EndOf(cue, opened.First, opened.End), false);
        }

        if (plain.Before(cue) is { } trailing && !IsAside(cue, trailing.Left))
        {
            return (syntax.SentenceOf(cue.Word).FirstWord, trailing.Left, true);
        }

        if (plain.Amid(cue) is { } amid)
        {
            return (syntax.SentenceOf(cue.Word).FirstWord, amid.End, true);
        }

        if (plain.After(cue) is { } clause && (!words.Lexicon.Is("thoughts", syntax.Lemma(cue.Word)) || HasClause(cue)))
        {
            return (clause.First, EndOf(cue, clause.First, clause.End), false);
        }

        return After(cue) ?? (cue.Entry.Takes(ContentSlots.Shown) ? Shown(cue) : null) ?? Before(cue);
    }

    // "Footage shows a group of men; one of them then fires": all that is to be seen, but only of things said, written or shown.
    private (int First, int End, bool IsTrailing)? Shown(in Cue cue)
    {
        var subject = words.Subject(cue.Word);
        var sentence = syntax.SentenceOf(cue.Word);
        if (subject < 0 || subject > cue.Word || !words.Lexicon.Is("documents", syntax.Lemma(subject))
            || words.Child(cue.Word, Relation.Obj, Relation.Ccomp) < cue.EndWord)
        {
            return null;
        }

        var end = plain.ClauseEnd(cue, cue.EndWord);
        while (end + 1 < sentence.EndWord && syntax.Form(end) is ";")
        {
            end = plain.ClauseEnd(cue, end + 1);
        }

        return (cue.EndWord, end, false);
    }

    // "As we have reported, the group said": an aside of the reporter's is not what is said.
    private bool IsAside(in Cue cue, int end)
    {
        var first = syntax.SentenceOf(cue.Word).FirstWord;
        return words.Is("asides", first) && words.HasVerb(first, end) && end - first <= AsideWords;
    }

    // The tree may end the clause before the sentence does: ", forcing them to leave" then tells what came of it.
    private int EndOf(in Cue cue, int first, int end)
    {
        var child = words.Child(cue.Word, Relation.Ccomp, Relation.Ccomp);
        return child > cue.Word && syntax.SubtreeFirst(child) <= first + 1 && syntax.SubtreeEnd(child) is var treeEnd && treeEnd > first + 2 && treeEnd < end
            && words.IsPunctuation(treeEnd) && !words.IsMark(treeEnd)
            ? treeEnd
            : end;
    }

    private bool HasClause(in Cue cue)
    {
        var child = words.Child(cue.Word, Relation.Ccomp, Relation.Ccomp);
        return child > cue.Word;
    }

    // The tree has lost the object: all that follows is taken, up to the next mark.
    private (int First, int End, bool IsTrailing)? Rest(in Cue cue)
    {
        var sentence = syntax.SentenceOf(cue.Word);
        if (cue.Entry.Takes(ContentSlots.Predicate) && Names(cue, sentence))
        {
            return (cue.EndWord, plain.ClauseEnd(cue, cue.EndWord), false);
        }

        if (!cue.Entry.Takes(ContentSlots.Whole) || syntax.Penn(cue.Word) is not ("VBD" or "VBZ" or "VBP" or "VBN")
            || cue.EndWord >= sentence.EndWord || !(words.IsNominal(cue.EndWord) || syntax.Tag(cue.EndWord) == UniversalTag.Det))
        {
            return null;
        }

        var end = cue.EndWord;
        while (end < sentence.EndWord && syntax.Form(end) is not ("," or ";" or ".") && end < cue.EndWord + StatementWords.Reach)
        {
            end++;
        }

        return (cue.EndWord, end, false);
    }

    // "called the raid a mistake", "called the raid “reckless”": a noun, and a second one or quoted words behind it.
    private bool Names(in Cue cue, Sentence sentence)
    {
        var quotedFrom = quoted.QuotationOf(cue.Word);
        for (var i = cue.EndWord + 1; i < Math.Min(sentence.EndWord, cue.EndWord + 20) && !words.IsVerb(i); i++)
        {
            if (quoted.QuotationOf(i) != quotedFrom || (words.Is("indefinite articles", i) && words.IsNominal(i - 1)))
            {
                return true;
            }

            if (syntax.Form(i) is "," or ";")
            {
                return false;
            }
        }

        return false;
    }

    // Content after the verb: a clause alone, else what its slots allow, taken together.
    private (int First, int End, bool IsTrailing)? After(in Cue cue)
    {
        int first = int.MaxValue, end = -1, target = -1;
        var isNamed = false;
        var entry = cue.Entry;
        var budget = StatementWords.Reach;
        foreach (var child in syntax.Children(cue.Word))
        {
            if (child < cue.EndWord)
            {
                continue;
            }

            if (--budget == 0)
            {
                break;
            }

            if (IsClause(child) && entry.Takes(ContentSlots.Clause))
            {
                return (Math.Max(syntax.SubtreeFirst(child), cue.EndWord), syntax.SubtreeEnd(child), false);
            }

            if (syntax.Relation(child) is Relation.Obj or Relation.Iobj || (syntax.Relation(child) == Relation.Obl && target < 0
                && words.Preposition(child) is >= 0 and var led && syntax.Form(led) == entry.AddresseePreposition))
            {
                target = child;
            }

            if (Fills(child, entry))
            {
                first = Math.Min(first, Math.Max(syntax.SubtreeFirst(child), cue.EndWord));
                end = Math.Max(end, syntax.SubtreeEnd(child));
                isNamed |= syntax.Relation(child) is Relation.Obj;
            }
        }

        // "put the toll at nine", but not "put them at risk": where only some objects will do, one must be there.
        if (!isNamed && entry.Objects.Length > 0 && entry.Prepositions.Length > 0)
        {
            return null;
        }

        if (end < 0)
        {
            return Preposed(cue);
        }

        // "spoke of Turkey assuming the duty": what goes on right behind a phrase belongs to it.
        foreach (var child in syntax.Children(cue.Word))
        {
            if (--budget <= 0)
            {
                break;
            }

            if (syntax.Relation(child) == Relation.Advcl && syntax.Penn(child) == "VBG" && syntax.SubtreeFirst(child) == end)
            {
                end = syntax.SubtreeEnd(child);
            }
        }

        // "urged the two sides to talk": who is to do it belongs to what is said.
        if ((entry.Takes(ContentSlots.Predicate) && target >= 0)
            || ((entry.ObjectIsAddressee || entry.AddresseePreposition.Length > 0) && target >= 0 && target < first && first < syntax.Count && syntax.Tag(first) == UniversalTag.Part))
        {
            first = Math.Min(first, Math.Max(syntax.SubtreeFirst(target), cue.EndWord));
        }

        while (first < target && syntax.Tag(first) == UniversalTag.Adp)
        {
            first++;
        }

        return (first, end, false);
    }

    // "called for a truce": the parser may hang the phrase elsewhere, but the particle leads it.
    private (int First, int End, bool IsTrailing)? Preposed(in Cue cue)
    {
        if (cue.Entry.Particle.Length == 0 || !cue.Entry.TakesAfter(cue.Entry.Particle) || cue.EndWord >= syntax.Count
            || syntax.Word(cue.EndWord).Sentence != syntax.Word(cue.Word).Sentence)
        {
            return null;
        }

        var noun = syntax.Head(cue.EndWord - 1);
        return noun >= cue.EndWord ? (cue.EndWord, syntax.SubtreeEnd(noun), false) : null;
    }

    private bool IsClause(int child) => syntax.Relation(child) switch
    {
        Relation.Ccomp => !IsInfinitive(child),
        Relation.Parataxis => syntax.SubtreeFirst(child) is > 0 and var first
            && (syntax.Form(first) == ":" || syntax.Form(first - 1) == ":"),
        _ => false,
    };

    private bool IsInfinitive(int verb)
    {
        var mark = words.Child(verb, Relation.Mark, Relation.Mark);
        return mark >= 0 && syntax.Tag(mark) == UniversalTag.Part;
    }

    private bool Fills(int child, CueEntry entry)
    {
        switch (syntax.Relation(child))
        {
            case Relation.Obj or Relation.Iobj:
                return !entry.ObjectIsAddressee && (entry.Takes(ContentSlots.Whole)
                    || (entry.Takes(ContentSlots.Object) && syntax.Tag(child) != UniversalTag.Pron)
                    || entry.TakesObject(syntax.Lemma(child)));
            case Relation.Xcomp or Relation.Ccomp or Relation.Advcl:
                return IsInfinitive(child)
                    ? entry.Takes(ContentSlots.Infinitive)
                    : syntax.Penn(child) == "VBG" && (syntax.Relation(child) != Relation.Advcl || syntax.SubtreeFirst(child) == syntax.Head(child) + 1)
                        ? entry.Takes(ContentSlots.Gerund) || entry.Takes(ContentSlots.Whole) || ClausePreposition(child, entry)
                        : (syntax.Relation(child) != Relation.Advcl && (entry.Takes(ContentSlots.Predicate) || entry.Takes(ContentSlots.Whole)))
                            || ClausePreposition(child, entry) || (entry.Takes(ContentSlots.Whole) && LedByMark(child));
            case Relation.Obl or Relation.Nmod:
                return words.Preposition(child) is >= 0 and var preposition && syntax.Relation(preposition) == Relation.Case
                    && (entry.TakesAfter(syntax.Form(preposition))
                        || (entry.Takes(ContentSlots.Whole) && words.Is("whole prepositions", preposition)));
            default:
                return false;
        }
    }

    private bool LedByMark(int clause) =>
        words.Child(clause, Relation.Mark, Relation.Mark) is >= 0 and var mark && words.Is("whole prepositions", mark);

    private bool ClausePreposition(int clause, CueEntry entry) =>
        words.Child(clause, Relation.Mark, Relation.Case) is >= 0 and var mark && entry.TakesAfter(syntax.Form(mark));

    // "the raid was condemned by the union": the subject is what is condemned, if somebody does it.
    private (int First, int End, bool IsTrailing)? Passive(in Cue cue)
    {
        var subject = words.Subject(cue.Word);
        if (subject < 0 || subject > cue.Word || words.LedBy(cue.Word, "agent markers") < 0)
        {
            return null;
        }

        if (After(cue) is { } after)
        {
            return after;
        }

        return cue.Entry.Takes(ContentSlots.Object) || cue.Entry.Takes(ContentSlots.Whole)
            ? (syntax.SubtreeFirst(subject), Math.Min(syntax.SubtreeEnd(subject), cue.FirstWord), false)
            : null;
    }

    // "…, the ministry said": all before the clause of the cue; "…, she said, …": all around it.
    private (int First, int End, bool IsTrailing)? Before(in Cue cue)
    {
        var sentence = syntax.SentenceOf(cue.Word);
        var left = cue.FirstWord;
        var subject = words.Subject(cue.Word);
        if (subject >= 0 && subject < cue.Word)
        {
            left = Math.Min(left, words.Phrase(subject).First);
        }

        if (left <= sentence.FirstWord || !words.IsPunctuation(left - 1) || syntax.Penn(cue.Word) == "VBG"
            || syntax.Relation(cue.Word) is Relation.Acl or Relation.AclRelcl || words.IsBareParticiple(cue.Word))
        {
            return null;
        }

        var head = syntax.Head(cue.Word);
        if (head > cue.Word && syntax.Relation(cue.Word) == Relation.Parataxis)
        {
            return (syntax.SubtreeFirst(head), syntax.SubtreeEnd(head), true);
        }

        var first = sentence.FirstWord;
        var clause = head >= 0 && head < left && syntax.Relation(cue.Word) == Relation.Parataxis
            ? head
            : words.Child(cue.Word, Relation.Ccomp, Relation.Parataxis);
        if (clause >= 0 && clause < left)
        {
            first = Math.Min(syntax.SubtreeFirst(clause), left);
        }
        else if (!words.HasVerb(first, left))
        {
            return null;
        }

        return (first, left, true);
    }

    // What hangs on a noun of saying: a clause, an infinitive or a phrase.
    private (int First, int End, bool IsTrailing)? Complement(int noun, CueEntry entry)
    {
        var budget = StatementWords.Reach;
        foreach (var child in syntax.Children(noun))
        {
            if (child < noun)
            {
                continue;
            }

            if (--budget == 0)
            {
                break;
            }

            var fits = syntax.Relation(child) switch
            {
                Relation.Acl or Relation.Ccomp => IsInfinitive(child)
                    ? entry.Takes(ContentSlots.Infinitive)
                    : entry.Takes(ContentSlots.Clause) && words.Is("clause openers", Math.Max(syntax.SubtreeFirst(child), noun)),
                Relation.Nmod or Relation.Obl => words.Preposition(child) is >= 0 and var preposition
                    && entry.TakesAfter(syntax.Form(preposition)),
                _ => false,
            };
            if (fits)
            {
                return (Math.Max(syntax.SubtreeFirst(child), noun + 1), syntax.SubtreeEnd(child), false);
            }
        }

        return null;
    }
}
