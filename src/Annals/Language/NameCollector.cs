using System.Runtime.InteropServices;
using Annals.Documents;
using Annals.Language.Network;

namespace Annals.Language;

/// <summary>Makes names of the labels of the words, and finds names again that were labelled elsewhere in the same text.</summary>
internal static class NameCollector
{
    private const int LongestAgain = 6;

    public static void Collect(Analysis analysis, ReadOnlySpan<byte> labels, ReadOnlySpan<UniversalTag> tags, NameLexicon lexicon)
    {
        var forms = analysis.Items(LanguageLayers.Forms);
        var labelled = Labelled(labels, forms, lexicon);
        NameBearers(labelled, analysis, lexicon);
        Again(labelled, analysis, labels, tags);
        var text = analysis.Document.Text;
        var words = analysis.Items(LanguageLayers.Words);
        var names = new List<Name>(labelled.Count);
        var next = 0;
        labelled.Sort((a, b) => a.FirstWord.CompareTo(b.FirstWord));
        for (var i = 0; i < words.Length; i++)
        {
            if (next < labelled.Count && labelled[next].FirstWord == i)
            {
                names.Add(labelled[next]);
                i = labelled[next++].EndWord - 1;
            }
            else if (char.IsUpper(text[words[i].Start]) && lexicon.IsPeople(forms[i]))
            {
                names.Add(new Name(i, i + 1, NameType.Nationality));
            }
        }

        analysis.Add(LanguageLayers.Names, [.. names]);
    }

    private static List<Name> Labelled(ReadOnlySpan<byte> labels, string[] forms, NameLexicon lexicon)
    {
        var names = new List<Name>();
        for (var i = 0; i < labels.Length;)
        {
            var end = i + 1;
            while (labels[i] != 0 && end < labels.Length && NameLabels.GoesOn(labels[end]))
            {
                end++;
            }

            var type = NameLabels.TypeOf(labels[i]);
            type = type == NameType.Organisation && lexicon.IsCountry(forms.AsSpan(i, end - i)) ? NameType.Place : type;
            if (type == NameType.Place && end == i + 1 && end < labels.Length && labels[end] == NameLabels.Begin(NameType.Place) && lexicon.IsBeforePlace(forms[i]))
            {
                for (end++; end < labels.Length && NameLabels.GoesOn(labels[end]); end++)
                {
                }
            }

            if (labels[i] != 0 && (type == NameType.Place || !IsOffice(forms.AsSpan(i, end - i), lexicon)))
            {
                names.Add(new Name(i, end, type == NameType.Place && end - i > 1 && lexicon.IsFacility(forms[end - 1]) ? NameType.Facility : type));
            }

            i = end;
        }

        return names;
    }

    // Who is named in full somewhere in the text bears the last name wherever it stands alone, though it stand like a place ("…, Syria, Cook said").
    private static void NameBearers(List<Name> names, Analysis analysis, NameLexicon lexicon)
    {
        var forms = analysis.Items(LanguageLayers.Forms);
        var bearers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (first, end, type) in names)
        {
            if (type == NameType.Person && end - first > 1)
            {
                bearers.Add(forms[end - 1]);
            }
        }

        for (var i = 0; bearers.Count > 0 && i < names.Count; i++)
        {
            var (first, end, type) = names[i];
            if (type is NameType.Place or NameType.Organisation && end == first + 1 && bearers.Contains(forms[first]) && !lexicon.IsCountry(forms.AsSpan(first, 1)))
            {
                names[i] = new Name(first, end, NameType.Person);
            }
        }
    }

    // A text that names somebody once in full names them again where the sentence tells less: in a list, a heading, under a letter. What is
    // found again was tagged as a proper noun; the first type that the text gave it stays.
    private static void Again(List<Name> names, Analysis analysis, ReadOnlySpan<byte> labels, ReadOnlySpan<UniversalTag> tags)
    {
        var text = analysis.Document.Text;
        var words = analysis.Items(LanguageLayers.Words);
        var known = new Dictionary<string, NameType>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (first, end, type) in CollectionsMarshal.AsSpan(names))
        {
            known.Dictionary.TryAdd(text[words[first].Start..words[end - 1].End], type);
            for (var i = first; type == NameType.Person && end - first > 1 && i < end; i++)
            {
                known.Dictionary.TryAdd(text[words[i].Start..words[i].End], type);
            }
        }

        for (var i = 0; known.Dictionary.Count > 0 && i < words.Length; i++)
        {
            var longest = 0;
            var type = NameType.Person;
            for (var k = i; k < words.Length && k - i < LongestAgain && labels[k] == 0 && tags[k] == UniversalTag.Propn && words[k].Sentence == words[i].Sentence; k++)
            {
                if (known.TryGetValue(text.AsSpan(words[i].Start, words[k].End - words[i].Start), out var found))
                {
                    (longest, type) = (k + 1 - i, found);
                }
            }

            if (longest > 0)
            {
                names.Add(new Name(i, i + longest, type));
                i += longest - 1;
            }
        }
    }

    // "The Peruvian President" names nobody.
    private static bool IsOffice(ReadOnlySpan<string> forms, NameLexicon lexicon)
    {
        foreach (var form in forms)
        {
            if (!lexicon.IsPeople(form) && !lexicon.IsTitle(form))
            {
                return false;
            }
        }

        return true;
    }
}
