namespace Annals.Language;

/// <summary>The trained models of the language core, read once from the library.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class LanguageModels
{
    public required TagModel Tags { get; init; }

    public required LemmaModel Lemmas { get; init; }

    public required ParseModel Trees { get; init; }

    public required NameModel Names { get; init; }

    public static LanguageModels Load()
    {
        using var tags = ModelFile.Open("tagger");
        using var lemmas = ModelFile.Open("lemmas");
        using var trees = ModelFile.Open("parser");
        using var names = ModelFile.Open("names");
        return new LanguageModels
        {
            Tags = TagModel.Read(tags),
            Lemmas = LemmaModel.Read(lemmas),
            Trees = ParseModel.Read(trees),
            Names = NameModel.Read(names),
        };
    }
}
