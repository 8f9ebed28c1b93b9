using System.Collections.Immutable;
using PolicyKit.Binding.Profiles;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>A field of the format that the school should fill in and has not.</summary>
internal sealed record AbsentField(ProfileField Field, string Path)
{
    public string Hint
    {
        get
        {
            var parent = Path.LastIndexOf('.') is > 0 and var cut ? $" under `{Path[..cut]}`" : "";
            return Field.Example.Length == 0 ? $"Add `{Field.Key}:`{parent}" : $"Add `{Field.Key}: {Field.Example}`{parent}, with your own values";
        }
    }

    public static IEnumerable<AbsentField> FindAll(AnalysisContext context) => Find(context, ProfileFormat.Fields, "", isParentGiven: true);

    // Nothing that an absent optional group holds is missed, except the groups in it and what is advised.
    private static IEnumerable<AbsentField> Find(AnalysisContext context, ImmutableArray<ProfileField> fields, string parent, bool isParentGiven)
    {
        foreach (var field in fields)
        {
            var path = parent.Length == 0 ? field.Key : $"{parent}.{field.Key}";
            if (context.Profile.IsRejected(path) || IsInPack(context, field))
                continue;

            var isGiven = context.Profile.Given.Contains(path);
            if (!isGiven && field.Missing is not null && (isParentGiven || field.IsAdvised || field.Kind is FieldKind.Map or FieldKind.MapList))
                yield return new AbsentField(field, path);
            else if (field.Kind == FieldKind.Map)
                foreach (var absent in Find(context, field.Fields, path, isGiven))
                    yield return absent;
            else if (field.Kind == FieldKind.MapList)
                foreach (var absent in FindInItems(context, field, path))
                    yield return absent;
        }
    }

    private static IEnumerable<AbsentField> FindInItems(AnalysisContext context, ProfileField field, string path)
    {
        for (var i = 0; context.Profile.Locations.ContainsKey($"{path}[{i}]"); i++)
        {
            var item = $"{path}[{i}]";
            if (context.Profile.Given.Contains(item))
                foreach (var absent in Find(context, field.Fields, item, isParentGiven: true))
                    yield return absent;
        }
    }

    private static bool IsInPack(AnalysisContext context, ProfileField field) =>
        field.MayComeFromPack && context.Compilation.Pack.Contacts.ContainsKey(field.Key);
}
