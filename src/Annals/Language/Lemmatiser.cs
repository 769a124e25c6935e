using Annals.Documents;

namespace Annals.Language;

/// <summary>Gives every word its lemma.</summary>
internal sealed class Lemmatiser(LemmaModel model, FormTable formTable) : IAnnotator
{
    private const int LongestLemma = 64;

    private readonly Inflection inflection = new(formTable);

    public IReadOnlyList<Layer> Needs => [LanguageLayers.Words, LanguageLayers.Forms, LanguageLayers.PennTags];

    public IReadOnlyList<Layer> Adds => [LanguageLayers.Lemmas];

    public void Annotate(Analysis analysis)
    {
        var text = analysis.Document.Text;
        var words = analysis.Items(LanguageLayers.Words);
        var forms = analysis.Items(LanguageLayers.Forms);
        var pennTags = analysis.Items(LanguageLayers.PennTags);
        var lemmas = new string[words.Length];
        Span<char> buffer = stackalloc char[LongestLemma];
        for (var i = 0; i < words.Length; i++)
        {
            var edit = formTable.Contains(forms[i]) ? model.Find(forms[i], pennTags[i]) : inflection.Undo(forms[i], pennTags[i]);
            var keepsCase = IsProper(pennTags[i]);
            var source = keepsCase ? text.AsSpan(words[i].Start, words[i].End - words[i].Start) : forms[i];
            var length = source.Length - edit.Cut + (edit.Add?.Length ?? 0);
            if ((edit.Cut == 0 && string.IsNullOrEmpty(edit.Add)) || length > LongestLemma)
            {
                lemmas[i] = keepsCase ? source.ToString() : forms[i];
                continue;
            }

            source[..^edit.Cut].CopyTo(buffer);
            edit.Add!.CopyTo(buffer[(source.Length - edit.Cut)..]);
            lemmas[i] = keepsCase ? buffer[..length].ToString() : formTable.Share(buffer[..length]);
        }

        analysis.Add(LanguageLayers.Lemmas, lemmas);
    }

    /// <summary>True for the Penn tags of proper names.</summary>
    public static bool IsProper(string penn) => penn is "NNP" or "NNPS";
}
