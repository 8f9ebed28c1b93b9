using System.Collections;
using PolicyKit.Binding.Templates;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Rendering.Model;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Rendering.Model;

public sealed class ModelScopeTests
{
    public static TheoryData<string> Names => Samples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_declared_of_the_model_is_true_of_every_sample_school(string sample)
    {
        var compilation = National.Compile(Samples.Read(sample));
        var pack = compilation.Pack;
        var scope = ModelScope.Create(pack);
        var violations = pack.Documents
            .SelectMany(document => CreateModel(compilation, document.Id).GetGlobals())
            .SelectMany(global => FindViolations(global.Key, scope.Globals[global.Key], global.Value))
            .Distinct();
        Assert.Equal("", string.Join('\n', violations));
    }

    [Fact]
    public void Every_global_of_the_model_is_declared_and_no_other()
    {
        var compilation = National.Compile(Samples.Read("oakfield-primary.yaml"));
        var globals = CreateModel(compilation, "policy-section").GetGlobals().Select(g => g.Key);
        var builtIns = PolicyKit.Rendering.BuiltIns.BuiltInTypes.Globals.Keys;
        Assert.Equal(
            globals.Concat(builtIns).Order(StringComparer.Ordinal),
            ModelScope.Create(compilation.Pack).Globals.Keys.Order(StringComparer.Ordinal));
    }

    private static TemplateModel CreateModel(Compilation compilation, string document) => new()
    {
        Profile = compilation.Profile,
        Phase = compilation.Phase,
        Words = compilation.Words,
        Decisions = compilation.Decisions,
        Contacts = compilation.Contacts,
        Pack = compilation.Pack,
        Document = compilation.Pack.Documents.First(d => d.Id == document),
        Today = compilation.Today,
    };

    private static IEnumerable<string> FindViolations(string path, TemplateType type, object? value)
    {
        if (value is null)
            return type.IsNullable ? [] : [$"{path} has no value, but is declared to have one"];
        if (!Fits(type.NotNothing, value))
            return [$"{path} is {value}, but is declared to be {type.Description}{(type is TextType text ? $" of {string.Join(", ", text.Choices)}" : "")}"];

        return value switch
        {
            ITemplateObject members => FindViolationsInMembers(path, type, members),
            IEnumerable items and not string => items.Cast<object?>().SelectMany((item, i) => FindViolations($"{path}[{i}]", ((ListType)type.NotNothing).Element, item)),
            _ => [],
        };
    }

    private static IEnumerable<string> FindViolationsInMembers(string path, TemplateType type, ITemplateObject members)
    {
        var undeclared = members.MemberNames.Except(type.Members.Keys).Select(name => $"{path}.{name} is not declared");
        var missing = type.Members.Keys.Except(members.MemberNames).Select(name => $"{path}.{name} is declared, but does not exist");
        var none = type.NotNothing is NamedType { OneOf: [_, ..] oneOf } && oneOf.All(name => !members.TryGetMember(name, out var value) || value is null)
            ? new[] { $"{path} has none of {string.Join(", ", oneOf)}" }
            : [];
        var inner = type.Members.SelectMany(member => members.TryGetMember(member.Key, out var value) ? FindViolations($"{path}.{member.Key}", member.Value, value) : []);
        return [.. undeclared, .. missing, .. none, .. inner];
    }

    private static bool Fits(TemplateType type, object value) => value switch
    {
        string text => type is TextType { Choices: var choices } && (choices.IsEmpty || choices.Contains(text)),
        bool => type == TemplateType.Bool,
        int => type == TemplateType.Number,
        PhoneValue => type.Description == PhoneValue.Type.Description,
        DateValue => type.Description == DateValue.Type.Description,
        LinkValue => type == LinkValue.Type,
        ITemplateObject => type is NamedType,
        IEnumerable => type is ListType,
        _ => false,
    };
}
