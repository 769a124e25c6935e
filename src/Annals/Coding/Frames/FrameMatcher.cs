using Annals.Language;

namespace Annals.Coding;

/// <summary>Chooses the frame that a word evokes and reads its parts.</summary>
internal sealed class FrameMatcher(ReportView view, EventLexicon lexicon, Participants participants)
{
    private const int LongestWeapon = 3;

    private readonly Syntax syntax = view.Syntax;
    private readonly MishapReader mishaps = new(view, lexicon);

    /// <summary>True once the report has told of violence: then harm whose cause is left out is of its making.</summary>
    public bool IsAmidViolence { get; set; }

    /// <summary>True if the harm that a word tells is nobody's deed.</summary>
    public bool IsMishap(int word) => mishaps.IsMishap(word);

    /// <summary>The first frame of a word whose conditions hold, or null.</summary>
    public Frame? Match(int word)
    {
        var frames = view.IsVerb(word) || syntax.Tag(word) == UniversalTag.Adj ? Verbs(word)
            : syntax.Tag(word) is UniversalTag.Noun or UniversalTag.Propn ? lexicon.Noun(NounLemma(word))
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
        "inf" or "that" or "case" or "amid" or "mishap" or "plural" or "dep" or "light" => [],
        _ => Atom(word, condition.Key),
    };

    /// <summary>True if a phrase belongs to a class: built in (<c>@actor</c>) or of <c>classes.txt</c>.</summary>
    public bool IsOf(int head, string name)
    {
        if (name[0] != '@')
        {
            // Capitals name a class; small letters are the word itself.
            return (!char.IsUpper(name[0]) ? syntax.Lemma(head) == name || syntax.Form(head) == name
                    : lexicon.IsIn(name, syntax.Lemma(head)) || lexicon.IsIn(name, syntax.Form(head)) || lexicon.IsIn(name, Singular(syntax.Form(head)))
                        || (HyphenReader.Whole(syntax, head) is { } whole && lexicon.IsIn(name, whole)))
                || (name == "OFFICIAL" && view.ActorAt(head) is { Kind: ActorKind.Person, Role: "GOV" or "LEG" })
                || (view.NumberAt(head) is not null && participants.Oblique(head, "of") is var counted and >= 0 && counted != head && IsOf(counted, name));
        }

        var actor = view.ActorAt(head);
        return name switch
        {
            "@actor" => actor is not null || IsPersonalPronoun(head),
            "@person" => actor?.Kind == ActorKind.Person || IsPersonalPronoun(head),
            "@human" => actor is { Kind: ActorKind.Person or ActorKind.Group or ActorKind.Population or ActorKind.Forces }
                || IsPersonalPronoun(head) || HasNumber(head),
            "@armed" => actor is { Kind: ActorKind.Forces } or { Role: "MIL" or "REB" or "COP" or "UAF" or "PRM" or "SPY" or "INS" },
            "@state" => actor is { Kind: ActorKind.State or ActorKind.Government } || view.PlaceAt(head)?.Kind == PlaceKind.Country,
            "@place" => view.PlaceAt(head) is not null,
            "@thing" => lexicon.IsIn("THING", syntax.Lemma(head)) || lexicon.IsIn("THING", syntax.Form(head)) || actor is not null || view.PlaceAt(head) is not null
                || IsPersonalPronoun(head),
            "@weapon" => IsWeapon(head),
            "@event" => !lexicon.Noun(NounLemma(head)).IsEmpty,
            "@assault" => IsAssault(head),
            "@number" => view.NumberAt(head) is not null || HasNumber(head),
            _ => false,
        };
    }

    // A strike by seamen hits ports otherwise than one by drones.
    private bool IsAssault(int noun)
    {
        foreach (var frame in lexicon.Noun(NounLemma(noun)))
        {
            if (frame.Type == "ASSAULT")
            {
                return view.IsVerb(noun) || Match(noun) is null or { Type: "ASSAULT" };
            }
        }

        return false;
    }

    /// <summary>True if the phrase names a weapon: "three drones", "a car bomb".</summary>
    public bool IsWeapon(int head)
    {
        if (view.ActorAt(head) is not (null or { Kind: ActorKind.Organisation }))
        {
            return false;
        }

        // "an improvised explosive device": the phrase that names it ends at the head
        for (var word = head; word >= Math.Max(head - LongestWeapon, syntax.SubtreeFirst(head)); word--)
        {
            if (lexicon.Means.TryMatch(syntax, word, out _, out var end) && end > head)
            {
                return true;
            }
        }

        return false;
    }

    private static string Singular(string form) => form.EndsWith("ies", StringComparison.Ordinal) ? form[..^3] + "y" : form.EndsWith('s') ? form[..^1] : form;

    // Capitalised headlines turn nouns into names, whose lemma keeps the plural.
    private string NounLemma(int word)
    {
        if (HyphenReader.Whole(syntax, word) is { } whole && !lexicon.Noun(whole).IsEmpty)
        {
            return whole;
        }

        var lemma = syntax.Lemma(word);
        if (syntax.Tag(word) != UniversalTag.Propn)
        {
            return lemma;
        }

        var form = syntax.Form(word);
        return !lexicon.Noun(form).IsEmpty ? form : Singular(form);
    }

    private bool IsPersonalPronoun(int head) => syntax.Tag(head) == UniversalTag.Pron && syntax.Penn(head) == "PRP"
        && syntax.Form(head) is not "it";

    private bool HasNumber(int head)
    {
        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) == Relation.Nummod)
            {
                return true;
            }
        }

        return false;
    }

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

        // "called off the march", whatever the tree hangs "off" on
        if (view.IsVerb(word) && word + 1 < syntax.Count && syntax.Tag(word + 1) == UniversalTag.Adp && lemmas.Contains(syntax.Form(word + 1)))
        {
            return true;
        }

        // "the fire that was opened": a passive keeps its noun as the subject
        return participants.Object(word) is var target and >= 0 && view.IsVerb(word) && lemmas.Contains(syntax.Lemma(target));
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
        if (own >= 0 || lexicon.Set("bound").Contains(preposition))
        {
            return own;
        }

        var partner = view.IsVerb(word) ? participants.Object(word)
            : syntax.Relation(word) is Relation.Obj or Relation.NsubjPass ? syntax.Head(word) : -1;
        var there = partner >= 0 && partner != word && view.IsVerb(word) != view.IsVerb(partner) ? participants.Oblique(partner, preposition) : -1;
        return there >= 0 || !view.IsVerb(word) ? there : Beneath(word, preposition) is var beneath and >= 0 ? beneath : AtEnd(partner, preposition);
    }

    // "returned the head of a statue of the king to X": what the tree hangs on the last noun may belong to the verb
    private int AtEnd(int phrase, string preposition)
    {
        const int depth = 5;
        for (var climbed = 0; climbed < depth && phrase >= 0; climbed++)
        {
            var last = -1;
            foreach (var child in syntax.Children(phrase))
            {
                last = child > phrase && syntax.Relation(child) is Relation.Nmod or Relation.Conj ? child : last;
            }

            if (last >= 0 && participants.Oblique(last, preposition) is var found and >= 0)
            {
                return found;
            }

            phrase = last;
        }

        return -1;
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
                : relation == Relation.Ccomp && !isInfinitive)
            {
                return true;
            }
        }

        return false;
    }

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
                return participants.WithConjuncts(view.Agent(word));
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
    private List<int> OfInfinitive(int word)
    {
        foreach (var child in syntax.Children(word))
        {
            if (IsInfinitive(child))
            {
                var frame = Match(child);
                var targets = frame?.Target.Where(alternative => !alternative.Contains("inf")).ToArray() ?? [];
                var found = Fill(child, targets).ToList();
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
            if (syntax.Relation(child) is Relation.Ccomp or Relation.Xcomp or Relation.Advcl
                && participants.SurfaceSubject(child, 0) is var subject and >= 0)
            {
                found.AddRange(participants.WithConjuncts(subject));
            }
        }

        return found;
    }
}
