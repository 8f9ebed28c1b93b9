using System.Collections.Immutable;
using PolicyKit.Analyzers.Packs;
using PolicyKit.Binding.Packs;
using PolicyKit.Cli.Building;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>Tries a pack on a school of every kind, and finds what is the pack's own doing.</summary>
internal sealed class PackCheck
{
    private readonly Host _host;
    private readonly PackShelf _shelf;
    private readonly PackContent _pack;
    private readonly PackBinding _binding;
    private readonly BuildRequest _request;
    private readonly ImmutableHashSet<string> _ownPaths;

    private PackCheck(Host host, PackShelf shelf, PackContent pack, string shownAs, BuildRequest request)
    {
        _host = host;
        _shelf = shelf.With(pack, shownAs);
        _pack = pack;
        _request = request;
        var files = pack.GetTexts(shownAs);
        _binding = PackBinder.Bind(files);
        _ownPaths = [.. files.Files.Values.Select(text => text.Path)];
    }

    /// <param name="shownAs">How messages name the pack's folder.</param>
    public static ImmutableArray<PackFinding> Run(Host host, PackShelf shelf, PackContent pack, string shownAs, BuildRequest request)
    {
        var check = new PackCheck(host, shelf, pack, shownAs, request);
        return [.. FindBlanks(pack.GetTexts(shownAs).Files.Values), .. check.Run()];
    }

    private ImmutableArray<PackFinding> Run()
    {
        var run = new SampleRun(_host, _shelf, _request);
        var schools = CreateSchools(run, [_pack.Id]);
        var effective = run.GetEffectivePack([_pack.Id]);
        var found = run.Build("Checking", schools, build => build.Diagnostics);

        // What goes wrong in other files beside an error of the pack's own mostly follows from it; the rest shows once that is mended.
        var hasOwnErrors = found.Any(diagnostics => diagnostics.Any(d => d.IsError && IsOwn(d)));
        var inherited = hasOwnErrors ? [] : GetInherited(run, place => found[place].Any(d => !IsOwn(d)));
        return
        [
            .. found
                .SelectMany((diagnostics, school) => diagnostics.Where(d => IsOwn(d) || !hasOwnErrors && !inherited.Contains((d.Id, d.Message))).Select(d => (Diagnostic: d, School: schools[school])))
                .GroupBy(finding => (finding.Diagnostic.Id, Place: finding.Diagnostic.Location?.ToString(), finding.Diagnostic.Message))
                .Select(group => new PackFinding(PublisherAdvice.Apply(group.First().Diagnostic), SampleSchoolList.Describe([.. group.Select(finding => finding.School).Distinct()], schools))),
            .. FindStaleServices(effective),
        ];
    }

    /// <summary>A number that is too old does not keep a board from publishing: each school enters it again, as the sample schools have.</summary>
    private IEnumerable<PackFinding> FindStaleServices(PackSymbol effective) => effective.Contacts.Values
        .SelectMany(contact => contact.GetEverywhere())
        .Select(contact => StaleService.Find(contact, _request.Today))
        .OfType<Diagnostic>()
        .Where(diagnostic => diagnostic.IsError && IsOwn(diagnostic))
        .Select(diagnostic => new PackFinding(
            diagnostic with { Severity = DiagnosticSeverity.Warning, Hints = ["Ring it and write the day in `last_checked:`; until then each school must enter it again"] },
            "every kind of school"));

    /// <summary>What the same schools meet without this pack, which is therefore none of its doing.</summary>
    /// <param name="isNeeded">The school of this place has met something in another pack's files.</param>
    private ImmutableHashSet<(string Id, string Message)> GetInherited(SampleRun run, Func<int, bool> isNeeded)
    {
        ImmutableArray<string> parents = [.. _binding.Symbol.Imprint.Parents.Select(parent => parent.Id)];
        if (parents.IsEmpty)
            return [];

        ImmutableArray<SampleSchool> schools = [.. CreateSchools(run, parents).Where((_, place) => isNeeded(place))];
        return [.. run.Build("Comparing", schools, build => build.Diagnostics).SelectMany(diagnostics => diagnostics).Select(d => (d.Id, d.Message))];
    }

    private ImmutableArray<SampleSchool> CreateSchools(SampleRun run, ImmutableArray<string> packs) =>
        SampleSchools.Create(SampleSettings.Create(packs, _binding.Symbol.Imprint.Areas, run.GetEffectivePack(packs), _request.Today), _request.Today);

    private bool IsOwn(Diagnostic diagnostic) => diagnostic.Location is { } location && _ownPaths.Contains(location.Path);

    private static IEnumerable<PackFinding> FindBlanks(IEnumerable<SourceText> texts) => texts
        .SelectMany(text => IsYaml(text) ? FindBlankValues(text) : FindUnwrittenSection(text))
        .Select(blank => new PackFinding(blank, "every kind of school"));

    private static IEnumerable<Diagnostic> FindBlankValues(SourceText text) => Enumerable.Range(0, text.LineCount)
        .Select(text.GetLineSpan)
        .Where(line => !text.ToString(line).TrimStart().StartsWith('#'))
        .Select(line => FindBlank(text, line)?.WithHint($"Put it in place of “{PackScaffold.Blank}” and the words after it"))
        .OfType<Diagnostic>();

    /// <summary>A section whose board took the mark out and left the sentence has still said nothing.</summary>
    private static IEnumerable<Diagnostic> FindUnwrittenSection(SourceText text)
    {
        var blank = FindBlank(text, new TextSpan(0, text.Length)) ?? Find(text, new TextSpan(0, text.Length), PackScaffold.StarterSentence, "what these arrangements are");
        return blank is null ? [] : [blank.WithHint("Put your own words in place of the note and the sentence, or delete the file")];
    }

    private static Diagnostic? FindBlank(SourceText text, TextSpan within)
    {
        var mark = text.Content.IndexOf(PackScaffold.Blank, within.Start, within.Length, StringComparison.Ordinal);
        var line = mark < 0 ? within : text.GetLineSpan(text.GetLinePosition(mark).Line);
        return mark < 0 ? null : Find(text, within, PackScaffold.Blank, text.Content[(mark + PackScaffold.Blank.Length)..line.End].TrimStart(':', ' ').TrimEnd(']', '"', '}', '#', ' '));
    }

    private static Diagnostic? Find(SourceText text, TextSpan within, string words, string wanted) =>
        text.Content.IndexOf(words, within.Start, within.Length, StringComparison.Ordinal) is >= 0 and var start
            ? Diagnostic.Create(PackagingRules.Blank, new Location(text, new TextSpan(start, words.Length)), wanted)
            : null;

    private static bool IsYaml(SourceText text) => text.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Something wrong with a pack.</summary>
/// <param name="Schools">The kinds of school that it is wrong for, in words.</param>
internal sealed record PackFinding(Diagnostic Diagnostic, string Schools)
{
    /// <summary>With the schools among the hints, for lists of diagnostics.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.WithHint($"Concerns {Schools}");
}
