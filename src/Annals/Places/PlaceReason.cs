namespace Annals;

/// <summary>One feature that speaks for what a place name was taken to mean; the weights add up to its score.</summary>
/// <param name="Feature"><c>prior</c> (about the logarithm of the inhabitants), <c>salience</c> (which plays it down for what the report is all about), <c>usual-name</c>, <c>said-kind</c> ("X province"),
/// <c>said-container</c> ("X in Y"), and the company that it keeps in the report: <c>country</c>, <c>division</c>, <c>county</c>,
/// <c>vicinity</c>; or <c>focus</c>, when nobody knows the name and it was put where the report is at home.</param>
/// <param name="Weight">How much it adds.</param>
public sealed record PlaceReason(string Feature, double Weight);
