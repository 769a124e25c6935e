using Annals.Language;
using Annals.Numbers;

namespace Annals.Coding;

/// <summary>Reads how many were killed, hurt, held or took part, and hangs each figure on the event that it belongs to.</summary>
internal sealed class FigureReader(ReportView view, EventLexicon lexicon, Participants participants, IReadOnlyList<EventDraft> drafts)
{
    // The words of the contract.
    private const string Killed = "killed";
    private const string Injured = "injured";
    private const string KilledOrInjured = "killed-or-injured";

    private const string CountedPart = "the number that counts the source or target";

    private readonly Syntax syntax = view.Syntax;
    private readonly FigureOwner owners = new(view, drafts);
    private readonly FigureVoice voices = new(view, lexicon, participants);
    private readonly RivalCounts rivals = new(view, drafts);

    /// <summary>Tellings that only give another count, in somebody else's words, of a deed told before.</summary>
    public IReadOnlyList<EventDraft> Rivals => rivals.Tellings;

    public void Read()
    {
        foreach (var draft in drafts)
        {
            if (draft.Frame.Harm is { } what)
            {
                foreach (var head in draft.TargetHeads)
                {
                    Add(draft, what, head, allowOne: true);
                }
            }
            else if (draft.Type is "PROTEST" or "MOBILIZE" or "ASSAULT")
            {
                foreach (var head in draft.SourceHeads)
                {
                    Add(draft, "participants", head, allowOne: false);
                }
            }
        }

        var tolls = new TollReader(view, lexicon, participants, owners);
        var next = 0;
        for (var word = 0; word < syntax.Count; word++)
        {
            ReadHarmWord(word);
            for (; next < view.Numbers.Length && view.Numbers[next].FirstWord <= word; next++)
            {
                if (tolls.Read(view.Numbers[next]) is { } toll)
                {
                    ReadToll(toll);
                }
            }
        }
    }

    private void ReadToll(Toll toll)
    {
        if (owners.Before(toll.Noun, toll.What) is { } owner)
        {
            var span = toll.Number.Span.Union(syntax.Word(toll.Head).Span);
            PutOrTell(owner, new Figure(toll.What, GroupOf(toll.Head), toll.Number.Quantity, span, voices.Of(owner, toll.Noun)), "the number that a verb gives a count", toll.Noun, toll.Head);
        }
    }

    /// <summary>The number that counts a noun, or null.</summary>
    public NumberMention? NumberOf(int head)
    {
        if (view.NumberAt(head) is { } own)
        {
            return own;
        }

        foreach (var child in syntax.Children(head))
        {
            if (child < head && syntax.Relation(child) is Relation.Nummod or Relation.Det or Relation.Amod or Relation.Compound or Relation.Advmod
                && view.NumberAt(child) is { } number)
            {
                return number;
            }
        }

        // "three Border Security Force (BSF) personnel": before the noun, with no verb between
        for (var word = head - 1; word >= syntax.SubtreeFirst(head) && !view.IsVerb(word); word--)
        {
            if (view.NumberAt(word) is { } before)
            {
                return before;
            }
        }

        // "three Border Patrol Corps (BPC) personnel": the short name parts the number from its noun
        if (head > 0 && syntax.Form(head - 1) == ")" && syntax.Head(head - 1) is var inner and >= 0 && syntax.Relation(inner) == Relation.Appos
            && syntax.Head(inner) is var full and >= 0 && full < inner && syntax.Head(full) == syntax.Head(head))
        {
            return NumberOf(full);
        }

        // "one of the soldiers", "dozens of people": the number is the head and the noun hangs on it
        var above = syntax.Head(head);
        return above >= 0 && above < head && syntax.Relation(head) == Relation.Nmod && view.Preposition(head) == "of"
            ? view.NumberAt(above)
            : null;
    }

    /// <summary>What group a noun stands for, or null.</summary>
    public string? GroupOf(int head)
    {
        var (first, _) = view.Phrase(head);
        for (var word = head; word >= first; word--)
        {
            if (lexicon.Groups.TryMatch(syntax, word, out var group, out _))
            {
                return group;
            }
        }

        // "Major General Ivan Petrov": a title, or the role of the one who is named
        if (view.MentionAt(head) is { } mention)
        {
            for (var word = mention.FirstWord; word < mention.EndWord; word++)
            {
                if (lexicon.Groups.TryMatch(syntax, word, out var titled, out _))
                {
                    return titled;
                }
            }
        }

        if (view.ActorAt(head)?.Role is { } role && lexicon.Set("group of " + role).FirstOrDefault() is { } ofRole)
        {
            return ofRole;
        }

        // "dozens of soldiers"
        return participants.Oblique(head, "of") is var of and >= 0 && of != head
            && lexicon.Groups.TryMatch(syntax, of, out var inner, out _) ? inner : null;
    }

    private void Add(EventDraft draft, string what, int head, bool allowOne)
    {
        if (NumberOf(head) is { } number && !IsPartOfThem(draft, head, number))
        {
            Put(draft, new Figure(what, GroupOf(head), number.Quantity, number.Span.Union(syntax.Word(head).Span), voices.Of(draft, head)), CountedPart, head);
        }
        else if (allowOne && IsOne(head))
        {
            Put(draft, new Figure(what, GroupOf(head), Quantity.Exactly(1), view.Reference(head).Span, voices.Of(draft, head)), "one, for the phrase is singular", head);
        }
    }

    // "21 of the girls abducted by them were freed": the number counts the freed.
    private bool IsPartOfThem(EventDraft draft, int head, NumberMention number) => syntax.Head(draft.Word) == head && draft.Word > head
        && syntax.Relation(draft.Word) is Relation.Acl or Relation.AclRelcl && syntax.Head(head) is var whole and >= 0 && view.NumberAt(whole)?.Span == number.Span;

    // "a soldier was killed"; a named person, "the judge", "his wife" is one too.
    private bool IsOne(int head)
    {
        if (view.ActorAt(head) is { Kind: ActorKind.Person } && syntax.Penn(head) is "NNP" or "NN" && syntax.Tag(head) is UniversalTag.Noun or UniversalTag.Propn)
        {
            return true;
        }

        var determiner = syntax.Child(head, Relation.Det);
        return determiner >= 0 && syntax.Lemma(determiner) is "a" or "an" && syntax.Penn(head) is "NN" or "NNP"
            && view.ActorAt(head)?.Kind != ActorKind.Group && lexicon.Groups.TryMatch(syntax, head, out _, out _);
    }

    private void ReadHarmWord(int word)
    {
        var what = syntax.Tag(word) switch
        {
            UniversalTag.Noun => lexicon.Harm("nouns", syntax.Form(word)) ?? lexicon.Harm("nouns", syntax.Lemma(word)),
            UniversalTag.Adj => lexicon.Harm("adjectives", syntax.Form(word)),
            UniversalTag.Verb when syntax.Relation(word) is Relation.Amod or Relation.Acl or Relation.Conj =>
                owners.Owners.At(word) is null ? lexicon.Harm("adjectives", syntax.Form(word)) : null,
            _ => null,
        };
        if (what is null)
        {
            return;
        }

        // "dead and wounded" is one figure of both.
        var isPair = syntax.Relation(word) == Relation.Conj && syntax.Head(word) >= 0;
        if (isPair && NumberOf(word) is null && HarmOf(syntax.Head(word)) is not null)
        {
            return;
        }

        var head = Counted(word);
        if (head < 0)
        {
            ReadUncounted(word, what);
            return;
        }

        var number = NumberOf(head);
        Quantity quantity;
        TextSpan span;
        if (number is { } counted)
        {
            quantity = counted.Quantity;
            span = counted.Span.Union(syntax.Word(word).Span);
        }
        else if (IsDenied(word))
        {
            quantity = Quantity.Exactly(0);
            span = syntax.Word(word).Span;
        }
        else
        {
            return;
        }

        if (HasOtherHarm(word, what))
        {
            what = KilledOrInjured;
        }

        var owner = owners.Of(word, what);
        if (owner is not null && span.Length < 200)
        {
            var voice = voices.Of(owner, word);
            PutOrTell(owner, new Figure(what, GroupOf(head), quantity, span, voice), "the number that a word of harm counts", word, head);
            if (quantity == Quantity.Exactly(0) && what == KilledOrInjured)
            {
                // None of both is none of either.
                Put(owner, new Figure(Killed, GroupOf(head), quantity, span, voice), "the number that a word of harm counts", word);
                Put(owner, new Figure(Injured, GroupOf(head), quantity, span, voice), "the number that a word of harm counts", word);
            }
        }
    }

    // "which led to casualties": at least one, and no more is known.
    private void ReadUncounted(int word, string what)
    {
        if (what == KilledOrInjured && syntax.Penn(word) == "NNS" && syntax.Relation(word) is Relation.Obj or Relation.Obl
            && owners.Owners.Climb(word) is var verb and >= 0 && owners.Of(word, what) is { Status: EventStatus.Happened } owner && owner.Figures.Count == 0
            && syntax.Word(owner.Word).Sentence == syntax.Word(word).Sentence && syntax.IsWithin(verb, owner.Carrier))
        {
            Put(owner, new Figure(what, null, new Quantity(1, null, QuantityBasis.Word), syntax.Word(word).Span, voices.Of(owner, word)), "harm in the plural without a number", word);
        }
    }

    private string? HarmOf(int word) => lexicon.Harm("nouns", syntax.Form(word)) ?? lexicon.Harm("adjectives", syntax.Form(word));

    private bool HasOtherHarm(int word, string what)
    {
        foreach (var child in syntax.Children(word))
        {
            if (syntax.Relation(child) == Relation.Conj && HarmOf(child) is { } other && other != what && NumberOf(child) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word that is counted: "20 dead", "the death of 20 people", "left 20 people dead", "19 people, including dead".</summary>
    private int Counted(int word)
    {
        if (NumberOf(word) is not null || IsDenied(word))
        {
            return word;
        }

        if (participants.Oblique(word, "of") is var of and >= 0 && NumberOf(of) is not null)
        {
            return of;
        }

        var head = syntax.Head(word);
        for (var climbed = 0; head >= 0 && climbed < 3 && syntax.Relation(word) != Relation.Conj; climbed++, head = syntax.Head(head))
        {
            if (view.IsNominal(head) && NumberOf(head) is not null)
            {
                return head;
            }

            if (syntax.Relation(word) is Relation.Xcomp or Relation.Amod && syntax.Child(head, Relation.Obj) is var left and >= 0
                && NumberOf(left) is not null)
            {
                return left;
            }

            if (view.IsVerb(head) && !lexicon.Set("include").Contains(syntax.Form(head)))
            {
                break;
            }
        }

        // "190 were dead"
        if (syntax.Child(word, Relation.Nsubj) is var subject and >= 0 && NumberOf(subject) is not null)
        {
            return subject;
        }

        return -1;
    }

    private bool IsDenied(int word)
    {
        if (view.HasChildIn(word, lexicon.Set("negation")))
        {
            return true;
        }

        var verb = syntax.Head(word);
        return verb >= 0 && view.IsVerb(verb) && syntax.Relation(word) is Relation.Obj or Relation.Obl && !view.HasChildIn(word, lexicon.Set("definite"))
            && view.HasChildIn(verb, lexicon.Set("negation"));
    }

    // A count that somebody else gives in a sentence of its own stands beside those of the deed, and is one more telling of it.
    private void PutOrTell(EventDraft owner, Figure figure, string rule, int word, int counted)
    {
        Put(owner, figure, rule, word);
        if (rivals.Tell(owner, figure, word, counted) is { } telling)
        {
            Put(telling, figure, rule, word);
        }
    }

    private void Put(EventDraft draft, Figure figure, string rule, int word)
    {
        if (!draft.Figures.Any(other => other.What == figure.What && other.Span.Overlaps(figure.Span)))
        {
            draft.Figures.Add(figure);
            owners.Note(word, draft.CountOf ?? draft, figure.What);
            if (view.IsExplained)
            {
                view.BecauseAlso(draft.Word, "figures", $"{figure.What}: {rule}", word, lexicon.LineOf("frames/harm.txt", figure.What, [syntax.Form(word), syntax.Lemma(word)]));
            }
        }
    }
}
