using Annals.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["times", var input, var output])
{
    return TimeComparison.Run(input, output);
}

if (args is ["happenings", var reports, .. var readings])
{
    return HappeningComparison.Run(reports, readings is [var file] ? file : null);
}

BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args);
return 0;
