using Xunit;

namespace Annals.Tests.Lexicons;

/// <summary>Lines of a user's own.</summary>
public sealed class LexiconTests
{
    private const string Verb = "[frames/verbs]\nbushwhack | ASSAULT | subj | obj | obj=@human";

    [Fact]
    public void A_frame_of_ones_own_reads_what_the_shipped_ones_do_not()
    {
        const string text = "Rebels bushwhacked two teachers near Diffa on Monday.";

        Assert.DoesNotContain(Read(text, Lexicon.Shipped).Events, e => e.Type == "ASSAULT");
        Assert.Equal("ASSAULT", Assert.Single(Read(text, Lexicon.Shipped.With("mine.txt", Verb)).Events).Type);
    }

    [Fact]
    public void Ones_own_line_wins_over_a_shipped_one_and_the_file_given_last_over_the_others()
    {
        const string text = "The Islamic State entered the village. ISIS said so on Monday.";
        static string Line(string code) => $"[actors/groups]\n[international]\nIslamic State | Black Banner Men | REB | {code}";

        var reading = Read(text, Lexicon.Shipped.With("a.txt", Line("IMGAAA")).With("b.txt", Line("IMGBBB")));

        // It speaks for all the names under which the actor is known.
        Assert.Equal("IMGBBB", Assert.Single(reading.Actors, actor => actor.Name.Contains("Islamic State", StringComparison.Ordinal)).Code);
        Assert.DoesNotContain(reading.Actors, actor => actor.Code == "IMGMUSISI");
    }

    [Fact]
    public void A_noun_for_an_actor_and_a_site_are_read()
    {
        var reading = Read(
            "Two reedmen were killed near Camp Tamarisk on Monday.",
            Lexicon.Shipped.With("mine.txt", "[actors/roles]\n[person group]\nREB | reedman\n[places/sites]\nCamp Tamarisk | site | NE | | 13.52 | 2.11"));

        Assert.Contains(reading.Actors, actor => actor.Role == "REB");
        Assert.Equal(("NE", 13.52), Assert.Single(reading.Places.Select(place => (place.Country, place.Latitude ?? 0))));
    }

    [Fact]
    public void The_engine_names_each_file_by_its_hash_in_the_order_that_counts()
    {
        var models = Read("Nothing happened.", Lexicon.Shipped.With("mine.txt", Verb).With("mine.txt", "# nothing")).Engine.Models;

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Verb))), models["lexicon/1/mine.txt"]);
        Assert.NotEqual(models["lexicon/1/mine.txt"], models["lexicon/2/mine.txt"]);
        Assert.Equal(EngineInfo.Current.Models.Count + 2, models.Count);
        Assert.Same(EngineInfo.Current, Pipeline.Default.Read(new Report { Id = "r", Text = "" }).Engine);
    }

    [Theory]
    [InlineData("bushwhack | ASSAULT", 1, "which list does it extend?")]
    [InlineData("[frames/verb]", 1, "[frames/verb] is no list that lines may be added to; use one of actors/governments,")]
    [InlineData("[language/names]\nx | y", 1, "[language/names] is no list that lines may be added to")]
    [InlineData("[frames/verbs]\n\nbushwhack | ASSALT | subj | obj", 3, "'ASSALT' is no type of event; use one of ACCUSE, AGREE,")]
    [InlineData("[frames/verbs]\nbushwhack | ASSAULT/bomb | subj | obj", 2, "'ASSAULT/bomb' is no type with a mode; use one of ASSAULT, ASSAULT/abduct,")]
    [InlineData("[frames/verbs]\nbushwhack | ASSAULT | suject | obj", 2, "'suject' is no role; use one of")]
    [InlineData("[frames/verbs]\nBushwhack them | ASSAULT | subj | obj", 2, "'Bushwhack them' is no lemma; write one word in lower case")]
    [InlineData("[frames/verbs]\nbushwhack | ASSAULT | subj | obj | obj=@humane", 2, "'@humane' is no built-in class; use one of @actor,")]
    [InlineData("[frames/verbs]\nbushwhack | ASSAULT | subj | obj | obj=HUMANE", 2, "'HUMANE' is no class")]
    [InlineData("[frames/verbs]\nbushwhack | ASSAULT | subj | obj | whence", 2, "'whence' is no condition; use one of")]
    [InlineData("[frames/verbs]\nbushwhack | ASSAULT | subj | obj | | harm", 2, "'harm' is no extra; use harm=killed")]
    [InlineData("[frames/verbs]\nbushwhack | ASSAULT | subj | obj | | harm=kild", 2, "'kild' is no kind of harm; use one of")]
    [InlineData("[frames/verbs]\nbushwhack | ASSAULT | subj | obj | | means=club", 2, "'club' is no kind of means; use one of")]
    [InlineData("[frames/verbs]\nbushwhack | ASSAULT | subj | obj | | status=doen", 2, "unknown status 'doen'")]
    [InlineData("[frames/verbs]\nbushwhack | ASSAULT", 2, "too few fields; a line of frames/verbs is: lemmas")]
    [InlineData("[frames/verbs]\na | ASSAULT | subj | obj | | | |", 2, "too many fields; a line of frames/verbs is: lemmas")]
    [InlineData("[actors/groups]\nReed Men | | REB", 2, "no country; write a line such as [IRQ] above it")]
    [InlineData("[actors/groups]\n[XXX]\nReed Men | | REB", 3, "'XXX' is no ISO 3166 alpha-3 code")]
    [InlineData("[actors/groups]\n[NER]\n| Reed Men | REB", 3, "the field “name” is empty; a line of actors/groups is: name |")]
    [InlineData("[frames/governors]\n[verb]\nplan | planned", 3, "no section 'verb' in frames/governors; write one of these above the line: [verbs] [nouns]")]
    [InlineData("[frames/governors]\n[verbs]\nplan | planed", 3, "'planed' is no status of frames/governors; use one of conditional,")]
    [InlineData("[places/sites]\nCamp Tamarisk | site | ZZ | | 1 | 2", 2, "'ZZ' is no country")]
    [InlineData("[places/sites]\nCamp Tamarisk | site | NE | | 1 | north", 2, "'north' is no number of degrees")]
    [InlineData("[places/city-names]\nReedtown | No Such Town At All | NE", 2, "the gazetteer has no such city")]
    [InlineData("[statements/cues]\n[verbs]\nbark | barks | clause", 3, "'barks' is no speech act")]
    public void A_slip_is_refused_with_its_line_and_what_to_write(string text, int line, string why)
    {
        var wrong = Assert.Throws<LexiconException>(() => new PipelineBuilder().UseDefaults(Lexicon.Shipped.With("mine.txt", text)));

        Assert.StartsWith($"mine.txt:{line}: {why}", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(("mine.txt", line), (wrong.File, wrong.Line));
    }

    private static Reading Read(string text, Lexicon lexicon) =>
        new PipelineBuilder().UseDefaults(lexicon).Build().Read(new Report { Id = "r", Text = text, Published = PublicationDate.TryRead("2024-05-16") });
}
