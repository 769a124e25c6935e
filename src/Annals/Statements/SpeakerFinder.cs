using Annals.Actors;
using Annals.Language;

namespace Annals.Statements;

/// <summary>Finds who speaks, to whom, and through whom we know.</summary>
internal sealed class SpeakerFinder(StatementWords words, QuotedWords quoted, PlainReader plain, ActorTable actors)
{
    // Steps from a cue to the verb whose subject it shares.
    private const int Climb = 8;

    // Words of a speaker between a quotation and its cue.
    private const int Gap = 24;

    private readonly Syntax syntax = words.Syntax;
    private readonly SourceFinder sources = new(words, plain, actors);
    private readonly HearerFinder hearers = new(words, new SourceFinder(words, plain, actors));
    private readonly Dictionary<string, ActorKind> kinds = KindsOf(actors);
    private ActorRef? last;
    private int lastSentence = -2;
    private TextSpan told;

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
            sources.Complete(cue, draft);
        }
        else
        {
            draft.Speaker = Beside(draft, cue);
            if (draft.Speaker is null)
            {
                var speaker = cue.Kind == CueKind.Noun ? Owner(cue.Noun) : Antecedent(Of(cue));
                if (speaker >= 0 && (quoted.QuotationOf(speaker) < 0 || quoted.QuotationOf(cue.Word) >= 0))
                {
                    draft.Speaker = Relative(cue, Refer(speaker, cue));
                }
                else if (speaker >= 0 && syntax.Penn(cue.Word) == "VBG")
                {
                    draft.Speaker = last; // the tree hung the participle on quoted words
                }
            }

            draft.Speaker ??= Nearby(cue);
            hearers.Complete(cue, draft);
            sources.Cited(cue, draft);
        }

        if (draft.Form is null)
        {
            sources.Relayed(draft);
        }

        if (draft is { Speaker.Actor: null, AccordingTo.Count: 0, IsNested: false } && cue.Kind == CueKind.Verb)
        {
            ReadDocument(draft, cue);
        }

        if (draft.Speaker is not null && !draft.IsNested && !told.Contains(syntax.Word(cue.Word).Span))
        {
            last = draft.Speaker;
            lastSentence = Math.Max(syntax.Word(cue.Word).Sentence, syntax.Word(Math.Min(syntax.Count - 1, syntax.WordAt(draft.Content.End - 1))).Sentence);
            told = draft.Content;
        }
    }

    // "the envoy, who said": the words that speak are "who"; the actor tells whom they mean.
    private ActorRef Relative(in Cue cue, ActorRef speaker) => speaker.Actor is not null && syntax.Relation(cue.Word) == Relation.AclRelcl
        && words.Subject(cue.Word) is >= 0 and var subject && words.Is("relative pronouns", subject)
        ? speaker with { Span = syntax.Word(subject).Span }
        : speaker;

    // A trailing cue has its speaker at its side, whatever the tree says.
    private ActorRef? Beside(StatementDraft draft, in Cue cue)
    {
        if (!draft.IsTrailing || cue.Kind != CueKind.Verb || words.IsPassive(cue.Word))
        {
            return null;
        }

        var run = draft.Form is null
            ? plain.Before(cue) is { } before ? (before.SpeakerFirst, before.SpeakerEnd)
                : plain.Amid(cue) is { } amid ? (amid.SpeakerFirst, amid.SpeakerEnd) : null
            : plain.SpeakerAfter(syntax.WordAt(draft.FirstPartEnd - 1) + 1, cue);
        if ((run ?? Behind(draft, cue)) is not { } there)
        {
            return null;
        }

        var (first, end) = there;
        var head = end - 1;
        for (var i = end - 1; i >= first; i--)
        {
            if (words.IsNominal(i) && (syntax.Head(i) < first || syntax.Head(i) >= end))
            {
                head = i;
            }
        }

        return Pronoun(head, Whole(head, first, end, cue));
    }

    // "…," Rep. Ann Lee (D) said: the words between the quotation and its cue, where the tree gives none of them for a subject.
    private (int First, int End)? Behind(StatementDraft draft, in Cue cue)
    {
        if (draft.Form is null || draft.FirstPartEnd <= 0)
        {
            return null;
        }

        var first = syntax.WordAt(draft.FirstPartEnd - 1) + 1;
        while (first < cue.FirstWord && (words.IsPunctuation(first) || words.IsMark(first)))
        {
            first++;
        }

        if (first >= cue.FirstWord || cue.FirstWord - first > Gap || !(words.IsNominal(first) || syntax.Tag(first) is UniversalTag.Det or UniversalTag.Adj)
            || (words.Subject(cue.Word) is >= 0 and var subject && subject >= first) || words.HasVerb(first, cue.FirstWord))
        {
            return null;
        }

        var end = words.Trim(first, cue.FirstWord, first).End;
        return (first, end);
    }

    // The speaker's phrase with what hangs on it, up to the cue and to quoted words.
    private ActorRef Whole(int head, int first, int end, in Cue cue)
    {
        var full = words.FullPhrase(head);
        var stop = head < cue.Word ? Math.Min(full.End, cue.FirstWord) : full.End;
        if (head < cue.Word && full.End > cue.FirstWord)
        {
            stop = end; // the cue stands in a clause on its speaker
        }

        for (var i = end; i < stop; i++)
        {
            if (quoted.QuotationOf(i) >= 0 && quoted.QuotationOf(cue.Word) < 0)
            {
                stop = i;
            }
        }

        end = words.Trim(first, Math.Max(end, stop), head).End;
        return Mention(head, first, end);
    }

    // "the authority, which runs the port, announced": the tree may take "which" for the subject.
    private int Antecedent(int head)
    {
        if (head < 0 || !words.Is("relative pronouns", head))
        {
            return head;
        }

        var before = head - 1;
        while (before > syntax.SentenceOf(head).FirstWord && words.IsPunctuation(before))
        {
            before--;
        }

        return before >= 0 && words.IsNominal(before) ? before : head;
    }

    // "He added" goes on from the last speaker, if that was just before and may be called so.
    private ActorRef Pronoun(int head, ActorRef found)
    {
        if (last is not { } before || !words.Is("third person pronouns", head))
        {
            return found;
        }

        var near = syntax.Word(head).Sentence - lastSentence <= 1 && words.Is("personal pronouns", head) && MayBePerson(before);
        return found.Actor is null || (near && before.Actor is not null) ? found with { Actor = before.Actor } : found;
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

        if (draft.IsNested && words.Child(cue.Word, Relation.Ccomp, Relation.Xcomp) < 0)
        {
            return false; // deeds that a quotation names: "we condemn", "who rejects"
        }

        return !words.Is("first and second person", syntax.WordAt(speaker.Span.Start))
            && (cue.FirstWord == 0 || !words.Is("first and second person", cue.FirstWord - 1))
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
            if (subject >= 0 && !(steps > 0 && relation == Relation.Ccomp && words.IsPassive(verb)))
            {
                return relation == Relation.AclRelcl && words.Is("relative pronouns", subject) && head >= 0 ? head : subject;
            }

            switch (relation)
            {
                case Relation.Acl or Relation.AclRelcl:
                    return head < 0 ? -1 : words.Lexicon.Is("documents", syntax.Lemma(head)) ? Owner(head) : head;
                case Relation.Conj when DenialScope.Beside(syntax, words.Lexicon, verb) is >= 0 and var denial:
                    verb = denial;
                    break;
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
        if (head < cue.Word && end < cue.FirstWord && plain.AreNouns(end, cue.FirstWord))
        {
            // "French minister Ann Lee said": the tree took the first word for the subject; the run up to the cue is one name.
            end = cue.FirstWord;
            head = plain.HeadOf(first, end);
        }
        else if (end < cue.FirstWord && IsNameBetweenCommas(end, cue.FirstWord))
        {
            end = cue.FirstWord - 1;
        }

        (first, end) = head < cue.Word ? (first, Math.Min(end, cue.FirstWord)) : (Math.Max(first, cue.EndWord), end);
        var actor = Whole(head, Math.Min(first, head), Math.Max(end, head + 1), cue);
        if (actor.Actor is null && last is { } before && IsKnownDocument(head))
        {
            return actor with { Actor = before.Actor };
        }

        return Pronoun(head, actor);
    }

    private ActorRef Mention(int head, int first, int end) => sources.Mention(head, first, end);

    private bool MayBePerson(ActorRef speaker) => speaker.Actor is null
        || !kinds.TryGetValue(speaker.Actor, out var kind) || kind is not (ActorKind.State or ActorKind.Outlet);

    private static Dictionary<string, ActorKind> KindsOf(ActorTable actors)
    {
        var kinds = new Dictionary<string, ActorKind>();
        foreach (var mention in actors.Mentions)
        {
            var actor = actors.ActorOf(mention);
            kinds.TryAdd(actor.Id, actor.Kind);
        }

        return kinds;
    }

    // "Footage from the union showed …. The video showed …": whose it is, and the fuller words for it.
    private void ReadDocument(StatementDraft draft, in Cue cue)
    {
        var thing = words.Subject(cue.Word);
        if (thing < 0 || thing > cue.Word || !words.Lexicon.Is("documents", syntax.Lemma(thing)))
        {
            return;
        }

        if (Owner(thing) is var owner && owner != thing && owner < cue.Word)
        {
            var (first, end) = words.Phrase(owner);
            draft.AccordingTo.Add(Mention(owner, first, end));
        }
        else if (last is { Actor: null } before && IsKnownDocument(thing) && syntax.Word(thing).Sentence - lastSentence <= 1
            && words.Lexicon.Is("documents", syntax.Lemma(words.SourceHead(syntax.WordAt(before.Span.Start)))))
        {
            draft.AccordingTo.Add(before);
        }
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

        if (cue.FirstWord > sentence.FirstWord && (words.IsNominal(cue.FirstWord - 1) || IsCapital(cue.FirstWord - 1)))
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

    // "the secretary, Ann Lee, says", whatever the tree makes of the name.
    private bool IsNameBetweenCommas(int from, int cue)
    {
        if (syntax.Form(from) != "," || cue - from < 3 || cue - from > 8 || syntax.Form(cue - 1) != ",")
        {
            return false;
        }

        for (var i = from + 1; i < cue - 1; i++)
        {
            if (syntax.Tag(i) != UniversalTag.Propn)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsCapital(int word) => char.IsUpper(syntax.Document.Text[syntax.Word(word).Start]);
}
