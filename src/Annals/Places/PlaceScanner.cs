using Annals.Language;

namespace Annals.Places;

/// <summary>Finds the words of one report that may be place names: the longest runs of words that the lexicon or the gazetteer knows,
/// and names that the reader of names took for places.</summary>
internal sealed class PlaceScanner
{
    private const int LongestRun = 8;
    private const int LongestText = 60;
    private const int MostCandidates = 64;
    private readonly Gazetteer gazetteer;
    private readonly PlaceLexicon lexicon;
    private readonly Syntax syntax;
    private readonly string text;
    private readonly Name[] names;
    private readonly int[] nameOf;
    private readonly Dictionary<string, KnownPlace[]> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> wordsOfPersons = new(StringComparer.Ordinal);
    private readonly List<Toponym> found = [];

    private PlaceScanner(Gazetteer gazetteer, PlaceLexicon lexicon, Syntax syntax, Name[] names)
    {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.names = names;
        text = syntax.Document.Text;
        nameOf = new int[syntax.Count];
        Array.Fill(nameOf, -1);
        for (var i = 0; i < names.Length; i++)
        {
            if (!IsCredible(names[i]))
            {
                continue;
            }

            for (var word = names[i].FirstWord; word < names[i].EndWord; word++)
            {
                nameOf[word] = i;
                if (names[i].Type == NameType.Person && names[i].EndWord - names[i].FirstWord > 1)
                {
                    wordsOfPersons.Add(syntax.Form(word));
                }
            }
        }
    }

    // A reader of names may run away with a whole sentence; capitals tell.
    private bool IsCredible(Name name) =>
        name.EndWord - name.FirstWord <= LongestRun && char.IsUpper(text[syntax.Word(name.FirstWord).Start]) && syntax.Form(name.EndWord - 1) != "."
        && IsNameLike(name.FirstWord, name.EndWord);

    /// <summary>The place names of a report, in order, without overlaps, not yet resolved.</summary>
    public static List<Toponym> Scan(Gazetteer gazetteer, PlaceLexicon lexicon, Syntax syntax, Name[] names)
    {
        var scanner = new PlaceScanner(gazetteer, lexicon, syntax, names);
        foreach (var sentence in syntax.Sentences)
        {
            scanner.Scan(sentence);
        }

        scanner.Weigh();
        return scanner.Accepted();
    }

    private void Scan(Sentence sentence)
    {
        var i = sentence.FirstWord;
        while (i < sentence.EndWord)
        {
            var next = MayBegin(i) ? Match(i, sentence) : i + 1;
            i = Math.Max(next, i + 1);
        }
    }

    // Capitals begin names; so does a lower-case Arabic article with a hyphen.
    private bool MayBegin(int word)
    {
        var span = syntax.Word(word);
        return char.IsUpper(text[span.Start])
            || (char.IsLower(text[span.Start]) && (IsHyphenatedArticle(span) || CompoundWord.IsPrefixed(text.AsSpan(span.Start, span.End - span.Start))));
    }

    private bool IsHyphenatedArticle(Word word)
    {
        var end = Math.Min(word.Start + 5, text.Length);
        var hyphen = text.AsSpan(word.Start, end - word.Start).IndexOf('-');
        return hyphen is 2 or 3 && word.Start + hyphen + 1 < text.Length && char.IsUpper(text[word.Start + hyphen + 1]);
    }

    private int Match(int first, Sentence sentence)
    {
        var most = Math.Min(sentence.EndWord, first + LongestRun);
        for (var end = most; end > first; end--)
        {
            var span = syntax.SpanOf(first, end);
            if (span.Length > LongestText || IsInsideName(first, end, NameType.Person))
            {
                continue;
            }

            if (MatchAt(first, end, span) is { } name && !IsFragment(name))
            {
                found.Add(name);
                return name.EndWord;
            }
        }

        if (MatchInside(first) is { } part)
        {
            found.Add(part);
        }

        return first + 1;
    }

    // "Tennessee" in "Tennessee Colony", "Meadow" in "Meadow Grove": the whole is another place.
    private bool IsFragment(Toponym name)
    {
        if (nameOf[name.FirstWord] is not (>= 0 and var number) || names[number].Type != NameType.Place || name.IsAdjective)
        {
            return false;
        }

        for (var i = names[number].FirstWord; i < names[number].EndWord; i++)
        {
            var form = syntax.Form(i);
            if ((i < name.FirstWord || i >= name.EndWord) && char.IsUpper(text[syntax.Word(i).Start]) && IsInCapitals(i) == IsInCapitals(name.FirstWord)
                && !PlaceWords.TypesAfter.ContainsKey(form) && !PlaceWords.Parts.Contains(form) && !PlaceWords.Openers.Contains(form) && !PlaceWords.Ways.Contains(form))
            {
                return !Array.Exists(name.Candidates, place => place.IsListed && place.Kind != PlaceKind.Admin1) || name.EndWord < names[number].EndWord;
            }
        }

        return false;
    }

    private bool IsInCapitals(int word)
    {
        var span = syntax.Word(word);
        return !text.AsSpan(span.Start, span.End - span.Start).ContainsAnyInRange('a', 'z');
    }

    // "anti-Russian", "Albany-based", "D-Ohio": one word to the reader, the place is a part of it.
    private Toponym? MatchInside(int word)
    {
        var span = syntax.Word(word);
        var whole = text.AsSpan(span.Start, span.End - span.Start);
        if (whole.Length > LongestText || !CompoundWord.TrySplit(whole, out var part, out var mayBeTown))
        {
            return null;
        }

        if (lexicon.OfAdjective(part) is { } home)
        {
            return Adjective(word, word + 1, part, home);
        }

        Span<char> buffer = stackalloc char[PlaceKey.MaxLength * 2];
        var key = buffer[..PlaceKey.Loose(part, buffer)];
        var listed = lexicon.Find(part, key);
        var candidates = key.Length < 2 ? [] : Candidates(part.ToString(), key, listed, useGazetteer: key.Length > 3 && mayBeTown);
        return candidates.Length == 0 ? null : Name(word, word + 1, part.ToString(), candidates);
    }

    private static Toponym Adjective(int first, int end, ReadOnlySpan<char> surface, KnownPlace home) => new()
    {
        FirstWord = first,
        EndWord = end,
        Surface = surface.ToString(),
        Key = home.Name,
        Candidates = [home],
        IsAdjective = true,
    };

    private Toponym? MatchAt(int first, int end, TextSpan span)
    {
        var last = syntax.Word(end - 1);
        var slice = text.AsSpan(span.Start, span.Length);
        if (!char.IsLetterOrDigit(slice[^1]) && (slice[^1] != '.' || lexicon.Find(slice, "").IsEmpty))
        {
            return null;
        }

        // The full stop of an abbreviation may be a word of its own.
        if (end - first == 1 && span.End < text.Length && text[span.End] == '.' && slice.Length <= 6)
        {
            var withStop = text.AsSpan(span.Start, span.Length + 1);
            if (lexicon.Find(withStop, "") is { IsEmpty: false } abbreviated)
            {
                return IsAfterComma(first) || abbreviated[0].Kind != PlaceKind.Admin1 ? Name(first, end, withStop.ToString(), abbreviated.ToArray()) : null;
            }
        }

        Span<char> buffer = stackalloc char[PlaceKey.MaxLength * 2];
        var key = buffer[..PlaceKey.Loose(slice, buffer)];
        var listed = key.Length < 2 ? [] : lexicon.Find(slice, key);

        // "Hong Kong" is also what its people are called, but first of all the place.
        if (end - first <= 2 && lexicon.OfAdjective(slice) is { } home && !listed.Contains(home))
        {
            return Adjective(first, end, slice, home);
        }

        if (key.Length < 2)
        {
            return null;
        }

        var isShort = PlaceLexicon.IsAbbreviation(slice) && slice.Length <= 3;
        if (!listed.IsEmpty && isShort && listed[0].Kind == PlaceKind.Admin1 && slice.Length == 2 && !IsAfterComma(first))
        {
            listed = listed.Length > 1 ? listed[1..] : [];
        }

        var isCapitalised = char.IsUpper(text[last.Start]) || char.IsAsciiDigit(text[last.Start]) || end - first == 1;
        var useGazetteer = !isShort && isCapitalised && IsNameLike(first, end);
        if (listed.IsEmpty && !useGazetteer)
        {
            return null;
        }

        var surface = slice.ToString();
        if (!known.TryGetValue(surface, out var candidates))
        {
            candidates = Candidates(surface, key, listed, useGazetteer);
            known.Add(surface, candidates);
        }

        if (PlaceWords.Openers.Contains(syntax.Form(first)))
        {
            var opener = syntax.Form(first) + " ";
            candidates = Array.FindAll(candidates, place => PlaceKey.Plain(place.Name).StartsWith(opener, StringComparison.Ordinal));
        }

        return candidates.Length == 0 ? null : Name(first, end, surface, candidates);
    }

    private KnownPlace[] Candidates(string surface, ReadOnlySpan<char> key, ReadOnlySpan<KnownPlace> listed, bool useGazetteer)
    {
        var all = new List<KnownPlace>(listed.Length);
        all.AddRange(listed);
        if (useGazetteer)
        {
            Span<int> numbers = stackalloc int[MostCandidates];
            foreach (var number in numbers[..gazetteer.Find(key, numbers)])
            {
                var place = lexicon.OfGazetteer(number, surface);
                var isTooShort = key.Length < 4 && !place.IsUsualName;
                if (!isTooShort && !all.Exists(other => other == place || (other.GeonamesId == place.GeonamesId && place.GeonamesId is not null)))
                {
                    all.Add(place);
                }
            }
        }

        // "Dublin City Council" is Dublin's, though "Dublin City" may also be a division elsewhere.
        if (useGazetteer && surface.EndsWith(" City", StringComparison.Ordinal) && all.Count > 0 && all.TrueForAll(place => place.Kind is PlaceKind.Admin1 or PlaceKind.Admin2))
        {
            var city = surface[..^5];
            return Candidates(city, PlaceKey.Loose(city), lexicon.Find(city, PlaceKey.Loose(city)), useGazetteer);
        }

        return [.. all];
    }

    private static Toponym Name(int first, int end, string surface, KnownPlace[] candidates) =>
        new() { FirstWord = first, EndWord = end, Surface = surface, Key = PlaceKey.Loose(surface), Candidates = candidates };

    // Between capitals only short words may stand: "Deir al-Balah", "Rio de Janeiro"; no comma, no line break.
    private bool IsNameLike(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = syntax.Word(i);
            var c = text[word.Start];
            var fits = char.IsUpper(c) || char.IsAsciiDigit(c) || (char.IsLetter(c) && word.End - word.Start <= 3) || c is '-' or '\'' or '\u2019'
                || (c == '.' && i < end - 1) || IsHyphenatedArticle(word);
            if (!fits || (i > first && text.AsSpan(syntax.Word(i - 1).End, word.Start - syntax.Word(i - 1).End).IndexOfAny('\n', '\r') >= 0))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAfterComma(int word) => word > 1 && syntax.Form(word - 1) == "," && char.IsUpper(text[syntax.Word(word - 2).Start]);

    private bool IsInsideName(int first, int end, NameType type) =>
        nameOf[first] is >= 0 and var name && names[name].Type == type && (names[name].FirstWord < first || names[name].EndWord > end);

    private void Weigh()
    {
        var accepted = new HashSet<string>(StringComparer.Ordinal);
        PlaceNeighbours.Read(found, syntax);
        found.RemoveAll(name => name.Evidence <= PlaceEvidence.Never);
        foreach (var name in found)
        {
            var around = Around(name);
            name.Evidence = name.IsAdjective
                ? around is { Type: NameType.Person } ? PlaceEvidence.Never : PlaceEvidence.Threshold
                : PlaceEvidence.Weigh(name, syntax, around, name.Container is not null);
            name.Evidence += IsPersonElsewhere(name) ? PlaceEvidence.PersonElsewhere : 0;
            name.IsEmbedded = around is { Type: NameType.Organisation or NameType.Facility } whole
                && (whole.FirstWord < name.FirstWord || whole.EndWord > name.EndWord);
            if (name.Evidence >= PlaceEvidence.Threshold)
            {
                accepted.Add(name.Key);
            }
        }

        foreach (var name in found.Where(name => name.Evidence < PlaceEvidence.Threshold && accepted.Contains(name.Key)))
        {
            name.Evidence += PlaceEvidence.SameName;
        }

        found.RemoveAll(name => name.Evidence < PlaceEvidence.Threshold);
        foreach (var name in found)
        {
            if (name.Container is { Evidence: < PlaceEvidence.Threshold })
            {
                name.Container = null;
            }
        }
    }

    // "Fairfield" after "Ann Fairfield" is she.
    private bool IsPersonElsewhere(Toponym name) =>
        name.EndWord - name.FirstWord == 1 && !name.IsAdjective && name.Container is null && name.SaidKind is null
        && wordsOfPersons.Contains(syntax.Form(name.FirstWord)) && !Array.Exists(name.Candidates, place => place.IsListed);

    private Name? Around(Toponym name)
    {
        for (var i = name.FirstWord; i < name.EndWord; i++)
        {
            if (nameOf[i] >= 0)
            {
                return names[nameOf[i]];
            }
        }

        return null;
    }

    // Names that the reader of names took for places and nobody else knows stay, unresolved.
    private List<Toponym> Accepted()
    {
        var taken = new bool[syntax.Count];
        foreach (var name in found)
        {
            Array.Fill(taken, true, name.FirstWord, name.EndWord - name.FirstWord);
        }

        foreach (var name in names.Where(name => name.Type is NameType.Place or NameType.Facility && IsCredible(name)))
        {
            var span = syntax.SpanOf(name.FirstWord, name.EndWord);
            if (span.Length > PlaceKey.MaxLength || taken.AsSpan(name.FirstWord, name.EndWord - name.FirstWord).Contains(true))
            {
                continue;
            }

            var last = syntax.Form(name.EndWord - 1);
            if (name.EndWord - name.FirstWord == 1 ? wordsOfPersons.Contains(last) : PlaceWords.Companies.Contains(last))
            {
                continue;
            }

            var surface = text.Substring(span.Start, span.Length);
            found.Add(new Toponym
            {
                FirstWord = name.FirstWord,
                EndWord = name.EndWord,
                Surface = surface,
                Key = PlaceKey.Loose(surface),
                Candidates = [],
                Evidence = PlaceEvidence.Threshold,
                SaidKind = PlaceWords.TypesAfter.TryGetValue(last, out var kind) ? kind
                    : PlaceWords.Ways.Contains(last) || name.Type == NameType.Facility ? PlaceKind.Site : null,
            });
        }

        found.Sort((one, other) => one.FirstWord.CompareTo(other.FirstWord));
        PlaceNeighbours.ReadUnknown(found, syntax);
        return found;
    }
}
