namespace Annals.Actors;

/// <summary>An actor while its mentions are gathered. Joined drafts point to the one that took them in.</summary>
internal sealed class ActorDraft(Phrase first)
{
    private ActorDraft? joinedTo;

    public List<Phrase> Phrases { get; } = [first];

    /// <summary>Words where only a pronoun stands.</summary>
    public List<int> Pronouns { get; } = [];

    public ActorKind Kind { get; private set; } = first.Kind;

    public string? Country { get; private set; } = first.Country;

    public string? Role { get; private set; } = first.Role;

    public string? Code { get; private set; } = first.Code;

    public KnownActor? Known { get; private set; } = first.Known;

    public Gender Gender { get; private set; } = first.Gender;

    public GrammaticalNumber Number { get; private set; } = first.Number;

    /// <summary>Pieces of the fullest personal name so far, without particles; empty while it has none.</summary>
    public string[] NameParts { get; set; } = [];

    /// <summary>The draft that this one is part of now.</summary>
    public ActorDraft Root
    {
        get
        {
            var root = this;
            while (root.joinedTo is { } next)
            {
                root = next;
            }

            if (joinedTo is not null)
            {
                joinedTo = root;
            }

            return root;
        }
    }

    public bool HasName => NameParts.Length > 0 || Known is not null || Kind == ActorKind.State && Phrases[0].State is not null;

    /// <summary>Takes in a phrase that means the same.</summary>
    public void Add(Phrase phrase)
    {
        Phrases.Add(phrase);
        phrase.Draft = this;
        Learn(phrase.Known, phrase.HasName, phrase.Kind, phrase.Country, phrase.Role, phrase.Code, phrase.Gender);
    }

    /// <summary>Takes in another draft, which is the same after all.</summary>
    public void TakeIn(ActorDraft other)
    {
        if (ReferenceEquals(this, other))
        {
            return;
        }

        other.joinedTo = this;
        Phrases.AddRange(other.Phrases);
        Pronouns.AddRange(other.Pronouns);
        Learn(other.Known, other.NameParts.Length > 0, other.Kind, other.Country, other.Role, other.Code, other.Gender);
        if (other.NameParts.Length > NameParts.Length)
        {
            NameParts = other.NameParts;
        }
    }

    /// <summary>Gives the actor the country in which it is at home.</summary>
    public void Settle(string country)
    {
        Country = country;
        Code = Code is null || Code == Role ? country + Role : Code;
    }

    private void Learn(KnownActor? known, bool named, ActorKind kind, string? country, string? role, string? code, Gender gender)
    {
        if (known is not null && Known is null)
        {
            (Known, Kind, Role, Code) = (known, known.Kind, known.Role, known.Code);
            Country = known.Country ?? Country;
            Gender = known.Gender;
        }
        else if (Known is null)
        {
            Kind = named && NameParts.Length == 0 ? kind : Kind;
            Country ??= country;
            Role ??= role;
            Code = Code is null || Code.Length < (code?.Length ?? 0) ? code : Code;
        }

        Gender = Gender == Gender.Any ? gender : Gender;
    }
}
