using CsCheck;
using Xunit;

namespace Annals.Tests.Readings;

/// <summary>Texts of news words in no order: nothing in a report can make the reader throw, and every span is a quotation.</summary>
public sealed class PipelineFuzzTests
{
    private static readonly string[] Pieces =
    [
        "The army", "said", "told", "reporters", "that", "killed", "three", "soldiers", "attacks", "attack", "reports", "claims", ",", ".", "\"",
        "“", "”", "’s", "(", ")", "—", "--", ":", "\n", "\n\n", "on", "Tuesday", "May 12", "2019", "since", "October 17", "more than", "20",
        "Iraq", "Baghdad", "near", "Hamas", "drone", "claimed", "responsibility", "for", "by", "according", "to", "whom", "which", "who", "not", "no",
        "if", "will", "may", "HE", "AGADEZ", "\uD83D\uDE80", "\uD800", "they", "its", "and", "or", "the", "a", "U.S.", "Mr.", "denied", "warned", "there", "are",
    ];

    [Fact]
    public void Reads_any_run_of_news_words() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Sample(
            pieces =>
            {
                var text = string.Join(' ', pieces);
                var reading = Pipeline.Default.Read(new Report { Id = "fuzz", Text = text, Published = PublicationDate.TryRead("2024-05-16") });
                foreach (var e in reading.Events)
                {
                    Assert.InRange(e.Trigger.Start, 0, e.Trigger.End);
                    Assert.InRange(e.Trigger.End, 0, text.Length);
                }

                Assert.NotEmpty(ReadingJson.Write(reading));
            },
            iter: 1500,
            threads: 1);
}
