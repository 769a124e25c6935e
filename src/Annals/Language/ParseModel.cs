namespace Annals.Language;

/// <summary>Builds dependency trees greedily, step by step (arc-hybrid), in linear time.</summary>
/// <remarks>Immutable and thread-safe. Every tree is projective, has one root, and holds every word of its sentence.</remarks>
internal sealed class ParseModel(LinearModel transitions, LinearModel relations)
{
    public const int TransitionCount = 3;

    public LinearModel Transitions => transitions;

    public LinearModel Relations => relations;

    /// <summary>Parses one sentence; heads and relations are left in the workspace's state.</summary>
    public void Parse(ParserWorkspace space, ReadOnlySpan<WordTraits> words, ReadOnlySpan<byte> tags, ReadOnlySpan<TagPair> tagSet)
    {
        var (view, state, features) = (space.Words, space.State, space.Features);
        view.Fill(words, tags, tagSet);
        state.Reset(words.Length);
        Span<int> scores = stackalloc int[TransitionCount];
        Span<int> labelScores = stackalloc int[LinearModel.MaxClasses];
        labelScores = labelScores[..relations.ClassCount];
        while (!state.IsDone)
        {
            var transition = Transition.Shift;
            if (state.Depth > 0)
            {
                TransitionFeatures.Collect(features, view, state);
                transitions.Score(features.Keys, scores);
                transition = BestAllowed(state, scores);
            }

            if (transition == Transition.Shift)
            {
                state.Shift();
                continue;
            }

            state.Attach(transition, Label(view, state, features, transition, labelScores));
        }
    }

    public static ParseModel Read(BinaryReader reader) => new(LinearModel.Read(reader), LinearModel.Read(reader));

    public void Write(BinaryWriter writer)
    {
        transitions.Write(writer);
        relations.Write(writer);
    }

    private byte Label(ParserWords view, ParserState state, FeatureList features, Transition transition, Span<int> scores)
    {
        var child = state.Stack(0);
        var head = transition == Transition.Left ? state.Next : state.Stack(1);
        if (head == state.Root)
        {
            return (byte)Relation.Root;
        }

        RelationFeatures.Collect(features, view, state, child, head);
        relations.Score(features.Keys, scores);
        scores[(int)Relation.Root] = int.MinValue;
        return (byte)LinearModel.Best(scores);
    }

    private static Transition BestAllowed(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var i = 0; i < TransitionCount; i++)
        {
            if (state.Allows((Transition)i) && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }

        return (Transition)best;
    }
}

/// <summary>The memory that parsing needs, reused from sentence to sentence. Belongs to one thread.</summary>
internal sealed class ParserWorkspace
{
    public ParserWords Words { get; } = new();

    public ParserState State { get; } = new();

    public FeatureList Features { get; } = new(TransitionFeatures.Capacity);
}
