using Annals.Documents;
using Annals.Language;

namespace Annals.Tests.Numbers;

/// <summary>A plain stand-in for the language core: words at spaces and marks, tags by endings, so that these tests ask for no model.</summary>
internal sealed class PlainWords : IAnnotator
{
    private static readonly HashSet<string> PastVerbs = ["said", "was", "were", "had", "met", "struck", "fell", "killed", "began", "held", "took"];
    private static readonly HashSet<string> Modals = ["will", "would", "could", "may", "can", "might"];
    private static readonly HashSet<string> Small =
        ["the", "a", "an", "of", "in", "on", "at", "by", "to", "and", "or", "for", "since", "until", "before", "after", "between", "from", "about", "than", "more", "least"];

    public IReadOnlyList<Layer> Needs => [];

    public IReadOnlyList<Layer> Adds =>
        [LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Forms, LanguageLayers.Tags, LanguageLayers.PennTags];

    public void Annotate(Analysis analysis)
    {
        var text = analysis.Document.Text;
        var words = new List<Word>();
        var sentences = new List<Sentence>();
        var first = 0;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var end = EndOfWord(text, i);
            words.Add(new Word(i, end, sentences.Count, end == text.Length || char.IsWhiteSpace(text[end])));
            if (text[i] is '.' or '?' or '!' || (text.AsSpan(end).StartsWith("\n") && end + 1 < text.Length))
            {
                Close(words, sentences, ref first);
            }

            i = end;
        }

        Close(words, sentences, ref first);
        var forms = words.Select(word => text[word.Start..word.End].ToLowerInvariant().Replace('’', '\'')).ToArray();
        analysis.Add(LanguageLayers.Words, words.ToArray());
        analysis.Add(LanguageLayers.Sentences, sentences.ToArray());
        analysis.Add(LanguageLayers.Forms, forms);
        analysis.Add(LanguageLayers.PennTags, forms.Select((form, k) => Penn(form, text[words[k].Start])).ToArray());
        analysis.Add(LanguageLayers.Tags, forms.Select((form, k) => Universal(form, text[words[k].Start])).ToArray());
    }

    private static void Close(List<Word> words, List<Sentence> sentences, ref int first)
    {
        if (words.Count > first)
        {
            sentences.Add(new Sentence(new TextSpan(words[first].Start, words[^1].End), first, words.Count, 0));
            first = words.Count;
        }
    }

    private static int EndOfWord(string text, int start)
    {
        var i = start + 1;
        if (!char.IsLetterOrDigit(text[start]))
        {
            return text[start] is '\'' or '’' && i < text.Length && text[i] == 's' ? i + 1 : i;
        }

        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or ',' or ':' or '-' or '/' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
        {
            i++;
        }

        return i < text.Length && text[i] == '.' && (text[start..i].Contains('.') || i - start <= 4) && char.IsLetter(text[start])
            && (text[start..i].Contains('.') || text[start..i] is "Jan" or "Oct" or "Nov" or "Dec" or "Sept" or "Feb" or "Aug")
            ? i + 1
            : i;
    }

    private static string Penn(string form, char initial) =>
        Modals.Contains(form) && char.IsLower(initial) ? "MD"
        : PastVerbs.Contains(form) || form.EndsWith("ed") ? "VBD"
        : Small.Contains(form) ? "IN"
        : char.IsDigit(initial) ? "CD"
        : form.EndsWith('s') || form is "people" ? (char.IsUpper(initial) ? "NNPS" : "NNS")
        : char.IsUpper(initial) ? "NNP" : "NN";

    private static UniversalTag Universal(string form, char initial) =>
        char.IsDigit(initial) || form is "one" ? UniversalTag.Num
        : !char.IsLetter(initial) ? UniversalTag.Punct
        : Modals.Contains(form) ? UniversalTag.Aux
        : PastVerbs.Contains(form) ? UniversalTag.Verb
        : Small.Contains(form) || form is "longer" or "no" ? UniversalTag.Adp : UniversalTag.Noun;
}
