using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>The matrices of a network packed for products onward and, transposed, back; made anew after each step.</summary>
internal sealed class Packed(Block block)
{
    public float[] Onward { get; } = new float[block.Rows * MatrixProduct.Padded(block.Columns)];

    public float[] Back { get; } = new float[block.Columns * MatrixProduct.Padded(block.Rows)];

    public void Refresh()
    {
        MatrixProduct.Pack(block.Values, block.Rows, block.Columns, block.Columns, 1, Onward);
        MatrixProduct.Pack(block.Values, block.Columns, block.Rows, 1, block.Columns, Back);
    }
}
