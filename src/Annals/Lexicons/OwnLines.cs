namespace Annals.Lexicons;

/// <summary>Reads a user's file. Its lines are those of the lists that ship; <c>[actors/groups]</c> names the list that the lines below
/// it extend, every other <c>[section]</c> is one of that list.</summary>
internal static class OwnLines
{
    /// <summary>The lines, each checked against the form of its list.</summary>
    /// <exception cref="LexiconException">A line does not follow it.</exception>
    public static IReadOnlyList<LexiconEntry> Read(TextReader reader, string file)
    {
        var entries = new List<LexiconEntry>();
        ListForm? form = null;
        var (list, section) = ("", "");
        foreach (var line in LexiconFile.Lines(reader, file))
        {
            if (LexiconFile.Heading(line) is { } heading)
            {
                if (ListForm.Of(heading) is { } named)
                {
                    (form, list, section) = (named, heading + ".txt", "");
                }
                else if (form is null || heading.Contains('/', StringComparison.Ordinal))
                {
                    throw line.Error($"[{heading}] is no list that lines may be added to; use one of {ListForm.Known}");
                }
                else
                {
                    section = heading;
                }

                continue;
            }

            var entry = line with { Home = list, Section = section };
            (form ?? throw line.Error($"which list does it extend? Write a line such as [actors/groups] above it; there are {ListForm.Known}")).Check(entry);
            entries.Add(entry);
        }

        return entries;
    }
}
