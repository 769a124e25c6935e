using Annals.Documents;
using Annals.Language;
using Annals.Places;

namespace Annals.Actors;

/// <summary>Reads noun phrases that name or describe actors off the trees, each with its kind, country and role.</summary>
internal sealed class PhraseReader
{
    private const int FarthestName = 6;

    private readonly Syntax syntax;
    private readonly NameAtoms atoms;
    private readonly PlaceMention[] places;
    private readonly int[] placeAt;
    private readonly bool[] isPartOfTitledName;
    private readonly Phrase?[] meantAt;
    private readonly bool hasNoCapitals;

    /// <summary>Reads one document; <paramref name="meantAt"/> holds, word by word, what was read before.</summary>
    public PhraseReader(Analysis analysis, Syntax syntax, NameAtoms atoms, RoleLexicon roles, Phrase?[] meantAt)
    {
        Roles = roles;
        this.meantAt = meantAt;
        this.syntax = syntax;
        hasNoCapitals = NamePieces.HasNoCapitals(syntax.Document.Text);
        this.atoms = atoms;
        places = analysis.Items(PlaceLayers.Places);
        placeAt = new int[syntax.Count];
        isPartOfTitledName = new bool[syntax.Count];
        Array.Fill(placeAt, -1);
        for (var p = 0; p < places.Length; p++)
        {
            for (var word = Math.Max(0, places[p].FirstWord); word < Math.Min(places[p].EndWord, syntax.Count); word++)
            {
                placeAt[word] = p;
            }
        }
    }

    /// <summary>The nouns that denote actors.</summary>
    public RoleLexicon Roles { get; }

    /// <summary>The phrase that a word heads, or null if it heads none that can be an actor.</summary>
    public Phrase? Read(int word)
    {
        if (isPartOfTitledName[word])
        {
            return null;
        }

        if (atoms.TryAt(word, out var atom) && !IsOffice(atom))
        {
            return atom.Head == word && !IsHyphenated(atom.EndWord) ? ReadName(atom) : null;
        }

        if (StateAt(word) is { } state)
        {
            return state;
        }

        if (!IsNounHead(word))
        {
            return null;
        }

        var noun = NounOf(word);
        if (OfWhat(word, noun) is { } whole)
        {
            return ReadPart(word, whole);
        }

        return Roles.Of(noun) is { } role ? ReadNoun(word, role) : null;
    }

    // "The Peruvian President" is an office, whatever is taken for a name.
    private bool IsOffice(NameAtom atom) => atom.Known is null && atom.Type != NameType.Person && atom.Head == atom.EndWord - 1
        && atom.FirstWord == atom.Head - 1 && Roles.IsTitle(syntax.Form(atom.Head)) && CountryAt(atom.FirstWord) is not null;

    /// <summary>What was read at a word before: a phrase, or what a pronoun means.</summary>
    public Phrase? MeantAt(int word) => meantAt[word];

    // "21 of the girls", "members of the group": the noun after "of" says who they are.
    private Phrase? OfWhat(int word, string noun)
    {
        if (syntax.Tag(word) != UniversalTag.Num && !Roles.IsMadeOf(noun))
        {
            return null;
        }

        foreach (var child in syntax.Children(word))
        {
            if (child > word && PhraseSpan.IsOf(syntax, child))
            {
                return Read(child);
            }
        }

        return null;
    }

    private Phrase ReadPart(int word, Phrase whole)
    {
        var noun = NounOf(word);
        var said = Roles.Of(noun);
        var single = syntax.Form(word) is "one" || (said is { One: ActorKind.Person } && !IsPlural(word));
        var kind = whole.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Government ? said?.Many ?? whole.Kind
            : whole.Kind == ActorKind.Person && !single ? ActorKind.Population : whole.Kind;
        var phrase = new Phrase
        {
            Head = word,
            FirstWord = PhraseSpan.First(syntax, word),
            EndWord = Math.Max(whole.EndWord, PhraseSpan.End(syntax, word)),
            Noun = noun,
            Patron = whole.Known ?? whole.Patron,
            Kind = single ? ActorKind.Person : kind,
            Country = whole.Country,
            Role = whole.Role,
            Code = whole.Code,
            Number = single ? GrammaticalNumber.One : GrammaticalNumber.Many,
            Numeral = syntax.Tag(word) == UniversalTag.Num ? syntax.Form(word) : null,
            IsIndefinite = true,
        };
        if (whole.Noun is { } of)
        {
            phrase.Modifiers.Add(of);
        }

        return phrase;
    }

    /// <summary>The country that a word or the name around it stands for, be it as a name, an adjective or a people.</summary>
    public Country? CountryAt(int word)
    {
        var text = syntax.Document[syntax.Word(word).Span];
        if (text.IsEmpty || !MayBeName(word))
        {
            return null;
        }

        if (word > 0 && syntax.Word(word - 1).Sentence == syntax.Word(word).Sentence && (hasNoCapitals || char.IsUpper(syntax.Document.Text[syntax.Word(word - 1).Start])))
        {
            var two = syntax.Document[syntax.SpanOf(word - 1, word + 1)];
            if ((Countries.OfDemonym(two) ?? Countries.Named(two)) is { } joint)
            {
                return joint;
            }
        }

        if (placeAt[word] >= 0 && places[placeAt[word]] is { Country: { } alpha2, Kind: PlaceKind.Country })
        {
            return Countries.OfCode(alpha2);
        }

        return Countries.OfDemonym(text) ?? Countries.Named(text);
    }

    // Where a text has no capitals, "turkey" and "us" are told by their tags.
    private bool MayBeName(int word) => hasNoCapitals
        ? syntax.Tag(word) is UniversalTag.Propn or UniversalTag.Adj
            || (syntax.Tag(word) == UniversalTag.Noun && Countries.OfDemonym(syntax.Document[syntax.Word(word).Span]) is not null)
        : char.IsUpper(syntax.Document.Text[syntax.Word(word).Start])
            && syntax.Tag(word) is not (UniversalTag.Verb or UniversalTag.Adp or UniversalTag.Punct);

    private Phrase ReadName(NameAtom atom)
    {
        var head = atom.Head;
        if (atom.Type != NameType.Person && BearerAfter(atom) is { } bearer)
        {
            return bearer;
        }

        var phrase = new Phrase
        {
            Head = head,
            FirstWord = Math.Min(atom.FirstWord, PhraseSpan.First(syntax, head)),
            EndWord = Math.Max(atom.EndWord, PhraseSpan.End(syntax, head)),
            NameFirst = atom.FirstWord,
            NameEnd = atom.EndWord,
            Known = atom.Known,
            Patron = atoms.Within(atom.FirstWord, atom.EndWord),
            Kind = atom.Type == NameType.Person ? ActorKind.Person : ActorKind.Organisation,
            Number = GrammaticalNumber.One,
            IsDefinite = true,
        };
        var title = TitleBefore(phrase, atom);
        if (title < 0 && IsNameOfSomethingElse(head, atom))
        {
            (phrase.FirstWord, phrase.EndWord) = (atom.FirstWord, atom.EndWord);
        }

        PhraseFacts.Fill(this, syntax, atoms, phrase, title);
        return phrase;
    }

    // "NATO Secretary-General Roldán", where the tree hangs the person on the organisation.
    private Phrase? BearerAfter(NameAtom atom)
    {
        var title = atom.EndWord;
        while (title < syntax.SentenceOf(atom.Head).EndWord - 1 && title < atom.EndWord + 3 && syntax.Tag(title) is UniversalTag.Propn or UniversalTag.Noun && syntax.Form(title + 1) == "-")
        {
            title += 2;
        }

        if (title >= syntax.SentenceOf(atom.Head).EndWord || syntax.Tag(title) is not (UniversalTag.Propn or UniversalTag.Noun)
            || !syntax.IsWithin(title, atom.Head) || NameAfter(title) is not { } name)
        {
            return null;
        }

        isPartOfTitledName[name.Head] = true;
        // "Pentagon Press Secretary Lee": the last title is what he is.
        title = name.FirstWord - 1 is var nearest && nearest > title && Roles.IsTitle(NounOf(nearest)) ? nearest : title;
        var phrase = new Phrase
        {
            Head = atom.Head,
            FirstWord = Math.Min(atom.FirstWord, PhraseSpan.First(syntax, atom.Head)),
            EndWord = name.EndWord,
            NameFirst = name.FirstWord,
            NameEnd = name.EndWord,
            Known = name.Known,
            Patron = atom.Known,
            Noun = NounOf(title),
            Kind = ActorKind.Person,
            IsDefinite = true,
        };
        PhraseFacts.Fill(this, syntax, atoms, phrase, title);
        return phrase;
    }

    private Phrase? ReadNoun(int word, NounRole role)
    {
        var phrase = new Phrase
        {
            Head = word,
            FirstWord = PhraseSpan.First(syntax, word),
            EndWord = PhraseSpan.End(syntax, word),
            Noun = NounOf(word),
        };
        if (Roles.IsTitle(phrase.Noun) && NameAfter(word) is { } name)
        {
            (phrase.NameFirst, phrase.NameEnd, phrase.Known) = (name.FirstWord, name.EndWord, name.Known);
            phrase.EndWord = Math.Max(phrase.EndWord, name.EndWord);
            isPartOfTitledName[name.Head] = true;
        }

        PhraseFacts.Fill(this, syntax, atoms, phrase, word);
        var isBare = !phrase.IsDefinite && !phrase.IsIndefinite && phrase.Modifiers.Count == 0 && !phrase.HasName && !phrase.IsOwned && !IsPlural(word);
        return (role.Belongs && !phrase.IsOwned) || (isBare && Roles.WantsArticle(phrase.Noun)) ? null : phrase;
    }

    // "Turkish airstrikes", "Iraq rejects", "talks with Washington", "Spain's role".
    private Phrase? StateAt(int word)
    {
        var place = placeAt[word] < 0 ? null : places[placeAt[word]];
        if (place is not null && LastOf(place) != word)
        {
            return null;
        }

        var country = CountryAt(word) ?? (place is { Use: PlaceUse.Metonym } ? Countries.OfCapital(syntax.Document[place.Span]) : null);
        if (country is null || IsHyphenated(word + 1))
        {
            return null;
        }

        var people = Countries.OfDemonym(syntax.Document[syntax.Word(word).Span]) is not null && Countries.Named(syntax.Document[syntax.Word(word).Span]) is null;
        var acts = people
            ? (IsNounHead(word) && syntax.Tag(word) is UniversalTag.Propn or UniversalTag.Noun && !IsBeforeNoun(word)) || IsDoer(word)
            : place is { Use: PlaceUse.Metonym } || Acts(word) || IsDoer(word);
        if (!acts)
        {
            return null;
        }

        var first = place is { FirstWord: >= 0 } ? place.FirstWord : word;
        var isPeople = people && !IsDoer(word);
        return new Phrase
        {
            Head = word,
            FirstWord = isPeople ? PhraseSpan.First(syntax, word) : first,
            EndWord = word + 1,
            State = isPeople ? null : country,
            Noun = isPeople ? NounOf(word) : null,
            Kind = !isPeople ? ActorKind.State : IsPlural(word) ? ActorKind.Population : ActorKind.Person,
            Country = country.Alpha3,
            Role = isPeople ? "CVL" : null,
            Code = isPeople ? country.Alpha3 + "CVL" : country.Alpha3,
            Number = isPeople && IsPlural(word) ? GrammaticalNumber.Many : GrammaticalNumber.One,
            IsDefinite = !isPeople,
        };
    }

    private bool IsBeforeNoun(int word) =>
        word + 1 < syntax.SentenceOf(word).EndWord && syntax.Tag(word + 1) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj;

    // The head of a place is the word that hangs outside it.
    private int LastOf(PlaceMention place)
    {
        for (var word = Math.Max(0, place.FirstWord); word < place.EndWord; word++)
        {
            if (syntax.Head(word) < place.FirstWord || syntax.Head(word) >= place.EndWord)
            {
                return word;
            }
        }

        return place.EndWord - 1;
    }

    private bool Acts(int word)
    {
        for (var steps = 0; steps < 8 && syntax.Relation(word) == Relation.Conj && syntax.Head(word) >= 0; steps++)
        {
            word = syntax.Head(word);
        }

        return syntax.Relation(word) switch
        {
            Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent or Relation.Obj or Relation.Iobj or Relation.NmodPoss => true,
            Relation.Obl or Relation.Nmod => syntax.Child(word, Relation.Case) is var preposition and >= 0
                && (Roles.IsTowards(syntax.Form(preposition)) || (syntax.Form(preposition) == "on" && IsPressed(syntax.Head(word)))),
            _ => false,
        };
    }

    // "sanctions on Pyongyang", "imposed sanctions on": upon a state, not there.
    private bool IsPressed(int head) => Roles.IsPressure(NounOf(head)) || (syntax.Child(head, Relation.Obj) is var measure and >= 0 && Roles.IsPressure(NounOf(measure)));

    private bool IsDoer(int word) =>
        syntax.Relation(word) is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nmod or Relation.NmodUnmarked
        && syntax.Head(word) > word && syntax.Head(word) - word < 6 && Roles.IsDeed(NounOf(syntax.Head(word)));

    private int TitleBefore(Phrase phrase, NameAtom atom)
    {
        for (var word = atom.FirstWord - 1; word >= phrase.FirstWord; word--)
        {
            if (syntax.Tag(word) is UniversalTag.Noun or UniversalTag.Propn && Roles.IsTitle(NounOf(word)))
            {
                phrase.Noun = NounOf(word);
                return word;
            }
        }

        return -1;
    }

    // In "Hamas rocket" or "BSF convoy" the name hangs in front of another noun and is a mention of its own, no more.
    private bool IsNameOfSomethingElse(int head, NameAtom atom) =>
        syntax.Relation(head) is Relation.Compound or Relation.Amod or Relation.NmodPoss && syntax.Head(head) >= atom.EndWord;

    // "President Roldán", "Secretary of State Roldán", "ambassador to Chad Roldán": the tree is seldom sure where the name hangs.
    private NameAtom? NameAfter(int word)
    {
        var end = Math.Min(syntax.SentenceOf(word).EndWord, word + FarthestName);
        for (var next = word + 1; next < end; next++)
        {
            if (atoms.TryAt(next, out var atom) && atom.Type == NameType.Person)
            {
                return next == word + 1 || syntax.Tag(next - 1) is UniversalTag.Propn or UniversalTag.Noun ? atom : null;
            }

            if (syntax.Tag(next) is not (UniversalTag.Propn or UniversalTag.Adp or UniversalTag.Det or UniversalTag.Noun or UniversalTag.Adj)
                && !(syntax.Form(next) == "." && next == word + 1))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsNounHead(int word) =>
        syntax.Tag(word) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Adj or UniversalTag.Det or UniversalTag.Pron
        && syntax.Relation(word) is not (Relation.Compound or Relation.Flat or Relation.Fixed or Relation.Goeswith or Relation.Amod or Relation.Nummod
            or Relation.NmodDesc or Relation.Det or Relation.DetPredet or Relation.Advmod or Relation.Case or Relation.CompoundPrt)
        && !IsDenied(word) && (syntax.Tag(word) != UniversalTag.Adj || syntax.Child(word, Relation.Det) >= 0);

    // "No casualties" are nobody.
    private bool IsDenied(int word) => syntax.Child(word, Relation.Det) is var article and >= 0 && syntax.Form(article) is "no";

    /// <summary>Lemma of a noun in lower case; names keep their form.</summary>
    public string NounOf(int word) => syntax.Tag(word) == UniversalTag.Propn ? syntax.Form(word) : syntax.Lemma(word).ToLowerInvariant();

    /// <summary>True for plurals and for "people", "police".</summary>
    public bool IsPlural(int word) => syntax.Penn(word) is "NNS" or "NNPS";

    private bool IsHyphenated(int next) =>
        next < syntax.Count - 1 && syntax.Form(next) is "-" && !syntax.Word(next - 1).SpaceAfter && !syntax.Word(next).SpaceAfter;
}
