using Annals.Actors;
using Annals.Documents;
using Annals.Language;
using Annals.Numbers;
using Annals.Places;
using Annals.Statements;
using Annals.Times;

namespace Annals.Coding;

/// <summary>One report as the coder sees it: its trees, and for every word the mention that stands there.</summary>
internal sealed class ReportView
{
    private readonly ReasonBook? reasons;
    private readonly ActorMention[] mentions;
    private readonly int[] mentionAt;
    private readonly int[] placeAt;
    private readonly int[] timeAt;
    private readonly int[] numberAt;
    private readonly StatementTable statementTable;
    private readonly Dictionary<string, PlaceMention> placesById;
    private readonly Dictionary<string, Actor> actorsById;
    private readonly Dictionary<int, int> speakers = [];
    private readonly Dictionary<int, Statement> byCue = [];

    public ReportView(Analysis analysis)
    {
        reasons = analysis.Reasons;
        Syntax = new Syntax(analysis);
        Actors = analysis.Items(ActorLayers.Actors);
        mentions = analysis.Items(ActorLayers.Mentions);
        Places = analysis.Items(PlaceLayers.Places);
        Times = analysis.Items(TimeLayers.Times);
        Numbers = analysis.Items(NumberLayers.Numbers);
        Statements = analysis.Items(StatementLayers.Statements);
        foreach (var statement in Statements)
        {
            byCue.TryAdd(statement.CueWord, statement);
        }

        statementTable = new StatementTable(Syntax, Statements);
        placesById = Places.ToDictionary(place => place.Id, StringComparer.Ordinal);
        actorsById = Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        Published = analysis.Items(TimeLayers.Published) is [var published, ..] ? published : null;
        mentionAt = Table(mentions.Length, i => (mentions[i].Head, mentions[i].Head + 1));
        placeAt = Table(Places.Length, i => (Places[i].FirstWord, Places[i].EndWord));
        timeAt = Table(Times.Length, i => (Times[i].FirstWord, Times[i].EndWord));
        numberAt = Table(Numbers.Length, i => (Numbers[i].FirstWord, Numbers[i].EndWord));
        ForgetSpeakersOwnNames();
        var headAt = new Dictionary<int, int>();
        foreach (var mention in mentions)
        {
            headAt.TryAdd(mention.Span.Start, mention.Head);
        }

        foreach (var statement in Statements)
        {
            if (statement is { CueWord: >= 0, Speaker: { } speaker } && headAt.TryGetValue(speaker.Span.Start, out var head))
            {
                speakers.TryAdd(statement.CueWord, head);
            }
        }
    }

    public Syntax Syntax { get; }

    public Actor[] Actors { get; }

    public PlaceMention[] Places { get; }

    public TimeExpression[] Times { get; }

    public NumberMention[] Numbers { get; }

    public Statement[] Statements { get; }

    public PublicationDate? Published { get; }

    /// <summary>True if somebody asks why events are as they are.</summary>
    public bool IsExplained => reasons is not null;

    /// <summary>Notes why a field of the event that a word tells has the value that it was given now.</summary>
    public void Because(int trigger, string field, string rule, int word, string? origin = null) =>
        reasons?.Set(trigger, Reason(trigger, field, rule, word, origin));

    /// <summary>Notes one more ground, or the ground of one more value.</summary>
    public void BecauseAlso(int trigger, string field, string rule, int word, string? origin = null) =>
        reasons?.Add(trigger, Reason(trigger, field, rule, word, origin));

    /// <summary>Gives the event that a word tells its id.</summary>
    public void Identify(int trigger, string id) => reasons?.Identify(trigger, id);

    private Reason Reason(int trigger, string field, string rule, int word, string? origin) =>
        new(field, rule, origin, word < 0 ? null : Syntax.Word(word).Span, TreePath.Between(Syntax, trigger, word));

    // In somebody's own words "he" is never himself.
    private void ForgetSpeakersOwnNames()
    {
        foreach (var mention in mentions)
        {
            if (mention.IsPronoun && Syntax.Penn(mention.Head) is "PRP" or "PRP$" && StatementAt(mention.Head) is { Form: StatementForm.Direct, Speaker.Actor: { } speaker }
                && Actors[mention.Actor].Id == speaker)
            {
                mentionAt[mention.Head] = -1;
            }
        }
    }

    /// <summary>The actor mentioned by a phrase with this head word, or null.</summary>
    public Actor? ActorAt(int head) => mentionAt[head] < 0 ? null : Actors[mentions[mentionAt[head]].Actor];

    /// <summary>The head word of the actor mention that begins at a word, its article aside, or -1.</summary>
    public int MentionFrom(int word)
    {
        const int longest = 12;
        for (var head = word; head < Math.Min(Syntax.Count, word + longest); head++)
        {
            if (mentionAt[head] >= 0 && mentions[mentionAt[head]].FirstWord is var first
                && (first == word || (first == word + 1 && Syntax.Tag(word) == UniversalTag.Det)))
            {
                return head;
            }
        }

        return -1;
    }

    /// <summary>The actor mention with this head word, or null.</summary>
    public ActorMention? MentionAt(int head) => mentionAt[head] < 0 ? null : mentions[mentionAt[head]];

    /// <summary>True if the actor is mentioned here by a pronoun only.</summary>
    public bool IsPronounMention(int head) => mentionAt[head] >= 0 && mentions[mentionAt[head]].IsPronoun;

    /// <summary>The head word of the one who says what a verb of saying tells, or -1.</summary>
    public int SpeakerAt(int cue) => speakers.GetValueOrDefault(cue, -1);

    /// <summary>The place mention that covers a word, or null.</summary>
    public PlaceMention? PlaceAt(int word) => placeAt[word] < 0 ? null : Places[placeAt[word]];

    /// <summary>The time expression that covers a word, or null.</summary>
    public TimeExpression? TimeAt(int word) => timeAt[word] < 0 ? null : Times[timeAt[word]];

    /// <summary>The number mention that covers a word, or null.</summary>
    public NumberMention? NumberAt(int word) => numberAt[word] < 0 ? null : Numbers[numberAt[word]];

    /// <summary>The actor and the words of the phrase with this head; the actor is null for a thing.</summary>
    public ActorRef Reference(int head)
    {
        if (mentionAt[head] >= 0)
        {
            var mention = mentions[mentionAt[head]];
            if (mention.IsPronoun && Antecedent(mention) is { } named)
            {
                mention = named;
            }

            // "at least six people": the bound belongs to the words
            var span = NumberAt(mention.FirstWord) is { } number && number.Span.Overlaps(mention.Span) ? mention.Span.Union(number.Span) : mention.Span;
            return new ActorRef(Actors[mention.Actor].Id, span);
        }

        var (first, end) = Phrase(head);
        return new ActorRef(null, Syntax.SpanOf(first, end));
    }

    // "Police said they had": the words that name whom a pronoun of the same sentence means.
    private ActorMention? Antecedent(in ActorMention pronoun)
    {
        const int reach = 100;
        var first = Math.Max(Syntax.SentenceOf(pronoun.Head).FirstWord, pronoun.Head - reach);
        for (var word = pronoun.Head - 1; word >= first; word--)
        {
            if (mentionAt[word] >= 0 && mentions[mentionAt[word]] is { IsPronoun: false } before && before.Actor == pronoun.Actor)
            {
                return before;
            }
        }

        return null;
    }

    /// <summary>The core of the phrase with this head: its adjectives, compounds, name and "of" parts; no clauses.</summary>
    public (int First, int End) Phrase(int head)
    {
        int first = head, end = head + 1;
        foreach (var child in Syntax.Children(head))
        {
            switch (Syntax.Relation(child))
            {
                case Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod when child < head:
                    first = Math.Min(first, Syntax.SubtreeFirst(child));
                    break;
                case Relation.Flat or Relation.Compound or Relation.Fixed when child > head:
                    end = Math.Max(end, Syntax.SubtreeEnd(child));
                    break;
                case Relation.Nmod when child > head && Preposition(child) == "of":
                    end = Math.Max(end, Phrase(child).End);
                    break;
            }
        }

        return (first, end);
    }

    /// <summary>The head of a run of words: the first that hangs on none of the others.</summary>
    public int HeadOf(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (Syntax.Head(word) < first || Syntax.Head(word) >= end)
            {
                return word;
            }
        }

        return end - 1;
    }

    /// <summary>The preposition of a phrase, lower-cased, or an empty string.</summary>
    public string Preposition(int head)
    {
        var marker = Syntax.Child(head, Relation.Case);
        return marker < 0 || marker > head ? "" : Syntax.Form(marker);
    }

    /// <summary>The preposition or conjunction that a word hangs by, lower-cased, or an empty string.</summary>
    public string Marker(int word)
    {
        var marker = Syntax.Child(word, Relation.Case) is var preposition and >= 0 ? preposition : Syntax.Child(word, Relation.Mark);
        return marker < 0 ? "" : Syntax.Form(marker);
    }

    // "would free the prisoners", "the government protests": what has a modal and an object, or a subject, is a verb, whatever its tag.
    public bool IsVerb(int word) => Syntax.Tag(word) == UniversalTag.Verb
        || (Syntax.Tag(word) == UniversalTag.Adj && Syntax.Child(word, Relation.Aux) >= 0 && Syntax.Child(word, Relation.Obj) >= 0 && Syntax.Child(word, Relation.Cop) < 0)
        || (Syntax.Penn(word) == "NNS" && Syntax.Child(word, Relation.Cop) < 0 && (Syntax.Child(word, Relation.Nsubj) >= 0 || Syntax.Child(word, Relation.Obj) >= 0));

    public bool IsNominal(int word) =>
        Syntax.Tag(word) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num && !IsVerb(word);

    /// <summary>True for passives: "was hit", and participles after a noun ("girls abducted by").</summary>
    public bool IsPassive(int verb) =>
        Syntax.Child(verb, Relation.AuxPass) >= 0 || Syntax.Child(verb, Relation.NsubjPass) >= 0
        || (Syntax.Penn(verb) == "VBN" && Syntax.Child(verb, Relation.Aux) < 0 && Syntax.Child(verb, Relation.Nsubj) < 0
            && (Syntax.Relation(verb) is Relation.Acl or Relation.Amod || HasAgent(verb)));

    public bool HasAgent(int verb) => Agent(verb) >= 0;

    /// <summary>The by-agent of a passive, or -1.</summary>
    public int Agent(int verb)
    {
        foreach (var child in Syntax.Children(verb))
        {
            if (Syntax.Relation(child) == Relation.OblAgent
                || (Syntax.Relation(child) is Relation.Obl or Relation.Nmod && Preposition(child) == "by" && TimeAt(child) is null))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>True if an adverb, auxiliary or determiner of a lexicon set hangs on a word.</summary>
    public bool HasChildIn(int word, IReadOnlySet<string> forms)
    {
        foreach (var child in Syntax.Children(word))
        {
            if (Syntax.Relation(child) is Relation.Advmod or Relation.Det or Relation.Aux or Relation.Cc or Relation.Case
                or Relation.Mark or Relation.Amod or Relation.NmodPoss && forms.Contains(Syntax.Form(child)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The innermost statement whose content holds a word, or null.</summary>
    public Statement? StatementAt(int word) => statementTable.At(word) is var index and >= 0 ? Statements[index] : null;

    /// <summary>The statement that a word tells of, or null.</summary>
    public Statement? CuedBy(int word) => word < 0 ? null : byCue.GetValueOrDefault(word);

    /// <summary>Whose word it is, from the nearest to the origin; empty for the report's own.</summary>
    public ActorRef[] ChainAt(int word) => StatementAt(word) is { } statement
        ? [.. statement is { IsIntent: false, Speaker: { } speaker } ? [speaker] : Array.Empty<ActorRef>(), .. statement.AccordingTo]
        : [];

    /// <summary>An actor by its id, or null.</summary>
    public Actor? Actor(string id) => actorsById.GetValueOrDefault(id);

    /// <summary>A place mention by its id.</summary>
    public PlaceMention Place(string id) => placesById[id];

    /// <summary>The place mentions within a run of words.</summary>
    public ArraySegment<PlaceMention> PlacesWithin(int first, int end) => Within(Places, first, end, place => place.FirstWord);

    /// <summary>The time expressions within a run of words.</summary>
    public ArraySegment<TimeExpression> TimesWithin(int first, int end) => Within(Times, first, end, time => time.FirstWord);

    // Mentions stand in order of the text.
    private static ArraySegment<T> Within<T>(T[] mentions, int first, int end, Func<T, int> firstWord)
    {
        var from = LowerBound(mentions, first, firstWord);
        return new ArraySegment<T>(mentions, from, LowerBound(mentions, end, firstWord) - from);
    }

    private static int LowerBound<T>(T[] mentions, int word, Func<T, int> firstWord)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (firstWord(mentions[middle]) < word)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int[] Table(int count, Func<int, (int First, int End)> words)
    {
        var table = new int[Syntax.Count];
        Array.Fill(table, -1);
        for (var i = 0; i < count; i++)
        {
            var (first, end) = words(i);
            for (var word = Math.Max(0, first); word < Math.Min(end, table.Length); word++)
            {
                table[word] = i;
            }
        }

        return table;
    }
}
