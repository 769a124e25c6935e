using Annals.Documents;
using Annals.Language;
using Annals.Places;

namespace Annals.Actors;

/// <summary>Finds who is named or described, and joins the mentions of each.</summary>
/// <param name="lexicon">Names and nouns of actors.</param>
internal sealed class ActorFinder(ActorLexicon lexicon) : IAnnotator
{
    public IReadOnlyList<Layer> Needs { get; } =
    [
        LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Forms, LanguageLayers.Tags, LanguageLayers.PennTags,
        LanguageLayers.Lemmas, LanguageLayers.Arcs, LanguageLayers.Names, PlaceLayers.Places,
    ];

    public IReadOnlyList<Layer> Adds { get; } = [ActorLayers.Actors, ActorLayers.Mentions];

    public void Annotate(Analysis analysis)
    {
        var syntax = new Syntax(analysis);
        var hasNoCapitals = NamePieces.HasNoCapitals(syntax.Document.Text);
        var atoms = new NameAtoms(analysis, syntax, lexicon);
        var phraseAt = new Phrase?[syntax.Count];
        var reader = new PhraseReader(analysis, syntax, atoms, lexicon.Roles, phraseAt);
        var joiner = new ActorJoiner(syntax, lexicon);
        var pronouns = new PronounReader(syntax, joiner.Phrases);
        var voices = new LaterNames(syntax, lexicon.Roles, joiner.Phrases);
        for (var word = 0; word < syntax.Count; word++)
        {
            if (syntax.Tag(word) is UniversalTag.Pron or UniversalTag.Det && PronounLexicon.TryGet(syntax.Form(word), out var pronoun))
            {
                if (IsPronoun(syntax, word, pronoun) && pronouns.Read(word, pronoun) is { } meant)
                {
                    meant.Draft!.Root.Pronouns.Add(word);
                    phraseAt[word] = meant;
                }
            }
            else if ((reader.Read(word) ?? ShortName(syntax, joiner, word, hasNoCapitals)) is { } phrase)
            {
                joiner.Join(phrase);
                phraseAt[word] = phrase;
                JoinAppositions(syntax, joiner, phraseAt, phrase, hasNoCapitals);
                if (voices.Of(phrase) is { } voice)
                {
                    ActorJoiner.JoinBeside(phrase, voice);
                }
            }
        }

        new HomeCountries(analysis, syntax, lexicon.Roles).Settle(joiner.Drafts);
        ActorWriter.Write(analysis, syntax, joiner.Drafts);
    }

    // A determiner "that" is no relative pronoun.
    private static bool IsPronoun(Syntax syntax, int word, in Pronoun pronoun) =>
        pronoun.Use != PronounUse.Relative || syntax.Penn(word) is "WP" or "WDT" or "WP$";

    // A short name that brackets gave to an actor: "the Northern Herders' Union (NHU)", later "the NHU".
    private static Phrase? ShortName(Syntax syntax, ActorJoiner joiner, int word, bool hasNoCapitals)
    {
        if (!MayBeShort(syntax, word, hasNoCapitals) || syntax.Relation(word) == Relation.Flat
            || joiner.Named(syntax.Form(word)) is not { } draft)
        {
            return null;
        }

        return new Phrase
        {
            Head = word,
            FirstWord = word,
            EndWord = word + 1,
            NameFirst = word,
            NameEnd = word + 1,
            Kind = draft.Kind,
            Known = draft.Known,
            Country = draft.Country,
            Role = draft.Role,
            Code = draft.Code,
            Number = GrammaticalNumber.One,
            IsDefinite = true,
        };
    }

    // In capitals, or where a text has none, tagged as a name.
    private static bool MayBeShort(Syntax syntax, int word, bool hasNoCapitals) =>
        hasNoCapitals ? syntax.Tag(word) == UniversalTag.Propn : NamePieces.CaseOf(syntax.Document[syntax.Word(word).Span]) == LetterCase.AllCapitals;

    private void JoinAppositions(Syntax syntax, ActorJoiner joiner, Phrase?[] phraseAt, Phrase phrase, bool hasNoCapitals)
    {
        var head = syntax.Head(phrase.Head);
        if (syntax.Relation(phrase.Head) == Relation.Appos && head >= 0 && head < phrase.Head && phraseAt[head] is { } before)
        {
            ActorJoiner.JoinBeside(phrase, before);
        }
        else if ((OfficeBeforeComma(syntax, phraseAt, phrase) ?? NameBeforeBracket(syntax, phraseAt, phrase) ?? KindBefore(syntax, phraseAt, phrase)) is { } same)
        {
            ActorJoiner.JoinBeside(phrase, same);
        }

        var next = phrase.EndWord;
        if (phrase.Kind != ActorKind.Person && next + 2 < syntax.Count && syntax.Form(next) == "(" && syntax.Form(next + 2) == ")"
            && syntax.Form(next + 1).Length is >= 2 and <= 10 && MayBeShort(syntax, next + 1, hasNoCapitals))
        {
            joiner.AddName(syntax.Form(next + 1), phrase.Draft!.Root);
        }
    }

    // "The Spanish prime minister, Inés Roldán, said", "a spokesman for Saro, Idris Bello, said": whatever the tree makes of the comma.
    private Phrase? OfficeBeforeComma(Syntax syntax, Phrase?[] phraseAt, Phrase phrase)
    {
        const int reach = 10;
        var comma = phrase.FirstWord - 1;
        comma -= comma > 1 && syntax.Tag(comma) == UniversalTag.Propn ? 1 : 0; // "Mallam", "Mzee"
        var isBetweenCommas = phrase.EndWord + 1 < syntax.Count && syntax.Form(phrase.EndWord) == "," && syntax.Tag(phrase.EndWord + 1) != UniversalTag.Cconj;
        if (phrase is not { HasName: true, Kind: ActorKind.Person, Noun: null } || comma < 1 || syntax.Form(comma) != ","
            || (syntax.Relation(phrase.Head) == Relation.Conj && !isBetweenCommas))
        {
            return null;
        }

        for (var word = comma - 1; word >= Math.Max(0, comma - reach) && syntax.Tag(word) is not (UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Punct or UniversalTag.Cconj); word--)
        {
            if (phraseAt[word] is { HasName: false, Kind: ActorKind.Person, Number: GrammaticalNumber.One, Noun: { } noun } office && office.Head == word && lexicon.Roles.IsTitle(noun))
            {
                return office.IsDefinite && office.EndWord == comma || (isBetweenCommas && IsOf(syntax, comma - 1, word)) ? office : null;
            }
        }

        return null;
    }

    // "a spokesman for Saro", "the head of the agency": what stands between hangs on the office.
    private static bool IsOf(Syntax syntax, int word, int office) => word == office || syntax.IsWithin(word, office);

    // "Iranian airline Sepid Air", "the militant group Dune Front": both stand in one place of the clause.
    private static Phrase? KindBefore(Syntax syntax, Phrase?[] phraseAt, Phrase phrase) => phrase is { HasName: true, NameFirst: > 0, Kind: not ActorKind.Person }
        && phraseAt[phrase.NameFirst - 1] is { HasName: false, IsIndefinite: false, Number: GrammaticalNumber.One, Kind: ActorKind.Group or ActorKind.Organisation or ActorKind.Outlet } kind
        && kind.Head == phrase.NameFirst - 1 && syntax.Head(kind.Head) == syntax.Head(phrase.Head) && syntax.Relation(kind.Head) == syntax.Relation(phrase.Head)
        ? kind : null;

    // "The Green Banner (GB) rebel movement": the words behind the bracket say what it is.
    private static Phrase? NameBeforeBracket(Syntax syntax, Phrase?[] phraseAt, Phrase phrase)
    {
        const int longest = 4;
        var bracket = phrase.FirstWord - 1;
        if (phrase is not { HasName: false, IsIndefinite: false, Number: GrammaticalNumber.One, Kind: not ActorKind.Person } || bracket < 3 || syntax.Form(bracket) != ")")
        {
            return null;
        }

        for (var word = bracket - 2; word > Math.Max(0, bracket - longest); word--)
        {
            if (syntax.Form(word) == "(")
            {
                for (var head = word - 1; head >= Math.Max(0, word - longest - 2); head--)
                {
                    if (phraseAt[head] is { HasName: true } named && named.EndWord >= word)
                    {
                        return named;
                    }
                }
            }
        }

        return null;
    }
}
