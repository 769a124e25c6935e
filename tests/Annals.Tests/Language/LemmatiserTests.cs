using Annals.Language;
using Xunit;

namespace Annals.Tests.Language;

public sealed class LemmatiserTests
{
    private static readonly FormTable Shared = new(["kill"]);
    private static readonly LemmaModel Model = new(
        ["kill"], ["kill", "great", "offer", "soldier", "visit"], new() { ["PRP me"] = "I", ["PRP i"] = "I", ["VBD went"] = "go" });

    [Theory]
    [InlineData("He/PRP went/VBD with/IN me/PRP", "he go with I")]
    [InlineData("seen/VBN went/VBN", "seen go")]
    [InlineData("Kano/NNP visits/NNS killed/VBD", "Kano visit kill")]
    [InlineData("the/DT Americans/NNPS of/IN Yemen/NNPS", "the American of Yemen")]
    [InlineData("two/CD Tajik/JJ soldiers/NNS and/CC a/DT Great/JJ offer/NN", "two Tajik soldier and a great offer")]
    [InlineData("Angry/JJ men/NNS", "angry man")]
    [InlineData("\"/`` Angry/JJ men/NNS", "\" angry man")]
    [InlineData("some/DT pro-Saudi/JJ NGOs/NNS in/IN a/DT VISIT/NN", "some pro-Saudi NGO in a visit")]
    [InlineData("1,500/CD of/IN Part/NN II/CD", "1500 of part II")]
    [InlineData("see/VB News.Example/ADD", "see News.Example")]
    [InlineData("THE/DT REBELS/NNS OF/IN KANO/NNP KILLED/VBD TWO/CD", "the rebel of Kano kill two")]
    [InlineData("O'HARA/NNP SAW/VBD AL-AMIN/NNP AT/IN NOON/NN", "O'Hara saw Al-Amin at noon")]
    public void Lemmas_keep_the_capitals_of_names_only(string tagged, string lemmas) => Assert.Equal(lemmas, string.Join(' ', Lemmas(tagged)));

    [Fact]
    public void Known_lemmas_are_shared() => Assert.Same(Lemmas("killed/VBD")[0], Lemmas("killing/VBG")[0]);

    [Fact]
    public void Words_of_any_length_have_lemmas()
    {
        var longWord = new string('x', 2000);

        Assert.Equal([longWord, longWord, longWord + "s", "s", "1" + new string('1', 2000)], Lemmas($"{longWord}/NN {longWord}/NNP {longWord}s/NNS s/NNS 1{new string('1', 2000)}/CD"));
    }

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Model.Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var read = LemmaModel.Read(reader);

        Assert.Equal(Model.Words, read.Words);
        Assert.Equal(Model.Forms, read.Forms);
        Assert.Equal(["I", "go", null, null], [read.Find("me", "PRP"), read.Find("went", "VBN"), read.Find("went", "NN"), read.Find(new string('x', 99), "NN")]);
    }

    private static string[] Lemmas(string tagged)
    {
        var pairs = tagged.Split(' ').Select(pair => (Form: pair[..pair.LastIndexOf('/')], Penn: pair[(pair.LastIndexOf('/') + 1)..])).ToArray();
        var analysis = GivenText.Analysis([[.. pairs.Select(pair => new GivenWord(pair.Form))]], Shared);
        analysis.Add(LanguageLayers.PennTags, [.. pairs.Select(pair => pair.Penn)]);
        new Lemmatiser(Model, Shared).Annotate(analysis);
        return analysis.Items(LanguageLayers.Lemmas);
    }
}
