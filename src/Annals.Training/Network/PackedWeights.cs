namespace Annals.Training.Network;

/// <summary>All matrices of a network, packed.</summary>
internal sealed class PackedWeights(Weights weights)
{
    public Packed Input { get; } = new(weights.Input);

    public Packed[] Gates { get; } = [.. weights.Gates.Select(block => new Packed(block))];

    public Packed Output { get; } = new(weights.Output);

    public Packed Arcs { get; } = new(weights.Arcs);

    public Packed Relations { get; } = new(weights.Relations);

    public void Refresh() => Parallel.ForEach([Input, .. Gates, Output, Arcs, Relations], packed => packed.Refresh());
}
