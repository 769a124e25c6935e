using Annals.Language;

namespace Annals.Coding;

/// <summary>Chooses the frame that a word evokes and reads its parts.</summary>
internal sealed class FrameMatcher
{
    private readonly ReportView view;
    private readonly EventLexicon lexicon;
    private readonly Participants participants;
    private readonly Syntax syntax;
    private readonly MishapReader mishaps;
    private readonly PhraseClasses classes;

    public FrameMatcher(ReportView view, EventLexicon lexicon, Participants participants)
    {
        this.view = view;
        this.lexicon = lexicon;
        this.participants = participants;
        syntax = view.Syntax;
        mishaps = new MishapReader(view, lexicon);
        classes = new PhraseClasses(view, lexicon, participants, Match);
    }

    /// <summary>True once the report has told of violence: then harm whose cause is left out is of its making.</summary>
    public bool IsAmidViolence { get; set; }

    /// <summary>True if the harm that a word tells is nobody's deed.</summary>
    public bool IsMishap(int word) => mishaps.IsMishap(word);

    /// <summary>The first frame of a word whose conditions hold, or null.</summary>
    public Frame? Match(int word)
    {
        var frames = view.IsVerb(word) || syntax.Tag(word) == UniversalTag.Adj ? Verbs(word)
            : syntax.Tag(word) is UniversalTag.Noun or UniversalTag.Propn ? lexicon.Noun(classes.NounLemma(word))
            : [];
        foreach (var frame in frames)
        {
            if (HasDependents(word, frame) && Holds(word, frame) && !IsIdle(word, frame))
            {
                return frame;
            }
        }

        return null;
    }

    private ReadOnlySpan<Frame> Verbs(int word) => HyphenReader.Whole(syntax, word) is { } whole && lexicon.Verb(whole) is { IsEmpty: false } frames
        ? frames
        : lexicon.Verb(syntax.Lemma(word), syntax.Form(word));

    // A light verb whose noun tells no event is no light verb here.
    private bool IsIdle(int word, Frame frame) => frame.IsLight && participants.Object(word) is var noun and >= 0
        && !view.IsVerb(noun) && Match(noun) is null;

    /// <summary>Head words of the first alternative that yields any.</summary>
    public IEnumerable<int> Fill(int word, string[][] alternatives)
    {
        foreach (var alternative in alternatives)
        {
            var found = alternative.SelectMany(atom => Atom(word, atom)).Distinct().ToArray();
            if (found.Length > 0)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The role by which alternatives of a frame lead to a word, or null.</summary>
    public string? RoleOf(int word, string[][] alternatives, int head) =>
        alternatives.SelectMany(alternative => alternative).FirstOrDefault(atom => Atom(word, atom).Contains(head));

    /// <summary>The words that a condition looks at, or none.</summary>
    public IReadOnlyList<int> LookedAt(int word, FrameCondition condition) => condition.Key switch
    {
        "prep" => [.. condition.Values.Select(preposition => Oblique(word, preposition)).Where(found => found >= 0)],
        "inf" or "that" or "case" or "amid" or "mishap" or "plural" or "dep" or "about" or "light" => [],
        _ => Atom(word, condition.Key),
    };

    /// <summary>True if a phrase belongs to a class: built in (<c>@actor</c>) or of <c>classes.txt</c>.</summary>
    public bool IsOf(int head, string name) => classes.IsOf(head, name);

    /// <summary>True if the phrase names a weapon: "three drones", "a car bomb".</summary>
    public bool IsWeapon(int head) => classes.IsWeapon(head);

    /// <summary>True if the verb's own frame is told by this noun: "opened a probe" is one event, not two.</summary>
    public bool IsPartOf(int verb, int noun) => Match(verb) is { IsLight: false } frame && frame.Lemmas[0].IndexOf('+', StringComparison.Ordinal) is var plus and >= 0
        && frame.Lemmas[0][(plus + 1)..] is var part && (syntax.Lemma(noun) == part || syntax.Form(noun) == part);

    private bool HasDependents(int word, Frame frame)
    {
        var plus = frame.Lemmas[0].IndexOf('+', StringComparison.Ordinal);
        return plus < 0 || HasDependent(word, [frame.Lemmas[0][(plus + 1)..]]);
    }

    private bool HasDependent(int word, string[] lemmas)
    {
        foreach (var child in syntax.Children(word))
        {
            if (syntax.Relation(child) is not (Relation.Punct or Relation.Conj or Relation.Nsubj)
                && (lemmas.Contains(syntax.Lemma(child)) || lemmas.Contains(syntax.Form(child))))
            {
                return true;
            }
        }

        // "called off the march", "let free the prisoners", whatever the tree hangs "off" on
        if (view.IsVerb(word) && word + 1 < syntax.Count && lemmas.Contains(syntax.Form(word + 1)))
        {
            return true;
        }

        // "the fire that was opened": a passive keeps its noun as the subject; "found the officer guilty": an adjective after the object
        return participants.Object(word) is var target and >= 0 && view.IsVerb(word) && (lemmas.Contains(syntax.Lemma(target)) || IsBehind(target, lemmas));
    }

    private bool IsBehind(int noun, string[] lemmas)
    {
        foreach (var child in syntax.Children(noun))
        {
            if (child > noun && syntax.Relation(child) is Relation.Amod or Relation.Acl && lemmas.Contains(syntax.Form(child)))
            {
                return true;
            }
        }

        return false;
    }

    // "sent troops to the city on a peacekeeping mission": anywhere in the words that the word governs
    private bool IsAbout(int word, string[] lemmas)
    {
        const int reach = 30;
        var end = Math.Min(syntax.SubtreeEnd(word), word + reach);
        for (var below = Math.Max(syntax.SubtreeFirst(word), word - reach); below < end; below++)
        {
            if (below != word && (lemmas.Contains(syntax.Lemma(below)) || lemmas.Contains(syntax.Form(below))))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(int word, Frame frame)
    {
        foreach (var condition in frame.Conditions)
        {
            if (Holds(word, condition) == condition.Negated)
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(int word, FrameCondition condition)
    {
        switch (condition.Key)
        {
            case "inf":
                return HasComplement(word, infinitive: true);
            case "that":
                return HasComplement(word, infinitive: false);
            case "case":
                return condition.Values.Contains(view.Preposition(word));
            case "amid":
                return IsAmidViolence;
            case "mishap":
                return mishaps.IsMishap(word);
            case "plural":
                return syntax.Penn(word) is "NNS" or "NNPS";
            case "dep":
                return HasDependent(word, condition.Values);
            case "about":
                return IsAbout(word, condition.Values);
            case "prep":
                return Array.Exists(condition.Values, preposition => Oblique(word, preposition) >= 0 || participants.IsFollowedBy(word, preposition));
            case "light":
                return !view.IsVerb(word) && syntax.Relation(word) is Relation.Obj or Relation.NsubjPass && syntax.Head(word) is var carrier and >= 0
                    && view.IsVerb(carrier) && condition.Values.Contains(syntax.Lemma(carrier));
            default:
                var heads = Atom(word, condition.Key);
                return condition.Values.Length == 0
                    ? heads.Count > 0
                    : heads.Any(head => condition.Values.Any(name => IsOf(head, name) || (condition.Key == "obj" && participants.Thing(word) is var thing && thing != head && thing >= 0 && IsOf(thing, name))));
        }
    }

    // "sent aid to X", "gave support to X": the phrase may hang on the verb or on its object, as the tree likes.
    private int Oblique(int word, string preposition)
    {
        var own = participants.Oblique(word, preposition);
        if (own < 0 && !view.IsVerb(word) && lexicon.Set("past the object").Contains(preposition))
        {
            // "the closure of the school by police", "the extradition of the suspect to X"
            own = AtEnd(word, preposition);
        }

        if (own >= 0 || lexicon.Set("bound").Contains(preposition))
        {
            return own;
        }

        var partner = view.IsVerb(word) ? participants.Object(word)
            : syntax.Relation(word) is Relation.Obj or Relation.NsubjPass ? syntax.Head(word) : -1;
        var there = partner >= 0 && partner != word && view.IsVerb(word) != view.IsVerb(partner) ? participants.Oblique(partner, preposition) : -1;
        return there >= 0 || !view.IsVerb(word) ? there : Beneath(word, preposition) is var beneath and >= 0 ? beneath : AtEnd(partner, preposition);
    }

    // "returned the head of a statue of the king to X": what the tree hangs on one of the last nouns may belong to the verb
    private int AtEnd(int phrase, string preposition)
    {
        const int reach = 40;
        var end = phrase < 0 ? -1 : Math.Min(syntax.SubtreeEnd(phrase), phrase + reach);
        for (var word = phrase + 2; word < end; word++)
        {
            if (syntax.Relation(word) is Relation.Nmod or Relation.Obl && view.Preposition(word) == preposition && view.TimeAt(word) is null
                && IsOfPhrase(word, phrase))
            {
                return participants.Antecedent(word);
            }
        }

        return -1;
    }

    // Hangs on a phrase by nouns and participles, not in a clause of its own.
    private bool IsOfPhrase(int word, int phrase)
    {
        const int depth = 8;
        for (var climbed = 0; climbed < depth && word >= 0 && word != phrase; climbed++)
        {
            word = syntax.Relation(word) is Relation.Nmod or Relation.Obl or Relation.Conj or Relation.Flat or Relation.Appos || syntax.Penn(word) == "VBN"
                ? syntax.Head(word)
                : -1;
        }

        return word == phrase;
    }

    // "entered into an agreement with X"
    private int Beneath(int verb, string preposition)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (child > verb && syntax.Relation(child) == Relation.Obl && participants.Oblique(child, preposition) is var found and >= 0)
            {
                return found;
            }
        }

        return -1;
    }

    private bool HasComplement(int word, bool infinitive)
    {
        foreach (var child in syntax.Children(word))
        {
            var relation = syntax.Relation(child);
            var isInfinitive = syntax.Penn(child) == "VB" && syntax.Child(child, Relation.Nsubj) < 0;
            if (infinitive
                ? isInfinitive && relation is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl
                : !isInfinitive && (relation == Relation.Ccomp || IsToldByNoun(child)))
            {
                return true;
            }
        }

        return false;
    }

    // "its demand that Israel stop"
    private bool IsToldByNoun(int child) => syntax.Relation(child) == Relation.Acl && syntax.Child(child, Relation.Mark) is var mark and >= 0
        && syntax.Form(mark) == "that";

    private List<int> Atom(int word, string atom)
    {
        switch (atom)
        {
            case "subj":
                var subject = view.IsVerb(word) || syntax.Tag(word) == UniversalTag.Adj ? participants.Subject(word) : participants.SubjectOfSupport(word);
                // "…, appreciating the role of": whoever is known to say so
                return participants.WithConjuncts(view.SpeakerAt(word) is var speaker and >= 0 && (subject < 0 || view.ActorAt(subject) is null) ? speaker : subject);
            case "obj":
                return participants.WithConjuncts(participants.Object(word));
            case "obj-of":
                return participants.Object(word) is var whole and >= 0 ? participants.WithConjuncts(participants.Oblique(whole, "of")) : [];
            case "iobj":
                return participants.WithConjuncts(syntax.Child(word, Relation.Iobj));
            case "poss":
                return participants.WithConjuncts(syntax.Child(word, Relation.NmodPoss));
            case "by":
                return participants.WithConjuncts(view.IsVerb(word) || view.HasAgent(word) ? view.Agent(word) : Oblique(word, atom));
            case "mod":
                return Modifiers(word);
            case "that":
                return Complements(word);
            case "inf":
                return OfInfinitive(word);
            default:
                return participants.WithConjuncts(Oblique(word, atom));
        }
    }

    private List<int> Modifiers(int noun)
    {
        var found = new List<int>();
        foreach (var child in syntax.Children(noun))
        {
            if (child < noun && (syntax.Relation(child) is Relation.Amod or Relation.Compound or Relation.NmodUnmarked or Relation.Nmod
                || (syntax.Relation(child) == Relation.Cop && view.ActorAt(child) is not null)))
            {
                found.Add(child);
            }
        }

        return found;
    }

    // "agreed to send help to X": the one at whom the promised deed is aimed.
    private List<int> OfInfinitive(int word, int depth = 0)
    {
        foreach (var child in syntax.Children(word))
        {
            if (IsInfinitive(child))
            {
                var frame = Match(child);
                var targets = frame?.Target.Where(alternative => !alternative.Contains("inf")).ToArray() ?? [];
                var found = Fill(child, targets).ToList();
                // "offered to send troops to help X"
                found = found.Count > 0 || depth >= 2 ? found : OfInfinitive(child, depth + 1);
                return found.Count > 0 ? found : participants.WithConjuncts(participants.Object(child));
            }
        }

        return [];
    }

    private bool IsInfinitive(int child) => syntax.Penn(child) == "VB" && syntax.Child(child, Relation.Nsubj) < 0
        && syntax.Relation(child) is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl;

    private List<int> Complements(int verb)
    {
        var found = new List<int>();
        foreach (var child in syntax.Children(verb))
        {
            if ((syntax.Relation(child) is Relation.Ccomp or Relation.Xcomp or Relation.Advcl || IsToldByNoun(child))
                && participants.SurfaceSubject(child, 0) is var subject and >= 0)
            {
                found.AddRange(participants.WithConjuncts(subject));
            }
        }

        return found;
    }
}
