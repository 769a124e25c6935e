using Annals.Documents;
using Annals.Language;
using Annals.Lexicons;
using Annals.Numbers;

namespace Annals.Times;

/// <summary>Finds time expressions and places them on the calendar, against the published date and the story so far.</summary>
internal sealed class TimeReader : IAnnotator
{
    // A reader knows no clock, so that the same report always reads the same; but nobody publishes news of so late a year yet.
    private const int LastLikelyYear = 2050;

    private readonly TimeVocabulary vocabulary;
    private readonly TimePatterns patterns;
    private readonly TimeZones zones;
    private readonly TimePlacer placer;
    private readonly TimeModifiers modifiers;
    private readonly VerbDirection direction;

    public TimeReader()
    {
        zones = new TimeZones(LexiconFile.Load("times/zones.txt"));
        vocabulary = new TimeVocabulary(LexiconFile.Load("times/words.txt"), LexiconFile.Load("times/holidays.txt"), zones);
        patterns = new TimePatterns(LexiconFile.Load("times/patterns.txt"), vocabulary);
        placer = new TimePlacer(vocabulary.Holidays, zones, vocabulary.Literal("year"), vocabulary.Literal("week"));
        modifiers = new TimeModifiers(LexiconFile.Load("times/modifiers.txt"));
        direction = new VerbDirection(LexiconFile.Load("times/verbs.txt"));
    }

    public IReadOnlyList<Layer> Needs { get; } =
    [
        LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Forms, LanguageLayers.Tags, LanguageLayers.PennTags,
        NumberLayers.Pieces,
    ];

    public IReadOnlyList<Layer> Adds { get; } = [TimeLayers.Times, TimeLayers.Published, NumberLayers.Uncounted];

    public void Annotate(Analysis analysis)
    {
        var pieces = analysis.Items(NumberLayers.Pieces);
        var matcher = new TimeMatcher(pieces, analysis.Document.Text, vocabulary, patterns.Root);
        var narrative = NarrativeOpening.Of(analysis.Document.Report.Published, pieces, analysis.Document.Text, vocabulary, zones, matcher, placer);
        var reading = new TimeReading(analysis, pieces, matcher, placer, modifiers, direction, narrative);
        var times = reading.Read();
        analysis.Add(TimeLayers.Times, times);
        analysis.Add(TimeLayers.Published, (analysis.Document.Report.Published ?? (narrative.Published is { } day ? new PublicationDate(day) : null)) is { } published ? [published] : []);
        TextSpan[] uncounted = [.. times.Select(time => time.Span), .. reading.Ages];
        Array.Sort(uncounted);
        analysis.Add(NumberLayers.Uncounted, uncounted);
        foreach (var (span, why) in reading.Doubts)
        {
            analysis.Warn(span, why);
        }

        if (analysis.Document.Report.Published is { Day.Year: > LastLikelyYear } late)
        {
            analysis.Warn(null, $"The published date, {late}, lies far in the future; times such as \"Tuesday\" or \"last week\" count from it.");
        }

        if (reading.MissedPublication)
        {
            analysis.Warn(null, "The report has no published date, so times such as \"Tuesday\" or \"last week\" could not be placed on the calendar.");
        }
    }
}
