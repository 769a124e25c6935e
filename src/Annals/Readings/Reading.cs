using Annals.Actors;
using Annals.Coding;
using Annals.Documents;
using Annals.Language;
using Annals.Places;
using Annals.Statements;
using Annals.Times;

namespace Annals;

/// <summary>What one report becomes: the contract between the reader and all that follows.</summary>
/// <remarks>Frozen and thread-safe. <see cref="ReadingJson"/> writes it.</remarks>
public sealed record Reading
{
    /// <summary>Version of the contract.</summary>
    public const string Contract = "1";

    /// <summary>What made the reading.</summary>
    public required EngineInfo Engine { get; init; }

    /// <summary>The text that all spans point into, and the report it came with.</summary>
    public required Document Document { get; init; }

    /// <summary>When the report was published, as it came or as its dateline or head line tells; null when nothing does.</summary>
    public required PublicationDate? Published { get; init; }

    /// <summary>Bounds of the sentences.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>Number of words read.</summary>
    public required int WordCount { get; init; }

    /// <summary>Names as they stand in the text.</summary>
    public required IReadOnlyList<NameMention> Names { get; init; }

    /// <summary>Who is named or described.</summary>
    public required IReadOnlyList<Actor> Actors { get; init; }

    /// <summary>Where.</summary>
    public required IReadOnlyList<PlaceMention> Places { get; init; }

    /// <summary>When.</summary>
    public required IReadOnlyList<TimeExpression> Times { get; init; }

    /// <summary>Who did what to whom.</summary>
    public required IReadOnlyList<Event> Events { get; init; }

    /// <summary>Who said what.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Running counts that somebody claims.</summary>
    public required IReadOnlyList<Tally> Tallies { get; init; }

    /// <summary>Forces and how many of them are where.</summary>
    public required IReadOnlyList<Presence> Presences { get; init; }

    /// <summary>What the reader could not settle.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init; }

    internal static Reading From(Analysis analysis, EngineInfo engine)
    {
        var words = Layer(analysis, LanguageLayers.Words);
        return new Reading
        {
            Engine = engine,
            Document = analysis.Document,
            Published = Layer(analysis, TimeLayers.Published) is [var published, ..] ? published : analysis.Document.Report.Published,
            Sentences = Array.ConvertAll(Layer(analysis, LanguageLayers.Sentences), sentence => sentence.Span),
            WordCount = words.Length,
            Names = Array.ConvertAll(
                Layer(analysis, LanguageLayers.Names),
                name => new NameMention(new TextSpan(words[name.FirstWord].Start, words[name.EndWord - 1].End), name.Type)),
            Actors = Layer(analysis, ActorLayers.Actors),
            Places = Layer(analysis, PlaceLayers.Places),
            Times = Layer(analysis, TimeLayers.Times),
            Events = Layer(analysis, CodingLayers.Events),
            Statements = Layer(analysis, StatementLayers.Statements),
            Tallies = Layer(analysis, CodingLayers.Tallies),
            Presences = Layer(analysis, CodingLayers.Presences),
            Warnings = [.. analysis.Warnings],
        };
    }

    // A pipeline of fewer stages gives a reading of fewer parts.
    private static T[] Layer<T>(Analysis analysis, Layer<T> layer) => analysis.Has(layer) ? analysis.Items(layer) : [];
}

/// <summary>A name as it stands in the text.</summary>
/// <param name="Span">The words.</param>
/// <param name="Type">What it names.</param>
public readonly record struct NameMention(TextSpan Span, NameType Type);
