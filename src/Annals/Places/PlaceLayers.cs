using Annals.Documents;

namespace Annals.Places;

/// <summary>The layer of place names; they do not overlap.</summary>
public static class PlaceLayers
{
    /// <summary>Place names in order of the text.</summary>
    public static readonly Layer<PlaceMention> Places = new("places");
}
