using Annals.Actors;
using Annals.Documents;
using Annals.Language;
using Annals.Places;
using CsCheck;
using Xunit;

namespace Annals.Tests.Actors;

public sealed class ActorFinderTests
{
    private static readonly Pipeline Stages = Build();

    [Theory]
    [InlineData("The Houthis fired at a ship.", "Houthis", "YEM", "REB", "YEMREB", ActorKind.Group)]
    [InlineData("Reuters reported the news.", "Reuters", "GBR", "MED", "GBRMED", ActorKind.Outlet)]
    [InlineData("The Kremlin denied the claim.", "Kremlin", "RUS", "GOV", "RUSGOV", ActorKind.Government)]
    [InlineData("The Iraqi army condemned the attack.", "Iraqi army", "IRQ", "MIL", "IRQMIL", ActorKind.Forces)]
    [InlineData("Two Nigerian soldiers were killed.", "Two Nigerian soldiers", "NGA", "MIL", "NGAMIL", ActorKind.Forces)]
    [InlineData("Three villagers were injured.", "Three villagers", null, "CVL", "CVL", ActorKind.Population)]
    [InlineData("Chad rejected the offer.", "Chad", "TCD", null, "TCD", ActorKind.State)]
    public void An_actor_has_name_kind_country_role_and_code(string text, string name, string? country, string? role, string? code, ActorKind kind)
    {
        var actor = Assert.Single(Read(text), actor => actor.Name == name);

        Assert.Equal((country, role, code, kind), (actor.Country, actor.Role, actor.Code, actor.Kind));
    }

    [Fact]
    public void An_office_and_the_name_beside_it_are_one()
    {
        var actors = Read("The Peruvian President, Lucía Quiroga, met farmers on Monday. Quiroga promised help. The Peruvian President thanked them.");

        var president = Assert.Single(actors, actor => actor.Kind == ActorKind.Person);
        Assert.Equal(("Lucía Quiroga", "PER", "GOV"), (president.Name, president.Country, president.Role));
        Assert.True(president.Mentions.Count >= 4);
    }

    [Fact]
    public void A_short_name_in_brackets_is_the_long_one()
    {
        var actors = Read("The Border Security Force (BSF) closed the road. The BSF opened it again.");

        Assert.Equal(3, Assert.Single(actors, actor => actor.Code == "INDCOP").Mentions.Count);
    }

    [Fact]
    public void The_group_is_the_group_that_was_named()
    {
        var actors = Read("Boko Haram attacked the town on Friday. The group killed three soldiers.");

        Assert.Equal(2, Assert.Single(actors, actor => actor.Code == "NGAREB").Mentions.Count);
    }

    [Fact]
    public void A_capital_that_acts_is_its_state()
    {
        var actors = Read("North Korea fired a missile. Pyongyang denied it.");

        Assert.Equal(2, Assert.Single(actors, actor => actor.Country == "PRK").Mentions.Count);
    }

    [Theory]
    [InlineData("A soldier was killed in the north. A soldier was wounded in the south.", "soldier")]
    [InlineData("Two gunmen attacked the market. Three gunmen attacked the school.", "gunmen")]
    [InlineData("The Iraqi government thanked the Turkish government.", "government")]
    [InlineData("The former minister praised the minister.", "minister")]
    public void Others_stay_apart(string text, string noun) =>
        Assert.Equal(2, Read(text).Count(actor => actor.Name.Contains(noun, StringComparison.Ordinal)));

    [Fact]
    public void He_is_the_man_who_spoke_and_no_woman()
    {
        var actors = Read("Angela Merkel met Hassan Rouhani on Monday. He said the talks were useful.");

        Assert.Single(Assert.Single(actors, actor => actor.Country == "DEU").Mentions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n ")]
    [InlineData("((((((((((")]
    [InlineData("\uD800 \uDC00 of of of of the the the")]
    [InlineData("IS IS IS US US WHO WHO (IS) (US)")]
    public void Any_text_is_read(string text) => Assert.NotNull(Read(text));

    [Fact]
    public void Mentions_lie_in_order_one_per_head_and_point_to_their_actor() =>
        Gen.String[Gen.Char["aA .,'-\n()IS"], 0, 200].Select(noise => "The army " + noise + " of Iraq, he said the UN").Sample(
            text =>
            {
                var analysis = Stages.Analyse(new Report { Id = "r", Text = text });
                var mentions = analysis.Items(ActorLayers.Mentions);
                var actors = analysis.Items(ActorLayers.Actors);
                Assert.Equal(mentions.Length, mentions.Select(mention => mention.Head).Distinct().Count());
                Assert.All(mentions, mention => Assert.Contains(mention.Span, actors[mention.Actor].Mentions));
                Assert.Equal(Enumerable.Range(1, actors.Length).Select(i => $"a{i}"), actors.Select(actor => actor.Id));
            },
            iter: 50, threads: 1);

    private static Actor[] Read(string text) =>
        Stages.Analyse(new Report { Id = "r", Text = text }).Items(ActorLayers.Actors);

    private static Pipeline Build()
    {
        var builder = new PipelineBuilder();
        foreach (var stage in DefaultStages.All().TakeWhile(stage => !stage.Needs.Contains(LanguageLayers.Names)))
        {
            builder.Use(stage);
        }

        return builder.Use(new CountryPlaces()).Use(new ActorFinder(new ActorLexicon(Lexicon.Shipped))).Build();
    }

    /// <summary>Marks names of countries and capitals, so that these tests do not hang on the gazetteer.</summary>
    private sealed class CountryPlaces : IAnnotator
    {
        public IReadOnlyList<Layer> Needs => [LanguageLayers.Words, LanguageLayers.Arcs];

        public IReadOnlyList<Layer> Adds => [PlaceLayers.Places];

        public void Annotate(Analysis analysis)
        {
            var syntax = new Syntax(analysis);
            var places = new List<PlaceMention>();
            for (var word = 0; word < syntax.Count; word++)
            {
                var length = word + 1 < syntax.Count && CountryOf(analysis, syntax, word, 2) is not null ? 2 : 1;
                if (CountryOf(analysis, syntax, word, length) is { } country)
                {
                    places.Add(new PlaceMention
                    {
                        Id = $"p{places.Count + 1}",
                        Span = syntax.SpanOf(word, word + length),
                        Name = country.Name,
                        Use = syntax.Relation(word + length - 1) == Relation.Nsubj ? PlaceUse.Metonym : PlaceUse.Literal,
                        Country = country.Alpha2,
                        Kind = PlaceKind.Country,
                        Precision = PlacePrecision.Country,
                        FirstWord = word,
                        EndWord = word + length,
                    });
                    word += length - 1;
                }
            }

            analysis.Add(PlaceLayers.Places, [.. places]);
        }

        private static Country? CountryOf(Analysis analysis, Syntax syntax, int word, int length)
        {
            var text = analysis.Document[syntax.SpanOf(word, word + length)];
            return char.IsUpper(text[0]) ? Countries.Named(text) ?? Countries.OfCapital(text) : null;
        }
    }
}
