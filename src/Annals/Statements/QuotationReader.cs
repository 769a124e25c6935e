using Annals.Language;

namespace Annals.Statements;

/// <summary>Gives each quotation to the cue that it leans on, to the statement that it continues, or to the last speaker.</summary>
internal sealed class QuotationReader
{
    // Words that may stand between a cue and its quotation.
    private const int Gap = 25;

    // Fewer words at the start of a sentence are a name or a slogan, unless a cue governs them.
    private const int BareWords = 4;

    private readonly StatementWords words;
    private readonly Syntax syntax;
    private readonly QuotedWords quoted;
    private readonly CueFinder finder;
    private readonly List<Cue> cues;
    private readonly int[] cueAt;
    private readonly List<StatementDraft> drafts = [];
    private readonly Dictionary<int, StatementDraft> byCue = [];

    public QuotationReader(StatementWords words, QuotedWords quoted, CueFinder finder, List<Cue> cues)
    {
        this.words = words;
        this.quoted = quoted;
        this.finder = finder;
        this.cues = cues;
        syntax = words.Syntax;
        cueAt = new int[syntax.Count];
        Array.Fill(cueAt, -1);
        for (var i = 0; i < cues.Count; i++)
        {
            cueAt[cues[i].Word] = i;
        }
    }

    /// <summary>Statements made of quotations, in order of the text.</summary>
    public List<StatementDraft> Read()
    {
        StatementDraft? previous = null;
        for (var q = 0; q < quoted.Quotations.Count; q++)
        {
            if (!quoted.IsEmpty(q))
            {
                previous = Read(q, previous) ?? previous;
            }
        }

        return drafts;
    }

    /// <summary>True if a cue has its content already.</summary>
    public bool Has(in Cue cue) => byCue.ContainsKey(cue.Word);

    private StatementDraft? Read(int q, StatementDraft? previous)
    {
        var before = Before(q, out var isTight);
        if (before is { } leading && isTight)
        {
            return Give(leading, q, isTrailing: false);
        }

        if (After(q) is { } trailing)
        {
            // Quoted words that end what the cue says are no statement of their own: the tree tells where it begins.
            return !StandsAlone(q) ? null : Give(trailing, q, isTrailing: true);
        }

        if (quoted.IsScare(q) && !StandsAlone(q))
        {
            return null;
        }

        if (before is { } broken && byCue.ContainsKey(broken.Word) && !quoted.IsScare(q))
        {
            return Give(broken, q, isTrailing: false); // “…,” he said, pointing north, “…”
        }

        if (before is not null)
        {
            return null; // a quoted part of what the cue says in the reporter's words
        }

        if (EmbeddedPosts.Signature(syntax, quoted.Quotations[q].Span.End) is { } signature)
        {
            var signed = new StatementDraft { Content = quoted.Quotations[q].Span, Form = StatementForm.Direct, Signature = signature };
            drafts.Add(signed);
            return signed;
        }

        if (previous is not null && Continues(q, previous))
        {
            previous.Content = previous.Content.Union(quoted.Quotations[q].Span);
            return previous;
        }

        if (!StandsAlone(q) || quoted.EndWord(q) - quoted.FirstWord(q) < BareWords)
        {
            return null;
        }

        var bare = new StatementDraft { Content = quoted.Quotations[q].Span, Form = StatementForm.Direct };
        drafts.Add(bare);
        return bare;
    }

    private StatementDraft Give(in Cue cue, int q, bool isTrailing)
    {
        var span = quoted.Quotations[q].Span;
        if (byCue.TryGetValue(cue.Word, out var there))
        {
            there.Content = there.Content.Union(span);
            return there;
        }

        // “told them that “we stay””: the word that opens the clause belongs to what is said.
        var opener = Outside(quoted.FirstWord(q) - 1, cue.EndWord);
        if (!isTrailing && opener >= cue.EndWord && words.Is("plain openers", opener))
        {
            span = span.Union(syntax.Word(opener).Span);
        }

        var draft = new StatementDraft { Cue = cue, Content = span, Form = StatementForm.Direct, IsTrailing = isTrailing, FirstPartEnd = span.End };
        byCue.Add(cue.Word, draft);
        drafts.Add(draft);
        return draft;
    }

    // The last cue between the start of the sentence, or the quotation before, and this one.
    private Cue? Before(int q, out bool isTight)
    {
        isTight = false;
        var first = quoted.FirstWord(q);
        var sentence = syntax.SentenceOf(first);
        var start = Math.Max(sentence.FirstWord, Math.Max(first - Gap - 2, q > 0 ? quoted.EndWord(q - 1) : 0));
        var from = Outside(first - 1, start);
        if (from < start)
        {
            return ColonBefore(q, sentence, ref isTight);
        }

        var hasVerb = false;
        for (var i = from; i >= start; i--)
        {
            if (cueAt[i] >= 0 && cues[cueAt[i]] is { Kind: not CueKind.According } cue
                && (cue.TakesQuote || cue.Entry.Takes(ContentSlots.Clause)) && !IsUnsaid(cue))
            {
                isTight = !hasVerb && cue.TakesQuote && LeadsUpTo(cue, from) && (from < cue.EndWord || !NamesFirst(cue))
                    && !IsPartOfClause(cue, q, from);
                return cue;
            }

            hasVerb |= words.IsVerb(i);
        }

        var last = from;
        if (syntax.Form(last) is ":" or "," && last > start && syntax.Tag(last - 1) == UniversalTag.Verb && !quoted.IsScare(q)
            && words.Subject(last - 1) >= 0)
        {
            isTight = true;
            return finder.Any(last - 1);
        }

        return null;
    }

    // "said the bridge “will hold” for years": the quotation is a part of the clause that the cue reports.
    private bool IsPartOfClause(in Cue cue, int q, int last)
    {
        if (cue.Noun >= 0 || !cue.Entry.Takes(ContentSlots.Clause))
        {
            return false;
        }

        var inner = quoted.Quotations[q].Inner;
        var text = syntax.Document.Text;
        var after = quoted.EndWord(q);
        while (after < syntax.Count && words.IsMark(after) && after < quoted.EndWord(q) + 2)
        {
            after++;
        }

        if (after < syntax.Count && syntax.Word(after).Sentence == syntax.Word(quoted.FirstWord(q)).Sentence
            && text[inner.End - 1] is not ('.' or ',' or '!' or '?' or '…') && !words.IsPunctuation(after)
            && syntax.Penn(after) != "VBG" && quoted.QuotationOf(after) < 0)
        {
            return true;
        }

        var start = cue.EndWord;
        var opened = false;
        for (var i = cue.EndWord; i <= last; i++)
        {
            if (words.Is("plain openers", i))
            {
                (start, opened) = (i + 1, true);
            }
        }

        return start <= last && !words.IsPunctuation(last) && (opened || !cue.Entry.ObjectIsAddressee)
            && syntax.Tag(start) != UniversalTag.Adp;
    }

    // "called the raid “reckless”": what is named belongs to the content, and the tree has the whole of it.
    private static bool NamesFirst(in Cue cue) => cue.Noun < 0
        && (cue.Entry.Slots & (ContentSlots.Clause | ContentSlots.Infinitive)) == 0
        && (cue.Entry.Slots & (ContentSlots.Predicate | ContentSlots.Whole | ContentSlots.Object)) != 0;

    // Between cue and quotation: nothing, a mark, "that", or phrases ("in a statement:", "reporters", "the importance of").
    private bool LeadsUpTo(in Cue cue, int last)
    {
        for (var i = cue.EndWord; i <= last; i++)
        {
            if (words.IsPunctuation(i) && i < last)
            {
                // A comma that does not end the gap opens a clause of its own, unless a phrase is set between two.
                if (syntax.Form(i) is not ("," or "(" or ")" or "-" or "—") || syntax.Form(last) is not (":" or ","))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // "He continued:" may end the paragraph before.
    private Cue? ColonBefore(int q, Sentence sentence, ref bool isTight)
    {
        var first = quoted.FirstWord(q);
        var last = sentence.FirstWord - 1;
        if (first - sentence.FirstWord > 2 || last < 0 || syntax.Form(last) is not (":" or ","))
        {
            return null;
        }

        var start = Math.Max(syntax.SentenceOf(last).FirstWord, last - Gap);
        for (var i = last; i >= start; i--)
        {
            if (cueAt[i] >= 0 && cues[cueAt[i]].TakesQuote)
            {
                isTight = true;
                return cues[cueAt[i]];
            }
        }

        return null;
    }

    // The first cue after the quotation, in the same sentence, with no verb but its own between.
    private Cue? After(int q)
    {
        var end = quoted.EndWord(q);
        var inner = quoted.Quotations[q].Inner;
        var text = syntax.Document.Text;
        var from = end;
        while (from < syntax.Count && words.IsPunctuation(from) && from < end + 3)
        {
            from++;
        }

        if (from >= syntax.Count || (text[inner.End - 1] == '.' && !IsLower(from)))
        {
            return null;
        }

        var home = syntax.Word(end - 1).Sentence;
        var sentence = syntax.SentenceOf(from);
        if (syntax.Word(from).Sentence != home && (syntax.Word(from).Sentence != home + 1 || !IsLower(from)))
        {
            return null;
        }

        var next = q + 1 < quoted.Quotations.Count ? quoted.FirstWord(q + 1) : syntax.Count;
        var limit = Math.Min(Math.Min(sentence.EndWord, next), from + Gap);
        var comma = EndsWithComma(text, inner.End, quoted.Quotations[q].Span.End);
        var other = -1;
        for (var i = from; i < limit; i++)
        {
            if (cueAt[i] >= 0 && cues[cueAt[i]] is var cue && Governs(cue, q, comma))
            {
                return other < 0 || IsAside(other, i) ? cue : null;
            }

            if (syntax.Tag(i) == UniversalTag.Verb && other < 0)
            {
                other = i;
            }
        }

        return other >= 0 && comma && !quoted.IsScare(q) && syntax.Penn(other) is "VBD" or "VBZ" && words.Subject(other) is >= 0 and var subject
            && subject >= from && subject < limit
            ? finder.Any(other)
            : null;
    }

    // A cue after the quotation speaks it unless it has more to say of its own.
    private bool Governs(in Cue cue, int q, bool comma)
    {
        if (cue.Kind == CueKind.According)
        {
            return comma || syntax.Document.Text[quoted.Quotations[q].Inner.End - 1] is '?' or '!' || cue.FirstWord - quoted.EndWord(q) <= 2;
        }

        if (!cue.TakesQuote || IsUnsaid(cue) || cue.Kind == CueKind.Noun
            || (syntax.Penn(cue.Word) == "VBG" && words.Child(cue.Word, Relation.Aux, Relation.Aux) < 0))
        {
            return false;
        }

        return comma || syntax.Document.Text[quoted.Quotations[q].Inner.End - 1] is '?' or '!' or '…' or '—' or '-'
            || (!quoted.IsScare(q) && syntax.Form(quoted.FirstWord(q)) is var form && form.Length > 0 && StandsAlone(q));
    }

    // A verb before the cue that belongs to a clause on its subject: "X, who chairs the board, said".
    private bool IsAside(int verb, int cue)
    {
        for (var steps = 0; steps < 6 && verb >= 0; steps++)
        {
            if (syntax.Relation(verb) is Relation.AclRelcl or Relation.Acl or Relation.Amod or Relation.Compound)
            {
                return true;
            }

            verb = syntax.Head(verb);
            if (verb == cue)
            {
                return false;
            }
        }

        return false;
    }

    // Denied, or "a truck called “Bertha”", which only names.
    private bool IsUnsaid(in Cue cue) => (words.Child(cue.Word, Relation.Advmod, Relation.Advmod) is >= 0 and var child
        && words.Is("negations", child)) || (cue.Entry.Takes(ContentSlots.Predicate) && syntax.Relation(cue.Word) == Relation.Acl
            && words.IsBareParticiple(cue.Word) && words.LedBy(cue.Word, "agent markers") < 0);

    // The same paragraph goes on quoting, and between the two stands no more than the cue's own clause.
    private bool Continues(int q, StatementDraft previous)
    {
        var first = quoted.FirstWord(q);
        if (q == 0)
        {
            return false;
        }

        var end = quoted.EndWord(q - 1);
        if (end == 0 || syntax.SentenceOf(first).Paragraph != syntax.SentenceOf(end - 1).Paragraph
            || !previous.Content.Overlaps(quoted.Quotations[q - 1].Span))
        {
            return false;
        }

        if (StandsAlone(q) == false)
        {
            return false;
        }

        var from = syntax.Word(first).Sentence;
        var sentence = syntax.Word(end - 1).Sentence;
        return from - sentence <= 1 && first - end <= StatementWords.Reach;
    }

    // Begins a sentence, or follows a quotation at once.
    private bool StandsAlone(int q)
    {
        var first = quoted.FirstWord(q);
        var start = syntax.SentenceOf(first).FirstWord;
        var outside = Outside(first - 1, start);
        return outside < start || quoted.QuotationOf(outside) >= 0;
    }

    // The last word up to an index that is no quotation mark.
    private int Outside(int word, int start)
    {
        while (word >= start && quoted.QuotationOf(word) < 0 && words.IsMark(word))
        {
            word--;
        }

        return word;
    }

    private bool IsLower(int word) => char.IsLower(syntax.Document.Text[syntax.Word(word).Start]);

    private static bool EndsWithComma(string text, int innerEnd, int spanEnd) =>
        text[innerEnd - 1] == ',' || (spanEnd < text.Length && text[spanEnd] == ',');
}
