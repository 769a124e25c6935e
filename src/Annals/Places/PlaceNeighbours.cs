using Annals.Language;

namespace Annals.Places;

/// <summary>Reads what the words beside place names say of them: "X Governorate", "the city of X", "near X", "northern X", "X in Y".</summary>
internal static class PlaceNeighbours
{
    private const int LongestGap = 5;
    private const int LongestDistance = 14;

    public static void Read(List<Toponym> names, Syntax syntax)
    {
        for (var k = 0; k < names.Count; k++)
        {
            var next = k + 1 < names.Count ? names[k + 1] : null;
            ReadAfter(names[k], next, syntax);
            ReadBefore(names[k], k > 0 ? names[k - 1] : null, syntax);
        }

        for (var k = names.Count - 1; k >= 0; k--)
        {
            ReadList(names, k, syntax);
        }

        for (var k = 0; k + 1 < names.Count; k++)
        {
            ReadPair(names[k], names[k + 1], syntax);
        }
    }

    /// <summary>The same for names that came in later because nobody knows them.</summary>
    public static void ReadUnknown(List<Toponym> names, Syntax syntax)
    {
        for (var k = 0; k < names.Count; k++)
        {
            if (names[k].Candidates.Length > 0)
            {
                continue;
            }

            ReadBefore(names[k], k > 0 ? names[k - 1] : null, syntax);
            if (k + 1 < names.Count)
            {
                ReadPair(names[k], names[k + 1], syntax);
            }

            if (k > 0 && names[k].Container is null)
            {
                ReadPair(names[k - 1], names[k], syntax);
            }
        }
    }

    private static void ReadAfter(Toponym name, Toponym? next, Syntax syntax)
    {
        var end = syntax.SentenceOf(name.FirstWord).EndWord;
        var after = name.EndWord;
        if (after >= end || name.IsAdjective || (next is not null && next.FirstWord <= after))
        {
            ReadLastWord(name, syntax);
            return;
        }

        var form = syntax.Form(after);
        var isCapital = char.IsUpper(syntax.Document.Text[syntax.Word(after).Start]);
        if (PlaceWords.Ways.Contains(form) && isCapital && !(name.Candidates.Any(place => place.IsListed) && IsCapital(after + 1, end, syntax)))
        {
            // "Ohio Street"; but "Florida Highway Patrol" is Florida's.
            name.Evidence = PlaceEvidence.Never;
        }
        else if (PlaceWords.TypesAfter.TryGetValue(form, out var kind) && (isCapital || IsDivision(kind)) && !(isCapital && IsLongerName(name, after, end, syntax)))
        {
            // "Houston County" and "Erbil Airport" are names of their own; "Anbar province" is the name Anbar.
            name.SaidKind = kind;
            name.EndWord += isCapital ? 1 : 0;
        }
        else
        {
            ReadLastWord(name, syntax);
        }
    }

    // "Clay, Grant and Swift counties": the word is said of all of them.
    private static void ReadList(List<Toponym> names, int last, Syntax syntax)
    {
        var end = syntax.SentenceOf(names[last].FirstWord).EndWord;
        if (names[last].EndWord >= end || names[last].IsAdjective || !PlaceWords.TypesAfterNames.TryGetValue(syntax.Form(names[last].EndWord), out var kind))
        {
            return;
        }

        names[last].SaidKind = kind;
        for (var k = last - 1; k >= 0 && IsListed(names[k].EndWord, names[k + 1].FirstWord, syntax); k--)
        {
            names[k].SaidKind = kind;
        }
    }

    private static bool IsListed(int from, int to, Syntax syntax)
    {
        for (var i = from; i < to; i++)
        {
            if (syntax.Form(i) is not ("," or "and" or "&" or "or"))
            {
                return false;
            }
        }

        return to > from;
    }

    // "US State Department", "Iraq State": the word belongs to what follows.
    private static bool IsLongerName(Toponym name, int type, int end, Syntax syntax) =>
        (name.Candidates.Length > 0 && name.Candidates[0].Kind == PlaceKind.Country)
        || IsCapital(type + 1, end, syntax);

    private static bool IsCapital(int word, int end, Syntax syntax) =>
        word < end && syntax.Tag(word) == UniversalTag.Propn && char.IsUpper(syntax.Document.Text[syntax.Word(word).Start]);

    private static bool IsDivision(PlaceKind kind) => kind is PlaceKind.Admin1 or PlaceKind.Admin2 or PlaceKind.City;

    private static void ReadLastWord(Toponym name, Syntax syntax)
    {
        if (name.EndWord - name.FirstWord > 1 && !name.IsAdjective && PlaceWords.TypesAfter.TryGetValue(syntax.Form(name.EndWord - 1), out var kind)
            && kind is PlaceKind.Admin1 or PlaceKind.Admin2)
        {
            name.SaidKind = kind;
        }
    }

    private static void ReadBefore(Toponym name, Toponym? previous, Syntax syntax)
    {
        var start = Math.Max(syntax.SentenceOf(name.FirstWord).FirstWord, previous?.EndWord ?? 0);
        var before = name.FirstWord - 1;
        if (before < start)
        {
            return;
        }

        if (PlaceWords.Parts.Contains(syntax.Form(before)))
        {
            name.IsPart = true;
            before--;
        }

        if (before >= start && syntax.Form(before) == "the")
        {
            before--;
        }

        if (before < start)
        {
            return;
        }

        var form = syntax.Form(before);
        name.IsNear = PlaceWords.Near.Contains(form) || (before > start && PlaceWords.Near.Contains($"{syntax.Form(before - 1)} {form}"));
        if (form == "of" && before > start)
        {
            var noun = syntax.Form(before - 1);
            if (PlaceWords.TypesBeforeOf.TryGetValue(noun, out var kind))
            {
                name.SaidKind = kind;
            }
        }
    }

    private static void ReadPair(Toponym one, Toponym two, Syntax syntax)
    {
        var gap = two.FirstWord - one.EndWord;
        if (one.Candidates.Length == 0 && two.IsNear && syntax.Word(one.FirstWord).Sentence == syntax.Word(two.FirstWord).Sentence
            && SaysDistance(one.EndWord, two.FirstWord, syntax))
        {
            one.Container = two;
            return;
        }

        if (gap > LongestGap || AreCountries(one, two) || syntax.Word(one.FirstWord).Sentence != syntax.Word(two.FirstWord).Sentence)
        {
            return;
        }

        if (gap >= 1 && !two.IsAdjective && !one.IsAdjective && !IsOfNext(one, two, syntax) && SaysWithin(one.EndWord, two.FirstWord, syntax)
            && PlaceGeometry.CanContain(two, one))
        {
            one.Container = two;
        }
        else if (!two.IsAdjective && SaysOwner(one, two, syntax) && PlaceGeometry.CanContain(one, two))
        {
            two.Container = one;
        }
    }

    // "Mexico, the US and Canada" is a list, though there is a Mexico in the US.
    private static bool AreCountries(Toponym one, Toponym two) =>
        one.Candidates is [{ Kind: PlaceKind.Country }, ..] && two.Candidates is [{ Kind: PlaceKind.Country } whole, ..]
        && !Array.Exists(one.Candidates, place => place is { IsListed: true, Kind: PlaceKind.Admin1 } && place.Country == whole.Country);

    // "in Paris, US officials", "in Paris, the US envoy": the second name belongs to the noun after it.
    private static bool IsOfNext(Toponym one, Toponym two, Syntax syntax)
    {
        var head = two.HeadWord(syntax);
        return syntax.Form(one.EndWord) == "," && syntax.Relation(head) is Relation.Compound or Relation.Amod or Relation.NmodPoss
            && syntax.Head(head) is var noun && noun >= two.EndWord && !PlaceWords.TypesAfter.ContainsKey(syntax.Form(noun))
            && syntax.Form(two.EndWord) != ",";
    }

    // "Safina, about 45 km (28 miles) south of Mosul"
    private static bool SaysDistance(int from, int to, Syntax syntax)
    {
        var isCounted = false;
        for (var i = from; i < Math.Min(to, from + LongestDistance); i++)
        {
            isCounted |= char.IsAsciiDigit(syntax.Form(i)[0]) || syntax.Tag(i) == UniversalTag.Num;
            if (syntax.Tag(i) is UniversalTag.Verb or UniversalTag.Aux)
            {
                return false;
            }
        }

        return to - from <= LongestDistance && isCounted && syntax.Form(from) is "," or "(";
    }

    // "Hilla, Babil", "Hilla in Babil", "Hilla, a town in Babil", "Hilla (Iraq)".
    private static bool SaysWithin(int from, int to, Syntax syntax)
    {
        var first = syntax.Form(from);
        var last = to - 1;
        while (last > from && (syntax.Form(last) == "the" || PlaceWords.Parts.Contains(syntax.Form(last))))
        {
            last--;
        }

        var word = syntax.Form(last);
        return last == from
            ? first is "," or "in" or "(" or "of"
            : word is "in" or "of" && (first == "," || PlaceWords.TypesAfter.ContainsKey(first)) && !HasVerb(from, last, syntax);
    }

    private static bool HasVerb(int from, int to, Syntax syntax)
    {
        for (var i = from; i < to; i++)
        {
            if (syntax.Tag(i) is UniversalTag.Verb or UniversalTag.Cconj)
            {
                return true;
            }
        }

        return false;
    }

    // "Iraq's Anbar", "Iraq's western province of Anbar", "the Iraqi city of Mosul".
    private static bool SaysOwner(Toponym owner, Toponym owned, Syntax syntax)
    {
        var from = owner.EndWord;
        if (!owner.IsAdjective && (from >= owned.FirstWord || syntax.Form(from) is not ("'s" or "'")))
        {
            return false;
        }

        for (var i = owner.IsAdjective ? from : from + 1; i < owned.FirstWord; i++)
        {
            var form = syntax.Form(i);
            if (form != "of" && !PlaceWords.TypesBeforeOf.ContainsKey(form) && !PlaceWords.TypesAfter.ContainsKey(form)
                && !PlaceWords.Parts.Contains(form) && syntax.Tag(i) != UniversalTag.Adj)
            {
                return false;
            }
        }

        return true;
    }
}
