using Annals.Language;

namespace Annals.Coding;

/// <summary>Where a count holds, and whom it names.</summary>
internal sealed class TallyScope(ReportView view)
{
    private readonly Syntax syntax = view.Syntax;

    /// <summary>The verb above a word, or -1.</summary>
    public int Clause(int word)
    {
        for (var climbed = 0; word >= 0 && climbed < 4; climbed++)
        {
            word = syntax.Head(word);
            if (word >= 0 && view.IsVerb(word))
            {
                return word;
            }
        }

        return -1;
    }

    /// <summary>What a noun counts, with the nouns that make it: "missile test".</summary>
    public string Kind(int noun)
    {
        var first = noun;
        while (first > 0 && syntax.Tag(first - 1) == UniversalTag.Noun && syntax.Relation(first - 1) == Relation.Compound
            && syntax.Head(first - 1) is var head && head >= first && head <= noun)
        {
            first--;
        }

        return syntax.Document.Quote(syntax.SpanOf(first, noun + 1));
    }

    /// <summary>The places below a word, else those of its sentence.</summary>
    public List<PlaceMention> Places(int word)
    {
        var found = Within(syntax.SubtreeFirst(word), syntax.SubtreeEnd(word));
        var sentence = syntax.SentenceOf(word);
        return found.Count > 0 ? found : Within(sentence.FirstWord, sentence.EndWord);
    }

    /// <summary>The places behind a number, before the next mark or number.</summary>
    public List<PlaceMention> PlacesBehind(int end)
    {
        const int reach = 8;
        var limit = Math.Min(syntax.SentenceOf(end).EndWord, end + reach);
        var stop = end;
        while (stop < limit && syntax.Tag(stop) is not (UniversalTag.Punct or UniversalTag.Num or UniversalTag.Cconj))
        {
            stop++;
        }

        return Within(end, stop);
    }

    /// <summary>Who a phrase names. "Its forces" are those of the clause's subject, where the actors do not know better.</summary>
    public ActorRef Party(int head)
    {
        var party = view.Reference(head);
        var owner = syntax.Child(head, Relation.NmodPoss);
        if (owner < 0 || syntax.Penn(owner) != "PRP$" || Subject(head) is not { Country: { } country } subject
            || view.Actors.FirstOrDefault(actor => actor.Id == party.Actor)?.Country == country)
        {
            return party;
        }

        var own = view.ActorAt(head) is { Kind: ActorKind.Forces }
            ? view.Actors.FirstOrDefault(actor => actor.Kind == ActorKind.Forces && actor.Country == country)
            : null;
        return party with { Actor = (own ?? subject).Id };
    }

    public static string[] CountriesOf(List<PlaceMention> places) => [.. places.Select(place => place.Country).OfType<string>().Distinct()];

    private Actor? Subject(int word)
    {
        var verb = Clause(word);
        return verb >= 0 && syntax.Child(verb, Relation.Nsubj) is >= 0 and var subject && subject < word ? view.ActorAt(subject) : null;
    }

    private List<PlaceMention> Within(int first, int end) =>
        [.. view.PlacesWithin(first, end).Where(place => place.Use == PlaceUse.Literal)];
}
