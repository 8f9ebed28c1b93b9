using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PolicyKit.Benchmarks;

if (args is ["sets", .. var counts])
{
    SetMeasurement.Run([.. counts.Select(c => int.Parse(c, CultureInfo.InvariantCulture)).DefaultIfEmpty(100)]);
    return;
}

// In this process: a project made for each run would not know the solution's package versions.
// The best of many short iterations says most on a machine that does other things too.
var config = DefaultConfig.Instance
    .AddColumn(StatisticColumn.Min)
    .AddJob(Job.ShortRun.WithIterationCount(30).WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(TemplateBenchmarks).Assembly).Run(args, config);
