namespace Annals.Documents;

/// <summary>The work on one document: layers are added to it, stage by stage.</summary>
/// <remarks>The only mutable object of a reading. Belongs to one thread.</remarks>
public sealed class Analysis
{
    private readonly Dictionary<Layer, object> layers = [];
    private readonly List<Warning> warnings = [];

    internal Analysis(Document document, ReasonBook? reasons = null) => (Document, Reasons) = (document, reasons);

    /// <summary>The document that is read.</summary>
    public Document Document { get; }

    /// <summary>Where stages note why they decide, or null when nobody asks.</summary>
    internal ReasonBook? Reasons { get; }

    /// <summary>What the reader could not settle, so far.</summary>
    public IReadOnlyList<Warning> Warnings => warnings;

    /// <summary>The annotations of a layer, in order of the text.</summary>
    /// <exception cref="InvalidOperationException">No stage has added the layer.</exception>
    public ReadOnlySpan<T> Get<T>(Layer<T> layer) => Items(layer);

    /// <summary>Adds a layer.</summary>
    /// <exception cref="InvalidOperationException">The layer is there already.</exception>
    public void Add<T>(Layer<T> layer, T[] annotations)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(annotations);
        if (!layers.TryAdd(layer, annotations))
        {
            throw new InvalidOperationException($"The layer '{layer.Name}' has been added already.");
        }
    }

    /// <summary>Notes something that the reader could not settle.</summary>
    public void Warn(TextSpan? span, string why) => warnings.Add(new Warning(span, why));

    /// <summary>The annotations of a layer as an array, which the caller must not change.</summary>
    internal T[] Items<T>(Layer<T> layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        return layers.TryGetValue(layer, out var items)
            ? (T[])items
            : throw new InvalidOperationException($"The layer '{layer.Name}' has not been added.");
    }

    internal bool Has(Layer layer) => layers.ContainsKey(layer);
}
