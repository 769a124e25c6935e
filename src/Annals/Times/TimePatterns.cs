using System.Text;
using Annals.Lexicons;

namespace Annals.Times;

/// <summary>The patterns of lexicon/times/patterns.txt, compiled into one tree of symbols, so that all are tried at once.</summary>
internal sealed class TimePatterns
{
    private readonly TimeVocabulary vocabulary;
    private readonly Dictionary<string, List<string>> definitions = new(StringComparer.Ordinal);
    private int rules;

    public TimePatterns(IReadOnlyList<LexiconEntry> entries, TimeVocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        foreach (var entry in entries)
        {
            if (entry.Section == "define")
            {
                definitions[entry[0]] = Tokens(entry[1]);
                continue;
            }

            var kind = KindOf(entry);
            rules++;
            foreach (var sequence in Expand(entry, Tokens(entry[1]), 0))
            {
                Insert(sequence, kind);
            }
        }
    }

    /// <summary>The root of the tree.</summary>
    public PatternNode Root { get; } = new();

    private static TimeRule KindOf(LexiconEntry entry) =>
        Enum.TryParse<TimeRule>(entry[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind) && kind != TimeRule.None
            ? kind
            : throw entry.Error($"there is no kind '{entry[0]}'");

    private static List<string> Tokens(string pattern)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        foreach (var c in pattern + " ")
        {
            if (c is not (' ' or '(' or ')' or '?'))
            {
                word.Append(c);
                continue;
            }

            if (word.Length > 0)
            {
                tokens.Add(word.ToString());
                word.Clear();
            }

            if (c != ' ')
            {
                tokens.Add(c.ToString());
            }
        }

        return tokens;
    }

    // A pattern stands for a small number of plain sequences; each becomes a path in the tree.
    private List<List<short>> Expand(LexiconEntry entry, List<string> tokens, int depth)
    {
        if (depth > 8)
        {
            throw entry.Error("definitions must not use themselves");
        }

        var at = 0;
        var sequences = Alternatives(entry, tokens, ref at, depth);
        return at == tokens.Count ? sequences : throw entry.Error("a parenthesis is closed that was never opened");
    }

    private List<List<short>> Alternatives(LexiconEntry entry, List<string> tokens, ref int at, int depth)
    {
        var all = new List<List<short>>();
        var current = new List<List<short>> { new() };
        while (at < tokens.Count && tokens[at] != ")")
        {
            if (tokens[at] == "/")
            {
                all.AddRange(current);
                current = [[]];
                at++;
                continue;
            }

            List<List<short>> element;
            if (tokens[at] == "(")
            {
                at++;
                element = Alternatives(entry, tokens, ref at, depth);
                if (at >= tokens.Count)
                {
                    throw entry.Error("a parenthesis is not closed");
                }

                at++;
            }
            else
            {
                element = Single(entry, tokens[at++], depth);
            }

            var isOptional = at < tokens.Count && tokens[at] == "?";
            at += isOptional ? 1 : 0;
            current = [.. current.SelectMany(head => element.Select(tail => (List<short>)[.. head, .. tail])), .. isOptional ? current : []];
        }

        all.AddRange(current);
        return all;
    }

    private List<List<short>> Single(LexiconEntry entry, string token, int depth)
    {
        if (token[0] == '@')
        {
            return definitions.TryGetValue(token[1..], out var definition)
                ? Expand(entry, definition, depth + 1)
                : throw entry.Error($"'{token}' is not defined");
        }

        if (char.IsAsciiLetterUpper(token[0]))
        {
            return Enum.TryParse<TimeClass>(token, ignoreCase: true, out var symbol)
                ? [[(short)symbol]]
                : throw entry.Error($"there is no class '{token}'");
        }

        return [[vocabulary.Literal(token)]];
    }

    private void Insert(List<short> sequence, TimeRule kind)
    {
        var node = Root;
        foreach (var symbol in sequence)
        {
            node = node.Grow(symbol);
        }

        if (node.Kind == TimeRule.None && sequence.Count > 0)
        {
            node.Kind = kind;
            node.Order = rules;
        }
    }
}

/// <summary>A place in the tree of patterns: what may follow, and what is complete here.</summary>
internal sealed class PatternNode
{
    private readonly Dictionary<short, PatternNode> next = [];

    public TimeRule Kind { get; set; }

    public int Order { get; set; }

    public bool TryFollow(short symbol, out PatternNode node) => next.TryGetValue(symbol, out node!);

    public PatternNode Grow(short symbol)
    {
        if (!next.TryGetValue(symbol, out var node))
        {
            node = new PatternNode();
            next.Add(symbol, node);
        }

        return node;
    }
}
