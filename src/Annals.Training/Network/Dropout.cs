namespace Annals.Training.Network;

/// <summary>Chance for leaving things out: the same seed gives the same choices.</summary>
internal sealed class Dropout(ulong seed, bool isOff = false)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15) | 1;

    /// <summary>True with a given chance.</summary>
    public bool Happens(float chance) => !isOff && (Next() >> 40) * (1f / (1 << 24)) < chance;

    /// <summary>Fills with 0 for what is left out and with what makes up for it elsewhere.</summary>
    public void Fill(Span<float> mask, float chance)
    {
        if (isOff)
        {
            mask.Fill(1);
            return;
        }

        var kept = 1 / (1 - chance);
        var limit = (uint)(chance * uint.MaxValue);
        for (var i = 0; i < mask.Length; i++)
        {
            mask[i] = (uint)(Next() >> 32) < limit ? 0 : kept;
        }
    }

    private ulong Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state * 0x2545F4914F6CDD1D;
    }
}
