namespace Annals.Language.Network;

/// <summary>The sizes of a network.</summary>
/// <param name="Hidden">Width of the layers, half of it for each reading direction; a multiple of 32.</param>
/// <param name="Layers">Number of recurrent layers.</param>
/// <param name="Arc">Width of what words show as heads and as dependents; a multiple of 32.</param>
/// <param name="Label">Width of the hidden layer that names relations; a multiple of 32.</param>
/// <param name="Tags">Number of tags, at most <see cref="TagRoom"/>.</param>
internal readonly record struct NetworkShape(int Hidden, int Layers, int Arc, int Label, int Tags)
{
    public const int Vector = 100;
    public const int Word = 96;
    public const int Lists = 24;
    public const int Prefix = 24;
    public const int Suffix2 = 24;
    public const int Suffix3 = 32;
    public const int Form = 20;

    /// <summary>Width of what a word looks like: the parts above, one after the other.</summary>
    public const int Input = Vector + Word + Lists + Prefix + Suffix2 + Suffix3 + Form;

    public const int PrefixRows = 8192;
    public const int Suffix2Rows = 2048;
    public const int Suffix3Rows = 8192;
    public const int FormRows = 512;
    public const int ListRows = 32;

    public const int TagRoom = 128;
    public const int NameRoom = 32;
    public const int RelationRoom = 64;

    /// <summary>Where the parts of the output begin: dependents, heads, dependents and heads for relations, tags, names.</summary>
    public int HeadAt => Arc;

    public int LabelAt => 2 * Arc;

    public int LabelHeadAt => LabelAt + Label;

    public int TagAt => LabelHeadAt + Label;

    public int NameAt => TagAt + TagRoom;

    /// <summary>Width of the output.</summary>
    public int Output => NameAt + NameRoom;
}
