namespace Annals.Documents;

/// <summary>A stage of the pipeline: reads some layers of an analysis and adds others.</summary>
/// <remarks>One object serves all threads, so it holds no state of a document. It must not throw on any text and must take
/// no more than linear time.</remarks>
public interface IAnnotator
{
    /// <summary>Layers that an earlier stage must have added.</summary>
    IReadOnlyList<Layer> Needs { get; }

    /// <summary>Layers that this stage adds, whatever the text.</summary>
    IReadOnlyList<Layer> Adds { get; }

    /// <summary>Reads one document.</summary>
    void Annotate(Analysis analysis);
}
