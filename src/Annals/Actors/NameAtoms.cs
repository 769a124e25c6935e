using Annals.Documents;
using Annals.Language;
using Annals.Places;

namespace Annals.Actors;

/// <summary>A name that is taken as one: of the lexicon, of the name tagger, or of both.</summary>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="EndWord">Index after its last word.</param>
/// <param name="Head">The word in it that hangs on a word outside.</param>
/// <param name="Known">Whom the lexicon knows under the name, or null.</param>
/// <param name="Type">What the name tagger says; persons and organisations only.</param>
internal readonly record struct NameAtom(int FirstWord, int EndWord, int Head, KnownActor? Known, NameType Type);

/// <summary>The names of a document, none overlapping another; and which one a word is part of.</summary>
internal sealed class NameAtoms
{
    private readonly RoleLexicon roles;
    private readonly List<NameAtom> atoms = [];
    private readonly int[] atWord;
    private readonly KnownActor?[] innerAtWord;

    public NameAtoms(Analysis analysis, Syntax syntax, ActorLexicon lexicon)
    {
        roles = lexicon.Roles;
        atWord = new int[syntax.Count];
        innerAtWord = new KnownActor?[syntax.Count];
        Array.Fill(atWord, -1);
        var candidates = new List<NameAtom>();
        foreach (var match in lexicon.Find(syntax, NamePieces.Of(syntax)))
        {
            var type = match.Known.Kind == ActorKind.Person ? NameType.Person : NameType.Organisation;
            candidates.Add(new NameAtom(match.FirstWord, match.EndWord, -1, match.Known, type));
        }

        foreach (var name in analysis.Get(LanguageLayers.Names))
        {
            if (name.Type is NameType.Person or NameType.Organisation)
            {
                AddTagged(candidates, syntax, name);
            }
        }

        // A person of the lexicon wins, whatever titles the tagger puts to the name; then the longest; of equals the lexicon's.
        candidates.Sort((a, b) =>
            IsKnownPerson(b).CompareTo(IsKnownPerson(a)) is var byPerson and not 0 ? byPerson
            : (b.EndWord - b.FirstWord).CompareTo(a.EndWord - a.FirstWord) is var byLength and not 0 ? byLength
            : (a.Known is null).CompareTo(b.Known is null) is var byKnown and not 0 ? byKnown
            : a.FirstWord.CompareTo(b.FirstWord));
        foreach (var candidate in candidates)
        {
            if (atWord.AsSpan(candidate.FirstWord, candidate.EndWord - candidate.FirstWord).IndexOfAnyExcept(-1) < 0)
            {
                Add(syntax, candidate);
            }
            else if (candidate.Known is { } known && known.Kind != ActorKind.Person)
            {
                innerAtWord[candidate.FirstWord] ??= known;
            }
        }
    }

    /// <summary>The name that a word is part of.</summary>
    public bool TryAt(int word, out NameAtom atom)
    {
        var index = (uint)word < (uint)atWord.Length ? atWord[word] : -1;
        atom = index < 0 ? default : atoms[index];
        return index >= 0;
    }

    /// <summary>The known actor whose name stands within a run of words as part of a longer name, or null.</summary>
    public KnownActor? Within(int firstWord, int endWord)
    {
        for (var word = firstWord; word < endWord; word++)
        {
            if (innerAtWord[word] is { } known)
            {
                return known;
            }
        }

        return null;
    }

    private static bool IsKnownPerson(in NameAtom atom) => atom is { Known.Kind: ActorKind.Person } && atom.EndWord - atom.FirstWord > 1;

    // "Haddad and Roldán" is no one's name, "Colonel" is no name, and "France" is one of a place.
    private void AddTagged(List<NameAtom> candidates, Syntax syntax, Name name)
    {
        var first = name.FirstWord;
        if (name.EndWord - first == 3 && syntax.Tag(first + 1) == UniversalTag.Cconj)
        {
            candidates.Add(new NameAtom(first, first + 1, -1, null, NameType.Person));
            candidates.Add(new NameAtom(first + 2, name.EndWord, -1, null, NameType.Person));
            return;
        }

        while (name.Type == NameType.Person && first < name.EndWord && IsBeforeName(syntax, first))
        {
            first++;
        }

        if (first < name.EndWord && !IsPlace(syntax.Document[syntax.SpanOf(first, name.EndWord)]))
        {
            candidates.Add(new NameAtom(first, name.EndWord, -1, null, name.Type));
        }
    }

    private bool IsBeforeName(Syntax syntax, int word) =>
        syntax.Tag(word) is UniversalTag.Punct or UniversalTag.Det or UniversalTag.Adp
        || roles.IsTitle(syntax.Form(word).TrimEnd('.')) || (word + 1 < syntax.Count && syntax.Form(word + 1) == "-" && roles.MarksAnother(syntax.Form(word))) || roles.OfModifier(syntax.Form(word)) is not null
        || IsPlace(syntax.Document[syntax.Word(word).Span]);

    private static bool IsPlace(ReadOnlySpan<char> text) =>
        (Countries.Named(text) ?? Countries.OfDemonym(text) ?? Countries.OfCapital(text)) is not null;

    private void Add(Syntax syntax, NameAtom atom)
    {
        if (syntax.Form(atom.FirstWord) == "the" && atom.EndWord - atom.FirstWord > 1)
        {
            atom = atom with { FirstWord = atom.FirstWord + 1 };
        }

        var head = atom.EndWord - 1;
        for (var word = atom.FirstWord; word < atom.EndWord; word++)
        {
            if (syntax.Head(word) < atom.FirstWord || syntax.Head(word) >= atom.EndWord)
            {
                head = word;
                break;
            }
        }

        atWord.AsSpan(atom.FirstWord, atom.EndWord - atom.FirstWord).Fill(atoms.Count);
        atoms.Add(atom with { Head = head });
    }
}
