using Annals.Actors;
using Annals.Documents;
using Annals.Language;
using Annals.Numbers;
using Annals.Places;
using Annals.Statements;
using Annals.Times;

namespace Annals.Coding;

/// <summary>Finds forces that are somewhere: "about 900 soldiers are deployed in", "there are 2,500 troops in". A presence is a
/// state and no move, so the words that tell it make no event.</summary>
/// <param name="lexicon">All that is known about events.</param>
internal sealed class PresenceFinder(EventLexicon lexicon) : IAnnotator
{
    public IReadOnlyList<Layer> Needs =>
    [
        LanguageLayers.Words, LanguageLayers.Arcs, ActorLayers.Mentions, PlaceLayers.Places, TimeLayers.Times, TimeLayers.Published,
        NumberLayers.Numbers, StatementLayers.Statements, CodingLayers.CountedWords,
    ];

    public IReadOnlyList<Layer> Adds => [CodingLayers.Presences, CodingLayers.StationedWords];

    public void Annotate(Analysis analysis)
    {
        var view = new ReportView(analysis);
        var participants = new Participants(view, lexicon);
        var presences = new List<Presence>();
        var stationed = new List<int>();
        for (var word = 0; word < view.Syntax.Count; word++)
        {
            if (view.IsNominal(word) && lexicon.Set("presences/nouns").Contains(view.Syntax.Lemma(word))
                && Read(view, participants, word, stationed) is { } presence)
            {
                presences.Add(presence with { Id = $"f{presences.Count + 1}" });
            }
        }

        analysis.Add(CodingLayers.Presences, [.. presences]);
        analysis.Add(CodingLayers.StationedWords, [.. stationed]);
    }

    private Presence? Read(ReportView view, Participants participants, int noun, List<int> stationed)
    {
        var verb = Station(view, participants, noun);
        if (verb < 0)
        {
            return null;
        }

        var syntax = view.Syntax;
        var places = Places(view, noun, verb);
        if (places.Count == 0)
        {
            return null;
        }

        var number = new FigureReader(view, lexicon, participants, []).NumberOf(noun) ?? NumberBefore(view, noun);
        stationed.Add(verb);
        return new Presence
        {
            Id = "",
            Who = view.Reference(noun),
            Count = number?.Quantity,
            CountSpan = number?.Span,
            Countries = [.. places.Select(place => place.Country).OfType<string>().Distinct()],
            Place = places[0].Id,
            Purpose = Purpose(syntax, verb),
            AccordingTo = view.ChainAt(noun),
        };
    }

    /// <summary>The verb or participle that says that they are there, the noun itself for "there are troops in", or -1.</summary>
    private int Station(ReportView view, Participants participants, int noun)
    {
        var syntax = view.Syntax;
        var head = syntax.Head(noun);
        if (syntax.Child(noun, Relation.Expl) >= 0 && IsPresent(syntax, noun))
        {
            return noun;
        }

        foreach (var child in syntax.Children(noun))
        {
            if (syntax.Relation(child) is Relation.Acl or Relation.AclRelcl && (IsStationed(view, child) || IsBelieved(view, child)))
            {
                return child;
            }
        }

        if (head < 0)
        {
            return -1;
        }

        return syntax.Relation(noun) switch
        {
            Relation.Nsubj or Relation.NsubjPass when syntax.Child(head, Relation.Expl) >= 0 && syntax.Lemma(head) == "be" => head,
            Relation.Nsubj when IsThere(view, head) => head,
            Relation.NsubjPass or Relation.Nsubj when IsStationed(view, head) && participants.Subject(head) != head => head,
            Relation.Obj when lexicon.Set("holding").Contains(syntax.Lemma(head)) && IsPresent(syntax, head)
                && new FigureReader(view, lexicon, participants, []).NumberOf(noun) is not null => head,
            _ => -1,
        };
    }

    // "troops at the base are there to", "900 soldiers are in Niger"
    private bool IsThere(ReportView view, int predicate)
    {
        var syntax = view.Syntax;
        return syntax.Child(predicate, Relation.Cop) >= 0 && IsPresent(syntax, predicate)
            && (lexicon.Set("presences/there").Contains(syntax.Form(predicate))
                || (view.PlaceAt(predicate) is { Use: PlaceUse.Literal } && lexicon.Set("location").Contains(view.Preposition(predicate))));
    }

    // "the militants believed to be inside the city"
    private bool IsBelieved(ReportView view, int participle) => lexicon.Set("presences/believed").Contains(view.Syntax.Lemma(participle))
        && view.Syntax.Child(participle, Relation.Xcomp) is >= 0 and var state && view.Syntax.Child(state, Relation.Cop) >= 0
        && (view.PlaceAt(state) is not null || view.Syntax.Child(state, Relation.Case) >= 0);

    // "2,000 to 10,000 insurgents", where the tree parts the number from its noun.
    private static NumberMention? NumberBefore(ReportView view, int noun)
    {
        const int reach = 4;
        for (var word = noun - 1; word >= Math.Max(view.Syntax.SentenceOf(noun).FirstWord, noun - reach); word--)
        {
            if (view.NumberAt(word) is { } number)
            {
                return number;
            }

            if (view.IsVerb(word) || view.Syntax.Tag(word) is UniversalTag.Punct or UniversalTag.Adp or UniversalTag.Cconj)
            {
                return null;
            }
        }

        return null;
    }

    // Being stationed is a state: a passive or a participle in the present. "Deployed 900 soldiers on Monday" is a move.
    private bool IsStationed(ReportView view, int verb) =>
        lexicon.Set("presences/verbs").Contains(view.Syntax.Lemma(verb))
        && (view.Syntax.Relation(verb) == Relation.Acl || (IsPresent(view.Syntax, verb)
            && (view.IsPassive(verb) || view.Syntax.Child(verb, Relation.Obj) < 0)))
        && view.TimesWithin(view.Syntax.SentenceOf(verb).FirstWord, view.Syntax.SentenceOf(verb).EndWord).All(time => view.Syntax.Head(time.FirstWord) != verb);

    private static bool IsPresent(Syntax syntax, int word)
    {
        if (syntax.Penn(word) is "VBZ" or "VBP")
        {
            return true;
        }

        foreach (var child in syntax.Children(word))
        {
            if (syntax.Relation(child) is Relation.Aux or Relation.AuxPass or Relation.Cop && syntax.Penn(child) is "VBZ" or "VBP"
                && syntax.Lemma(child) == "be")
            {
                return true;
            }
        }

        return false;
    }

    private static List<PlaceMention> Places(ReportView view, int noun, int verb)
    {
        var syntax = view.Syntax;
        var found = new List<PlaceMention>();
        foreach (var place in view.PlacesWithin(syntax.SentenceOf(noun).FirstWord, syntax.SentenceOf(noun).EndWord))
        {
            if (place.Use != PlaceUse.Literal || place.EndWord <= place.FirstWord)
            {
                continue;
            }

            // In the phrase of the forces or in the clause itself, not in a clause that hangs on it.
            for (int word = place.EndWord - 1, climbed = 0; word >= 0 && climbed < 6; word = syntax.Head(word), climbed++)
            {
                if (word == noun || word == verb)
                {
                    found.Add(place);
                    break;
                }

                if (climbed > 0 && view.IsVerb(word))
                {
                    break;
                }
            }
        }

        return found;
    }

    private static TextSpan? Purpose(Syntax syntax, int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Relation(child) is Relation.Advcl or Relation.Acl or Relation.Xcomp && child > verb && syntax.Penn(child) == "VB")
            {
                return syntax.SpanOf(syntax.SubtreeFirst(child), syntax.SubtreeEnd(child));
            }
        }

        return null;
    }
}
