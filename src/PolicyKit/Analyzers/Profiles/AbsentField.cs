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
            var isGiven = context.Profile.Given.Contains(path);
            if (context.Profile.IsRejected(path) || IsInPack(context, field, isGiven))
                continue;

            if (!isGiven && field.Missing is not null && (isParentGiven || field.IsAdvised || field.Kind is FieldKind.Map or FieldKind.MapList or FieldKind.MapOrList))
                yield return new AbsentField(field, path);
            else if (field.Kind == FieldKind.Map || field.Kind == FieldKind.MapOrList && !context.Profile.Locations.ContainsKey($"{path}[0]"))
                foreach (var absent in Find(context, field.Fields, path, isGiven))
                    yield return absent;
            else if (field.Kind is FieldKind.MapList or FieldKind.MapOrList)
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

    /// <summary>A pack gives it in the school's stead. What a school begins to give itself is asked for whole, except the police, of which a pack adds what is missing.</summary>
    private static bool IsInPack(AnalysisContext context, ProfileField field, bool isGiven) =>
        field.MayComeFromPack && context.Compilation.Contacts is var contacts && field.Key switch
        {
            "front_door" => !isGiven && contacts.FrontDoor is not null,
            "out_of_hours" => !isGiven && contacts.OutOfHours is not null,
            "lado" => !isGiven && contacts.Lado is not null,
            "early_help" => !isGiven && contacts.EarlyHelp is not null,
            "police" => contacts.Police?.Force is not null,
            _ => false,
        };
}
