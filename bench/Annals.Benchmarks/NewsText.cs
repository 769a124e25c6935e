namespace Annals.Benchmarks;

/// <summary>An invented report to read.</summary>
internal static class NewsText
{
    private const string Paragraph = """
        Gunmen attacked a police checkpoint near the town of Qaim on Tuesday, killing at least four officers and wounding nine others, the
        Iraqi Interior Ministry said. "We will find those who did this," said the ministry's spokesman, Saad Maan, who blamed the Islamic
        State group. No group has claimed responsibility for the attack, one of more than 30 on security forces since early March,
        according to a tally by a monitoring group based in London.

        In the capital, about 2,000 people marched against fuel prices; the U.S. embassy told its staff to stay at home. Gen. Adel Rashid,
        who commands the garrison, didn't say when the curfew would be lifted. The president, meanwhile, was to fly to Amman today for talks
        with his Jordanian counterpart, two officials who asked not to be named told a local newspaper.


        """;

    /// <summary>Some 3,000 words.</summary>
    public static readonly string Long = string.Concat(Enumerable.Repeat(Paragraph, 20));
}
