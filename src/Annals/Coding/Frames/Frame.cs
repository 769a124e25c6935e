using Annals.Lexicons;

namespace Annals.Coding;

/// <summary>One line of the frame lexicon: which event a word tells, who plays which part, and under which conditions.</summary>
/// <param name="Lemmas">The words that evoke it: a lemma, and after <c>+</c> the lemma of a dependent it needs.</param>
/// <param name="Type">PLOVER event type.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Source">Where the source is found: alternatives in order, each a list of role atoms taken together.</param>
/// <param name="Target">Where the target is found.</param>
/// <param name="Conditions">All must hold.</param>
/// <param name="Harm">Which figure a number of the target is, or null.</param>
/// <param name="Means">Implied means, or null.</param>
/// <param name="Status">Implied status, or null.</param>
/// <param name="IsLight">True if the word tells no event by itself but lends its arguments to the event noun it governs.</param>
/// <param name="Origin">File and line, for explanations.</param>
internal sealed record Frame(
    IReadOnlyList<string> Lemmas,
    string Type,
    string? Mode,
    string[][] Source,
    string[][] Target,
    IReadOnlyList<FrameCondition> Conditions,
    string? Harm,
    string? Means,
    EventStatus? Status,
    bool IsLight,
    string Origin)
{
    /// <summary>The line without lemmas and conditions, for explanations.</summary>
    public string Line { get; init; } = "";

    /// <summary>True if it stands in a user's file.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Reads a line of <c>verbs.txt</c> or <c>nouns.txt</c>.</summary>
    /// <exception cref="LexiconException">The line does not follow the format.</exception>
    public static Frame Read(LexiconEntry entry)
    {
        var type = entry[1].Split('/', 2);
        string? harm = null, means = null;
        EventStatus? status = null;
        var light = false;
        foreach (var extra in entry[5].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = extra.Split('=', 2);
            switch (pair[0])
            {
                case "harm":
                    harm = pair[1];
                    break;
                case "means":
                    means = pair[1];
                    break;
                case "status":
                    status = ReadStatus(entry, pair[1]);
                    break;
                case "light":
                    light = true;
                    break;
                default:
                    throw entry.Error($"unknown extra '{extra}'; known are harm=, means=, status=, light");
            }
        }

        if (entry.Fields.Length < 2 || (type[0].Length == 0 && !light))
        {
            throw entry.Error("a frame needs lemmas and a type");
        }

        return new Frame(
            entry.List(0), type[0], type.Length > 1 ? type[1] : null, Roles(entry[2]), Roles(entry[3]),
            [.. entry[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "-").Select(word => FrameCondition.Read(entry, word))],
            harm, means, status, light, entry.Origin)
        {
            Line = string.Join(" | ", entry.Fields.Where((field, i) => i is > 0 and not 4 && field.Length > 0)),
            IsOwn = entry.IsOwn,
        };
    }

    public static EventStatus ReadStatus(LexiconEntry entry, string word) =>
        Enum.TryParse<EventStatus>(word, ignoreCase: true, out var status)
            ? status
            : throw entry.Error($"unknown status '{word}'");

    private static string[][] Roles(string field) =>
        field is "" or "-"
            ? []
            : [.. field.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(alternative => alternative.Split('+', StringSplitOptions.TrimEntries))];
}

/// <summary>One condition of a frame, such as <c>obj=@actor</c> or <c>prep=for</c>.</summary>
/// <param name="Key">What is looked at: a role atom, <c>prep</c>, <c>dep</c>, <c>inf</c>, <c>that</c>, <c>plural</c>.</param>
/// <param name="Values">Classes, prepositions or lemmas; empty asks only that it is there.</param>
/// <param name="Negated">True if it must not hold.</param>
internal readonly record struct FrameCondition(string Key, string[] Values, bool Negated)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Negated ? "!" : "")}{Key}{(Values.Length > 0 ? "=" : "")}{string.Join(',', Values)}";

    public static FrameCondition Read(LexiconEntry entry, string word)
    {
        var negated = word.StartsWith('!');
        var pair = word.TrimStart('!').Split('=', 2);
        var key = pair[0];
        if (key.EndsWith('!'))
        {
            negated = true;
            key = key[..^1];
        }

        return key.Length == 0
            ? throw entry.Error($"empty condition '{word}'")
            : new FrameCondition(key, pair.Length > 1 ? pair[1].Split(',', StringSplitOptions.RemoveEmptyEntries) : [], negated);
    }
}
