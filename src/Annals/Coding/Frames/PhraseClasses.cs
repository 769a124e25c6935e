using Annals.Language;

namespace Annals.Coding;

/// <summary>Tells to which classes a phrase belongs: those built in, those of <c>classes.txt</c>.</summary>
/// <param name="view">The report.</param>
/// <param name="lexicon">All that is known about events.</param>
/// <param name="participants">Finds what is counted.</param>
/// <param name="match">The frame that a word evokes, or null.</param>
internal sealed class PhraseClasses(ReportView view, EventLexicon lexicon, Participants participants, Func<int, Frame?> match)
{
    private const int LongestWeapon = 3;

    private readonly Syntax syntax = view.Syntax;

    /// <summary>True if a phrase belongs to a class: built in (<c>@actor</c>) or of <c>classes.txt</c>.</summary>
    public bool IsOf(int head, string name)
    {
        if (name[0] != '@')
        {
            return IsNamed(head, name)
                || (name == "OFFICIAL" && view.ActorAt(head) is { Kind: ActorKind.Person, Role: "GOV" or "LEG" })
                || (Measured(head) is var counted and >= 0 && counted != head && IsOf(counted, name))
                || (char.IsUpper(name[0]) && lexicon.Set("carriers").Contains(syntax.Lemma(head)) && Modifier(head) is var kind and >= 0 && IsNamed(kind, name));
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

    // Capitals name a class; small letters are the word itself.
    private bool IsNamed(int head, string name) => !char.IsUpper(name[0])
        ? syntax.Lemma(head) == name || syntax.Form(head) == name
        : lexicon.IsIn(name, syntax.Lemma(head)) || lexicon.IsIn(name, syntax.Form(head)) || lexicon.IsIn(name, Singular(syntax.Form(head)))
            || (HyphenReader.Whole(syntax, head) is { } whole && lexicon.IsIn(name, whole));

    // "tons of medicine", "40 percent of their arms", "some of its restrictions": what is measured, or -1.
    private int Measured(int head) => view.NumberAt(head) is not null || syntax.Tag(head) == UniversalTag.Det || lexicon.Set("measures").Contains(syntax.Lemma(head))
        ? participants.Oblique(head, "of")
        : -1;

    // "curfew hours", "shelter materials": the noun before a word that tells little, or -1.
    private int Modifier(int head) => head > 0 && syntax.Head(head - 1) == head && syntax.Relation(head - 1) is Relation.Compound or Relation.Amod ? head - 1 : -1;

    // A strike by seamen hits ports otherwise than one by drones.
    private bool IsAssault(int noun)
    {
        foreach (var frame in lexicon.Noun(NounLemma(noun)))
        {
            if (frame.Type == "ASSAULT")
            {
                return view.IsVerb(noun) || match(noun) is null or { Type: "ASSAULT" };
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

    /// <summary>The lemma by which a noun is looked up: capitalised headlines turn nouns into names, whose lemma keeps the plural.</summary>
    public string NounLemma(int word)
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
}
