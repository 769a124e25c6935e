namespace Annals.Language;

/// <summary>Marks each word as the beginning, the inside or the outside of a name, from left to right.</summary>
/// <remarks>Immutable and thread-safe. Labels: 0 outside; 1 and 2 begin and go on with a person, 3 and 4 an organisation, 5 and 6 a
/// place.</remarks>
internal sealed class NameModel(LinearModel model)
{
    public const int LabelCount = 7;

    public LinearModel Weights => model;

    /// <summary>The label that begins a name of a type.</summary>
    public static int Begin(NameType type) => type switch { NameType.Person => 1, NameType.Organisation => 3, _ => 5 };

    public static NameType TypeOf(int label) => label switch
    {
        1 or 2 => NameType.Person,
        3 or 4 => NameType.Organisation,
        _ => NameType.Place,
    };

    /// <summary>True if a label may follow another: a name goes on only as what it began as.</summary>
    public static bool Follows(int before, int label) => label is 0 or 1 or 3 or 5 || (before != 0 && (before + 1) / 2 == label / 2);

    public void Mark(NameFeatures features, Span<byte> labels)
    {
        Span<int> scores = stackalloc int[LabelCount];
        for (var i = 0; i < labels.Length; i++)
        {
            features.Collect(i, labels);
            model.Score(features.Keys, scores);
            var before = i > 0 ? labels[i - 1] : 0;
            var best = 0;
            for (var label = 1; label < LabelCount; label++)
            {
                if (scores[label] > scores[best] && Follows(before, label))
                {
                    best = label;
                }
            }

            labels[i] = (byte)best;
        }
    }

    public static NameModel Read(BinaryReader reader) => new(LinearModel.Read(reader));

    public void Write(BinaryWriter writer) => model.Write(writer);
}
