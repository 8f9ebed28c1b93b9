using System.Text.Json;
using PolicyKit.Binding.Profiles;

namespace PolicyKit.Tests.Binding.Profiles;

public sealed class ProfileFormatTests
{
    [Fact]
    public void The_schema_for_editors_says_what_the_format_says()
    {
        var schema = ProfileJsonSchema.Write();
        GeneratedFile.Verify("docs/schema/profile.schema.json", schema);

        var properties = JsonDocument.Parse(schema).RootElement.GetProperty("properties");
        Assert.Equal(ProfileFormat.Fields.Select(field => field.Key), properties.EnumerateObject().Select(property => property.Name));
        Assert.Contains("fe-college", properties.GetProperty("school").GetProperty("properties").GetProperty("phase").GetProperty("enum").EnumerateArray().Select(e => e.GetString()));
    }

    [Fact]
    public void Every_field_has_a_description_and_every_value_an_example() => Assert.All(All(ProfileFormat.Fields), field =>
    {
        Assert.Matches("^[A-Z].*\\.$", field.Description);
        Assert.True(field.Example.Length > 0 || field.Kind is FieldKind.Map or FieldKind.OpenMap, field.Key);
    });

    [Fact]
    public void A_profile_made_of_the_examples_is_read_without_a_word() => Assert.Empty(Check.Bind(Write(ProfileFormat.Fields, "")).Diagnostics);

    private static IEnumerable<ProfileField> All(IEnumerable<ProfileField> fields) => fields.SelectMany(field => All(field.Fields).Prepend(field));

    private static string Write(IEnumerable<ProfileField> fields, string indent) => string.Concat(fields.Select(field => field.Kind is FieldKind.Map or FieldKind.OpenMap
        ? $"{indent}{field.Key}:\n{Write(field.Fields, indent + "  ")}"
        : $"{indent}{field.Key}: {field.Example}\n"));
}
