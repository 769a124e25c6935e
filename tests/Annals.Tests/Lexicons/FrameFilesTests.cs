using System.Text.RegularExpressions;
using Annals.Lexicons;
using Xunit;

namespace Annals.Tests.Lexicons;

/// <summary>The files of <c>lexicon/frames/</c> follow their format: a slip in a line of knowledge is an error, never a silent hole.</summary>
public sealed class FrameFilesTests
{
    private static readonly Dictionary<string, string[]> Modes = new()
    {
        ["AGREE"] = [],
        ["CONSULT"] = ["visit", "third-party", "multilateral", "phone"],
        ["SUPPORT"] = [],
        ["CONCEDE"] = [],
        ["COOPERATE"] = [],
        ["AID"] = [],
        ["RETREAT"] = ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
        ["REQUEST"] = ["assist", "change", "yield", "meet"],
        ["ACCUSE"] = ["disapprove", "investigate", "allege"],
        ["REJECT"] = ["assist", "change", "yield", "meet"],
        ["THREATEN"] = ["restrict", "arrest", "relations", "expel", "territory", "violence"],
        ["PROTEST"] = ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
        ["SANCTION"] = ["convict", "expel", "withdraw", "discontinue"],
        ["MOBILIZE"] = ["troops", "weapons", "police", "militia"],
        ["COERCE"] =
        [
            "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber",
        ],
        ["ASSAULT"] =
        [
            "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack",
            "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
        ],
    };

    private static readonly string[] Statuses =
        ["planned", "possible", "threatened", "demanded", "denied", "prevented", "conditional", "happened", "ongoing", "none"];

    private static readonly string[] Harms =
        ["killed", "injured", "killed-or-injured", "detained", "abducted", "displaced", "missing"];

    private static readonly string[] BuiltIn =
        ["@actor", "@person", "@armed", "@state", "@place", "@thing", "@weapon", "@event", "@assault", "@human", "@number"];

    private static readonly string[] Atoms =
    [
        "subj", "obj", "obj-of", "iobj", "poss", "mod", "by", "that", "inf",
        "with", "on", "against", "to", "from", "of", "in", "at", "into", "onto", "for", "over", "between", "among", "upon", "behind", "as",
        "near", "after", "outside", "inside", "under", "beside", "along", "around", "towards", "toward", "about", "within", "off", "across",
    ];

    private static readonly HashSet<string> Kinds = [.. Load("means").Select(entry => entry[1])];

    private static readonly HashSet<string> Classes = [.. Load("classes").Select(entry => entry[0])];

    public static TheoryData<string> Files =>
    [
        "verbs", "nouns", "classes", "means", "groups", "harm", "governors", "crosswalk", "tallies", "presences",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_loads_and_says_nothing_twice(string file)
    {
        var entries = Load(file);

        Assert.NotEmpty(entries);
        var repeated = entries.GroupBy(entry => $"[{entry.Section}] {string.Join(" | ", entry.Fields)}")
            .Where(group => group.Count() > 1).Select(group => group.Key);
        AssertNone(repeated);
    }

    [Theory]
    [InlineData("verbs")]
    [InlineData("nouns")]
    public void Frames_follow_the_format(string file) => AssertNone(Load(file).SelectMany(Faults));

    [Fact]
    public void The_lexicon_covers_every_type_and_is_wide()
    {
        var verbs = Load("verbs");

        AssertNone(Modes.Keys.Except(verbs.Select(entry => entry[1].Split('/')[0])));
        Assert.True(verbs.SelectMany(entry => entry.List(0)).Distinct().Count() >= 700);
        Assert.True(Load("nouns").SelectMany(entry => entry.List(0)).Distinct().Count() >= 250);
    }

    [Fact]
    public void Every_class_is_used_and_holds_single_words()
    {
        var used = Load("verbs").Concat(Load("nouns")).SelectMany(entry => Words(entry, 4))
            .SelectMany(word => word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(',')).ToHashSet();

        AssertNone(Classes.Where(name => name != "THING" && !used.Contains(name)));
        AssertNone(Load("classes").SelectMany(entry => entry.List(1)).Where(word => word.Contains(' ', StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_of_harm_count_something_known() =>
        AssertNone(Load("harm").Where(entry => !Harms.Contains(entry[1]) || entry.List(0).Length == 0).Select(Where));

    [Fact]
    public void Governing_words_make_a_known_status_and_only_one()
    {
        var entries = Load("governors");

        AssertNone(entries.Where(entry => !Statuses.Contains(entry[1])).Select(Where));
        AssertNone(entries.SelectMany(entry => entry.List(0).Select(word => (entry.Section, word)))
            .GroupBy(pair => pair).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [InlineData("means")]
    [InlineData("groups")]
    public void A_phrase_means_one_thing(string file)
    {
        var phrases = Load(file).SelectMany(entry => entry.List(0));

        AssertNone(phrases.GroupBy(phrase => phrase).Where(group => group.Count() > 1).Select(group => group.Key));
        AssertNone(Load(file).Where(entry => entry.Fields.Length != 2 || entry[1].Length == 0).Select(Where));
    }

    [Fact]
    public void The_crosswalk_names_known_types_modes_and_means_and_covers_every_type()
    {
        var entries = Load("crosswalk");

        AssertNone(entries.SelectMany(entry => TypeFaults(entry, entry[0])));
        AssertNone(entries.Where(entry => entry.Fields.Length != 5 || (entry[1] != "*" && !Kinds.Contains(entry[1]))).Select(Where));
        AssertNone(entries.Where(entry => !Regex.IsMatch(entry[2], "^[0-9]{2,4}$", RegexOptions.NonBacktracking)).Select(Where));
        AssertNone(Modes.Keys.Except(entries.Where(entry => entry[1] == "*").Select(entry => entry[0])));
    }

    // All faults at once, each with its line.
    private static void AssertNone<T>(IEnumerable<T> faults) => Assert.Equal("", string.Join(Environment.NewLine, faults));

    private static IReadOnlyList<LexiconEntry> Load(string file) => LexiconFile.Load($"frames/{file}.txt");

    private static string Where(LexiconEntry entry) => $"{entry.File}:{entry.Line}";

    private static string[] Words(LexiconEntry entry, int field) =>
        entry[field] == "-" ? [] : entry[field].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> TypeFaults(LexiconEntry entry, string type)
    {
        var parts = type.Split('/');
        if (!Modes.TryGetValue(parts[0], out var modes) || (parts.Length > 1 && !modes.Contains(parts[1])))
        {
            yield return $"{Where(entry)}: unknown type '{type}'";
        }
    }

    private static IEnumerable<string> Faults(LexiconEntry entry)
    {
        if (entry.Fields.Length is < 5 or > 6)
        {
            yield return $"{Where(entry)}: {entry.Fields.Length} fields";
        }

        // A type of "-" says that there is no event, or none but the one that a light verb governs.
        foreach (var fault in entry[1] == "-" ? [] : TypeFaults(entry, entry[1]))
        {
            yield return fault;
        }

        foreach (var lemma in entry.List(0).Where(lemma => !Regex.IsMatch(lemma, @"^[a-z][a-z-]*(\+[\w-]+)?$", RegexOptions.NonBacktracking)))
        {
            yield return $"{Where(entry)}: '{lemma}' is no lemma";
        }

        foreach (var atom in entry.List(2).Concat(entry.List(3)).SelectMany(role => role.Split('+')).Where(atom => atom != "-" && !Atoms.Contains(atom)))
        {
            yield return $"{Where(entry)}: unknown role '{atom}'";
        }

        foreach (var fault in Words(entry, 4).Where(word => !IsCondition(word)))
        {
            yield return $"{Where(entry)}: unknown condition '{fault}'";
        }

        foreach (var fault in Words(entry, 5).Where(word => !IsExtra(word)))
        {
            yield return $"{Where(entry)}: unknown extra '{fault}'";
        }
    }

    private static bool IsCondition(string word)
    {
        var pair = word.TrimStart('!').Split('=', 2);
        var key = pair[0].TrimEnd('!');
        if (pair.Length == 1)
        {
            return key is "inf" or "that" or "plural" or "amid" or "mishap" || Atoms.Contains(key);
        }

        var values = pair[1].Split(',');
        return values.All(value => value.Length > 0) && (key is "prep" or "dep" or "case" or "light"
            ? values.All(value => value.All(c => char.IsLower(c) || c == '-'))
            : (key is "obj-of" || Atoms.Contains(key)) && values.All(IsValue));
    }

    // Capitals name a class, "@" a built-in class, small letters a word.
    private static bool IsValue(string value) => value[0] == '@' ? BuiltIn.Contains(value)
        : char.IsUpper(value[0]) ? Classes.Contains(value)
        : value.All(c => char.IsLower(c) || c is '-' or '\'' || char.IsDigit(c));

    private static bool IsExtra(string word)
    {
        var pair = word.Split('=', 2);
        return pair[0] switch
        {
            "light" => pair.Length == 1,
            "harm" => pair.Length == 2 && Harms.Contains(pair[1]),
            "means" => pair.Length == 2 && Kinds.Contains(pair[1]),
            "status" => pair.Length == 2 && Statuses.Contains(pair[1]),
            _ => false,
        };
    }
}
