using System.Globalization;
using Annals.Documents;
using Annals.Language;

namespace Annals.Actors;

/// <summary>Writes the layers of actors from the finished drafts.</summary>
internal static class ActorWriter
{
    private const int LongestName = 200;

    public static void Write(Analysis analysis, Syntax syntax, IReadOnlyList<ActorDraft> drafts)
    {
        var roots = drafts.Where(draft => ReferenceEquals(draft.Root, draft)).ToArray();
        var mentions = new List<ActorMention>();
        for (var i = 0; i < roots.Length; i++)
        {
            foreach (var phrase in roots[i].Phrases)
            {
                mentions.Add(new ActorMention(phrase.Head, phrase.FirstWord, phrase.EndWord, syntax.SpanOf(phrase.FirstWord, phrase.EndWord), i, false));
            }

            foreach (var word in roots[i].Pronouns)
            {
                mentions.Add(new ActorMention(word, word, word + 1, syntax.Word(word).Span, i, true));
            }
        }

        mentions.Sort((a, b) => a.Span.CompareTo(b.Span) is var bySpan and not 0 ? bySpan : a.Head.CompareTo(b.Head));
        var order = new int[roots.Length];
        Array.Fill(order, -1);
        var actors = new List<Actor>(roots.Length);
        var spans = new List<TextSpan>[roots.Length];
        var sorted = mentions.ToArray();
        for (var m = 0; m < sorted.Length; m++)
        {
            var root = sorted[m].Actor;
            if (order[root] < 0)
            {
                order[root] = actors.Count;
                spans[root] = [];
                if (analysis.Reasons is { } reasons)
                {
                    Note(reasons, syntax, roots[root], actors.Count + 1);
                }

                actors.Add(Make(syntax, roots[root], actors.Count + 1, spans[root]));
            }

            spans[root].Add(sorted[m].Span);
            sorted[m] = sorted[m] with { Actor = order[root] };
        }

        for (var i = 0; i < roots.Length; i++)
        {
            AddBareName(syntax, roots[i], spans[i]);
        }

        analysis.Add(ActorLayers.Actors, [.. actors]);
        analysis.Add(ActorLayers.Mentions, sorted);
    }

    // What the lists say, and what the words add: the noun of a phrase, its country, whose it is.
    private static void Note(ReasonBook reasons, Syntax syntax, ActorDraft draft, int number)
    {
        reasons.Identify(draft, "a" + number.ToString(CultureInfo.InvariantCulture));
        foreach (var phrase in draft.Phrases)
        {
            var span = syntax.SpanOf(phrase.FirstWord, phrase.EndWord);
            if (phrase.Known is { } known)
            {
                reasons.Add(draft, new Reason("code", $"the name is listed: {known.Name}", known.Origin, span, null));
            }
            else if (phrase.State is { } state)
            {
                reasons.Add(draft, new Reason("code", $"the name of a country: {state.Name}", "lexicon/places/countries.txt", span, null));
            }
            else if (phrase.Noun is { } noun)
            {
                var whose = phrase.Patron is { } patron ? $", of {patron.Name}" : phrase.Country is { } country ? $", of {country}" : "";
                reasons.Add(draft, new Reason("role", $"the noun “{noun}”{whose}", "lexicon/actors/roles.txt", span, null));
            }
            else
            {
                reasons.Add(draft, new Reason("name", "a name that no list knows", null, span, null));
            }
        }

        if (draft.Country is { } home && draft.Phrases.TrueForAll(phrase => phrase.Country is null && phrase.Known is null))
        {
            reasons.Add(draft, new Reason("country", $"{home}: where the report is set", null, null, null));
        }
    }

    // "President Roldán", "the banned Patriotic Front": the name by itself is a mention too, once, so that its words can be pointed at.
    private static void AddBareName(Syntax syntax, ActorDraft draft, List<TextSpan>? mentions)
    {
        if (mentions is null || draft.Kind == ActorKind.State || BestName(syntax, draft) is not { IsName: true, Span: var name })
        {
            return;
        }

        var at = mentions.BinarySearch(name);
        if (at < 0)
        {
            mentions.Insert(~at, name);
        }
    }

    private static Actor Make(Syntax syntax, ActorDraft draft, int number, List<TextSpan> mentions) => new()
    {
        Id = "a" + number.ToString(CultureInfo.InvariantCulture),
        Name = NameOf(syntax, draft),
        Kind = draft.Kind,
        Country = draft.Country,
        Role = draft.Role,
        Code = draft.Code,
        Mentions = mentions,
    };

    private static string NameOf(Syntax syntax, ActorDraft draft)
    {
        if (draft.Phrases.Find(phrase => phrase.State is not null)?.State is { } state)
        {
            return state.Name;
        }

        return syntax.Document.Quote(BestName(syntax, draft).Span);
    }

    // The longest of its names, else of its descriptions.
    private static (TextSpan Span, bool IsName) BestName(Syntax syntax, ActorDraft draft)
    {
        TextSpan best = default;
        var bestIsName = false;
        foreach (var phrase in draft.Phrases)
        {
            var span = phrase.HasName ? syntax.SpanOf(phrase.NameFirst, phrase.NameEnd) : syntax.SpanOf(phrase.FirstWord, phrase.EndWord);
            if (span.Length <= LongestName && ((phrase.HasName && !bestIsName) || (phrase.HasName == bestIsName && span.Length > best.Length)))
            {
                (best, bestIsName) = (span, phrase.HasName);
            }
        }

        return (best.Length > 0 ? best : syntax.Word(draft.Phrases[0].Head).Span, bestIsName);
    }
}
