using System.Collections.Immutable;

namespace Annals.Coding;

/// <summary>An event while it is being read; frozen into an <see cref="Event"/> at the end.</summary>
internal sealed class EventDraft
{
    public required int Word { get; init; }

    /// <summary>The verb that carries the event: itself, or the verb that an event noun leans on ("carried out an attack").</summary>
    public required int Carrier { get; init; }

    /// <summary>A participle after an event noun that lends it its circumstances ("strikes carried out in"), or -1.</summary>
    public int Participle { get; set; } = -1;

    public required Frame Frame { get; init; }

    public required TextSpan Trigger { get; init; }

    public EventStatus Status { get; set; }

    public List<ActorRef> Sources { get; } = [];

    public List<ActorRef> Targets { get; } = [];

    /// <summary>Head words of the sources.</summary>
    public List<int> SourceHeads { get; } = [];

    /// <summary>Head words of the targets.</summary>
    public List<int> TargetHeads { get; } = [];

    public EventTime? When { get; set; }

    public EventPlace? Where { get; set; }

    public List<Means> Means { get; } = [];

    public List<Figure> Figures { get; } = [];

    public SortedSet<string> Contexts { get; } = new(StringComparer.Ordinal);

    public List<Responsibility> Responsibility { get; } = [];

    public List<ActorRef> AccordingTo { get; } = [];

    public Statement? Statement { get; set; }

    /// <summary>True for a noun that points back: "the attack", "these strikes".</summary>
    public bool IsDefinite { get; set; }

    /// <summary>True when the words set it apart from what was told: "another attack".</summary>
    public bool IsOther { get; set; }

    public bool IsNoun { get; init; }

    /// <summary>The telling that this one gives only another count of, or null.</summary>
    public EventDraft? CountOf { get; init; }

    /// <summary>Index of its incident, or -1 while it has none.</summary>
    public int Incident { get; set; } = -1;

    /// <summary>Indexes of the drafts that it answers.</summary>
    public List<EventDraft> Answers { get; } = [];

    public string Type => Frame.Type;

    public Event Freeze(int number, Func<EventDraft, string> idOf, EventLexicon lexicon)
    {
        // A weapon tells the mode of an assault whose word leaves it open ("attacked with drones").
        var mode = Frame.Mode ?? (Type == "ASSAULT" ? Means.Select(item => lexicon.ModeOf(item.Kind)).FirstOrDefault(m => m is not null) : null);
        var (cameo, acled) = lexicon.Crosswalk.Map(Type, mode, Means);
        return new Event
        {
            Id = $"e{number}",
            Incident = $"i{Incident + 1}",
            Type = Type,
            Mode = mode,
            Contexts = [.. Contexts],
            Cameo = cameo,
            Acled = acled,
            Trigger = Trigger,
            Status = Status,
            Sources = [.. Sources],
            Targets = [.. Targets],
            When = When,
            Where = Where,
            Means = [.. Means],
            Figures = [.. Figures],
            Responsibility = [.. Responsibility],
            AccordingTo = [.. AccordingTo],
            Statement = Statement?.Id,
            InResponseTo = Answers.Select(idOf).ToImmutableSortedSet(StringComparer.Ordinal).ToArray(),
            TriggerWord = Word,
        };
    }
}
