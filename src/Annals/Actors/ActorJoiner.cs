using System.Runtime.InteropServices;
using Annals.Language;

namespace Annals.Actors;

/// <summary>Joins phrases that mean the same actor, one after the other in order of the text. Rather apart than wrongly together.</summary>
internal sealed class ActorJoiner(Syntax syntax, ActorLexicon lexicon)
{
    private const int LookBack = 40;
    private const int MostNamesakes = 12;

    private readonly ActorNames names = new(syntax);
    private readonly List<ActorDraft> drafts = [];
    private readonly List<Phrase> recent = [];
    private readonly Dictionary<KnownActor, ActorDraft> byKnown = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, ActorDraft> byState = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> byNamePart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> byNoun = new(StringComparer.Ordinal);

    /// <summary>All drafts, in order of their first phrase; those that were joined to another too.</summary>
    public IReadOnlyList<ActorDraft> Drafts => drafts;

    /// <summary>The phrases read so far.</summary>
    public IReadOnlyList<Phrase> Phrases => recent;

    /// <summary>Finds the actor of a phrase, or makes a new one.</summary>
    public void Join(Phrase phrase)
    {
        var draft = Find(phrase)?.Root;
        if (draft is null)
        {
            draft = new ActorDraft(phrase);
            phrase.Draft = draft;
            drafts.Add(draft);
        }
        else
        {
            draft.Add(phrase);
            if (phrase.HasName && FindBearer(phrase)?.Root is { } bearer)
            {
                draft.TakeIn(bearer);
            }
        }

        Note(phrase, draft);
        recent.Add(phrase);
    }

    /// <summary>Joins a phrase to the one that it stands beside: "the prime minister, Mr. Haddad".</summary>
    public static void JoinBeside(Phrase phrase, Phrase beside)
    {
        if (phrase.Draft?.Root is { } one && beside.Draft?.Root is { } other && !ReferenceEquals(one, other) && MayBeSame(phrase, beside, one, other))
        {
            other.TakeIn(one);
        }
    }

    /// <summary>Lets a short name in brackets stand for an actor from here on.</summary>
    public void AddName(string name, ActorDraft draft) => byName[name] = draft;

    /// <summary>The actor that goes by an exact name, or null.</summary>
    public ActorDraft? Named(string name) => byName.GetValueOrDefault(name)?.Root;

    private ActorDraft? Find(Phrase phrase)
    {
        if (phrase.State is { } state)
        {
            return byState.GetValueOrDefault(state.Alpha3);
        }

        if (SurnameBearer(phrase) is { } bearer)
        {
            return bearer;
        }

        if (phrase.Known is { } known)
        {
            return byKnown.GetValueOrDefault(known) ?? FindBearer(phrase);
        }

        if (phrase.HasName)
        {
            return phrase.Kind == ActorKind.Person ? FindPerson(phrase) : FindOrganisation(phrase);
        }

        return phrase.Noun is null ? null : FindDescribed(phrase);
    }

    // "Saab" after "Tarek Saab" is no car maker.
    private ActorDraft? SurnameBearer(Phrase phrase)
    {
        if (!phrase.HasName || phrase.Kind == ActorKind.Person || phrase.Noun is not null || names.PartsOf(phrase) is not [var surname]
            || !byNamePart.TryGetValue(surname, out var namesakes))
        {
            return null;
        }

        var bearer = namesakes.FindLast(draft => draft.Root is { Kind: ActorKind.Person, NameParts: [_, .., var last] } && last == surname);
        if (bearer is not null)
        {
            (phrase.Known, phrase.Kind, phrase.Country, phrase.Role, phrase.Code) = (null, ActorKind.Person, null, null, null);
        }

        return bearer;
    }

    private ActorDraft? FindPerson(Phrase phrase)
    {
        var parts = names.PartsOf(phrase);
        if (parts.Length == 0)
        {
            return null;
        }

        if (byNamePart.TryGetValue(parts[^1], out var namesakes) || (parts.Length == 1 && byNamePart.TryGetValue(parts[0], out namesakes)))
        {
            for (var i = namesakes.Count - 1; i >= 0; i--)
            {
                var draft = namesakes[i].Root;
                if (draft.Kind == ActorKind.Person && ActorNames.IsShortFor(parts, draft.NameParts) && !Clash(phrase, draft))
                {
                    return draft;
                }
            }

            if (parts.Length == 1 && phrase.Noun is null && namesakes.FindLast(d => d.Root.Kind is ActorKind.Organisation or ActorKind.Outlet or ActorKind.Group) is { } body)
            {
                phrase.Kind = body.Root.Kind;
                return body;
            }
        }

        if (parts.Length == 1 && lexicon.WithLastName(parts[0]) is { } known && (phrase.Country is null || phrase.Country == known.Country))
        {
            phrase.Known = known;
            (phrase.Role, phrase.Code, phrase.Gender, phrase.Country) = (known.Role, known.Code, known.Gender, known.Country);
            return byKnown.GetValueOrDefault(known) ?? FindBearer(phrase);
        }

        return FindBearer(phrase);
    }

    // "The Iraqi prime minister" of the last paragraph is the "Iraqi Prime Minister Haddad" of this one.
    private ActorDraft? FindBearer(Phrase phrase)
    {
        if (phrase.Noun is null || phrase.Kind != ActorKind.Person || !byNoun.TryGetValue(phrase.Noun, out var bearers))
        {
            return null;
        }

        for (var i = bearers.Count - 1; i >= 0; i--)
        {
            var draft = bearers[i].Root;
            if (!draft.HasName && draft.Number == GrammaticalNumber.One && phrase.Country is not null && draft.Country == phrase.Country
                && HasSameOffice(phrase, draft))
            {
                return draft;
            }
        }

        return null;
    }

    private ActorDraft? FindOrganisation(Phrase phrase)
    {
        var name = names.NameOf(phrase);
        if (byName.TryGetValue(name, out var draft))
        {
            return draft;
        }

        if (syntax.Document[syntax.SpanOf(phrase.NameFirst, phrase.NameEnd)] is { Length: >= 2 and <= 8 } text && NamePieces.CaseOf(text) == LetterCase.AllCapitals)
        {
            return FindByInitials(name);
        }

        // "Mahan" after "Mahan Air".
        return name.Length >= 4 && !name.Contains(' ') && byNamePart.TryGetValue(name, out var namesakes)
            ? namesakes.FindLast(d => d.Root.Kind is not ActorKind.Person)
            : null;
    }

    private ActorDraft? FindByInitials(string letters)
    {
        for (var i = recent.Count - 1; i >= Math.Max(0, recent.Count - (LookBack * 3)); i--)
        {
            if (recent[i] is { HasName: true, Kind: not ActorKind.Person } phrase && names.Initials(phrase).Equals(letters, StringComparison.OrdinalIgnoreCase))
            {
                return phrase.Draft;
            }
        }

        return null;
    }

    private ActorDraft? FindDescribed(Phrase phrase)
    {
        if (byNoun.TryGetValue(phrase.Noun!, out var bearers))
        {
            for (var i = bearers.Count - 1; i >= 0; i--)
            {
                var draft = bearers[i].Root;
                if (IsSameDescription(phrase, draft))
                {
                    return draft;
                }
            }
        }

        return phrase is { IsDefinite: true, IsAnother: false, HasPossessor: false, Patron: null, Numeral: null } ? FindMeantAgain(phrase) : null;
    }

    private ActorDraft? FindMeantAgain(Phrase phrase)
    {
        var kinds = lexicon.Roles.KindsMeantAgain(phrase.Number == GrammaticalNumber.Many ? syntax.Form(phrase.Head) : phrase.Noun!);
        if (kinds.IsEmpty)
        {
            return null;
        }

        // "The coalition" is rather the one that has the word in its name.
        for (var i = recent.Count - 1; i >= Math.Max(0, recent.Count - LookBack); i--)
        {
            if (recent[i] is { HasName: true, Kind: not ActorKind.Person } named && IsIn(phrase.Noun!, named) && phrase.Modifiers.Count == 0
                && (phrase.Country is null || phrase.Country == named.Country))
            {
                return named.Draft;
            }
        }

        for (var i = recent.Count - 1; i >= Math.Max(0, recent.Count - LookBack); i--)
        {
            if (recent[i].Draft?.Root is { HasName: true } draft && kinds.Contains(draft.Kind) && (phrase.Country is null || phrase.Country == draft.Country)
                && phrase.Modifiers.TrueForAll(modifier => lexicon.Roles.OfModifier(modifier) is { } role && role == draft.Role))
            {
                return draft;
            }
        }

        return null;
    }

    private bool IsIn(string noun, Phrase phrase)
    {
        for (var word = phrase.FirstWord; word < phrase.EndWord; word++)
        {
            if (syntax.Form(word) == noun)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSameDescription(Phrase phrase, ActorDraft draft)
    {
        if (draft.Country is not null && phrase.Country is not null && draft.Country != phrase.Country)
        {
            return false;
        }

        var named = draft.Known is not null || draft.NameParts.Length > 0;
        if (named && (!phrase.IsDefinite || phrase.IsAnother || (draft.Kind == ActorKind.Person && !lexicon.Roles.IsTitle(phrase.Noun!))))
        {
            return false;
        }

        foreach (var earlier in CollectionsMarshal.AsSpan(draft.Phrases))
        {
            if (earlier.Noun == phrase.Noun && earlier.IsAnother == phrase.IsAnother && (named || earlier.Number == phrase.Number) && AgreeOnDetails(phrase, earlier))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AgreeOnDetails(Phrase phrase, Phrase earlier)
    {
        if (phrase.Numeral is not null && phrase.Numeral != earlier.Numeral || !SamePatron(phrase, earlier))
        {
            return false;
        }

        return phrase.IsDefinite
            ? phrase.Modifiers.TrueForAll(earlier.Modifiers.Contains)
            : !phrase.IsIndefinite && !earlier.IsIndefinite && phrase.Country == earlier.Country
                && phrase.Modifiers.Count == earlier.Modifiers.Count && phrase.Modifiers.TrueForAll(earlier.Modifiers.Contains);
    }

    private static bool SamePatron(Phrase phrase, Phrase earlier) =>
        ReferenceEquals(phrase.Patron, earlier.Patron) || (phrase.IsDefinite && phrase.Patron is null);

    private static bool HasSameOffice(Phrase phrase, ActorDraft draft)
    {
        foreach (var earlier in draft.Phrases)
        {
            if (earlier.Noun == phrase.Noun && earlier.IsAnother == phrase.IsAnother && !earlier.IsIndefinite && SamePatron(phrase, earlier)
                && earlier.Modifiers.TrueForAll(phrase.Modifiers.Contains))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeSame(Phrase phrase, Phrase beside, ActorDraft one, ActorDraft other)
    {
        var bothNamed = one.HasName && other.HasName;
        if (bothNamed && !(one.Known is null != other.Known is null && phrase.HasName && beside.HasName && one.Kind == ActorKind.Person == (other.Kind == ActorKind.Person)))
        {
            return false;
        }

        return one.Kind == ActorKind.Person == (other.Kind == ActorKind.Person)
            && one.Kind == ActorKind.State == (other.Kind == ActorKind.State)
            && (one.Kind != ActorKind.Person || phrase.Number == beside.Number)
            && (one.Country is null || other.Country is null || one.Country == other.Country);
    }

    private static bool Clash(Phrase phrase, ActorDraft draft) =>
        phrase.Country is not null && draft.Country is not null && phrase.Country != draft.Country && phrase.Noun is not null;

    private void Note(Phrase phrase, ActorDraft draft)
    {
        if (phrase.State is { } state)
        {
            byState.TryAdd(state.Alpha3, draft);
        }

        if (phrase.Known is { } known)
        {
            byKnown.TryAdd(known, draft);
        }

        if (phrase.HasName)
        {
            byName[names.NameOf(phrase)] = draft;
            var parts = names.PartsOf(phrase);
            if (parts.Length > draft.NameParts.Length)
            {
                draft.NameParts = parts;
            }

            foreach (var part in draft.Kind == ActorKind.Person ? parts : parts.Take(1))
            {
                Remember(byNamePart, part, draft);
            }
        }

        if (phrase.Noun is { } noun)
        {
            Remember(byNoun, noun, draft);
        }
    }

    private static void Remember(Dictionary<string, List<ActorDraft>> table, string key, ActorDraft draft)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(table, key, out _);
        list ??= [];
        list.Remove(draft);
        if (list.Count == MostNamesakes)
        {
            list.RemoveAt(0);
        }

        list.Add(draft);
    }
}
