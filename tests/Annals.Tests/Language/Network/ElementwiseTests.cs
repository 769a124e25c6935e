using System.Runtime.Intrinsics;
using Annals.Language.Network;
using Xunit;

namespace Annals.Tests.Language.Network;

public class ElementwiseTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(1f)]
    [InlineData(-1f)]
    [InlineData(0.3333f)]
    [InlineData(12.5f)]
    [InlineData(-30f)]
    [InlineData(80f)]
    public void Exp_is_right_to_six_digits(float x)
    {
        var expected = Math.Exp(x);
        Assert.Equal(expected, Elementwise.Exp(Vector512.Create(x))[7], expected * 1e-6);
    }

    [Theory]
    [InlineData(float.PositiveInfinity, 1f)]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(200f, 1f)]
    [InlineData(-200f, 0f)]
    [InlineData(0f, 0.5f)]
    public void Sigmoid_stays_between_nothing_and_one(float x, float expected) =>
        Assert.Equal(expected, Elementwise.Sigmoid(Vector512.Create(x))[0], 1e-6f);
}
