namespace Annals.Language;

/// <summary>The steps of the parser.</summary>
internal enum Transition : byte
{
    /// <summary>Moves the next word onto the stack.</summary>
    Shift,

    /// <summary>Hangs the top of the stack on the next word.</summary>
    Left,

    /// <summary>Hangs the top of the stack on the word below it.</summary>
    Right,
}

/// <summary>A half-built tree: a stack of words that still want a head, and the words not yet read.</summary>
/// <remarks>The root stands as an extra word after the last (index <see cref="Root"/>); it may take one word only.
/// <see cref="None"/> stands for any word that is not there. Reused from sentence to sentence.</remarks>
internal sealed class ParserState
{
    private int[] stack = [];
    private int depth;

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    public int Root => Count;

    public int None => Count + 1;

    /// <summary>The next word to be read, or <see cref="Root"/>.</summary>
    public int Next { get; private set; }

    public int Depth => depth;

    public bool IsDone => Next == Root && depth == 0;

    /// <summary>Heads found so far; <see cref="None"/> where there is none yet.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Relations found so far, plus 1; 0 where there is none yet.</summary>
    public byte[] Labels { get; private set; } = [];

    /// <summary>The outermost child on the left.</summary>
    public int[] Left1 { get; private set; } = [];

    /// <summary>The next to outermost child on the left.</summary>
    public int[] Left2 { get; private set; } = [];

    public int[] Right1 { get; private set; } = [];

    public int[] Right2 { get; private set; } = [];

    public byte[] LeftCount { get; private set; } = [];

    public byte[] RightCount { get; private set; } = [];

    /// <summary>Hashes of the set of relations of the children on the left.</summary>
    public ulong[] LeftLabels { get; private set; } = [];

    public ulong[] RightLabels { get; private set; } = [];

    public void Reset(int count)
    {
        Count = count;
        var size = count + 2;
        if (Heads.Length < size)
        {
            var room = size + (size / 2);
            stack = new int[room];
            Heads = new int[room];
            Labels = new byte[room];
            Left1 = new int[room];
            Left2 = new int[room];
            Right1 = new int[room];
            Right2 = new int[room];
            LeftCount = new byte[room];
            RightCount = new byte[room];
            LeftLabels = new ulong[room];
            RightLabels = new ulong[room];
        }

        Heads.AsSpan(0, size).Fill(None);
        Left1.AsSpan(0, size).Fill(None);
        Left2.AsSpan(0, size).Fill(None);
        Right1.AsSpan(0, size).Fill(None);
        Right2.AsSpan(0, size).Fill(None);
        Labels.AsSpan(0, size).Clear();
        LeftCount.AsSpan(0, size).Clear();
        RightCount.AsSpan(0, size).Clear();
        LeftLabels.AsSpan(0, size).Clear();
        RightLabels.AsSpan(0, size).Clear();
        depth = 0;
        Next = 0;
    }

    /// <summary>The word at a depth of the stack; 0 is the top.</summary>
    public int Stack(int below) => below < depth ? stack[depth - 1 - below] : None;

    /// <summary>The word at a distance ahead; 0 is the next one.</summary>
    public int Ahead(int distance) => Next + distance <= Count ? Next + distance : None;

    public bool Allows(Transition transition) => transition switch
    {
        Transition.Shift => Next < Root,
        Transition.Left => depth > 0 && (Next < Root || depth == 1),
        _ => depth > 1,
    };

    public void Shift() => stack[depth++] = Next++;

    /// <summary>Takes the top of the stack and hangs it on the next word or the word below it.</summary>
    public void Attach(Transition transition, byte label)
    {
        var child = stack[--depth];
        var bit = 1UL << (label & 63);
        Labels[child] = (byte)(label + 1);
        if (transition == Transition.Left)
        {
            Heads[child] = Next;
            Left2[Next] = Left1[Next];
            Left1[Next] = child;
            LeftCount[Next] += (byte)(LeftCount[Next] < 7 ? 1 : 0);
            LeftLabels[Next] |= bit;
        }
        else
        {
            var head = stack[depth - 1];
            Heads[child] = head;
            Right2[head] = Right1[head];
            Right1[head] = child;
            RightCount[head] += (byte)(RightCount[head] < 7 ? 1 : 0);
            RightLabels[head] |= bit;
        }
    }
}
