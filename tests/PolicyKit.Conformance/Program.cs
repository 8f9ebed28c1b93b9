using System.Text.Json;
using PolicyKit.Conformance;

var isThorough = args is ["--thorough", ..];
if (args[(isThorough ? 1 : 0)..] is not [var path])
{
    Console.Error.WriteLine("usage: dotnet run --project tests/PolicyKit.Conformance -- [--thorough] CASES.jsonl, PROBES.txt, or the folder that holds both");
    return 2;
}

string[] files = Directory.Exists(path) ? [Path.Combine(path, "cases.jsonl"), Path.Combine(path, "probes.txt")] : [path];
var (passed, failed) = (0, 0);
foreach (var file in files)
{
    if (Path.GetExtension(file) == ".txt")
        RunProbes(file);
    else
        RunCases(file);
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

void RunCases(string file)
{
    foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
    {
        using var json = JsonDocument.Parse(line);
        var testCase = new ConformanceCase(json.RootElement);
        Count(testCase.Id, ConformanceRun.FindDifference(testCase));
        if (!isThorough)
            continue;

        Count($"{testCase.Id}, every prefix", PrefixRun.FindDifference(testCase));
        Count($"{testCase.Id}, laid out", LayoutRun.FindDifference(testCase));
    }
}

void RunProbes(string file)
{
    foreach (var (probe, number) in Probe.ReadAll(file).Select((p, i) => (p, i + 1)))
    {
        if (probe.FindDeliberateDifference() is { } deliberate)
            Console.WriteLine($"differs on purpose: {deliberate}");
        Count($"probe {number}", probe.FindDifference());
    }
}

void Count(string id, string? difference)
{
    if (difference is null)
    {
        passed++;
        return;
    }

    failed++;
    Console.WriteLine($"{id}\n    {difference}");
}
