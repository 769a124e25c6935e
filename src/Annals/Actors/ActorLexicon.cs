using System.Collections.Frozen;
using Annals.Language;

namespace Annals.Actors;

/// <summary>A name of the lexicon as it stands in a text.</summary>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="EndWord">Index after its last word.</param>
/// <param name="Known">Whom it names.</param>
internal readonly record struct LexiconMatch(int FirstWord, int EndWord, KnownActor Known);

/// <summary>The named actors of <c>lexicon/actors</c>, found in one pass over the pieces of the words.</summary>
internal sealed class ActorLexicon
{
    private const int ShortAcronym = 4;

    private static readonly string[] Lists = ["actors/groups.txt", "actors/organisations.txt", "actors/governments.txt", "actors/persons.txt"];

    private readonly FrozenDictionary<string, int> pieceIds;
    private readonly FrozenDictionary<long, int> steps;
    private readonly Ending[]?[] endings;
    private readonly FrozenDictionary<string, KnownActor> byLastPiece;

    public ActorLexicon(Lexicon lexicon)
    {
        Roles = new RoleLexicon(lexicon);
        var actors = Lists.SelectMany(lexicon.Load).OrderBy(entry => !entry.IsOwn).Select(KnownActor.Parse).ToList();
        var own = actors.Where(actor => actor.IsOwn).GroupBy(actor => actor.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var edges = new Dictionary<long, int>();
        var ends = new List<List<Ending>?> { null };
        foreach (var actor in actors)
        {
            foreach (var name in actor.OtherNames.Prepend(actor.Name))
            {
                // A line of one's own about an actor that is known speaks for all of its names.
                AddName(own.GetValueOrDefault(actor.Name, actor), name, ids, edges, ends);
            }
        }

        pieceIds = ids.ToFrozenDictionary(StringComparer.Ordinal);
        steps = edges.ToFrozenDictionary();
        endings = [.. ends.Select(list => list?.ToArray())];
        byLastPiece = actors
            .Where(actor => actor.Kind == ActorKind.Person && NamePieces.Of(actor.Name).Count > 0 && own.GetValueOrDefault(actor.Name, actor) == actor)
            .GroupBy(actor => NamePieces.Of(actor.Name)[^1].Text, StringComparer.Ordinal)
            .Where(group => group.Count() == 1 && group.Key.Length > 2)
            .ToFrozenDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
    }

    /// <summary>The nouns that denote actors.</summary>
    public RoleLexicon Roles { get; }

    /// <summary>The person whose last name it is, if the lexicon has only one of that name.</summary>
    public KnownActor? WithLastName(string piece) => byLastPiece.GetValueOrDefault(piece);

    /// <summary>Names in order of the text, the longest where they overlap.</summary>
    public List<LexiconMatch> Find(Syntax syntax, List<NamePiece> pieces)
    {
        var matches = new List<LexiconMatch>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Starts && Longest(syntax, pieces, i, out var last) is { } known)
            {
                matches.Add(new LexiconMatch(pieces[i].Word, pieces[last].Word + 1, known));
                i = last;
            }
        }

        return matches;
    }

    private KnownActor? Longest(Syntax syntax, List<NamePiece> pieces, int start, out int last)
    {
        KnownActor? best = null;
        last = start;
        var node = 0;
        var sentence = syntax.Word(pieces[start].Word).Sentence;
        for (var i = start; i < pieces.Count && pieceIds.TryGetValue(pieces[i].Text, out var id); i++)
        {
            if (syntax.Word(pieces[i].Word).Sentence != sentence || !steps.TryGetValue(((long)node << 32) | (uint)id, out node))
            {
                break;
            }

            if (pieces[i].Ends && endings[node] is { } here)
            {
                foreach (var ending in here)
                {
                    if (Fits(ending, syntax, pieces, start, i))
                    {
                        (best, last) = (ending.Known, i);
                        break;
                    }
                }
            }
        }

        return best;
    }

    private static bool Fits(in Ending ending, Syntax syntax, List<NamePiece> pieces, int start, int last)
    {
        if (pieces[start].Case == LetterCase.Untold)
        {
            return (ending.WantsCapital == 0 && !ending.IsAcronym) || start != last || syntax.Tag(pieces[start].Word) == UniversalTag.Propn;
        }

        for (var i = start; i <= last; i++)
        {
            if ((ending.WantsCapital & (1L << Math.Min(i - start, 63))) != 0 && pieces[i].Case == LetterCase.Lower)
            {
                return false;
            }
        }

        // "US" and "us", "IS" and "is": in a headline all in capitals only the tag tells them apart.
        return !ending.IsAcronym
            || (pieces[start].Case == LetterCase.AllCapitals
                && (start != last || pieces[start].Text.Length > ShortAcronym || syntax.Tag(pieces[start].Word) is UniversalTag.Propn or UniversalTag.Noun or UniversalTag.X
                    || StandsOut(syntax, pieces[start].Word)));
    }

    // Beside words in small letters, capitals mean a name whatever the tag: "killed in IS attacks".
    private static bool StandsOut(Syntax syntax, int word)
    {
        var sentence = syntax.SentenceOf(word);
        return (word > sentence.FirstWord && IsSmall(syntax, word - 1)) || (word + 1 < sentence.EndWord && IsSmall(syntax, word + 1));
    }

    private static bool IsSmall(Syntax syntax, int word) => syntax.Document[syntax.Word(word).Span] is [var first, ..] && char.IsLower(first);

    private static void AddName(KnownActor actor, string name, Dictionary<string, int> ids, Dictionary<long, int> edges, List<List<Ending>?> ends)
    {
        var pieces = NamePieces.Of(name);
        var node = 0;
        long capitals = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!ids.TryGetValue(pieces[i].Text, out var id))
            {
                ids.Add(pieces[i].Text, id = ids.Count);
            }

            var step = ((long)node << 32) | (uint)id;
            if (!edges.TryGetValue(step, out var next))
            {
                edges.Add(step, next = ends.Count);
                ends.Add(null);
            }

            node = next;
            if (pieces[i].Case != LetterCase.Lower && (pieces[i].Text.Length > 3 || pieces.Count == 1))
            {
                capitals |= 1L << Math.Min(i, 63);
            }
        }

        if (node != 0)
        {
            var acronym = NamePieces.CaseOf(name) == LetterCase.AllCapitals && !name.Contains(' ');
            var list = ends[node] ??= [];
            if (!list.Exists(e => ReferenceEquals(e.Known, actor) && e.IsAcronym == acronym))
            {
                list.Add(new Ending(actor, capitals, acronym));
            }
        }
    }

    private readonly record struct Ending(KnownActor Known, long WantsCapital, bool IsAcronym);
}
