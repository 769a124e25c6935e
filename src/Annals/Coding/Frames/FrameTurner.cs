using Annals.Language;

namespace Annals.Coding;

/// <summary>Turns a deed that is only spoken of into the act of speech that it is: "will send troops" promises or threatens, "will not
/// release them" refuses, "must withdraw" demands (PLOVER manual 2.0: the future of a kind act is AGREE). What turns into what stands in
/// <c>lexicon/frames/turns.txt</c>.</summary>
internal sealed class FrameTurner(ReportView view, EventLexicon lexicon)
{
    private readonly Syntax syntax = view.Syntax;

    /// <summary>How the verb's own modal speaks of the deed: <c>promised</c>, <c>refused</c>, <c>withheld</c>, <c>demanded</c>, or null.</summary>
    public string? Turn(int verb)
    {
        if (verb < 0 || !view.IsVerb(verb) || IsHedged(verb))
        {
            return null;
        }

        string? turn = null;
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Relation(child) == Relation.Aux)
            {
                turn = Section(syntax.Form(child), IsReported(verb)) ?? turn;
            }
        }

        // "They need to leave", he said
        if (turn is null && syntax.Relation(verb) == Relation.Xcomp && syntax.Head(verb) is var need and >= 0 && syntax.Penn(need) is "VBP" or "VBZ"
            && lexicon.Set("demanding verbs").Contains(syntax.Lemma(need)) && IsReported(need))
        {
            turn = "demanded";
        }

        var isDenied = view.HasChildIn(verb, lexicon.Set("negation"));
        return !isDenied ? turn : turn is "promised" ? "refused" : turn is null ? "withheld" : null;
    }

    /// <summary>What an event type becomes, or null if it stays.</summary>
    public string? Become(string turn, string type) => lexicon.Turn(turn, type);

    // "would" promises only in reported speech: "said it would send"; elsewhere it supposes.
    private string? Section(string modal, bool isReported) =>
        lexicon.Set("demanding").Contains(modal) ? isReported ? "demanded" : null
        : lexicon.Set("promising").Contains(modal) ? "promised"
        : lexicon.Set("reported promising").Contains(modal) && isReported ? "promised"
        : null;

    private bool IsReported(int verb) => syntax.Relation(verb) is Relation.Ccomp or Relation.Parataxis
        || (syntax.Relation(verb) is Relation.Conj && syntax.Head(verb) is var head and >= 0 && syntax.Relation(head) is Relation.Ccomp)
        || view.StatementAt(verb) is not null;

    private bool IsHedged(int verb)
    {
        var marker = syntax.Child(verb, Relation.Mark);
        return marker >= 0 && lexicon.Governor("markers", syntax.Form(marker)) is "conditional" or "denied";
    }
}
