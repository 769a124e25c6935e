namespace Annals.Language.Network;

/// <summary>The memory that a network works in, reused from run to run. Belongs to one thread.</summary>
internal sealed class NetworkWorkspace
{
    private int room;
    private int treeRoom;

    /// <summary>The input rows of the words of a run.</summary>
    public List<WordRows> Rows { get; } = [];

    /// <summary>Where the sentences of a run end.</summary>
    public List<int> Ends { get; } = [];

    public TreeDecoder Decoder { get; } = new();

    public float[] Input { get; private set; } = [];

    public float[] Layer { get; private set; } = [];

    public float[] Gates { get; private set; } = [];

    public float[] States { get; private set; } = [];

    public float[] Output { get; private set; } = [];

    public float[] Dependents { get; private set; } = [];

    public float[] Heads { get; private set; } = [];

    public float[] Queries { get; private set; } = [];

    public float[] Keys { get; private set; } = [];

    public float[] Pack { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    public float[] Zeros { get; private set; } = [];

    public byte[] Backs { get; private set; } = [];

    /// <summary>Forgets the sentences of the run before.</summary>
    public void Clear()
    {
        Rows.Clear();
        Ends.Clear();
    }

    public void MakeRoom(NetworkShape shape, int words)
    {
        if (words <= room)
        {
            return;
        }

        room = words + (words / 2);
        Input = new float[room * NetworkShape.Input];
        Layer = new float[room * shape.Hidden];
        Gates = new float[room * 3 * shape.Hidden];
        States = new float[room * shape.Hidden];
        Output = new float[room * shape.Output];
        Dependents = new float[room * shape.Arc];
        Heads = new float[room * shape.Arc];
        Queries = new float[room * shape.Arc];
    }

    public void MakeRoomForTree(NetworkShape shape, int words)
    {
        if (words <= treeRoom)
        {
            return;
        }

        treeRoom = words * 2;
        var widest = MatrixProduct.Padded(treeRoom + 1);
        Keys = new float[(treeRoom + 1) * Math.Max(shape.Arc, shape.Label)];
        Pack = new float[Math.Max(widest * shape.Arc, treeRoom * NetworkShape.RelationRoom)];
        Scores = new float[treeRoom * widest];
        Zeros = new float[widest];
    }

    public void MakeRoomForNames(int size)
    {
        if (Backs.Length < size)
        {
            Backs = new byte[size * 2];
        }
    }
}
