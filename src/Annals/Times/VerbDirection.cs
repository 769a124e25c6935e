using Annals.Documents;
using Annals.Language;
using Annals.Lexicons;

namespace Annals.Times;

/// <summary>Tells from the verb whether a time is told of the past or of the future.</summary>
internal sealed class VerbDirection
{
    private const int Reach = 30;
    private const int Height = 6;
    private readonly HashSet<string> ahead = new(StringComparer.Ordinal);
    private readonly HashSet<string> breaks = new(StringComparer.Ordinal);
    private readonly HashSet<string> intents = new(StringComparer.Ordinal);
    private readonly HashSet<string> scheduled = new(StringComparer.Ordinal);
    private readonly HashSet<string> deferred = new(StringComparer.Ordinal);

    public VerbDirection(IReadOnlyList<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            var words = entry.Section switch
            {
                "ahead" => ahead,
                "breaks" => breaks,
                "intents" => intents,
                "scheduled" => scheduled,
                "deferred" => deferred,
                _ => throw entry.Error("sections are [ahead], [intents], [scheduled], [deferred] and [breaks]"),
            };
            words.UnionWith(entry.List(0));
        }
    }

    /// <summary>Reads the direction of a run of words.</summary>
    public Direction Of(int firstWord, int endWord, Sentence sentence, in VerbLayers layers)
    {
        if (endWord < sentence.EndWord && layers.Forms[endWord] == "'s")
        {
            return Direction.Unknown;
        }

        // "said Monday", "a court Thursday refused"
        if ((firstWord > sentence.FirstWord && layers.PennTags[firstWord - 1] == "VBD")
            || (endWord < sentence.EndWord && layers.PennTags[endWord] == "VBD"))
        {
            return Direction.Past;
        }

        return layers.Arcs is { } arcs ? ByTree(firstWord, endWord, sentence, layers, arcs) : ByNearness(firstWord, endWord, sentence, layers);
    }

    /// <summary>What "until", "by" and "since" say outweighs the verb.</summary>
    public static Direction Under(TimeEffect relation, Direction verb) => relation switch
    {
        TimeEffect.Until or TimeEffect.BeforeOrOn => verb == Direction.Past ? Direction.Unknown : Direction.Future,
        TimeEffect.Since => Direction.Past,
        _ => verb,
    };

    // Climbs from the time to its verb, and on from a verb that has no tense of its own.
    private Direction ByTree(int firstWord, int endWord, Sentence sentence, in VerbLayers layers, Arc[] arcs)
    {
        var at = firstWord;
        var isInfinitive = false;
        for (var steps = 0; steps < Height; steps++)
        {
            var head = arcs[at].Head;
            if (head < 0)
            {
                break;
            }

            if (head >= endWord || head < firstWord)
            {
                // "plans to meet", but "had been due to meet"
                if (ahead.Contains(layers.Forms[head]) || (isInfinitive && intents.Contains(layers.Forms[head])))
                {
                    return HasChild(head, "had", sentence, layers, arcs) ? Direction.Past : Direction.Future;
                }

                var isVerb = layers.PennTags[head].StartsWith("VB", StringComparison.Ordinal);
                if (steps == 0 && ((layers.PennTags[head] is "VBZ" or "VBP" && scheduled.Contains(layers.Forms[head]))
                    || (deferred.Contains(layers.Forms[head]) && firstWord > 0 && layers.Forms[firstWord - 1] is "until" or "till" or "to")))
                {
                    return Direction.Future;
                }

                // "will be payable": a word that is no verb may have an auxiliary
                if ((isVerb ? Tense(head, sentence, layers, arcs) : HasAhead(head, sentence, layers, arcs) ? Direction.Future : null) is { } tense)
                {
                    return tense;
                }

                isInfinitive = layers.PennTags[head] == "VB" && HasChild(head, "to", sentence, layers, arcs);
            }

            at = head;
        }

        return ByNearness(firstWord, endWord, sentence, layers);
    }

    private bool HasAhead(int head, Sentence sentence, in VerbLayers layers, Arc[] arcs)
    {
        for (var i = Math.Max(sentence.FirstWord, head - 8); i < head; i++)
        {
            if (arcs[i].Head == head && layers.PennTags[i] == "MD" && ahead.Contains(layers.Forms[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasChild(int head, string form, Sentence sentence, in VerbLayers layers, Arc[] arcs)
    {
        for (var i = Math.Max(sentence.FirstWord, head - 8); i < head; i++)
        {
            if (arcs[i].Head == head && layers.Forms[i] == form)
            {
                return true;
            }
        }

        return false;
    }

    private Direction? Tense(int verb, Sentence sentence, in VerbLayers layers, Arc[] arcs)
    {
        var tag = layers.PennTags[verb];
        var hasPast = tag == "VBD";
        for (var i = Math.Max(sentence.FirstWord, verb - 8); i < verb; i++)
        {
            if (arcs[i].Head != verb)
            {
                continue;
            }

            if (ahead.Contains(layers.Forms[i]))
            {
                return Direction.Future;
            }

            hasPast |= layers.PennTags[i] is "VBD";
            hasPast |= layers.Forms[i] is "has" or "have" or "'ve" && tag == "VBN";
        }

        return hasPast ? Direction.Past : tag switch
        {
            "VBN" when arcs[verb].Relation is not (Relation.Acl or Relation.Xcomp or Relation.Advcl) => Direction.Past,
            // "the ban issued Thursday", but "a ban to be issued Thursday"
            "VBN" when arcs[verb].Relation == Relation.Acl && !HasChild(verb, "to", sentence, layers, arcs) => Direction.Past,
            "VBZ" or "VBP" => Direction.Unknown,
            _ => null,
        };
    }

    // Looks left first, then right, within the sentence.
    private Direction ByNearness(int firstWord, int endWord, Sentence sentence, in VerbLayers layers)
    {
        var forms = layers.Forms;
        var pennTags = layers.PennTags;
        var floor = Math.Max(sentence.FirstWord, firstWord - Reach);
        for (var i = firstWord - 1; i >= floor; i--)
        {
            if (ahead.Contains(forms[i]))
            {
                return Direction.Future;
            }

            if (breaks.Contains(forms[i]) && i < firstWord - 1)
            {
                break;
            }

            switch (pennTags[i])
            {
                case "VBD":
                    return Direction.Past;
                case "VBN":
                    return Past(i, floor, forms);
                case "VBZ" or "VBP" or "MD":
                    return Direction.Unknown;
                default:
                    break;
            }
        }

        var ceiling = Math.Min(sentence.EndWord, endWord + Reach);
        for (var i = endWord; i < ceiling; i++)
        {
            if (ahead.Contains(forms[i]))
            {
                return Direction.Future;
            }

            switch (pennTags[i])
            {
                case "VBD" or "VBN":
                    return Direction.Past;
                case "VBZ" or "VBP" or "MD":
                    return Direction.Unknown;
                default:
                    break;
            }
        }

        return Direction.Unknown;
    }

    // "will be held on Tuesday" looks ahead, "was held" and a bare "held" look back.
    private Direction Past(int participle, int floor, string[] forms)
    {
        for (var i = participle - 1; i >= floor && i >= participle - 4; i--)
        {
            if (ahead.Contains(forms[i]))
            {
                return Direction.Future;
            }
        }

        return Direction.Past;
    }
}

/// <summary>What the language core tells of the words; trees may be missing.</summary>
internal readonly record struct VerbLayers(string[] Forms, string[] PennTags, Arc[]? Arcs)
{
    public static VerbLayers Of(Analysis analysis) => new(
        analysis.Items(LanguageLayers.Forms),
        analysis.Items(LanguageLayers.PennTags),
        analysis.Has(LanguageLayers.Arcs) ? analysis.Items(LanguageLayers.Arcs) : null);
}
