using Annals.Training;

switch (args)
{
    case ["train", "--data", var data, "--vectors", var vectors, "--corpus", var corpus, "--out", var output]:
        new LanguageTraining(data, vectors, corpus, output).Run();
        return 0;
    case ["gazetteer", var folder, var output]:
        GazetteerCompiler.Run(folder, output);
        return 0;
    case ["roles", var corpus, var output]:
        new RoleTraining(corpus, output).Run();
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: train --data FOLDER --vectors FILE --corpus FOLDER --out FOLDER   trains the models of the language core
                   gazetteer FOLDER OUTPUT                                           compiles the gazetteer from GeoNames files
                   roles CORPUS OUTPUT                                               trains the ranker of parts from MUC-4's training reports
            """);
        return 2;
}
