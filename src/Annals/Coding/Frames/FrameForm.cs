using Annals.Lexicons;

namespace Annals.Coding;

/// <summary>What a frame may say, learnt from the lists: types and modes, roles, conditions, classes, means, harm. A slip in a user's
/// frame is an error and never a silent hole.</summary>
internal sealed class FrameForm
{
    private readonly HashSet<string> types;
    private readonly HashSet<string> roles;
    private readonly HashSet<string> keys;
    private readonly HashSet<string> classes;
    private readonly HashSet<string> builtIn;
    private readonly HashSet<string> means;
    private readonly HashSet<string> harm;

    /// <param name="lexicon">The lists, a user's own lines among them.</param>
    public FrameForm(Lexicon lexicon)
    {
        List<LexiconEntry> frames = [.. lexicon.Load("frames/verbs.txt").Concat(lexicon.Load("frames/nouns.txt")).Where(entry => !entry.IsOwn)];
        var conditions = frames.SelectMany(entry => Words(entry, 4).Select(word => FrameCondition.Read(entry, word))).ToList();
        types = Set(frames.Select(entry => entry[1]).Concat(lexicon.Load("frames/crosswalk.txt").Select(entry => entry[0])));
        types.UnionWith([.. types.Select(type => type.Split('/')[0])]);
        roles = Set(frames.SelectMany(entry => Roles(entry, 2).Concat(Roles(entry, 3))));
        keys = Set(conditions.Select(condition => condition.Key).Concat(roles));
        classes = Set(lexicon.Load("frames/classes.txt").Select(entry => entry[0]));
        builtIn = Set(conditions.SelectMany(condition => condition.Values).Where(value => value[0] == '@'));
        means = Set(lexicon.Load("frames/means.txt").Select(entry => entry[1]));
        harm = Set(lexicon.Load("frames/harm.txt").Select(entry => entry[1]));
    }

    /// <summary>Checks a line of <c>frames/verbs</c> or <c>frames/nouns</c>.</summary>
    /// <exception cref="LexiconException">It says something that no list knows.</exception>
    public void Check(LexiconEntry entry)
    {
        foreach (var lemma in entry.List(0))
        {
            if (!lemma.All(c => char.IsAsciiLetterLower(c) || c is '-' or '+' or '\'') || lemma.Count(c => c == '+') > 1 || !char.IsLetter(lemma[0]) || !char.IsLetter(lemma[^1]))
            {
                throw entry.Error($"'{lemma}' is no lemma; write one word in lower case and its base form, with a second one that it needs after '+': open+fire");
            }
        }

        CheckType(entry);
        Expect(entry, [.. Roles(entry, 2), .. Roles(entry, 3)], roles, "role");
        foreach (var word in Words(entry, 4))
        {
            var condition = FrameCondition.Read(entry, word);
            Expect(entry, [condition.Key], keys, "condition");
            Expect(entry, condition.Values.Where(value => value[0] == '@'), builtIn, "built-in class");
            Expect(entry, condition.Values.Where(value => char.IsUpper(value[0])), classes, "class (small letters are a word itself)");
        }

        foreach (var extra in Words(entry, 5))
        {
            var pair = extra.Split('=', 2);
            if (pair.Length < 2 != (pair[0] == "light"))
            {
                throw entry.Error($"'{extra}' is no extra; use harm=killed, means=drone, status=planned or light");
            }

            Expect(entry, pair[0] == "means" ? pair[1..] : [], means, "kind of means");
            Expect(entry, pair[0] == "harm" ? pair[1..] : [], harm, "kind of harm");
        }
    }

    private void CheckType(LexiconEntry entry)
    {
        var type = entry[1].Split('/')[0];
        if (entry[1] != "-" && !types.Contains(entry[1]))
        {
            Expect(entry, [type], [.. types.Where(known => !known.Contains('/', StringComparison.Ordinal))], "type of event");
            Expect(entry, [entry[1]], [.. types.Where(known => known.StartsWith(type, StringComparison.Ordinal))], "type with a mode");
        }
    }

    private static void Expect(LexiconEntry entry, IEnumerable<string> values, HashSet<string> known, string what)
    {
        if (values.FirstOrDefault(value => !known.Contains(value)) is { } unknown)
        {
            throw entry.Error($"'{unknown}' is no {what}; use one of {string.Join(", ", known.Where(value => value != "-").Order(StringComparer.Ordinal))}");
        }
    }

    private static IEnumerable<string> Words(LexiconEntry entry, int field) =>
        entry[field].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "-");

    private static IEnumerable<string> Roles(LexiconEntry entry, int field) =>
        entry.List(field).SelectMany(role => role.Split('+', StringSplitOptions.TrimEntries)).Where(role => role is not ("-" or ""));

    private static HashSet<string> Set(IEnumerable<string> values) => values.ToHashSet(StringComparer.Ordinal);
}
