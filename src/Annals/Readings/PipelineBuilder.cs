using System.Security.Cryptography;
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
    public PipelineBuilder UseDefaults()
    {
        stages.AddRange(DefaultStages.All());
        return this;
    }

    /// <summary>Adds the stages that ship with Annals, with a gazetteer of the user's own; the engine names it.</summary>
    /// <exception cref="InvalidDataException">The bytes are no gazetteer.</exception>
    internal PipelineBuilder UseDefaults(byte[] gazetteer)
    {
        var own = new Gazetteer(gazetteer);
        stages.AddRange(DefaultStages.All(own, new PlaceLexicon(own, isComplete: false)));
        engine = engine with { Models = engine.Models.SetItem("gazetteer.bin", Convert.ToHexStringLower(SHA256.HashData(gazetteer))) };
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
