using System.Text.RegularExpressions;
using PolicyKit.Binding.Packs;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Syntax.Templates;
using PolicyKit.Syntax.Templates.Formatting;
using PolicyKit.Tests.Rendering.Evaluation;
using PolicyKit.Text;

namespace PolicyKit.Tests.Rendering;

/// <summary>The examples of docs/templates.md: each block of template prints the block after it.</summary>
public sealed class TemplatesPageTests
{
    private const string Page = "docs/templates.md";
    private const string Sections = "documents/staff-one-pager/";

    private static readonly Regex Example = new("```(?<kind>sbn|sbn-md)\n(?<template>.*?)```\n```(?<output>text|markdown)\n.*?```\n", RegexOptions.Singleline);

    [Fact]
    public void Every_example_prints_what_the_page_says()
    {
        var page = File.ReadAllText(Path.Combine(Samples.Root, Page)).ReplaceLineEndings("\n");

        Assert.True(Example.Count(page) >= 10);
        GeneratedFile.Verify(Page, Example.Replace(page, example =>
            $"```{example.Groups["kind"]}\n{example.Groups["template"]}```\n```{example.Groups["output"]}\n{Print(example)}\n```\n"));
    }

    [Fact]
    public void Every_example_is_laid_out_as_format_lays_it_out()
    {
        var page = File.ReadAllText(Path.Combine(Samples.Root, Page)).ReplaceLineEndings("\n");

        foreach (var template in Example.Matches(page).Select(e => e.Groups["template"].Value))
            Assert.Equal(template, TemplateFormatter.Format(TemplateSyntaxTree.Parse(template)));
    }

    private static string Print(Match example)
    {
        var template = example.Groups["template"].Value;
        return example.Groups["kind"].Value == "sbn" ? PrintAlone(template) : PrintInPack(template);
    }

    private static string PrintAlone(string template)
    {
        var result = TemplateCheck.Run(template);
        Assert.Empty(result.Diagnostics);
        return result.Text.Trim('\n');
    }

    /// <summary>As the only section of a document of the national pack.</summary>
    private static string PrintInPack(string template)
    {
        var pack = PackFiles.Load(Path.Combine(Samples.Root, "templates", "ukccis-2016"));
        var others = pack.Files.Where(f => !f.Key.StartsWith(Sections, StringComparison.Ordinal) || f.Key.EndsWith(".yaml", StringComparison.Ordinal));
        var binding = PackBinder.Bind(PackFiles.Create(pack.Name, [
            .. others.Select(f => KeyValuePair.Create(f.Key, f.Value.Content)),
            KeyValuePair.Create($"{Sections}010-example.sbn-md", template),
        ]));
        var profile = ProfileSyntaxTree.Parse(SourceText.From(Samples.Read("oakfield-primary.yaml")));
        var compilation = Compilation.Create(profile, [binding], new CompilationOptions(Check.Today));

        Assert.DoesNotContain(compilation.Diagnostics, d => d.Location?.Path.EndsWith("example.sbn-md", StringComparison.Ordinal) == true);
        return compilation.GetDocuments().Single(d => d.Id == "staff-one-pager").Markdown.Trim('\n');
    }
}
