namespace Annals.Cli.Outputs;

/// <summary>Says in a line what an item of a reading is, and what its fields hold.</summary>
internal static class ItemSummary
{
    /// <summary>The item in a line.</summary>
    public static string Of(Reading reading, Phrases phrases, string id)
    {
        if (Event(reading, id) is { } e)
        {
            var sentence = reading.Sentences.FirstOrDefault(bounds => bounds.Contains(e.Trigger));
            return $"{(e.Mode is { } mode ? $"{e.Type}/{mode}" : e.Type)} {phrases.Quote(e.Trigger)} in {phrases.Quote(sentence, 160)}";
        }

        if (reading.Statements.FirstOrDefault(statement => statement.Id == id) is { } said)
        {
            return $"{Phrases.Word(said.Act)}: {phrases.Quote(said.Content, 160)}";
        }

        return phrases.Actor(id) is { } actor ? $"{Words.Short(actor.Name)} {actor.Code}".TrimEnd()
            : phrases.Place(id) is { } place ? Phrases.Where(place)
            : "";
    }

    /// <summary>The value of a field that holds one, after a space; else nothing.</summary>
    public static string Value(Reading reading, string id, string field)
    {
        var value = (Event(reading, id), field) switch
        {
            ({ } e, "type") => e.Mode is { } mode ? $"{e.Type}/{mode}" : e.Type,
            ({ } e, "mode") => e.Mode,
            ({ } e, "status") => Phrases.Word(e.Status),
            ({ When: { } when }, "when") => $"{Phrases.When(when.Interval)} ({Phrases.Word(when.Basis)})",
            ({ Where: { } where }, "where") => new Phrases(reading).Where(where),
            ({ } e, "incident") => e.Incident,
            ({ } e, "cameo") => e.Acled is { } acled ? $"{e.Cameo}, {acled.EventType}: {acled.SubEventType}" : e.Cameo,
            _ => null,
        };
        return value is null ? "" : $" {value}";
    }

    private static Event? Event(Reading reading, string id) => reading.Events.FirstOrDefault(e => e.Id == id);
}
