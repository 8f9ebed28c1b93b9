using System.Text.Json;
using PolicyKit.Conformance;

if (args is not [var path])
{
    Console.Error.WriteLine("usage: dotnet run --project tests/PolicyKit.Conformance -- CASES.jsonl, or the folder that holds cases.jsonl");
    return 2;
}

if (Directory.Exists(path))
    path = Path.Combine(path, "cases.jsonl");

var (passed, failed) = (0, 0);
foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
{
    using var json = JsonDocument.Parse(line);
    var testCase = new ConformanceCase(json.RootElement);
    if (ConformanceRun.FindDifference(testCase) is not { } difference)
    {
        passed++;
        continue;
    }

    failed++;
    Console.WriteLine($"{testCase.Id}\n    {difference}");
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
