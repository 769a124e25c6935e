using Annals.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["times", var input, var output])
{
    return TimeComparison.Run(input, output);
}

BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args);
return 0;
