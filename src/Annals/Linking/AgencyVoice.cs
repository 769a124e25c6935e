namespace Annals.Linking;

/// <summary>How a report shows that it speaks for a news agency.</summary>
internal enum AgencyMark
{
    /// <summary>Before the text: "BAGHDAD (AFP) -".</summary>
    Dateline,

    /// <summary>Alone on a line, or at the end: "© AFP".</summary>
    Credit,

    /// <summary>In the text: "AFP reported".</summary>
    Cited,
}

/// <summary>The news agency whose voice a report is.</summary>
/// <param name="Agency">Its name in <c>lexicon/linking/agencies.txt</c>.</param>
/// <param name="Mark">How the report shows it.</param>
/// <param name="Count">How often it names it so.</param>
internal sealed record AgencyVoice(string Agency, AgencyMark Mark, int Count)
{
    private const int HeadLength = 400;
    private const int TailLength = 160;
    private const int LeadLength = 700;
    private const int Certain = 2;

    /// <summary>The agency of a report, or null: of a dateline or a credit, else the only one that its opening, or the report more than once, cites.</summary>
    public static AgencyVoice? Of(string text, string? publisher)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<(AgencyVoice Voice, int At)>();
        foreach (var (name, at, length) in AgencyNames.Default.Find(text))
        {
            if (MarkOf(text, at, length) is { } mark)
            {
                found.Add((new AgencyVoice(name, mark, 1), at));
            }
        }

        if (publisher is not null && AgencyNames.Default.Find(publisher).Select(hit => hit.Name).FirstOrDefault() is { } own)
        {
            return new AgencyVoice(own, AgencyMark.Credit, 1);
        }

        var marked = found.Where(item => item.Voice.Mark != AgencyMark.Cited).OrderBy(item => item.Voice.Mark).ThenBy(item => item.At).FirstOrDefault().Voice;
        var cited = found.Where(item => item.Voice.Mark == AgencyMark.Cited).GroupBy(item => item.Voice.Agency, StringComparer.Ordinal).ToArray();
        return marked ?? (cited is [var only] && (only.Count() >= Certain || only.First().At < LeadLength) ? only.First().Voice with { Count = only.Count() } : null);
    }

    private static AgencyMark? MarkOf(string text, int at, int length)
    {
        var (before, after) = (at > 0 ? text[at - 1] : '\n', at + length < text.Length ? text[at + length] : '\n');
        if (at < HeadLength && before is '(' or '[' && after is ')' or ']' or '/')
        {
            return AgencyMark.Dateline;
        }

        var line = text.AsSpan(0, at).LastIndexOf('\n') + 1;
        var opens = text.AsSpan(line, at - line).Trim(" ©–—-(").IsEmpty;
        var rest = text.AsSpan(at + length);
        var end = rest.IndexOf('\n') is var stop and >= 0 ? rest[..stop] : rest;
        if (opens && (end.Trim(" .)–—-").IsEmpty || (at < HeadLength && end.TrimStart() is ['|' or '–' or '—' or '-' or '/', ..])) && (at < HeadLength || text.Length - at < TailLength))
        {
            return AgencyMark.Credit;
        }

        return AgencyNames.Default.IsCited(text.AsSpan(0, at), rest) ? AgencyMark.Cited : null;
    }
}
