using Annals.Documents;
using Annals.Places;

namespace Annals;

/// <summary>Gathers the stages of a <see cref="Pipeline"/>. Not thread-safe; the pipeline it builds is.</summary>
public sealed class PipelineBuilder
{
    private readonly List<IAnnotator> stages = [];
    private EngineInfo engine = EngineInfo.Current;

    /// <summary>Adds a stage after all the others.</summary>
    public PipelineBuilder Use(IAnnotator stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        stages.Add(stage);
        return this;
    }

    /// <summary>Adds the stages that ship with Annals, from words to incidents.</summary>
    public PipelineBuilder UseDefaults() => UseDefaults(Lexicon.Shipped);

    /// <summary>Adds the stages that ship with Annals, with lines of the user's own; the engine names their files.</summary>
    /// <exception cref="LexiconException">A line says something that its list does not know.</exception>
    public PipelineBuilder UseDefaults(Lexicon lexicon) => UseDefaults(lexicon, gazetteer: null);

    /// <summary>The same with a gazetteer of the user's own; the engine names it too.</summary>
    /// <exception cref="InvalidDataException">The bytes are no gazetteer.</exception>
    internal PipelineBuilder UseDefaults(Lexicon lexicon, byte[]? gazetteer)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        stages.AddRange(DefaultStages.All(lexicon, gazetteer is null ? null : new Gazetteer(gazetteer)));
        engine = engine.With(lexicon, gazetteer);
        return this;
    }

    /// <summary>Names the engine in readings; the default is this library's version and models.</summary>
    public PipelineBuilder As(EngineInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        engine = info;
        return this;
    }

    /// <summary>Checks the order of the stages and freezes them.</summary>
    /// <exception cref="InvalidOperationException">A stage needs a layer that no earlier stage adds, or adds one that an
    /// earlier stage added; the message names both.</exception>
    public Pipeline Build()
    {
        var there = new Dictionary<Layer, IAnnotator>();
        foreach (var stage in stages)
        {
            var missing = stage.Needs.FirstOrDefault(layer => !there.ContainsKey(layer));
            if (missing is not null)
            {
                throw new InvalidOperationException(
                    $"{stage.GetType().Name} needs the layer '{missing}', which no earlier stage adds.");
            }

            foreach (var layer in stage.Adds)
            {
                if (!there.TryAdd(layer, stage))
                {
                    throw new InvalidOperationException(
                        $"{stage.GetType().Name} adds the layer '{layer}', which {there[layer].GetType().Name} adds already.");
                }
            }
        }

        return new Pipeline([.. stages], engine);
    }
}
