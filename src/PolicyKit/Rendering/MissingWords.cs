using System.Text.RegularExpressions;

namespace PolicyKit.Rendering;

/// <summary>What a value that is missing would have said, in words for whoever reads a draft: they know no paths.</summary>
internal static class MissingWords
{
    private static readonly Regex PathForm = new(@"^[a-z_]+(?:\[\d+\])?(?:\.[a-z_]+(?:\[\d+\])?)+$", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, string> Owners = new(StringComparer.Ordinal)
    {
        ["people.dsl"] = "the designated safeguarding lead",
        ["people.deputies"] = "the deputy safeguarding lead",
        ["deputy"] = "the deputy safeguarding lead",
        ["people.headteacher"] = "the headteacher",
        ["people.chair"] = "the chair of the governing body",
        ["people.safeguarding_governor"] = "the safeguarding governor",
        ["people.signoff_alternate"] = "whoever signs in the headteacher's stead",
        ["people.staff_allegation_contact"] = "the person whom staff tell about an adult in school",
        ["contacts.front_door"] = "children's social care",
        ["contacts.out_of_hours"] = "social care out of hours",
        ["contacts.lado"] = "the local authority designated officer",
        ["contacts.police"] = "the police",
        ["contacts.early_help"] = "early help",
        ["school"] = "the school",
        ["policy"] = "the policy",
        ["cover"] = "the cover arrangements",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["phone"] = "telephone number",
        ["email"] = "email address",
        ["website"] = "web address",
        ["post"] = "job title",
        ["urn"] = "unique reference number",
        ["dfe_number"] = "DfE number",
        ["full"] = "name",
        ["short"] = "short name",
        ["local_authority"] = "local authority",
        ["approved_on"] = "date of approval",
        ["approved_by"] = "approving body",
        ["review_due"] = "date of the next review",
        ["last_checked"] = "date of the last check",
        ["unavailable"] = "person who acts when the lead and every deputy are away",
        ["holidays"] = "arrangement for the holidays",
        ["offsite"] = "arrangement for trips",
        ["force"] = "name of the force",
    };

    /// <param name="expression">The code that printed nothing, such as "people.dsl.phone".</param>
    public static string Describe(string expression)
    {
        if (!PathForm.IsMatch(expression))
            return expression;

        var path = Regex.Replace(expression, @"\[\d+\]", "");
        var dot = path.LastIndexOf('.');
        var value = Values.GetValueOrDefault(path[(dot + 1)..], path[(dot + 1)..].Replace('_', ' '));
        return Owners.TryGetValue(path[..dot], out var owner) ? $"{value} of {owner}" : $"{value} of {path[..dot].Split('.')[^1].Replace('_', ' ')}";
    }
}
