using PolicyKit.Binding.Templates;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Templates;

/// <summary>What was probably meant by a name that does not exist.</summary>
internal static class NameSuggestion
{
    /// <summary>For a name that stands alone: the same name where it does exist, such as people.headteacher, or else the nearest.</summary>
    public static string? FindName(string name, TemplateScope scope) =>
        FindElsewhere(name, scope) ?? NearestName.Find(name, scope.Globals.Keys);

    /// <summary>For a member: the nearest that its owner has, or else the same name where it does exist.</summary>
    public static string? FindMember(string name, TemplateType owner, TemplateScope scope) =>
        NearestName.Find(name, owner.Members.Keys) ?? FindElsewhere(name, scope);

    private static string? FindElsewhere(string name, TemplateScope scope) =>
        scope.Globals.Where(global => global.Value.Members.ContainsKey(name)).Select(global => $"{global.Key}.{name}").FirstOrDefault();
}
