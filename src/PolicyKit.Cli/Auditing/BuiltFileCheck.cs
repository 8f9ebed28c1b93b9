using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PolicyKit.Cli.Building;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Emit.Reading.Built;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>Opens the files of a build again and holds them against each other and against the profile, so that what is handed out is known to be right, not only what it was made from.</summary>
internal sealed class BuiltFileCheck
{
    private const int MostToldOfOneDocument = 5;
    private const int LongestQuote = 120;

    // More lines than these stand together for another reason than whom to reach.
    private const int LargestCard = 8;

    private static readonly ImmutableArray<(OutputFormat Format, string Name, Func<byte[], BuiltText?> Read)> Formats =
    [
        (OutputFormat.Docx, "Word file", BuiltDocx.Read),
        (OutputFormat.Pdf, "PDF", BuiltPdf.Read),
        (OutputFormat.Html, "web page", BuiltHtml.Read),
        (OutputFormat.Markdown, "Markdown file", BuiltMarkdown.Read),
    ];

    private readonly ProfileSymbol _profile;
    private readonly KnownContacts _known;
    private readonly ImmutableArray<PersonSymbol> _people;
    private readonly PrintedNames _names;
    private readonly PrintedHours _hours;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly BuiltTextComparison _comparison = new();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private BuiltFileCheck(Compilation compilation, ImmutableArray<SourceText> sources)
    {
        var parties = Party.GetAll(compilation);
        _names = new PrintedNames(parties, compilation.Profile.People, sources);
        _hours = new PrintedHours(parties);
        _profile = compilation.Profile;
        _known = new KnownContacts(sources);
        var people = _profile.People;
        PersonSymbol?[] named = [people.Dsl, .. people.Deputies, people.Headteacher, people.Chair, people.SafeguardingGovernor, people.SignoffAlternate, people.StaffAllegationContact];
        _people = [.. named.OfType<PersonSymbol>().Where(p => p.Name is not null)];
    }

    /// <param name="sources">The texts of the profile and of the packs, where every number must come from.</param>
    public static ImmutableArray<Diagnostic> Run(Compilation compilation, ImmutableArray<BuiltFile> files, IEnumerable<SourceText> sources)
    {
        var check = new BuiltFileCheck(compilation, [.. sources]);
        var read = files.GroupBy(f => f.DocumentId).Select(document => check.Check(document.First().Title, [.. document])).ToImmutableArray();
        check.CompareSteps(read);
        foreach (var document in compilation.GetDocuments())
            check.CheckGaps(document);
        return check._diagnostics.ToImmutable();
    }

    /// <returns>The files that could be read.</returns>
    private ImmutableArray<ReadFile> Check(string title, ImmutableArray<BuiltFile> files)
    {
        var texts = ImmutableArray.CreateBuilder<ReadFile>();
        foreach (var (format, name, read) in Formats)
        {
            if (files.FirstOrDefault(f => f.Name.EndsWith(format.Extension, StringComparison.Ordinal)) is not { } file)
                continue;
            if (read(ImmutableCollectionsMarshal.AsArray(file.Bytes)!) is { } text)
                texts.Add(new ReadFile(name, title, text));
            else
                Report(ConsistencyRules.FormatsDiffer, name, title, "cannot be read back", "others", "can");
        }

        foreach (var file in texts)
        {
            CheckContacts(title, file.Format, file.Text);
            CheckOwners(title, file.Format, file.Text);
            CheckNames(file);
            CheckHours(file);
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++)
        {
            // Markdown is held against one other only: what that one has wrong, its own comparisons tell.
            foreach (var other in texts.Skip(i + 1).Where(o => o.Format != Formats[^1].Name || i == texts.Count - 2))
                Compare(title, texts[i], other, told);
        }

        return texts.ToImmutable();
    }

    private void CheckGaps(Document document)
    {
        foreach (var missing in DocumentWalker.GetBlocks(document).SelectMany(DocumentWalker.GetInlines).OfType<MissingValue>().Distinct())
        {
            _diagnostics.Add(Diagnostic.Create(ConsistencyRules.GapLeft, _profile.GetLocation("school"), document.Title, missing.Name)
                .WithHint("Give it in the profile, or ask whoever keeps the template pack to leave out what a school need not have"));
        }
    }

    private void CompareSteps(ImmutableArray<ImmutableArray<ReadFile>> documents)
    {
        var steps = documents.SelectMany(d => d).ToDictionary<ReadFile, ReadFile, SharedSteps>(f => f, f => SharedSteps.Find(f.Text), ReferenceEqualityComparer.Instance);
        for (var i = 0; i < documents.Length; i++)
        {
            foreach (var file in documents[i])
            {
                var conflict = documents.Where((_, j) => j > i).SelectMany(d => d).Select(o => (Other: o, Steps: steps[file].FindConflict(steps[o]))).FirstOrDefault(c => c.Steps is not null);
                if (conflict is ({ } other, var (earlier, later)))
                    Report(ConsistencyRules.OrderDiffersAcross, file.Format, file.Title, Excerpt.Cut(earlier, LongestQuote), Excerpt.Cut(later, LongestQuote), other.Format, other.Title);
            }
        }
    }

    private void CheckNames(ReadFile file)
    {
        foreach (var (printed, meant) in file.Text.Lines.Where(l => _seen.Add(l)).SelectMany(_names.FindMisspelt))
            Report(ConsistencyRules.NameMisspelt, file.Format, file.Title, printed, meant);
        foreach (var (printed, role, holder) in file.Text.Groups.Where(g => g.Length <= LargestCard).Concat(file.Text.Lines.Select(l => ImmutableArray.Create(l))).SelectMany(g => _names.FindInWrongRole(g)))
            Report(ConsistencyRules.AnotherInRole, file.Format, file.Title, printed, role, holder);
    }

    private void CheckHours(ReadFile file)
    {
        foreach (var group in file.Text.Groups.Where(g => g.Length <= LargestCard).Concat(file.Text.Lines.Select(l => ImmutableArray.Create(l))))
        {
            if (_hours.Find(group) is var (printed, number, meant))
                Report(ConsistencyRules.OtherHours, file.Format, file.Title, Excerpt.Cut(printed, LongestQuote), number, meant);
        }
    }

    private void Compare(string title, ReadFile one, ReadFile other, HashSet<string> told)
    {
        foreach (var difference in _comparison.Compare(one.Text, other.Text))
        {
            // What two files say against a third is one fault.
            var isNew = (difference.One == "" || told.Add(difference.One)) & (difference.Other == "" || told.Add(difference.Other));
            if (isNew && told.Count <= 2 * MostToldOfOneDocument)
                Report(ConsistencyRules.FormatsDiffer, one.Format, title, Say(difference.One), other.Format, Say(difference.Other));
        }

        foreach (var (step, _) in _comparison.CompareOrder(one.Text, other.Text))
            Report(ConsistencyRules.OrderDiffers, one.Format, title, Excerpt.Cut(step, LongestQuote), other.Format);

        static string Say(string line) => line == "" ? "says nothing" : $"says “{Excerpt.Cut(line, LongestQuote)}”";
    }

    private void CheckContacts(string title, string format, BuiltText text)
    {
        foreach (var line in text.Lines.Concat(text.Furniture).Distinct(StringComparer.Ordinal))
        {
            foreach (var contact in PrintedContacts.FindNumbers(line).Where(n => !_known.HasNumber(n)).Concat(PrintedContacts.FindAddresses(line).Where(a => !_known.HasAddress(a))))
                Report(ConsistencyRules.UnknownContact, format, title, contact);
        }
    }

    // Only where one name stands with numbers is it plain whose they are.
    private void CheckOwners(string title, string format, BuiltText text)
    {
        foreach (var group in text.Groups)
        {
            var words = string.Join('\n', group).Replace('\u00A0', ' ');
            var named = _people.Where(p => words.Contains(p.Name!, StringComparison.Ordinal)).ToArray();
            if (named.Length == 0 || named.Any(p => p.Name != named[0].Name))
                continue;

            foreach (var number in group.SelectMany(PrintedContacts.FindNumbers))
            {
                var owners = _people.Where(p => p.Phone?.Digits == PrintedContacts.GetDigits(number)).ToArray();
                if (owners.Length > 0 && owners.All(o => o.Name != named[0].Name) && named.Any(p => p.Phone is not null))
                    Report(ConsistencyRules.NumberOfAnother, format, title, number, named[0].Name, owners[0].Name);
            }
        }
    }

    private void Report(DiagnosticDescriptor rule, params object?[] arguments)
    {
        var diagnostic = Diagnostic.Create(rule, _profile.GetLocation("school"), arguments).WithHint("Build again; if it comes back, report it to those who keep PolicyKit");
        if (_diagnostics.All(d => d.Identity != diagnostic.Identity))
            _diagnostics.Add(diagnostic);
    }
}
