using PolicyKit.Analyzers;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Tests.Packs;

/// <summary>The two regional documents carried over as they are printed, faults and all: what must not get through does not.</summary>
public sealed class WorkedDeltaTests
{
    private const string NorthSomerset = """
        - { choose: X-01, option: sexting, reason: The word of the source covers messages too }
        - { choose: X-05, option: both, lock: true, reason: Any of the five points goes to both }
        - { choose: X-09, option: police, reason: The source names 101 }
        - { rename: { from: MASH, to: SPA, expand: Single Point of Access }, reason: One name for the front door }
        - decision: exploitation
          between: [risk-assessment, parents]
          question: Any sign of exploitation?
          "yes": refer
          "no": parents
          note: Consider the risk form.
          reason: A step of the source
        - { add: NSOM-08, section: policy-section/060-referring, documents: [POL], text: x, modality: may, print: "Or ring your police station on 0845 670 000." }
        - { add: NSOM-12, section: policy-section/060-referring, documents: [POL], text: x, modality: fact, print: "Where a picture shows an adult, no sexual offence has been committed." }
        - { add: NSOM-01, section: policy-section/170-guidance, documents: [POL], text: x, modality: fact, print: "North Somerset LSCB follows what UKCCIS asks of every lead." }
        """;

    private const string Dorset = """
        - { rename: { from: designated safeguarding lead, to: child protection officer }, reason: The name of the role in the source }
        - { override: UKCCIS16-2.10-03, text: Images may be deleted unless the police need them., modality: may, documents: [POL], reason: DOR-11, print: "Images on a device may be deleted, unless the police need them." }
        - { override: UKCCIS16-2.1-04, text: Parents may be told., modality: may, documents: [POL], reason: DOR-12, print: "Safeguards may include telling parents." }
        - { add: DOR-01, section: policy-section/020-law, documents: [POL], text: x, modality: fact, print: "We follow the March 2013 guide of CEOP." }
        - { add: DOR-11, section: policy-section/100-removal, documents: [POL], text: x, modality: may, print: "Images on a phone may be deleted unless the police need them." }
        - { add: DOR-13, section: policy-section/060-referring, documents: [POL], text: x, modality: fact, print: "**Dorset Police** send most cases to the Safe Schools and Communities Team for education. Where an adult or coercion is involved, the Safeguarding Referral Unit looks into it. Both are reached on 101." }
        """;

    [Fact]
    public void North_Somerset_as_printed_is_stopped_for_its_number_its_statement_and_its_old_names()
    {
        var errors = CompileNorthSomerset().Analyze().Where(d => d.IsError).ToArray();

        Assert.Equal(["PK4206", "PK4212", "PK4623", "PK4623"], errors.Select(d => d.Id).Order(StringComparer.Ordinal));
        Assert.Contains(errors, d => d.Message.Contains("“0845 670 000”", StringComparison.Ordinal));
        Assert.Contains(errors, d => d.Message.Contains("“no sexual offence”", StringComparison.Ordinal));
        Assert.Contains(errors, d => d.Message.Contains("“LSCB”", StringComparison.Ordinal));
        Assert.Contains(errors, d => d.Message.Contains("“UKCCIS”", StringComparison.Ordinal));
        Assert.All(errors, d => Assert.Equal("north-somerset/changes.yaml", d.Location!.Path));
    }

    [Fact]
    public void North_Somerset_as_printed_answers_three_questions_and_asks_one_more()
    {
        var compilation = CompileNorthSomerset();
        Assert.Equal(("sexting", "both", "police"), (compilation.Decisions["term"], compilation.Decisions["referral_route"], compilation.Decisions["when_in_doubt"]));
        var graph = GetDocument(compilation, "PST").Blocks.OfType<Flowchart>().Single().Graph;
        Assert.Equal(["assess", "exploitation"], graph.Edges.Where(e => e.To is "exploitation" || e.From == "exploitation" && e.To == "refer").Select(e => e.From));
    }

    [Fact]
    public void North_Somerset_as_printed_has_one_name_for_the_front_door_in_every_document()
    {
        var compilation = CompileNorthSomerset();
        Assert.Equal(5, compilation.GetDocuments().Length);
        Assert.All(compilation.GetDocuments(), document => Assert.DoesNotContain("MASH", National.GetText(document)));
        Assert.All(["POL", "STF", "PAR"], code => Assert.Equal(2, National.GetText(GetDocument(compilation, code)).Split("Single Point of Access (SPA)").Length));

        // The poster says each box twice, in the picture and in words.
        Assert.Equal(3, National.GetText(GetDocument(compilation, "PST")).Split("Single Point of Access (SPA)").Length);
    }

    [Fact]
    public void Dorset_as_printed_is_stopped_for_deleting_for_parents_and_for_its_old_guide()
    {
        var found = Compile("dorset", Dorset, Samples.Read("chesil-bank-academy.yaml")).Analyze();
        Assert.Superset(new HashSet<string> { "PK4204", "PK4508", "PK4509", "PK4623" }, found.Where(d => d.IsError).Select(d => d.Id).ToHashSet());
        Assert.Contains("UKCCIS16-2.1-04", found.Single(d => d.Id == "PK4508").Message);
        Assert.Contains("UKCCIS16-2.10-03", found.Single(d => d.Id == "PK4509").Message);
        Assert.Contains("March 2013 guide", found.Single(d => d.Id == "PK4623").Message);
        Assert.Contains(found, d => d is { Id: "PK4301", Severity: DiagnosticSeverity.Warning } && d.Message.Contains("Safe Schools and Communities Team", StringComparison.Ordinal));
    }

    [Fact]
    public void Dorset_as_printed_adds_the_two_ways_of_its_police()
    {
        var text = National.GetText(GetDocument(Compile("dorset", Dorset, Samples.Read("chesil-bank-academy.yaml")), "POL"));
        Assert.Contains("the Safeguarding Referral Unit looks into it. Both are reached on 101.", text);
        Assert.DoesNotContain("Safeguards may include telling parents", text);
    }

    /// <summary>For a school that still writes the front door’s old name.</summary>
    private static Compilation CompileNorthSomerset() => Compile(
        "north-somerset", NorthSomerset, Samples.Read("mendip-view-primary.yaml").Replace("    name: Single Point of Access\n    abbreviation: SPA\n", "    name: MASH\n"));

    private static Document GetDocument(Compilation compilation, string code) => compilation.GetDocuments().First(d => National.GetCode(d) == code);

    private static Compilation Compile(string id, string changes, string profile) => Compilation.Create(
        ProfileSyntaxTree.Parse(SourceText.From(profile, "school-profiles/sample.yaml")),
        [National.Pack, LayeredPacks.Create(id, "inherits: [ukccis-2016]", ("changes.yaml", changes))],
        new CompilationOptions(Check.Today));
}
