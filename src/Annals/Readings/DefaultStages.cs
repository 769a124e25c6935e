using Annals.Documents;

namespace Annals;

/// <summary>The stages that ship with Annals, in order; they come in by the same door as anyone's.</summary>
internal static class DefaultStages
{
    public static IReadOnlyList<IAnnotator> All() =>
    [
    ];
}
