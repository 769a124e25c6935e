using Annals.Cli;
using Annals.Cli.Commands;

using var terminal = Terminal.OfProcess();
return AnnalsCommand.Run(args, terminal);
