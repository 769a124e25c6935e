using Annals.Language.Network;

namespace Annals.Language;

/// <summary>The trained models of the language core, read once from the library.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class LanguageModels
{
    public required LemmaModel Lemmas { get; init; }

    public required LanguageNetwork Network { get; init; }

    public static LanguageModels Load()
    {
        using var lemmas = ModelFile.Open("lemmas");
        using var network = ModelFile.Open("network");
        return new LanguageModels
        {
            Lemmas = LemmaModel.Read(lemmas),
            Network = LanguageNetwork.Read(network),
        };
    }
}
