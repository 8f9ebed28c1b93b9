using System.Diagnostics;
using System.Globalization;
using PolicyKit.Documents;
using PolicyKit.Emit;

namespace PolicyKit.Benchmarks;

/// <summary>
/// Prints what BenchmarkDotNet does not measure: the processor time, allocation and peak memory of one document, and of many schools in one process
/// by one worker and by two. Processor time, because it changes little when the machine does other things too.
/// </summary>
internal static class SetMeasurement
{
    private const int Repetitions = 100;
    private const int Warmth = 40;

    public static void Run(IEnumerable<int> counts)
    {
        var sets = SampleSets.Load();
        var documents = sets.GetDocuments();

        PrintTitle("One document, milliseconds of one processor (KiB allocated)", "Document", [.. SampleSets.Formats.Select(f => f.Name)]);
        foreach (var document in documents)
            PrintRow(document.Id, [.. SampleSets.Formats.Select(format => Describe(Measure(document, format)))]);

        var four = documents.Where(d => !d.Id.EndsWith("-card", StringComparison.Ordinal)).ToList();
        PrintTitle("Many schools, files in three formats", "Schools", ["CPU ms a school", "MiB allocated a school", "schools/s, 1 worker", "schools/s, 2 workers", "peak MiB"]);
        PrintSets("Four documents", counts, number => Emit(four, number));
        PrintSets("With the staff card", counts, number => Emit(documents, number));
        PrintSets("Whole build", counts, number => sets.Build(number));
    }

    private static void PrintSets(string what, IEnumerable<int> counts, Action<int> work)
    {
        Repeat(Warmth, workers: 2, work);
        foreach (var count in counts)
        {
            var one = Repeat(count, workers: 1, work);
            var two = Repeat(count, workers: 2, work);
            PrintRow($"{what}, {count}",
            [
                Show(one.Processor.TotalMilliseconds / count),
                Show(one.Allocated / count / 1048576),
                Show(count / one.Elapsed.TotalSeconds),
                Show(count / two.Elapsed.TotalSeconds),
                Show(Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0),
            ]);
        }
    }

    // A school's documents with another name in each, so that nothing of one school can be used for the next.
    private static void Emit(IEnumerable<Document> documents, int number)
    {
        foreach (var document in documents)
        {
            foreach (var format in SampleSets.Formats)
                format.Emit(document with { Publisher = $"{document.Publisher} {number}" });
        }
    }

    private static (TimeSpan Processor, double Allocated, TimeSpan Elapsed) Measure(Document document, OutputFormat format)
    {
        Repeat(Warmth, workers: 1, _ => format.Emit(document));
        return Repeat(Repetitions, workers: 1, _ => format.Emit(document));
    }

    private static string Describe((TimeSpan Processor, double Allocated, TimeSpan Elapsed) measured) =>
        $"{Show(measured.Processor.TotalMilliseconds / Repetitions)} ({Show(measured.Allocated / Repetitions / 1024)})";

    private static (TimeSpan Processor, double Allocated, TimeSpan Elapsed) Repeat(int count, int workers, Action<int> work)
    {
        GC.Collect();
        var (processor, allocated, watch) = (GetProcessorTime(), GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = workers }, work);
        return (GetProcessorTime() - processor, GC.GetTotalAllocatedBytes(precise: true) - allocated, watch.Elapsed);
    }

    private static TimeSpan GetProcessorTime() => Process.GetCurrentProcess().TotalProcessorTime;

    private static string Show(double value) => value.ToString(value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static void PrintTitle(string title, string first, IReadOnlyCollection<string> columns)
    {
        Console.WriteLine($"\n{title}\n");
        PrintRow(first, columns);
        PrintRow("---", columns.Select(_ => "---"));
    }

    private static void PrintRow(string first, IEnumerable<string> cells) => Console.WriteLine($"| {first} | {string.Join(" | ", cells)} |");
}
