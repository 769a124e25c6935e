using Annals.Places;

namespace Annals.Actors;

/// <summary>A noun phrase that names or describes an actor, before it is known who else is the same.</summary>
internal sealed class Phrase
{
    /// <summary>The word that the rest of the tree hangs on.</summary>
    public required int Head { get; init; }

    public required int FirstWord { get; set; }

    public required int EndWord { get; set; }

    /// <summary>First word of the proper name in it, or -1.</summary>
    public int NameFirst { get; set; } = -1;

    public int NameEnd { get; set; } = -1;

    /// <summary>Whom the lexicon knows under that name, or null.</summary>
    public KnownActor? Known { get; set; }

    /// <summary>Whom it belongs to or acts for, if the lexicon knows: "Hamas leader".</summary>
    public KnownActor? Patron { get; set; }

    /// <summary>The state, when the phrase names one: "Iraq", "Washington", "Turkish" in "Turkish strikes".</summary>
    public Country? State { get; set; }

    /// <summary>Lemma of the noun that describes it ("minister"), or null.</summary>
    public string? Noun { get; set; }

    /// <summary>Lemmas of the words that narrow the noun down, without numerals and countries: "prime", "two" is none.</summary>
    public List<string> Modifiers { get; } = [];

    /// <summary>The form of a numeral in it, or null.</summary>
    public string? Numeral { get; set; }

    public ActorKind Kind { get; set; }

    public string? Country { get; set; }

    public string? Role { get; set; }

    public string? Code { get; set; }

    public GrammaticalNumber Number { get; set; }

    public Gender Gender { get; set; }

    /// <summary>True after "the", "this", "its", "Iraq's".</summary>
    public bool IsDefinite { get; set; }

    /// <summary>True after "a", "another", "some" or a numeral.</summary>
    public bool IsIndefinite { get; set; }

    /// <summary>True for "former", "deputy": another person than the bare noun means.</summary>
    public bool IsAnother { get; set; }

    /// <summary>True if something before it says whose it is: "its", "the army's".</summary>
    public bool HasPossessor { get; set; }

    /// <summary>True for things that an owner or a modifier ("military base") makes an actor's.</summary>
    public bool IsOwned => HasPossessor || IsModified || Country is not null || Patron is not null;

    /// <summary>True if a modifier lends it a role.</summary>
    public bool IsModified { get; set; }

    /// <summary>The actor it became.</summary>
    public ActorDraft? Draft { get; set; }

    public bool HasName => NameFirst >= 0;
}
