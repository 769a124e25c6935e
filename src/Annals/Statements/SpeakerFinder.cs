using Annals.Actors;
using Annals.Language;

namespace Annals.Statements;

/// <summary>Finds who speaks, to whom, and through whom we know.</summary>
internal sealed class SpeakerFinder(StatementWords words, ActorTable actors)
{
    // Steps from a cue to the verb whose subject it shares.
    private const int Climb = 8;

    private readonly Syntax syntax = words.Syntax;
    private ActorRef? last;

    /// <summary>Who spoke last, for bare quotations and for pronouns that nobody else can explain.</summary>
    public ActorRef? Last => last;

    /// <summary>Fills in the parts of a statement that hang on its cue.</summary>
    public void Complete(StatementDraft draft)
    {
        if (draft.Signature is { } signature)
        {
            draft.Speaker = Mention(words.SourceHead(signature.First), signature.First, signature.End);
            return;
        }

        if (draft.Cue is not { } cue)
        {
            draft.Speaker ??= last;
            return;
        }

        if (cue.Kind == CueKind.According)
        {
            Source(cue.EndWord, draft);
        }
        else
        {
            var speaker = cue.Kind == CueKind.Noun ? Owner(cue.Noun) : Of(cue);
            if (speaker >= 0)
            {
                draft.Speaker = Refer(speaker, cue);
            }

            draft.Speaker ??= Nearby(cue);
            Addressee(cue, draft);
            Citing(cue, draft);
            About(cue, draft);
        }

        if (draft.Speaker is not null && !draft.IsNested)
        {
            last = draft.Speaker;
        }
    }

    /// <summary>False for what the trees take for a statement though nobody makes it: orders to the reader, the reporter's own
    /// "we", thoughts that a quotation speaks of.</summary>
    public bool IsTold(StatementDraft draft)
    {
        if (draft.Form is not null || draft.Cue is not { } cue)
        {
            return true;
        }

        if (draft.Speaker is not { } speaker)
        {
            return !draft.IsNested && syntax.Penn(cue.Word) is not ("VB" or "VBP" or "VBG");
        }

        return !words.Is("first and second person", syntax.WordAt(speaker.Span.Start))
            && !(draft.IsNested && words.Lexicon.Is("thoughts", syntax.Lemma(cue.Word)));
    }

    /// <summary>The head word of who speaks, or -1.</summary>
    private int Of(in Cue cue)
    {
        var verb = cue.Word;
        if (words.IsPassive(verb))
        {
            return words.LedBy(verb, "agent markers");
        }

        for (var steps = 0; steps < Climb && verb >= 0; steps++)
        {
            var subject = words.Subject(verb);
            var relation = syntax.Relation(verb);
            var head = syntax.Head(verb);
            if (subject >= 0)
            {
                return relation == Relation.AclRelcl && words.Is("relative pronouns", subject) && head >= 0 ? head : subject;
            }

            switch (relation)
            {
                case Relation.Acl or Relation.AclRelcl:
                    return head < 0 ? -1 : words.Lexicon.Is("documents", syntax.Lemma(head)) ? Owner(head) : head;
                case Relation.Conj or Relation.Advcl or Relation.Xcomp or Relation.Ccomp or Relation.Parataxis or Relation.Obl
                    or Relation.Nmod or Relation.Dep:
                    verb = head;
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>Whose a thing said or written is: its owner, its author, who sends it out; else the thing itself.</summary>
    private int Owner(int thing)
    {
        var owner = words.Child(thing, Relation.NmodPoss, Relation.NmodPoss);
        if (owner >= 0)
        {
            return owner;
        }

        owner = words.LedBy(thing, "origin markers");
        if (owner >= 0)
        {
            return owner;
        }

        var head = syntax.Head(thing);
        if (head >= 0 && syntax.Relation(thing) == Relation.Obj && words.Subject(head) is >= 0 and var subject)
        {
            return subject;
        }

        return thing;
    }

    private ActorRef Refer(int head, in Cue cue)
    {
        var (first, end) = words.Phrase(head);
        (first, end) = head < cue.Word ? (first, Math.Min(end, cue.FirstWord)) : (Math.Max(first, cue.EndWord), end);
        var actor = Mention(head, Math.Min(first, head), Math.Max(end, head + 1));
        if (actor.Actor is null && last is { } before
            && (words.Is("third person pronouns", head) || IsKnownDocument(head)))
        {
            return actor with { Actor = before.Actor };
        }

        return actor;
    }

    // The words of a phrase, with the actor that its head or a word beside it mentions.
    private ActorRef Mention(int head, int first, int end)
    {
        var span = syntax.SpanOf(first, end);
        return actors.TryAtOrBeside(syntax, head, out var mention) || actors.TryCovering(head, out mention)
            ? new ActorRef(actors.ActorOf(mention).Id, span)
            : new ActorRef(null, span);
    }

    // "The statement continued": whoever made it.
    private bool IsKnownDocument(int head) => words.Lexicon.Is("documents", syntax.Lemma(head))
        && words.Child(head, Relation.Det, Relation.Det) is >= 0 and var determiner && words.Is("determiners of what was named", determiner);

    // The parser found no subject: the nearest noun before the cue, or right after it ("…," said the mayor).
    private ActorRef? Nearby(in Cue cue)
    {
        var sentence = syntax.SentenceOf(cue.Word);
        if (words.IsPassive(cue.Word) || syntax.Penn(cue.Word) == "VBG")
        {
            return null;
        }

        if (cue.FirstWord > sentence.FirstWord && words.IsNominal(cue.FirstWord - 1))
        {
            var head = cue.FirstWord - 1;
            for (var steps = 0; steps < Climb && syntax.Head(head) is >= 0 and var up && up < cue.FirstWord && words.IsNominal(up); steps++)
            {
                head = up;
            }

            return Refer(head, cue);
        }

        if (cue.EndWord < sentence.EndWord && cue.FirstWord > sentence.FirstWord && words.IsPunctuation(cue.FirstWord - 1)
            && syntax.Tag(cue.EndWord) is UniversalTag.Propn or UniversalTag.Det or UniversalTag.Pron)
        {
            return Refer(words.SourceHead(cue.EndWord), cue);
        }

        return null;
    }

    private void Addressee(in Cue cue, StatementDraft draft)
    {
        var heard = cue.Entry.ObjectIsAddressee ? words.Child(cue.Word, Relation.Obj, Relation.Iobj) : -1;
        var budget = StatementWords.Reach;
        foreach (var child in syntax.Children(cue.Word))
        {
            if (heard >= 0 || --budget == 0)
            {
                break;
            }

            if (syntax.Relation(child) == Relation.Iobj)
            {
                heard = child;
            }
            else if (syntax.Relation(child) == Relation.Obl && words.Preposition(child) is >= 0 and var preposition
                && (cue.Entry.AddresseePreposition.Length > 0
                    ? syntax.Form(preposition) == cue.Entry.AddresseePreposition
                    : words.Is("addressee markers", preposition) && !cue.Entry.TakesAfter(syntax.Form(preposition))))
            {
                heard = child;
            }
        }

        if (heard >= 0 && (heard < cue.Word || !draft.Content.Contains(syntax.Word(heard).Span)))
        {
            var (first, end) = words.Phrase(heard);
            draft.Addressee = Mention(heard, first, end);
        }
    }

    // "Reuters reported, citing officials".
    private void Citing(in Cue cue, StatementDraft draft)
    {
        var budget = StatementWords.Reach;
        foreach (var child in syntax.Children(cue.Word))
        {
            if (--budget == 0)
            {
                break;
            }

            if (child > cue.Word && syntax.Relation(child) == Relation.Advcl && syntax.Penn(child) == "VBG"
                && words.Lexicon.Is("citing", syntax.Lemma(child)) && words.Child(child, Relation.Obj, Relation.Obj) is >= 0 and var origin)
            {
                var (first, end) = words.Phrase(origin);
                draft.AccordingTo.Add(Mention(origin, first, end));
            }
        }
    }

    // "said of the truce that it holds"
    private void About(in Cue cue, StatementDraft draft)
    {
        var topic = words.LedBy(cue.Word, "topic markers");
        if (topic >= 0 && !draft.Content.Overlaps(syntax.Word(topic).Span))
        {
            var (first, end) = words.Phrase(topic);
            draft.About = syntax.SpanOf(first, end);
        }
    }

    // "according to a tally reported by AFP from an official": AFP speaks, the official is behind it.
    private void Source(int firstWord, StatementDraft draft)
    {
        var head = words.SourceHead(firstWord);
        var (first, end) = words.SourcePhrase(firstWord);
        if (!words.Lexicon.Is("documents", syntax.Lemma(head)))
        {
            draft.Speaker = Mention(head, first, end);
            return;
        }

        var chain = new List<int>();
        var sentence = syntax.SentenceOf(head);
        var limit = Math.Min(sentence.EndWord, head + StatementWords.Reach);
        for (var i = head + 1; i < limit && syntax.Form(i) != ","; i++)
        {
            if (syntax.Relation(i) is Relation.Nmod or Relation.Obl or Relation.OblAgent && words.Preposition(i) is >= 0 and var preposition
                && words.Is("origin markers", preposition) && syntax.IsWithin(i, head))
            {
                chain.Add(i);
            }
        }

        var owner = words.Child(head, Relation.NmodPoss, Relation.NmodPoss);
        if (owner >= 0)
        {
            chain.Insert(0, owner);
        }

        if (chain.Count == 0)
        {
            draft.Speaker = Mention(head, first, end);
            return;
        }

        var (ownerFirst, ownerEnd) = words.Phrase(chain[0]);
        draft.Speaker = Mention(chain[0], ownerFirst, ownerEnd);
        foreach (var origin in chain.Skip(1))
        {
            var (originFirst, originEnd) = words.Phrase(origin);
            draft.AccordingTo.Add(Mention(origin, originFirst, originEnd));
        }
    }
}
