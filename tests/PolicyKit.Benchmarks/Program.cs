using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(PolicyKit.Benchmarks.TemplateBenchmarks).Assembly).Run(args);
