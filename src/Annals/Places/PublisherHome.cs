namespace Annals.Places;

/// <summary>Guesses where a report's publisher is at home from its name: "The Baghdad Post".</summary>
internal static class PublisherHome
{
    private const double SmallestCity = 15;

    public static KnownPlace? Find(Report report, Gazetteer gazetteer, PlaceLexicon lexicon)
    {
        if (report.Publisher is not { Length: > 0 and <= 200 } publisher)
        {
            return null;
        }

        Span<int> found = stackalloc int[1];
        foreach (var word in publisher.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var key = PlaceKey.Loose(word);
            if (!char.IsUpper(word[0]) || key.Length < 4 || PlaceWords.OtherWords.Contains(word.ToLowerInvariant()))
            {
                continue;
            }

            if (lexicon.Find(word, key) is { IsEmpty: false } listed)
            {
                return listed[0];
            }

            if (gazetteer.Find(key, found) > 0 && gazetteer.LogPopulation(found[0]) >= SmallestCity)
            {
                return lexicon.OfGazetteer(found[0], word);
            }
        }

        return null;
    }
}
