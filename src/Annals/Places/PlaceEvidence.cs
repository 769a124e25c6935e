using Annals.Language;

namespace Annals.Places;

/// <summary>Weighs whether words that could be a place name are one. The weights are added; the sum is compared with a threshold.</summary>
internal static class PlaceEvidence
{
    /// <summary>From here on the words are taken for a place name.</summary>
    public const double Threshold = 2;

    /// <summary>What the same name, accepted elsewhere in the report, adds.</summary>
    public const double SameName = 2;

    /// <summary>What it adds that a person of the report bears the name.</summary>
    public const double PersonElsewhere = -4;

    /// <summary>Never a place name.</summary>
    public const double Never = -100;

    private const double PlaceName = 4;
    private const double FacilityName = 3;
    private const double OrganisationName = 0.5;
    private const double WholeOrganisation = -0.5;
    private const double WholePerson = -3;
    private const double Listed = 3;
    private const double OtherLanguage = -1;
    private const double SeveralWords = 1;
    private const double ProperNoun = 0.5;
    private const double NoProperNoun = -1.5;
    private const double AfterPreposition = 1.5;
    private const double SaidKind = 3;
    private const double Contained = 3;
    private const double BesideCapitals = -2.5;
    private const double AfterTitle = -4;
    private const double OtherWord = -4;
    private const double PersonWord = -2.5;
    private const double BeforeInstitution = 2.5;
    private const double Constituency = 3;
    private const double Dateline = 4;
    private const int ShortestDateline = 4;

    public static double Weigh(Toponym name, Syntax syntax, Name? around, bool isContained)
    {
        var sum = OfName(name, around);
        var first = name.FirstWord;
        var isListed = name.Candidates.Any(place => place.IsListed);
        sum += isListed ? Listed : name.Candidates.Length == 0 ? 0 : (name.Candidates.Max(place => place.Prior) - 9) / 3;
        sum += name.Candidates.Any(place => place.IsListed || place.IsUsualName) ? 0 : OtherLanguage;
        sum += name.EndWord - first > 1 ? SeveralWords : 0;
        sum += syntax.Tag(name.EndWord - 1) == UniversalTag.Propn ? ProperNoun : isListed ? 0 : NoProperNoun;
        sum += name.SaidKind is null ? 0 : SaidKind;
        sum += isContained ? Contained : 0;
        var sentence = syntax.SentenceOf(first);
        if (first > sentence.FirstWord)
        {
            var before = syntax.Form(first - 1);
            sum += IsConstituency(first, syntax) ? Constituency : 0;
            sum += before == "of" ? IsHome(first, sentence, syntax) ? AfterPreposition : AfterPreposition / 4 : PlaceWords.Prepositions.Contains(before) || PlaceWords.Near.Contains(before) ? AfterPreposition : 0;
            sum += PlaceWords.Titles.Contains(before) && !isListed ? AfterTitle : 0;
        }

        if (IsDateline(name, syntax, sentence))
        {
            sum += Dateline;
        }
        else if (around is not { Type: NameType.Person } && IsBeforeInstitution(name, syntax, sentence))
        {
            sum += BeforeInstitution;
        }
        else if (around is null && !isListed && !isContained && name.SaidKind is null)
        {
            sum += IsBesideCapitals(name, syntax, sentence) ? BesideCapitals : 0;
        }

        if (!name.Surface.Contains(' ', StringComparison.Ordinal) && !isContained && !PlaceLexicon.IsAbbreviation(name.Surface)
            && !Array.Exists(name.Candidates, place => place.Kind == name.SaidKind))
        {
            var form = syntax.Form(first);
            sum += PlaceWords.OtherWords.Contains(form) && !isListed ? OtherWord
                : PlaceWords.PersonNames.Contains(form) && !(isListed && around is { Type: not NameType.Person }) ? PersonWord : 0;
        }

        return sum;
    }

    private static double OfName(Toponym name, Name? around)
    {
        if (around is not { } there)
        {
            return 0;
        }

        var isWhole = there.FirstWord >= name.FirstWord && there.EndWord <= name.EndWord;
        return there.Type switch
        {
            NameType.Place => PlaceName,
            NameType.Facility => FacilityName,
            NameType.Nationality => 1,
            NameType.Organisation => isWhole ? WholeOrganisation : OrganisationName,
            _ => !isWhole ? Never : Array.Exists(name.Candidates, place => place.Kind == name.SaidKind) ? 0 : WholePerson,
        };
    }

    // "D-Ohio", "R-Elbow Lake".
    private static bool IsConstituency(int first, Syntax syntax) =>
        first > 1 && syntax.Form(first - 1) == "-" && PlaceWords.PartyMarks.Contains(syntax.Form(first - 2));

    // "J. Smith, 41, of Wooster".
    private static bool IsHome(int first, Sentence sentence, Syntax syntax) => first - 2 >= sentence.FirstWord && syntax.Form(first - 2) == ",";

    // "NEWARK - ", "DANIELSVILLE, Ga. — ": capitals, then a dash.
    private static bool IsDateline(Toponym name, Syntax syntax, Sentence sentence)
    {
        if (name.Surface.Length < ShortestDateline || name.Surface.Any(char.IsLower) || name.EndWord >= sentence.EndWord)
        {
            return false;
        }

        return syntax.Form(name.EndWord) is "-" or "--" or "\u2014" or "\u2013" or "," or "(";
    }

    // "Dunbar police", "a Clinton couple", "Lindsay area".
    private static bool IsBeforeInstitution(Toponym name, Syntax syntax, Sentence sentence) =>
        name.EndWord < sentence.EndWord && PlaceWords.Institutions.Contains(syntax.Form(name.EndWord))
        && (name.FirstWord == sentence.FirstWord || !IsBareCapital(name.FirstWord - 1, syntax));

    private static bool IsBareCapital(int word, Syntax syntax) =>
        char.IsUpper(syntax.Document.Text[syntax.Word(word).Start]) && syntax.Tag(word) == UniversalTag.Propn;

    private static bool IsBesideCapitals(Toponym name, Syntax syntax, Sentence sentence)
    {
        var text = syntax.Document.Text;
        var after = name.EndWord;
        if (after < sentence.EndWord && char.IsUpper(text[syntax.Word(after).Start]) && syntax.Tag(after) == UniversalTag.Propn)
        {
            return true;
        }

        var before = name.FirstWord - 1;
        return before > sentence.FirstWord && char.IsUpper(text[syntax.Word(before).Start]) && syntax.Tag(before) == UniversalTag.Propn;
    }
}
