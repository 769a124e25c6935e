using Annals.Language;

namespace Annals.Coding;

/// <summary>Goes through the words of a report and drafts an event for each that evokes a frame and passes its tests.</summary>
internal sealed class EventDrafter
{
    private readonly ReportView view;
    private readonly EventLexicon lexicon;
    private readonly Participants participants;
    private readonly HashSet<int> countedWords;
    private readonly Syntax syntax;
    private readonly FrameMatcher matcher;
    private readonly PartFiller filler;
    private readonly PublicLife publicLife;
    private readonly StatusReader statuses;
    private readonly FrameTurner turner;

    // What is demanded need not be in the lexicon.
    private static readonly Frame Demanded = new(["must"], "CONCEDE", null, [["subj"]], [], [], null, null, null, false, "demand");

    public EventDrafter(ReportView view, EventLexicon lexicon, Participants participants, HashSet<int> countedWords)
    {
        this.view = view;
        this.lexicon = lexicon;
        this.participants = participants;
        this.countedWords = countedWords;
        syntax = view.Syntax;
        matcher = new FrameMatcher(view, lexicon, participants);
        filler = new PartFiller(view, lexicon, participants, matcher);
        publicLife = new PublicLife(view, lexicon);
        statuses = new StatusReader(view, lexicon);
        turner = new FrameTurner(view, lexicon);
    }

    public List<EventDraft> Draft()
    {
        var drafts = new List<EventDraft>();
        for (var word = 0; word < syntax.Count; word++)
        {
            if (!IsCandidate(word))
            {
                continue;
            }

            if ((matcher.Match(word) ?? Demand(word)) is { IsLight: false } frame && DraftAt(word, frame) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        return drafts;
    }

    // "said that Israel must pull back": whatever is to be done, it is demanded of whom the verb names.
    private Frame? Demand(int word) => view.IsVerb(word) && turner.Turn(word) == "demanded" && view.StatementAt(word)?.Speaker is { } speaker
        && participants.Subject(word) is var who and >= 0 && view.ActorAt(who) is { } asked && asked.Id != speaker.Actor && !view.IsPronounMention(who)
        ? Demanded : null;

    private bool IsCandidate(int word)
    {
        if (countedWords.Contains(word) || view.TimeAt(word) is not null || IsOfUnit(word))
        {
            return false;
        }

        // "opened a probe", "called to congratulate": one event, not two
        if (syntax.Relation(word) is Relation.Obj or Relation.NsubjPass or Relation.Advcl or Relation.Xcomp && syntax.Head(word) is var over and >= 0
            && view.IsVerb(over) && view.IsVerb(word) == syntax.Relation(word) is Relation.Advcl or Relation.Xcomp && matcher.IsPartOf(over, word))
        {
            return false;
        }

        return syntax.Tag(word) switch
        {
            UniversalTag.Verb => syntax.Relation(word) is not (Relation.Amod or Relation.Compound or Relation.Case or Relation.Mark),
            UniversalTag.Noun => syntax.Relation(word) is not (Relation.Compound or Relation.Flat or Relation.Fixed) && view.ActorAt(word) is null,
            UniversalTag.Adj => (syntax.Child(word, Relation.Cop) >= 0 && syntax.Relation(word) != Relation.Amod) || view.IsVerb(word),
            // Headlines capitalise their nouns.
            UniversalTag.Propn => syntax.Relation(word) is not (Relation.Compound or Relation.Flat) && IsHeadline(word) && view.ActorAt(word) is null,
            _ => false,
        };
    }

    // "245 incidents of violence": what is counted is told by the count.
    private bool IsOfUnit(int noun) => syntax.Relation(noun) == Relation.Nmod && view.Preposition(noun) == "of"
        && (countedWords.Contains(syntax.Head(noun)) || lexicon.Set("tallies/units").Contains(syntax.Lemma(syntax.Head(noun))));

    private bool IsHeadline(int word) => syntax.Tag(syntax.SentenceOf(word).EndWord - 1) != UniversalTag.Punct;

    private EventDraft? DraftAt(int word, Frame frame)
    {
        var isNoun = view.IsNominal(word);
        if (IsOfWilling(word) || (isNoun && IsUndone(word, frame)))
        {
            return null;
        }

        var evoked = frame;
        var carrier = isNoun ? Carrier(word) : word;
        var isVerbal = !EventTypes.IsMaterial(frame.Type);
        if (statuses.Read(word, isVerbal, frame.Type == "ASSAULT") is not { } status)
        {
            return null;
        }

        var statement = view.StatementAt(word);
        var turn = turner.Turn(carrier);
        var isDemand = turn == "demanded";
        if (turn is not null && turner.Become(turn, frame.Type) is { } type && (!isDemand || (!isNoun && statement?.Speaker is not null)))
        {
            // What somebody must do is a demand by the one who says so.
            frame = frame with
            {
                Type = type,
                Mode = null,
                Harm = null,
                Source = isDemand ? [] : frame.Source,
                Target = isDemand ? frame.Source : frame.Target,
            };
            status = turn is "refused" or "withheld" ? EventStatus.Happened : isDemand ? EventStatus.Demanded : status;
        }
        else
        {
            isDemand = false;
        }

        var draft = new EventDraft
        {
            Word = word,
            Carrier = carrier,
            Frame = frame,
            Trigger = Trigger(word, frame),
            IsNoun = isNoun,
            Status = frame.Status is { } implied && status is EventStatus.Happened or EventStatus.Ongoing ? implied : status,
            IsDefinite = isNoun && (view.HasChildIn(word, lexicon.Set("definite")) || IsOfDay(word)),
            IsOther = view.HasChildIn(word, lexicon.Set("other")),
            Statement = statement,
        };
        if (isDemand && statement?.Speaker is { } demander)
        {
            draft.Sources.Add(demander);
        }

        filler.Fill(draft, frame);
        if (!IsAccepted(draft))
        {
            return null;
        }

        Attribute(draft);
        if (view.IsExplained)
        {
            new FrameReasons(view, lexicon, matcher).Note(draft, evoked, turn);
        }

        matcher.IsAmidViolence |= draft.Type is "ASSAULT" or "PROTEST" && status is EventStatus.Happened or EventStatus.Ongoing;
        return draft;
    }

    // "suspended aid", "cancelled talks", "announced a ceasefire": the verb tells what becomes of the noun's deed.
    private bool IsUndone(int noun, Frame frame) => syntax.Relation(noun) is Relation.Obj or Relation.NsubjPass
        && syntax.Head(noun) is var verb and >= 0 && view.IsVerb(verb) && matcher.Match(verb) is { IsLight: false } over
        && lexicon.Turn("undone by " + over.Type, frame.Type) is not null;

    // "is willing to withdraw": the willingness is what is told, unless the deed is one of violence.
    private bool IsOfWilling(int verb) => view.IsVerb(verb) && syntax.Head(verb) is var head and >= 0 && syntax.Tag(head) == UniversalTag.Adj
        && syntax.Relation(verb) is Relation.Xcomp or Relation.Ccomp or Relation.Advcl && syntax.Penn(verb) == "VB" && IsCandidate(head)
        && matcher.Match(head) is { IsLight: false } over && EventTypes.IsMaterial(over.Type) == false;

    private bool IsAccepted(EventDraft draft)
    {
        if (!publicLife.Concerns(draft) || IsNobodysDeed(draft))
        {
            return false;
        }

        if (!EventTypes.IsMaterial(draft.Type))
        {
            return draft.IsNoun ? (draft.Sources.Count > 0 && (draft.Targets.Count > 0 || draft.Carrier != draft.Word)) || IsHappening(draft)
                : draft.Sources.Count > 0 || (draft.Targets.Count > 0
                    && (draft.Frame.Source.Length == 0 || (view.IsPassive(draft.Word) && syntax.Relation(draft.Word) != Relation.Acl) || (participants.Subject(draft.Word) is var who and >= 0 && syntax.Penn(who) == "PRP")));
        }

        if (draft.IsNoun)
        {
            return true;
        }

        // A deed needs somebody or something that it is done to or by; what has an object that nothing can be done to is a metaphor.
        if (draft.Type == "ASSAULT" && participants.Object(draft.Word) is var target and >= 0 && draft.Targets.Count == 0
            && Array.Exists(draft.Frame.Target, alternative => alternative.Contains("obj"))
            && !matcher.IsWeapon(target) && !matcher.IsOf(target, "EXPLOSIVE") && !matcher.IsOf(target, "@event") && view.ActorAt(target) is null && syntax.Tag(target) != UniversalTag.Pron)
        {
            return false;
        }

        return draft.Sources.Count > 0 || draft.Targets.Count > 0 || (draft.Frame.Target.Length == 0 && view.IsPassive(draft.Word));
    }

    // "seven people were killed when the tram derailed"
    private bool IsNobodysDeed(EventDraft draft) => draft is { Type: "ASSAULT", Frame: { Harm: not null, Mode: null } } && matcher.IsMishap(draft.Word)
        && !(syntax.Child(draft.Word, Relation.Nsubj) >= 0 && draft.SourceHeads.Exists(head => matcher.IsOf(head, "@armed")));

    // "the talks will continue", "an inquiry was opened": it is told that it happens, and not who takes part.
    private bool IsHappening(EventDraft draft) => draft.Carrier != draft.Word
        && (view.IsPassive(draft.Carrier) || (syntax.Relation(draft.Word) == Relation.Nsubj && lexicon.Set("happening").Contains(syntax.Lemma(draft.Carrier))));

    // "Monday's attack"
    private bool IsOfDay(int noun) => syntax.Child(noun, Relation.NmodPoss) is var day and >= 0 && view.TimeAt(day) is not null;

    // The verb that a noun leans on: "carried out an attack", "the attack took place", "there were attacks".
    private int Carrier(int noun)
    {
        var told = noun;
        // "held a round of talks", "carried out a series of raids"
        if (syntax.Relation(noun) == Relation.Nmod && view.Preposition(noun) == "of" && syntax.Head(noun) is var measure and >= 0
            && lexicon.Set("measures").Contains(syntax.Lemma(measure)))
        {
            noun = measure;
        }

        var head = syntax.Head(noun);
        if (head < 0 || !view.IsVerb(head) && syntax.Tag(head) != UniversalTag.Aux)
        {
            return syntax.Relation(noun) == Relation.Conj && head >= 0 && !view.IsVerb(head) && matcher.Match(head) is not null ? Carrier(head) is var c && c != head ? c : told : told;
        }

        return syntax.Relation(noun) is Relation.Obj or Relation.NsubjPass && filler.IsLight(head)
            || syntax.Relation(noun) is Relation.Obl && matcher.Match(head) is { IsLight: true } light && light.Conditions.Any(condition => condition.Key == view.Preposition(noun))
            || syntax.Relation(noun) is Relation.Nsubj or Relation.Obj && syntax.Child(head, Relation.Expl) >= 0
            || syntax.Relation(noun) is Relation.Nsubj && lexicon.Set("happening").Contains(syntax.Lemma(head)) && syntax.Child(head, Relation.Obj) < 0
            ? head
            : told;
    }

    private TextSpan Trigger(int word, Frame frame)
    {
        var span = HyphenReader.First(syntax, word) is var first and >= 0 ? syntax.Word(first).Span.Union(syntax.Word(word).Span) : syntax.Word(word).Span;
        var plus = frame.Lemmas[0].IndexOf('+', StringComparison.Ordinal);
        if (plus < 0)
        {
            return span;
        }

        var part = frame.Lemmas[0][(plus + 1)..];
        foreach (var child in syntax.Children(word))
        {
            if (syntax.Lemma(child) == part || syntax.Form(child) == part)
            {
                var whole = span.Union(syntax.Word(child).Span);
                return whole.Length < 60 ? whole : span;
            }
        }

        return span;
    }

    // Whose word it is that this happened.
    private void Attribute(EventDraft draft) => draft.AccordingTo.AddRange(view.ChainAt(draft.Word));
}
