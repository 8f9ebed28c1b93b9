using System.Collections.Immutable;
using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Packs;
using PolicyKit.Cli.Auditing;
using PolicyKit.Coverage;
using PolicyKit.Diagnostics;
using PolicyKit.Emit;
using PolicyKit.Suppressions;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Building;

/// <summary>Makes everything for one school, in memory. Saves nothing.</summary>
internal sealed class SchoolBuilder(Host host, PackShelf shelf, BuildRequest request)
{
    public SchoolBuild Build(ProfileFile profile) => Build(profile, () => File.ReadAllBytes(profile.FullPath));

    /// <param name="read">Gives the bytes of the profile, or fails as reading a file does.</param>
    public SchoolBuild Build(ProfileFile profile, Func<byte[]> read)
    {
        var unread = new SchoolBuild { Profile = profile, SchoolName = profile.Name, Today = request.Today, IsDraft = request.IsDraft };
        try
        {
            return AddEmergencySheet(profile.TryRead(read, out var bytes, out var trouble) ? Compile(unread, bytes) : unread.With([trouble]));
        }
        catch (Exception e)
        {
            // Every stage is a total function, so this is our mistake; a school must not lose its documents through another's profile.
            return AddEmergencySheet(unread.With([Diagnostic.Create(WorkspaceRules.Fault, profile.Location, $"{e.GetType().Name}, {e.Message}")]));
        }
    }

    private SchoolBuild Compile(SchoolBuild build, byte[] bytes)
    {
        var school = shelf.Bind(SourceText.From(bytes, build.Profile.ShownPath));
        var (text, symbol, selection) = (school.Tree.Text, school.Profile.Symbol, school.Packs);
        var (logo, boardLogo) = (LogoFile.Load(build.Profile, symbol), LogoFile.LoadBoard(selection));
        var compilation = shelf.Compile(school, new CompilationOptions(request.Today)
        {
            IsDraft = request.IsDraft,
            HasTrace = request.HasTrace,
            Logo = logo.Logo,
            BoardLogo = boardLogo.Logo,
        });

        build = build with
        {
            SchoolName = symbol.School.Name ?? build.SchoolName,
            Compilation = compilation,
            Packs = compilation.Packs,
            Decisions = GetDecisions(compilation),
            Coverage = GuidanceCoverage.Measure(compilation),
            Inputs = GetInputs(build.Profile, bytes, selection, [logo, boardLogo]),
        };
        var plan = SuppressionPlan.Create(request.Settings, [text, .. selection.Packs.SelectMany(p => p.Files.Files.Values)], RuleCatalogue.Index);
        var around = plan.Apply([.. selection.Diagnostics, .. logo.Diagnostics, .. boardLogo.Diagnostics]);
        var inside = plan.Apply(compilation.Analyze());
        build = (build with { Suppressions = plan.Suppressions, Suppressed = [.. around.Suppressed, .. inside.Suppressed] })
            .With([.. plan.Diagnostics, .. around.Remaining, .. UnreadFiles.Explain(GetCauses(text, inside.Remaining))]);
        build = build with { EmergencyContacts = GetEmergencyContacts(compilation, [.. build.Diagnostics, .. inside.Remaining, .. build.Suppressed.Select(s => s.Diagnostic)]) };
        if (build.HasErrors && !request.IsDraft)
            return build.With(IdleSuppressions.FindInProfile(build, symbol.IsPartial, request.Settings));

        var emitted = Emit(compilation, build.HasErrors);
        var outside = plan.Apply(emitted.Diagnostics);
        build = (build with { IsWhole = !build.HasErrors && request.IsWhole, Suppressed = [.. build.Suppressed, .. outside.Suppressed] }).With(outside.Remaining);
        if (!build.HasErrors)
            build = build.With(BuiltFileCheck.Run(compilation, emitted.Files, [text, .. selection.Packs.SelectMany(p => p.Files.Files.Values)]));
        build = build.With(IdleSuppressions.FindInProfile(build, symbol.IsPartial, request.Settings));
        return build.HasErrors && !request.IsDraft ? build : build with { Files = emitted.Files };
    }

    // A template stumbles over a value that the profile gets wrong: the school is told the cause, not what follows from it.
    private static IEnumerable<Diagnostic> GetCauses(SourceText profile, ImmutableArray<Diagnostic> all)
    {
        var own = all.Where(d => d.Location?.Text == profile).ToArray();
        return own.Any(d => d.IsError) ? own : all;
    }

    /// <summary>The lead, the deputies for the rest of the week and social care by day and by night, as far as the profile can be trusted about them.</summary>
    private ImmutableArray<EmergencyContact> GetEmergencyContacts(Compilation compilation, ImmutableArray<Diagnostic> diagnostics)
    {
        var profile = compilation.Profile;
        var contacts = ImmutableArray.CreateBuilder<EmergencyContact>();
        var known = new PeopleSymbol
        {
            Dsl = profile.People.Dsl is { } lead && CanBeRung(lead) ? lead : null,
            Deputies = [.. profile.People.Deputies.Where(CanBeRung)],
        };
        if (known.Dsl is not null)
            Add("lead", known.Dsl, "Designated safeguarding lead");
        foreach (var (index, deputy) in DutyRota.Create(known, profile.School.Hours, request.Today).StandIns.Index())
            Add(index == 0 ? "deputy" : $"deputy-{index + 1}", deputy, "Deputy safeguarding lead");
        AddService(EmergencyContact.FrontDoor, compilation.Contacts.FrontDoor, "Children's social care. Anyone may ring");
        AddService("out-of-hours", compilation.Contacts.OutOfHours, "Social care in the evening and at weekends");
        return contacts.ToImmutable();

        bool CanBeRung(PersonSymbol person) => person is { Name: not null, Phone: not null } && IsValidated(profile, person.Path, diagnostics);

        void Add(string id, PersonSymbol person, string role) => contacts.Add(new EmergencyContact(id, person.Name!, role, person.Phone!, person.Hours?.Text ?? ""));

        void AddService(string id, ContactSymbol? service, string role)
        {
            // What a pack gives stands in no place of the profile, and may be the very reason for the errors.
            var isStale = service is { Location: not null } && StaleService.Find(service, request.Today) is { IsError: true };
            if (service is { Phone: { } phone } && !isStale && !HasErrorInPack(service, diagnostics) && IsValidated(profile, service.Path, diagnostics))
                contacts.Add(new EmergencyContact(id, service.Name ?? role, role, phone, service.Hours?.Text ?? ""));
        }
    }

    private static bool HasErrorInPack(ContactSymbol service, ImmutableArray<Diagnostic> diagnostics) =>
        service.Location is { } place && diagnostics.Any(d => d.IsError && d.Location is { } found && found.Text == place.Text && place.Span.Contains(found.Span.Start));

    /// <summary>Every rule has looked at what stands at and under a path, and none found an error there.</summary>
    private static bool IsValidated(ProfileSymbol profile, string path, ImmutableArray<Diagnostic> diagnostics)
    {
        var places = profile.Locations.Where(l => l.Key == path || l.Key.StartsWith(path + ".", StringComparison.Ordinal)).Select(l => l.Value.Span).ToArray();
        return !profile.IsPartial
            && !diagnostics.Any(d => d.IsError && d.Location is { } location && location.Text == profile.Text && places.Any(p => p.Contains(location.Span.Start)));
    }

    private (ImmutableArray<BuiltFile> Files, ImmutableArray<Diagnostic> Diagnostics) Emit(Compilation compilation, bool hasErrors)
    {
        var files = ImmutableArray.CreateBuilder<BuiltFile>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var formats = hasErrors ? [OutputFormat.Pdf] : request.Formats;

        foreach (var document in request.Select(compilation))
        {
            var mark = CopyMark.Create(document);
            var marked = CopyMark.Print(document, mark);
            foreach (var format in formats)
            {
                var file = format.Emit(marked);
                diagnostics.AddRange(file.Diagnostics);
                var name = request.IsDraft ? BuiltFile.GetDraftName(document.Id, format.Extension) : document.Id + format.Extension;
                files.Add(new BuiltFile(document.Id, BuiltFile.GetTitle(document), name, file.Bytes, file.PageCount) { Mark = mark });
            }
        }

        return (files.ToImmutable(), [.. diagnostics.DistinctBy(d => d.Identity)]);
    }

    private static SchoolBuild AddEmergencySheet(SchoolBuild build)
    {
        if (!build.HasErrors)
            return build;

        var sheet = EmergencySheet.Create(build);
        var file = OutputFormat.Pdf.Emit(sheet);
        return build with { Files = [.. build.Files, new BuiltFile(sheet.Id, "Emergency sheet", EmergencySheet.FileName, file.Bytes, file.PageCount)] };
    }

    private ImmutableArray<InputFile> GetInputs(ProfileFile profile, byte[] bytes, PackSelection selection, ImmutableArray<LogoFile> logos)
    {
        var inputs = ImmutableArray.CreateBuilder<InputFile>();
        inputs.Add(new InputFile(profile.ShownPath, Manifest.GetHash(bytes)));
        foreach (var logo in logos.Where(logo => logo.Logo is not null))
            inputs.Add(new InputFile(host.GetShownPath(logo.Path), Manifest.GetHash(logo.Logo!.Bytes.AsSpan())));
        foreach (var file in selection.Packs.SelectMany(p => p.Files.Files.Values))
            inputs.Add(new InputFile(file.Path, Manifest.GetHash(file.Content)));
        return inputs.ToImmutable();
    }

    private static ImmutableArray<DecisionMade> GetDecisions(Compilation compilation) =>
        [.. compilation.Pack.Decisions
            .Where(decision => compilation.Decisions.ContainsKey(decision.Id))
            .Select(decision => new DecisionMade(decision, compilation.Decisions[decision.Id], IsDefault: !compilation.Profile.Decisions.ContainsKey(decision.Id)))];
}
