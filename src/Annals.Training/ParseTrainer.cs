using Annals.Language;

namespace Annals.Training;

/// <summary>Trains the parser with the dynamic oracle of the arc-hybrid system (Goldberg and Nivre, TACL 2013): from the second
/// round on it mostly follows its own choices, so that it learns to go on from its own mistakes.</summary>
internal sealed class ParseTrainer(int epochs, int seed)
{
    private const double Exploration = 0.9;
    private const double WeightRange = 40;
    private const int LeastWeight = 8;

    public ParseModel Train(IReadOnlyList<TrainingSentence> sentences, TagPair[] tags)
    {
        var transitions = new AveragedPerceptron(ParseModel.TransitionCount);
        var relations = new AveragedPerceptron(Enum.GetValues<Relation>().Length);
        var space = new ParserWorkspace();
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                Learn(sentences[index], tags, transitions, relations, space, epoch == 0 ? 0 : Exploration, random);
            }

            Console.Error.WriteLine($"parser: round {epoch + 1} of {epochs}");
        }

        return new ParseModel(transitions.Freeze(WeightRange, LeastWeight), relations.Freeze(WeightRange, LeastWeight));
    }

    private static void Learn(
        TrainingSentence sentence, TagPair[] tags, AveragedPerceptron transitions, AveragedPerceptron relations,
        ParserWorkspace space, double exploration, Random random)
    {
        var (view, state, features) = (space.Words, space.State, space.Features);
        view.Fill(sentence.Words, sentence.Tags, tags);
        state.Reset(sentence.Words.Length);
        var gold = sentence.Source.Words;
        var scores = new float[ParseModel.TransitionCount];
        var labelScores = new float[relations.ClassCount];
        while (!state.IsDone)
        {
            if (state.Depth == 0)
            {
                state.Shift();
                continue;
            }

            TransitionFeatures.Collect(features, view, state);
            transitions.Score(features.Keys, scores);
            var (right, best) = Choose(state, gold, scores);
            transitions.Update(features.Keys, right, best);
            transitions.Step();
            var next = (Transition)(right != best && random.NextDouble() >= exploration ? right : best);
            if (next == Transition.Shift)
            {
                state.Shift();
                continue;
            }

            var child = state.Stack(0);
            var head = next == Transition.Left ? state.Next : state.Stack(1);
            var label = (int)Relation.Root;
            if (head != state.Root)
            {
                RelationFeatures.Collect(features, view, state, child, head);
                relations.Score(features.Keys, labelScores);
                labelScores[(int)Relation.Root] = float.MinValue;
                label = Best(labelScores);
                if (GoldHead(gold, child, state) == head)
                {
                    relations.Update(features.Keys, (int)gold[child].Relation, label);
                    relations.Step();
                }
            }

            state.Attach(next, (byte)label);
        }
    }

    /// <summary>The best-scored transition among those that cost least, and the best-scored of all that are allowed.</summary>
    private static (int Right, int Best) Choose(ParserState state, TreebankWord[] gold, float[] scores)
    {
        int right = -1, best = -1, least = int.MaxValue;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!state.Allows((Transition)i))
            {
                continue;
            }

            var cost = Cost(state, gold, (Transition)i);
            if (cost < least || (cost == least && scores[i] > scores[right]))
            {
                right = i;
                least = cost;
            }

            best = best < 0 || scores[i] > scores[best] ? i : best;
        }

        return (right, best);
    }

    /// <summary>The number of gold arcs that can no longer be made after a transition.</summary>
    private static int Cost(ParserState state, TreebankWord[] gold, Transition transition)
    {
        var cost = 0;
        var top = state.Stack(0);
        switch (transition)
        {
            case Transition.Shift:
                var next = state.Next;
                for (var below = 0; below < state.Depth; below++)
                {
                    var word = state.Stack(below);
                    cost += GoldHead(gold, word, state) == next ? 1 : 0;
                    cost += below > 0 && GoldHead(gold, next, state) == word ? 1 : 0;
                }

                return cost;
            case Transition.Left:
                var head = GoldHead(gold, top, state);
                cost += head != state.Next && (head == state.Stack(1) || head > state.Next) ? 1 : 0;
                break;
            default:
                cost += GoldHead(gold, top, state) >= state.Next ? 1 : 0;
                break;
        }

        for (var word = state.Next; word < state.Count; word++)
        {
            cost += GoldHead(gold, word, state) == top ? 1 : 0;
        }

        return cost;
    }

    private static int GoldHead(TreebankWord[] gold, int word, ParserState state) =>
        word >= gold.Length ? state.None : gold[word].Head < 0 ? state.Root : gold[word].Head;

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
