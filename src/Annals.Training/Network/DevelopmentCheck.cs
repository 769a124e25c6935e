using Annals.Language;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Tells how good a network is on the development parts of the treebanks; nothing is chosen by it.</summary>
internal sealed class DevelopmentCheck(string data, Examples examples, Action<string> report)
{
    private readonly Dictionary<string, byte[]> names = Examples.ReadNames(Path.Combine(data, "uner/en_ewt-dev.iob2.gz"));
    private readonly List<TreebankSentence> ewt = Treebank.Load(Path.Combine(data, "ud/EWT/en_ewt-dev.conllu.gz"));
    private readonly List<TreebankSentence> gum = Treebank.Load(Path.Combine(data, "ud/GUM/en_gum-open-dev.conllu.gz"));

    public void Report(string name, string path)
    {
        using var reader = ModelFile.Start(File.OpenRead(path), name);
        var network = LanguageNetwork.Read(reader);
        report($"{name} on EWT: {NetworkCheck.Score(network, ewt, examples, names)}");
        report($"{name} on GUM: {NetworkCheck.Score(network, gum, examples, names)}");
    }
}
