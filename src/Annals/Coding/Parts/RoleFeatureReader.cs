using System.Globalization;
using Annals.Language;

namespace Annals.Coding;

/// <summary>Tells what the ranker looks at: the phrase, what it hangs on, the way to the deed, and what else the report says of its actor.</summary>
internal sealed class RoleFeatureReader
{
    private const int Window = 8;
    private const int LongestPath = 6;
    private const int MostConjuncts = 6;

    private static readonly string[] RelationNames = Enum.GetNames<Relation>();

    private readonly ReportView view;
    private readonly Syntax syntax;
    private readonly EventLexicon lexicon;
    private readonly Dictionary<int, string> slots = [];
    private readonly Dictionary<string, (int Source, int Target)> parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> blamed;
    private readonly string deedCount;
    private readonly List<RoleFeature> features = [];

    public RoleFeatureReader(ReportView view, EventLexicon lexicon, IReadOnlyList<EventDraft> drafts)
    {
        (this.view, this.lexicon, syntax) = (view, lexicon, view.Syntax);
        foreach (var draft in drafts)
        {
            Note(draft, draft.SourceHeads, "source");
            Note(draft, draft.TargetHeads, "target");
        }

        blamed = [.. drafts.SelectMany(draft => draft.Responsibility).Where(item => item.Stance != ResponsibilityStance.Denied).Select(item => item.Actor)];
        deedCount = Size(drafts.Count(draft => draft.Type == "ASSAULT"));
    }

    /// <summary>The features of the phrase with a head word, beside its nearest deed.</summary>
    public RoleFeature[] Read(int head, string? means, EventDraft deed)
    {
        features.Clear();
        var kind = Kind(head, means);
        Add("all", kind);
        Add("deeds", deedCount);
        Add("head", syntax.Lemma(head));
        Add("penn", syntax.Penn(head));
        ReadPhrase(head, kind);
        ReadGovernor(head, kind);
        ReadSurroundings(head);
        ReadDeed(head, kind, deed);
        ReadReport(head, kind, deed);
        return [.. features];
    }

    private void Note(EventDraft draft, List<int> heads, string part)
    {
        foreach (var head in heads)
        {
            if (!slots.TryGetValue(head, out var slot) || !slot.StartsWith("ASSAULT", StringComparison.Ordinal))
            {
                slots[head] = $"{draft.Type} {part}";
            }

            if (draft.Type == "ASSAULT" && view.ActorAt(head) is { } actor)
            {
                var (source, target) = parts.GetValueOrDefault(actor.Id);
                parts[actor.Id] = part == "source" ? (source + 1, target) : (source, target + 1);
            }
        }
    }

    private string Kind(int head, string? means)
    {
        if (means is not null)
        {
            return "means";
        }

        if (view.ActorAt(head) is { } actor)
        {
            var isNamed = syntax.Tag(head) == UniversalTag.Propn;
            return actor.Kind switch
            {
                ActorKind.Person => isNamed ? "person named" : "person",
                ActorKind.Group => isNamed ? "group named" : "group",
                ActorKind.Organisation => "organisation",
                ActorKind.State => "state",
                ActorKind.Government => "government",
                ActorKind.Forces => "forces",
                ActorKind.Population => "population",
                _ => "outlet",
            };
        }

        return lexicon.IsIn("THING", syntax.Lemma(head)) ? "thing" : "other";
    }

    private void ReadPhrase(int head, string kind)
    {
        if (view.ActorAt(head) is { } actor)
        {
            Add("role", actor.Role ?? "none");
        }

        foreach (var child in syntax.Children(head))
        {
            var relation = Name(syntax.Relation(child));
            switch (syntax.Relation(child))
            {
                case Relation.Punct or Relation.Conj or Relation.Cc:
                    break;
                case Relation.Case:
                    Add("by", syntax.Form(child));
                    Add("by", syntax.Form(child), kind);
                    break;
                default:
                    Add("has", relation, syntax.Lemma(child));
                    break;
            }
        }
    }

    private void ReadGovernor(int head, string kind)
    {
        var first = head;
        for (var climbed = 0; climbed < MostConjuncts && syntax.Relation(first) == Relation.Conj && syntax.Head(first) >= 0; climbed++)
        {
            first = syntax.Head(first);
        }

        if (first != head)
        {
            Add("beside", kind);
            Add("beside", syntax.Lemma(first));
        }

        var relation = Name(syntax.Relation(first));
        var governor = syntax.Head(first);
        Add("as", relation, kind);
        if (governor < 0)
        {
            return;
        }

        var preposition = view.Preposition(first);
        var voice = !view.IsVerb(governor) ? "noun" : view.IsPassive(governor) ? "passive" : "active";
        Add("under", syntax.Lemma(governor));
        Add("under as", relation, syntax.Lemma(governor));
        Add("under by", preposition, syntax.Lemma(governor));
        Add("voice", voice, relation);
        Add("voice of", voice, syntax.Lemma(governor));
        Add("under for", kind, syntax.Lemma(governor));
        if (syntax.Head(governor) is var above and >= 0)
        {
            Add("above", Name(syntax.Relation(governor)), syntax.Lemma(above));
        }

        if (syntax.Child(governor, Relation.Obj) is var fellow and >= 0 && fellow != first)
        {
            Add("with object", relation, syntax.Lemma(fellow));
        }
    }

    private void ReadSurroundings(int head)
    {
        var sentence = syntax.SentenceOf(head);
        for (var word = Math.Max(sentence.FirstWord, head - Window); word < Math.Min(sentence.EndWord, head + Window + 1); word++)
        {
            if (word != head && syntax.Tag(word) is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj)
            {
                Add("near", syntax.Lemma(word));
            }

            if (word - head is -2 or -1 or 1 or 2)
            {
                Add((word - head) switch { -2 => "word-2", -1 => "word-1", 1 => "word+1", _ => "word+2" }, syntax.Form(word));
            }
        }
    }

    private void ReadDeed(int head, string kind, EventDraft deed)
    {
        var offset = syntax.Word(head).Sentence - syntax.Word(deed.Word).Sentence;
        var way = offset == 0 ? Path(head, deed.Word) : "elsewhere " + offset.ToString(CultureInfo.InvariantCulture);
        Add("deed", syntax.Lemma(deed.Word));
        Add("deed for", syntax.Lemma(deed.Word), kind);
        Add("mode", deed.Frame.Mode ?? "none", kind);
        Add("way", way);
        Add("way for", way, kind);
        Add("way to", way, syntax.Lemma(deed.Word));
        Add("head of", syntax.Lemma(head), syntax.Lemma(deed.Word));
        if (offset == 0)
        {
            Add(head < deed.Word ? "before" : "after", Size(Math.Abs(head - deed.Word)), kind);
        }
    }

    private void ReadReport(int head, string kind, EventDraft deed)
    {
        var slot = slots.GetValueOrDefault(head, "none");
        Add("slot", slot);
        Add("slot for", slot, kind);
        Add("free", deed.Sources.Count == 0 ? "no source" : "source", deed.Targets.Count == 0 ? "no target" : "target");
        Add("place in text", Size(syntax.Word(head).Sentence));
        Add("told by", view.StatementAt(head) is null ? "report" : "somebody", kind);
        if (view.ActorAt(head) is { } actor)
        {
            var (source, target) = parts.GetValueOrDefault(actor.Id);
            Add("source elsewhere", Size(source), kind);
            Add("target elsewhere", Size(target), kind);
            Add("mentions", Size(actor.Mentions.Count), kind);
            Add("blamed", blamed.Contains(actor.Id) ? "yes" : "no", kind);
        }
    }

    // The relations up from one word and down to the other.
    private string Path(int from, int to)
    {
        Span<int> ups = stackalloc int[LongestPath];
        var count = 0;
        for (var word = from; word >= 0 && count < LongestPath; word = syntax.Head(word))
        {
            ups[count++] = word;
        }

        var down = "";
        for (var (word, steps) = (to, 0); word >= 0 && steps < LongestPath; (word, steps) = (syntax.Head(word), steps + 1))
        {
            var meets = ups[..count].IndexOf(word);
            if (meets >= 0)
            {
                var up = "";
                for (var i = 0; i < meets; i++)
                {
                    up += Name(syntax.Relation(ups[i])) + ">";
                }

                return up + "^" + down;
            }

            down = "<" + Name(syntax.Relation(word)) + down;
        }

        return "far";
    }

    private static string Size(int number) => number switch
    {
        0 => "0",
        1 => "1",
        2 => "2",
        <= 4 => "3-4",
        <= 8 => "5-8",
        <= 16 => "9-16",
        _ => "17-",
    };

    private static string Name(Relation relation) => RelationNames[(int)relation];

    private void Add(string name, string value, string second = "") => features.Add(new RoleFeature(name, value, second));
}
