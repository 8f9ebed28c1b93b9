using System.Collections.Immutable;
using System.Text;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>A school of every kind that a pack can meet: each phase, with the types, ages and boarding that go with it.</summary>
/// <remarks>Always the same schools in the same order. They answer the open questions in turn, so that every answer meets most phases.</remarks>
internal static class SampleSchools
{
    private static readonly ImmutableArray<Kind> Kinds =
    [
        new("nursery", "nurseries", ["maintained", "nursery"], ["0-5", "3-5"]),
        new("infant", "infant schools", ["maintained", "academy", "free", "independent"], ["4-7"]),
        new("first", "first schools", ["maintained", "academy", "free", "independent"], ["4-9"]),
        new("primary", "primary schools", ["maintained", "academy", "free", "independent"], ["4-11", "3-11"]),
        new("junior", "junior schools", ["maintained", "academy", "free", "independent"], ["7-11"]),
        new("middle", "middle schools", ["maintained", "academy", "free", "independent"], ["9-13"]),
        new("secondary", "secondary schools", ["maintained", "academy", "free", "independent"], ["11-16", "11-18"]),
        new("all-through", "all-through schools", ["maintained", "academy", "free", "independent"], ["4-18", "3-16"]),
        new("sixth-form", "sixth forms", ["academy", "16-19-academy", "sixth-form-college", "independent"], ["16-19"]),
        new("fe-college", "colleges", ["fe-college", "sixth-form-college", "independent"], ["16-19", "14-25"]),
        new("special", "special schools", ["special", "academy", "independent"], ["4-19", "2-11", "11-19"]),
        new("pru", "pupil referral units", ["pru", "ap-academy"], ["5-11", "11-16"]),
        new("middle", "middle schools", ["independent"], ["8-13"], "weekly"),
        new("secondary", "secondary schools", ["maintained", "academy"], ["11-18"], "weekly"),
        new("secondary", "secondary schools", ["independent"], ["13-18"], "full"),
        new("all-through", "all-through schools", ["independent"], ["3-18"], "full"),
        new("sixth-form", "sixth forms", ["independent"], ["16-19"], "full"),
        new("fe-college", "colleges", ["fe-college"], ["16-25"], "residential"),
        new("special", "special schools", ["special", "independent"], ["5-19"], "residential"),
    ];

    /// <summary>For schools whose pack does not give them.</summary>
    private static readonly ImmutableArray<(string Role, string Name, string Details)> Contacts =
    [
        ("front_door", "name: Multi-Agency Safeguarding Hub, abbreviation: MASH", "phone: 01632 960200, hours: Mon-Fri 09:00-17:00, last_checked: RECENTLY"),
        ("out_of_hours", "name: Emergency Duty Team", "phone: 01632 960201, hours: all other times, last_checked: RECENTLY"),
        ("lado", "name: Local authority designated officer", "phone: 01632 960202, last_checked: RECENTLY"),
        ("police", "force: Exampleshire Police", ""),
        ("early_help", "name: Early Help", "phone: 01632 960203, last_checked: RECENTLY"),
    ];

    public static ImmutableArray<SampleSchool> Create(SampleSettings settings, DateOnly today)
    {
        var combinations =
            from kind in Kinds
            from type in kind.Types
            from ages in kind.Ages
            select (Kind: kind, Type: type, Ages: ages);
        return [.. combinations.Select((combination, index) => new SampleSchool(
            combination.Kind.Name,
            $"{combination.Type}, ages {combination.Ages}{(combination.Kind.Boarding == "none" ? "" : $", {combination.Kind.Boarding} boarding")}",
            Write(combination.Kind, combination.Type, combination.Ages, index, settings)
                .Replace("RECENTLY", Dates.FormatIso(today.AddDays(-30)), StringComparison.Ordinal)
                .Replace("LATER", Dates.FormatIso(today.AddDays(300)), StringComparison.Ordinal)))];
    }

    private static string Write(Kind kind, string type, string ages, int index, SampleSettings settings)
    {
        var area = settings.Areas[index % settings.Areas.Length];
        ImmutableArray<string> neighbours = index % 3 == 0 ? settings.Areas.Remove(area) : [];
        var profile = new StringBuilder($"""
            policykit: 1
            packs: [{string.Join(", ", settings.Packs.Select(YamlText.Write))}]
            school:
              name: Sample School
              phase: {kind.Phase}
              type: {type}
              ages: {ages}
              local_authority: {YamlText.Quote(area)}
              also_serves: [{string.Join(", ", neighbours.Select(YamlText.Quote))}]
              boarding: {kind.Boarding}
              phone: 01632 960900
              email: office@sample.example
              hours: Mon-Fri 08:30-15:30
            people:
              dsl: {"{"} name: Amina Begum, post: Assistant headteacher, phone: 01632 960901, email: dsl@sample.example, hours: Mon-Sun 00:00-24:00 {"}"}
              deputies:
                - {"{"} name: Tom O'Neill, post: Head of year, phone: 01632 960902, email: deputy@sample.example, hours: Mon-Fri 08:30-15:30 {"}"}
              headteacher: {"{"} name: Ruth Adeyemi {"}"}
              chair: {"{"} name: Colin Marsh, email: chair@sample.example {"}"}
              safeguarding_governor: {"{"} name: Priya Nair {"}"}
              staff_allegation_contact: {"{"} name: Ruth Adeyemi, phone: 01632 960903 {"}"}
            policy:
              section_number: "7.9"
              approved_on: RECENTLY
              approved_by: Full governing board
              review_due: LATER
            cover:
              unavailable: Ruth Adeyemi, headteacher
              holidays: The safeguarding inbox is read every working day
              offsite: The trip leader rings the school office

            """.ReplaceLineEndings("\n"));

        profile.Append("contacts:\n");
        foreach (var (role, usual, details) in Contacts.Where(contact => !settings.GivenContacts.Contains(contact.Role)))
        {
            var name = details.Length > 0 && settings.EnteredAgain.GetValueOrDefault(role) is { Name: { } given } service ? WriteName(given, service.Abbreviation) : usual;
            profile.Append($"  {role}: {{ {name}{(details.Length > 0 ? ", " : "")}{details} }}\n");
        }

        profile.Append("decisions:\n");
        foreach (var decision in settings.Decisions.Where(d => d.IsForSchools))
        {
            var options = decision.Options.Where(option => !option.IsDraftOnly && !option.IsPackOnly).ToArray();
            if (options.Length > 0)
                profile.Append($"  {YamlText.Write(decision.Id)}: {YamlText.Quote(options[index % options.Length].Id)}\n");
        }

        return profile.ToString();
    }

    private static string WriteName(string name, string? abbreviation) =>
        $"name: {YamlText.Quote(name)}{(abbreviation is null ? "" : $", abbreviation: {YamlText.Quote(abbreviation)}")}";

    /// <param name="Phase">As a profile writes it.</param>
    /// <param name="Name">In the plural.</param>
    private sealed record Kind(string Phase, string Name, ImmutableArray<string> Types, ImmutableArray<string> Ages, string Boarding = "none");
}
