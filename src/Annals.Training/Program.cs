using Annals.Training;

switch (args)
{
    case ["train", "--data", var data, "--out", var output]:
        LanguageTraining.Run(data, output);
        return 0;
    case ["train-names", "--data", var data, "--out", var output]:
        LanguageTraining.RunNames(data, output);
        return 0;
    case ["parse", "--models", var models, var file]:
        ParseCheck.Run(models, file, Console.Out);
        return 0;
    case ["gazetteer", var folder, var output]:
        GazetteerCompiler.Run(folder, output);
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: train --data FOLDER --out FOLDER         trains tagger, lemmatiser, names and parser from the corpora
                   train-names --data FOLDER --out FOLDER   trains the name finder alone
                   parse --models FOLDER FILE.conllu        annotates the words of a treebank anew, to score the models
                   gazetteer FOLDER OUTPUT                  compiles the gazetteer from GeoNames files
            """);
        return 2;
}
