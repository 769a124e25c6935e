using Annals.Training;

switch (args)
{
    case ["gazetteer", var folder, var output]:
        GazetteerCompiler.Run(folder, output);
        return 0;
    default:
        Console.Error.WriteLine("usage: gazetteer FOLDER OUTPUT");
        return 2;
}
