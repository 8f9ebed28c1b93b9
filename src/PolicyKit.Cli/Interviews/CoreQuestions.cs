using System.Collections.Immutable;
using PolicyKit.Binding.Profiles;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Interviews;

/// <summary>What a first build needs to know, and no more.</summary>
internal sealed class CoreQuestions(ImmutableArray<DecisionSymbol> decisions, DateOnly today)
{
    private const int MostDeputies = 12;

    private static readonly ImmutableArray<Choice> Phases =
    [
        new("nursery"), new("infant"), new("first"), new("primary"), new("junior"), new("middle"), new("secondary"),
        new("all-through"), new("sixth-form"), new("fe-college", "further education college"), new("special"), new("pru", "pupil referral unit"),
    ];

    private static readonly ImmutableArray<Choice> Types =
    [
        new("maintained"), new("academy"), new("free", "free school"), new("independent"), new("special"), new("pru", "pupil referral unit"),
        new("ap-academy", "alternative provision academy"), new("fe-college", "further education college"), new("sixth-form-college"),
        new("16-19-academy"), new("nursery", "privately run nursery"),
    ];

    /// <summary>In order; each is worded with the answers before it in mind.</summary>
    /// <param name="answers">The answer to a path, empty when there is none yet.</param>
    public IEnumerable<Question> Ask(Func<string, string> answers) =>
        AskSchool(answers).Concat(AskPeople(answers)).Concat(AskContacts()).Concat(AskPolicy(answers)).Concat(AskDecisions()).Concat(AskCover(answers));

    private static IEnumerable<Question> AskSchool(Func<string, string> answers)
    {
        yield return new("school.name", "What is the full name of the school?") { Group = "The school", Note = "as it appears on letters" };
        yield return new("school.phase", "What kind of school is it?") { Choices = Phases };

        var phase = answers("school.phase");
        yield return new("school.type", "Who runs it?") { Choices = Types, Default = GetUsualType(phase) };
        yield return new("school.ages", "Which ages does it teach?") { Note = "lowest and highest, such as 4-11", Default = GetUsualAges(phase) };
        yield return new("school.local_authority", "Which local authority is it in?") { Note = "the council's name, such as North Somerset" };
        yield return new("school.phone", "Which telephone number reaches the school office?") { Note = "the policy gives it for people who have no number or email address of their own", IsOptional = true, WhenLeftOut = "Left out: whoever has no number of their own then has none in the documents. You can add it in the file later." };
        yield return new("school.hours", "When is the school open to pupils?") { Note = "days and times, such as Mon-Fri 08:30-15:30", Default = "Mon-Fri 08:30-15:30" };

        yield return new("school.short_name", "What is it called where space is short?") { IsShownOnly = true };
        yield return new("school.urn", "Which unique reference number does it have?") { IsShownOnly = true, Note = "six digits" };
        yield return new("school.website", "Where is its website?") { IsShownOnly = true };
    }

    private static IEnumerable<Question> AskPeople(Func<string, string> answers)
    {
        const string Times = "days and times, such as Mon-Wed 08:00-16:00";
        var schoolHours = answers("school.hours");

        // Before the lead: the rule about one person in both posts then waits for the signatory, who is asked for below.
        yield return new("people.headteacher.name", "Who is the headteacher or principal?") { Group = "People" };
        yield return new("people.dsl.name", "Who is the designated safeguarding lead?");
        var dsl = answers("people.dsl.name");
        yield return new("people.dsl.email", $"Which email address reaches {dsl}?");
        yield return new("people.dsl.phone", $"Which telephone number reaches {dsl}?") { Note = "it is printed in all four documents" };
        yield return new("people.dsl.hours", $"When does {dsl} work?") { Note = Times, Default = schoolHours };

        for (var i = 0; i < MostDeputies; i++)
        {
            var path = $"people.deputies[{i}]";
            yield return i == 0
                ? new($"{path}.name", "Who is the deputy safeguarding lead?")
                : new($"{path}.name", "Who is the next deputy?") { Note = "leave empty when there are no more", IsOptional = true };
            var deputy = answers($"{path}.name");
            if (deputy.Length == 0)
                break;

            yield return new($"{path}.email", $"Which email address reaches {deputy}?");
            yield return new($"{path}.phone", $"Which telephone number reaches {deputy}?");
            yield return new($"{path}.hours", $"When does {deputy} work?") { Note = Times, Default = schoolHours };
        }

        yield return new("people.chair.name", "Who chairs the governors, trustees or management committee?");
        yield return new("people.safeguarding_governor.name", "Which governor or trustee is responsible for safeguarding?") { Note = "not the lead, a deputy or the headteacher" };

        if (string.Equals(dsl, answers("people.headteacher.name"), StringComparison.OrdinalIgnoreCase))
        {
            yield return new("people.signoff_alternate.name", "Who countersigns a decision not to refer?")
            {
                Note = "needed because the headteacher is also the lead",
                Default = answers("people.chair.name"),
            };
        }

        yield return new("people.staff_allegation_contact.name", "Whom do staff go to about another adult in the school?") { Default = answers("people.headteacher.name") };
    }

    private static IEnumerable<Question> AskContacts()
    {
        yield return new("contacts.front_door.name", "What does the council call its first point of contact for children's social care?")
        {
            Group = "Services outside the school",
            Note = "for example Multi-Agency Safeguarding Hub",
        };
        yield return new("contacts.front_door.phone", "Which telephone number does it have?");
        yield return new("contacts.front_door.hours", "When is it open?") { Default = "Mon-Fri 09:00-17:00" };
        yield return new("contacts.out_of_hours.name", "Who answers for social care in the evening and at weekends?") { Default = "Emergency Duty Team" };
        yield return new("contacts.out_of_hours.phone", "Which telephone number do they have?");
        yield return new("contacts.out_of_hours.hours", "When do they answer?") { Default = "all other times" };
        yield return new("contacts.lado.name", "Who deals with allegations against adults at the council?") { Default = "Local authority designated officer" };
        yield return new("contacts.lado.phone", "Which telephone number do they have?");
        yield return new("contacts.lado.email", "Which email address?") { IsOptional = true };
        yield return new("contacts.police.force", "Which police force covers the school?");
        yield return new("contacts.early_help.name", "What is the council's early help service called?") { Default = "Early Help" };
        yield return new("contacts.early_help.phone", "Which telephone number does it have?");
    }

    private IEnumerable<Question> AskPolicy(Func<string, string> answers)
    {
        const string DateForm = "such as 15 September 2026 or 15/09/2026";

        yield return new("policy.name", "What is the policy called that this section belongs to?") { Group = "The policy", Default = "Child Protection and Safeguarding Policy" };
        yield return new("policy.section_number", "Which number does the section have in it?") { Note = "such as 7.9; leave empty when it stands alone", IsOptional = true };
        yield return new("policy.approved_on", "When was it approved, or when will it be?") { Note = $"the date of the meeting, {DateForm}" };
        yield return new("policy.approved_by", "Who approved it?") { Default = GetUsualBoard(answers("school.type")) };

        var parsed = DateParser.Parse(answers("policy.approved_on"));
        var approved = parsed.Problem is null ? parsed.Value : today;
        yield return new("policy.review_due", "When is it due for review?") { Note = "within a year of approval", Default = Dates.FormatIso(approved.AddYears(1).AddDays(-1)) };
    }

    private IEnumerable<Question> AskDecisions()
    {
        var group = "Decisions that the guidance leaves to you";
        foreach (var decision in decisions.Where(d => d.IsForSchools).OrderBy(d => d.Default is not null))
        {
            yield return new($"decisions.{decision.Id}", decision.Question)
            {
                Group = group,
                Choices =
                [
                    .. decision.Options.Where(o => !o.IsDraftOnly && !o.IsPackOnly).Select(o => new Choice(o.Id, o.Effect)),
                    .. decision.Options.Where(o => o.IsDraftOnly && !o.IsPackOnly).Select(o => new Choice(o.Id, "Not decided yet. Until it is, only drafts can be made, and they tell staff to ask each time")),
                ],
                Note = decision.DecidedBy.Length == 0 ? "" : $"decided by: {decision.DecidedBy}",
                Default = decision.Default,
                IsShownOnly = decision.Default is not null,
            };
            group = "";
        }
    }

    private static IEnumerable<Question> AskCover(Func<string, string> answers)
    {
        yield return new("cover.unavailable", "Who acts when the lead and every deputy are away?") { Group = "Cover", Default = answers("people.headteacher.name") };

        // An inbox without its address helps nobody who holds the sheet.
        var inbox = new[] { answers("school.email"), answers("people.dsl.email") }.FirstOrDefault(address => address.Length > 0) ?? "the school office inbox";
        yield return new("cover.holidays", "How can the school be reached in the holidays?") { Note = $"for example: {inbox} is read every weekday" };
    }

    private static string GetUsualType(string phase) => phase switch
    {
        "special" or "pru" or "fe-college" or "nursery" => phase,
        _ => "maintained",
    };

    private static string GetUsualBoard(string type) => type switch
    {
        "academy" or "free" or "ap-academy" or "16-19-academy" => "Board of trustees",
        "independent" => "Proprietor and governors",
        "pru" => "Management committee",
        "fe-college" or "sixth-form-college" => "Governing body of the college",
        "nursery" => "Registered provider",
        _ => "Full governing board",
    };

    private static string? GetUsualAges(string phase)
    {
        if (!Enum.TryParse<SchoolPhase>(phase.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known))
            return null;

        var ages = PhaseSymbol.Create(new SchoolSymbol { Phase = known }).Ages;
        return $"{ages.Lowest}-{ages.Highest}";
    }
}
