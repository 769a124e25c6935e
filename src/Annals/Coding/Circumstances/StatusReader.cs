using Annals.Language;

namespace Annals.Coding;

/// <summary>Tells whether an event happened, from negation, modality, tense and the words that govern it.</summary>
internal sealed class StatusReader(ReportView view, EventLexicon lexicon)
{
    private const int MaximumClimb = 5;

    private readonly Syntax syntax = view.Syntax;

    /// <summary>The status of an event, or null when the words make no event of it ("a drill for an attack").</summary>
    /// <param name="word">The trigger.</param>
    /// <param name="isDeed">True for assaults: to reject or deny one, told by a noun, does not undo it.</param>
    /// <param name="isVerbal">True for types that are acts of speech, whose present tense tells an act done.</param>
    public EventStatus? Read(int word, bool isVerbal, bool isDeed)
    {
        EventStatus? status = null;
        var node = word;
        var finite = false;
        for (var climbed = 0; climbed <= MaximumClimb && node >= 0; climbed++)
        {
            if (climbed == 0 || !view.IsNominal(node) || climbed == 1)
            {
                var own = OwnStatus(node, isVerbal && climbed == 0, out var drop, out var by);
                if (drop)
                {
                    return null;
                }

                // "any fishermen caught there": what is true of whoever it may be has not happened.
                // "would continue to help": what goes on only in the future does not go on.
                var isOverruled = climbed is 1 or 2 && (status, own) is (EventStatus.Happened, EventStatus.Possible)
                    or (EventStatus.Ongoing, EventStatus.Conditional or EventStatus.Planned or EventStatus.Possible or EventStatus.Demanded);
                if (own is not null && (status is null || isOverruled))
                {
                    status = own;
                    Because(word, by == node ? "tense and mood" : "a word that hangs on it", by, by == node ? null : own);
                }
            }

            finite |= IsFinite(node);
            var head = syntax.Head(node);
            if (head < 0)
            {
                break;
            }

            var relation = syntax.Relation(node);
            if (relation == Relation.AclRelcl && climbed == 0 && syntax.Penn(node) is "VBP" or "VBZ" && view.HasChildIn(head, lexicon.Set("whoever")))
            {
                return EventStatus.Possible;
            }

            // "while calling for a truce": an aside stands by itself
            if (relation == Relation.Advcl && climbed == 0 && syntax.Child(node, Relation.Mark) is var aside and >= 0 && lexicon.Set("aside").Contains(syntax.Form(aside)))
            {
                break;
            }

            // "rumours that riots had broken out": the clause is what the noun tells, whatever the tree calls it.
            if (!IsGoverned(relation) && !(relation == Relation.AclRelcl && syntax.Child(node, Relation.Mark) >= 0))
            {
                // "until it recognises them and withdraws its troops": a conjunction holds for both.
                if (relation is Relation.Conj && finite && status is EventStatus.Happened or EventStatus.Ongoing && Marked(head) is { } both)
                {
                    Because(word, "the conjunction that opens both clauses", head, both);
                    return both;
                }

                // What a main verb does not hold, its tense does not touch.
                if (relation is Relation.Conj && !finite)
                {
                    node = head;
                    continue;
                }

                break;
            }

            // "The statement continued: …": what goes on is the speech.
            var governor = relation is Relation.Ccomp or Relation.Parataxis && view.CuedBy(head) is not null && Governor(head) is "ongoing" ? null : Governor(head);
            if (governor == "none")
            {
                return null;
            }

            if (governor is not null && Enum.TryParse<EventStatus>(governor, ignoreCase: true, out var made)
                && (made != EventStatus.Happened || status is not null || view.IsNominal(node)) && Reaches(node, head, relation, made)
                && !(isDeed && made == EventStatus.Denied && node == word && !view.IsVerb(word)))
            {
                // "no longer denied": the nearest strong word decides.
                if (status is null or EventStatus.Happened or EventStatus.Ongoing || (status is EventStatus.Planned && made is not EventStatus.Ongoing))
                {
                    status = made;
                    Because(word, "the word that governs it", head, made);
                }
            }

            if (finite && relation is Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl)
            {
                break;
            }

            node = head;
        }

        return status ?? EventStatus.Happened;
    }

    private void Because(int trigger, string rule, int word, EventStatus? said) => view.Because(
        trigger, "status", rule, word, view.IsExplained && said is { } status ? lexicon.LineOf("frames/governors.txt", status.ToString(), [syntax.Form(word), syntax.Lemma(word)]) : null);

    private static bool IsGoverned(Relation relation) => relation is Relation.Xcomp or Relation.Ccomp or Relation.Obj
        or Relation.Obl or Relation.Nmod or Relation.Acl or Relation.Advcl or Relation.Nsubj or Relation.NsubjPass or Relation.Csubj
        or Relation.Compound or Relation.Amod;

    // A subject is governed only by verbs that undo it ("the attack was foiled"); an aside by nothing but its markers.
    private bool Reaches(int node, int head, Relation relation, EventStatus made) => relation switch
    {
        Relation.Nsubj => made is EventStatus.Prevented or EventStatus.Denied or EventStatus.Possible && !view.IsVerb(head),
        Relation.NsubjPass => true,
        // "Due to step down": "due to" is taken for the preposition now and then.
        Relation.Advcl when node > head + 1 && syntax.Relation(node - 1) == Relation.Fixed && syntax.Head(node - 1) == head => made is EventStatus.Planned,
        Relation.Advcl => syntax.Child(node, Relation.Mark) is var mark and >= 0
            && ((syntax.Form(mark) == "to" && IsInfinitive(node) && made is EventStatus.Planned or EventStatus.Demanded or EventStatus.Threatened)
                || (syntax.Form(mark) == "at" && made is EventStatus.Planned)),
        Relation.Obl => made is EventStatus.Prevented or EventStatus.Demanded or EventStatus.Threatened or EventStatus.Denied
            or EventStatus.Planned && view.Preposition(node) is "for" or "from" or "of" or "on" or "against",
        _ => true,
    };

    // What the conjunction that opens a clause makes of it: "if", "until".
    private EventStatus? Marked(int verb) => syntax.Child(verb, Relation.Mark) is var mark and >= 0
        && lexicon.Governor("markers", syntax.Form(mark)) is { } word && Enum.TryParse<EventStatus>(word, ignoreCase: true, out var made) ? made : null;

    private string? Governor(int head)
    {
        var lemma = syntax.Lemma(head);
        if (view.IsVerb(head))
        {
            foreach (var child in syntax.Children(head))
            {
                if (syntax.Relation(child) is Relation.CompoundPrt or Relation.Obl or Relation.Obj)
                {
                    var marker = syntax.Relation(child) == Relation.Obl ? view.Preposition(child) : syntax.Lemma(child);
                    if (marker.Length > 0 && lexicon.Governor("verbs", $"{lemma}+{marker}") is { } phrase)
                    {
                        return phrase;
                    }
                }
            }

            return lexicon.Governor("verbs", lemma);
        }

        // "the opposition" that plots is no opposition to the plot
        return view.ActorAt(head) is not null ? null
            : syntax.Tag(head) == UniversalTag.Adj ? lexicon.Governor("adjectives", lemma) : lexicon.Governor("nouns", lemma);
    }

    private EventStatus? OwnStatus(int node, bool isVerbal, out bool drop, out int by)
    {
        drop = false;
        by = node;
        EventStatus? status = null;
        var isVerb = view.IsVerb(node);
        foreach (var child in syntax.Children(node))
        {
            var form = syntax.Form(child);
            string? word = syntax.Relation(child) switch
            {
                Relation.Aux => lexicon.Governor("modals", form) ?? lexicon.Governor("modals", syntax.Lemma(child)),
                Relation.Mark or Relation.Advmod or Relation.Case or Relation.Det =>
                    lexicon.Governor("markers", form) ?? lexicon.Governor("adverbs", form),
                Relation.Amod or Relation.Compound => lexicon.Governor("adjectives", syntax.Lemma(child)) ?? lexicon.Governor("adjectives", form)
                    ?? (syntax.Relation(child) == Relation.Compound ? lexicon.Governor("nouns", syntax.Lemma(child)) : null)
                    ?? (view.IsVerb(child) ? lexicon.Governor("verbs", syntax.Lemma(child)) : null),
                _ => null,
            };
            if (word == "none")
            {
                drop = true;
                return null;
            }

            if (word is not null && Enum.TryParse<EventStatus>(word, ignoreCase: true, out var made)
                && (status is null || made == EventStatus.Denied) && !(made == EventStatus.Planned && IsSequel(node, form)))
            {
                (status, by) = (made, child);
            }

            if (syntax.Relation(child) is Relation.Advmod or Relation.Det or Relation.Aux
                && lexicon.Set("negation").Contains(form))
            {
                (status, by) = (EventStatus.Denied, child);
            }
        }

        return status ?? (isVerb ? Tense(node, isVerbal) : null);
    }

    // "carried the bombs there before setting them off": he did both; but who was arrested before doing it did not.
    private bool IsSequel(int verb, string marker) => lexicon.Set("sequence").Contains(marker) && syntax.Penn(verb) == "VBG" && syntax.Relation(verb) == Relation.Advcl
        && syntax.Head(verb) is var main and >= 0 && syntax.Penn(main) is "VBD" or "VBN" && !view.IsPassive(main);

    private EventStatus? Tense(int verb, bool isVerbal)
    {
        var tag = syntax.Penn(verb);
        switch (tag)
        {
            case "VBD" or "VBN":
                return EventStatus.Happened;
            case "VBZ" or "VBP":
                return isVerbal || IsHeadline(verb) ? EventStatus.Happened : EventStatus.Ongoing;
            case "VBG" when syntax.Child(verb, Relation.Aux) is var auxiliary and >= 0:
                return syntax.Penn(auxiliary) is "VBD" ? EventStatus.Happened : isVerbal ? EventStatus.Happened : EventStatus.Ongoing;
            case "VB" when IsInfinitive(verb):
                // "managed to", "began to" say so in the lexicon; all other infinitives are intentions.
                return Governor(syntax.Head(verb) is var head and >= 0 ? head : verb) is { } governor
                    && Enum.TryParse<EventStatus>(governor, ignoreCase: true, out var made)
                    // What a deed led to is as sure as that deed: "may be forced to resign".
                    ? made == EventStatus.Happened ? null : made
                    : EventStatus.Planned;
            case "VB" when syntax.Head(verb) < 0 && syntax.Child(verb, Relation.Nsubj) < 0 && syntax.Child(verb, Relation.Aux) < 0:
                return EventStatus.Demanded;
            default:
                return null;
        }
    }

    private bool IsInfinitive(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (child < verb && syntax.Form(child) == "to" && syntax.Relation(child) is Relation.Mark or Relation.Aux)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFinite(int word) => syntax.Penn(word) is "VBD" or "VBZ" or "VBP" || syntax.Child(word, Relation.Aux) >= 0
        || syntax.Child(word, Relation.AuxPass) >= 0 || syntax.Child(word, Relation.Cop) >= 0;

    // Headlines use the present for what has happened; they end without a full stop.
    private bool IsHeadline(int word)
    {
        var sentence = syntax.SentenceOf(word);
        return syntax.Tag(sentence.EndWord - 1) != UniversalTag.Punct;
    }
}
