using Annals.Documents;
using Annals.Language;
using Annals.Lexicons;
using Annals.Numbers;

namespace Annals.Times;

/// <summary>Finds time expressions and places them on the calendar, against the published date and the story so far.</summary>
internal sealed class TimeReader : IAnnotator
{
    private readonly TimeVocabulary vocabulary;
    private readonly TimePatterns patterns;
    private readonly TimePlacer placer;
    private readonly TimeModifiers modifiers;
    private readonly VerbDirection direction;

    public TimeReader()
    {
        vocabulary = new TimeVocabulary(LexiconFile.Load("times/words.txt"), LexiconFile.Load("times/holidays.txt"));
        patterns = new TimePatterns(LexiconFile.Load("times/patterns.txt"), vocabulary);
        placer = new TimePlacer(vocabulary.Holidays, vocabulary.Literal("year"), vocabulary.Literal("week"));
        modifiers = new TimeModifiers(LexiconFile.Load("times/modifiers.txt"));
        direction = new VerbDirection(LexiconFile.Load("times/verbs.txt"));
    }

    public IReadOnlyList<Layer> Needs { get; } =
    [
        LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Forms, LanguageLayers.Tags, LanguageLayers.PennTags,
        NumberLayers.Pieces,
    ];

    public IReadOnlyList<Layer> Adds { get; } = [TimeLayers.Times, NumberLayers.Uncounted];

    public void Annotate(Analysis analysis)
    {
        var pieces = analysis.Items(NumberLayers.Pieces);
        var matcher = new TimeMatcher(pieces, analysis.Document.Text, vocabulary, patterns.Root);
        var reading = new TimeReading(analysis, pieces, matcher, placer, modifiers, direction);
        var times = reading.Read();
        analysis.Add(TimeLayers.Times, times);
        TextSpan[] uncounted = [.. times.Select(time => time.Span), .. reading.Ages];
        Array.Sort(uncounted);
        analysis.Add(NumberLayers.Uncounted, uncounted);
        if (reading.MissedPublication)
        {
            analysis.Warn(null, "The report has no published date, so times such as \"Tuesday\" or \"last week\" could not be placed on the calendar.");
        }
    }
}
