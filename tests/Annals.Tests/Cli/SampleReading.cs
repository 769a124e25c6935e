
namespace Annals.Tests.Cli;

/// <summary>A reading made by hand, with something in every part; the reader that made it is none of these tests' business.</summary>
internal static class SampleReading
{
    public const string Text =
        "Gunmen killed at least six people near Arlit 😀 on Monday, the army said, while Harmattan Wire, citing a doctor, spoke of nine dead.\n\n"
        + "\"We will not rest,\" the governor <Soumana> told reporters & others. The Salt Road Front claimed the attack. "
        + "It was the 23rd attack since January 1. About 900 soldiers are deployed in Arlit to guard the mines.";

    public static TextSpan Words(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new TextSpan(start, start + words.Length) : throw new ArgumentException(words);
    }

    public static Reading Create(string id = "sample", string? title = "Attack near Arlit")
    {
        var report = new Report
        {
            Id = id,
            Text = Text,
            Title = title,
            Published = PublicationDate.TryRead("2024-03-05"),
            Publisher = "Harmattan Wire",
            Url = "https://example.org/a?b=1&c=\"2\"",
        };
        var monday = new Interval(Day(2024, 3, 4), Day(2024, 3, 4), KnownAs.Precise, TimePrecision.Day);
        ActorRef army = new("a2", Words("the army")), wire = new("a3", Words("Harmattan Wire")), doctor = new("a4", Words("a doctor"));
        return new Reading
        {
            Engine = EngineInfo.Current,
            Document = new Document(report),
            Published = report.Published,
            WordCount = 60,
            Sentences = [new TextSpan(0, Text.IndexOf('\n', StringComparison.Ordinal))],
            Names = [],
            Actors =
            [
                Actor("a1", "gunmen", ActorKind.Group, "UAF", Words("Gunmen")),
                Actor("a2", "the army", ActorKind.Forces, "MIL", army.Span),
                Actor("a3", "Harmattan Wire", ActorKind.Outlet, "MED", wire.Span),
                Actor("a4", "a doctor", ActorKind.Person, "MED", doctor.Span),
                Actor("a5", "Soumana", ActorKind.Person, "GOV", Words("the governor <Soumana>")),
                Actor("a6", "Salt Road Front", ActorKind.Group, "REB", Words("The Salt Road Front")),
                Actor("a7", "soldiers", ActorKind.Forces, "MIL", Words("soldiers")),
            ],
            Places =
            [
                new PlaceMention
                {
                    Id = "p1", Span = Words("Arlit"), Name = "Arlit", Use = PlaceUse.Literal, Country = "NE", Admin1 = "Agadez",
                    Latitude = 18.7369, Longitude = 7.3853, Kind = PlaceKind.City, Precision = PlacePrecision.Near,
                },
            ],
            Times = [new TimeExpression { Id = "t1", Span = Words("Monday"), Type = TimeType.Date, Value = "2024-03-04", Interval = monday }],
            Events =
            [
                new Event
                {
                    Id = "e1", Incident = "i1", Type = "ASSAULT", Mode = "firearms", Trigger = Words("killed"), Status = EventStatus.Happened,
                    Sources = [new ActorRef("a1", Words("Gunmen"))], Targets = [new ActorRef(null, Words("six people"))],
                    When = new EventTime(monday, "t1", TimeBasis.Stated), Where = new EventPlace("p1", PlacePrecision.Near, Words("near Arlit")),
                    Means = [new Means("firearm", Words("Gunmen"))],
                    Figures =
                    [
                        new Figure("killed", "civilians", new Quantity(6, null, QuantityBasis.AtLeast), Words("at least six people"), [army]),
                        new Figure("killed", "civilians", Quantity.Exactly(9), Words("nine dead"), [wire, doctor]),
                    ],
                    Responsibility = [new Responsibility("a6", ResponsibilityStance.Claimed, [], Words("claimed the attack"))],
                    AccordingTo = [wire, doctor], Cameo = "190", Acled = new AcledType("Violence against civilians", "Attack"),
                },
                new Event
                {
                    Id = "e2", Incident = "i1", Type = "ASSAULT", Trigger = Words("the attack"), Status = EventStatus.Happened,
                    When = new EventTime(monday, null, TimeBasis.Published),
                },
            ],
            Statements =
            [
                new Statement
                {
                    Id = "s1", Speaker = new ActorRef("a5", Words("the governor <Soumana>")), Addressee = new ActorRef(null, Words("reporters & others")),
                    Cue = Words("told"), Content = Words("\"We will not rest,\""), Form = StatementForm.Direct, Act = SpeechAct.Promises,
                },
            ],
            Tallies =
            [
                new Tally
                {
                    Id = "y1", Of = "attack", Count = Quantity.Exactly(23), CountSpan = Words("the 23rd attack"), First = Day(2024, 1, 1),
                    Since = Words("since January 1"), Countries = ["NE"],
                },
            ],
            Presences =
            [
                new Presence
                {
                    Id = "f1", Who = new ActorRef("a7", Words("soldiers")), Count = new Quantity(900, 900, QuantityBasis.About),
                    CountSpan = Words("About 900"), Place = "p1", Purpose = Words("to guard the mines"),
                },
            ],
            Warnings = [new Warning(Words("It"), "What \"It\" stands for is not clear.")],
        };
    }

    private static Actor Actor(string id, string name, ActorKind kind, string role, TextSpan mention) =>
        new() { Id = id, Name = name, Kind = kind, Role = role, Code = "NER" + role, Country = "NER", Mentions = [mention] };

    private static CalendarPoint Day(int year, int month, int day) => new(new DateOnly(year, month, day));
}
