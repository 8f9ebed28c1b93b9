using PolicyKit.Cli;

namespace PolicyKit.Tests.Cli;

public sealed class RenderVerbTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_template_is_printed_with_its_model()
    {
        _folder.Write("letter.sbn", "Dear {{ name }}, {{ count + 1 }} of {{ big }}: {{ for i in list }}{{ i }};{{ end }}{{ none ?? 'nothing' }} {{ o.yes }} {{ part }}*");
        _folder.Write("model.json", """{ "name": "*Amina*", "count": 2, "big": 12345678901234567890, "list": [1.5, "é", null], "none": null, "o": { "yes": true }, "part": 1e3 }""");

        Assert.Equal(ExitCode.Success, _folder.Run("render", "letter.sbn", "--model", "model.json"));
        Assert.Equal("Dear *Amina*, 3 of 12345678901234567890: 1.5;é;;nothing true 1000*", _folder.Out);
        Assert.Empty(_folder.Error);
    }

    [Fact]
    public void A_slip_of_spelling_is_reported_when_asked_for()
    {
        _folder.Write("letter.sbn", "Dear {{ nmae }}");
        _folder.Write("model.json", """{ "name": "Amina" }""");

        Assert.Equal(ExitCode.Success, _folder.Run("render", "letter.sbn", "-m", "model.json"));
        Assert.Equal("Dear ", _folder.Out);
        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("render", "letter.sbn", "-m", "model.json", "--strict"));
        Assert.Contains("letter.sbn:1:9", _folder.Error);
        Assert.Contains("name", _folder.Error);
        Assert.Equal("Dear ", _folder.Out);
    }

    [Fact]
    public void All_faults_of_a_template_are_reported_and_nothing_is_printed()
    {
        _folder.Write("letter.sbn", "a {{ 1 + }} b {{ if }} c");

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("render", "letter.sbn"));
        Assert.Contains("letter.sbn:1:10", _folder.Error);
        Assert.Contains("letter.sbn:1:21", _folder.Error);
        Assert.Empty(_folder.Out);
    }

    [Theory]
    [InlineData("{\n  \"é\": 1,\n  \"b\" 2\n}", "model.json:3:7", "“2” cannot stand here")]
    [InlineData("{ \"a\": [1, 2 ", "model.json:1:14", "ends too early")]
    [InlineData("[1, 2]", "model.json:1:1", "is not an object")]
    [InlineData("{ \"a\": \"\\ud800\" }", "model.json:1:1", "half a character")]
    [InlineData("", "model.json", "ends too early")]
    public void A_broken_model_is_reported_where_it_breaks(string json, string place, string words)
    {
        _folder.Write("letter.sbn", "x");
        _folder.Write("model.json", json);

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("render", "letter.sbn", "--model", "model.json"));
        Assert.Contains(place, _folder.Error);
        Assert.Contains(words, _folder.Error);
    }

    [Fact]
    public void A_model_of_endless_depth_is_refused()
    {
        _folder.Write("letter.sbn", "x");
        _folder.Write("model.json", "{\"a\":" + new string('[', 100_000));

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("render", "letter.sbn", "--model", "model.json"));
        Assert.Contains("PK0031", _folder.Error);
    }

    [Fact]
    public void A_limit_can_be_changed()
    {
        _folder.Write("loop.sbn", "{{ for i in 1..10; i; end }}");

        Assert.Equal(ExitCode.Success, _folder.Run("render", "loop.sbn"));
        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("render", "loop.sbn", "--set", "loop_limit=5"));
        Assert.Contains("PK1564", _folder.Error);
    }

    [Theory]
    [InlineData("lop_limit=5", "Did you mean loop_limit?")]
    [InlineData("loop_limit", "loop_limit=500")]
    [InlineData("loop_limit=0", "loop_limit=500")]
    public void A_setting_that_makes_no_sense_is_refused(string setting, string hint)
    {
        _folder.Write("loop.sbn", "x");

        Assert.Equal(ExitCode.WrongUsage, _folder.Run("render", "loop.sbn", "--set", setting));
        Assert.Contains(hint, _folder.Error);
    }

    [Fact]
    public void Templates_of_the_folder_are_included_by_name()
    {
        _folder.Write("main.sbn", "{{ include 'sign' }} {{ include 'deep/sign.sbn' }}");
        _folder.Write("parts/sign.sbn", "A");
        _folder.Write("parts/deep/sign.sbn", "B");

        Assert.Equal(ExitCode.Success, _folder.Run("render", "main.sbn", "--include-dir", "parts"));
        Assert.Equal("A B", _folder.Out);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("../secret.sbn")]
    [InlineData("..\\\\secret.sbn")]
    [InlineData("deep/../../secret.sbn")]
    [InlineData("./sign.sbn")]
    [InlineData("%2e%2e/secret.sbn")]
    [InlineData("..\\u2215secret.sbn")]
    [InlineData("sign.sbn\\0")]
    [InlineData("SECRET")]
    [InlineData("/secret.sbn")]
    [InlineData("model.json")]
    public void No_name_leaves_the_folder(string name)
    {
        _folder.Write("secret.sbn", "secret");
        _folder.Write("parts/sign.sbn", "A");
        _folder.Write("parts/model.json", "{}");
        _folder.Write("main.sbn", $"{{{{ include \"{name}\" }}}}");

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("render", "main.sbn", "--include-dir", "parts"));
        Assert.Contains("PK1562", _folder.Error);
        Assert.Empty(_folder.Out);
    }

    [Fact]
    public void An_absolute_path_is_only_a_name()
    {
        var path = _folder.Write("secret.sbn", "secret").Replace('\\', '/');
        _folder.Write("parts/sign.sbn", "A");
        _folder.Write("main.sbn", $"{{{{ include '{path}' }}}}");

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("render", "main.sbn", "--include-dir", "parts"));
        Assert.Empty(_folder.Out);
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        _folder.Write("secret/secret.sbn", "secret");
        _folder.Write("parts/sign.sbn", "A");
        _folder.Write("main.sbn", "{{ include 'out/secret' }}");
        _folder.Write("other.sbn", "{{ include 'secret' }}");
        try
        {
            Directory.CreateSymbolicLink(_folder.GetPath("parts/out"), _folder.GetPath("secret"));
            File.CreateSymbolicLink(_folder.GetPath("parts/secret.sbn"), _folder.GetPath("secret/secret.sbn"));
        }
        catch (IOException)
        {
            return; // Windows lets few users make links.
        }

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("render", "main.sbn", "--include-dir", "parts"));
        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("render", "other.sbn", "--include-dir", "parts"));
        Assert.Empty(_folder.Out);
    }

    [Fact]
    public void The_map_shows_what_printed_each_run()
    {
        _folder.Write("letter.sbn", "Dear {{ name }},\n{{ name | string.upcase }}");
        _folder.Write("model.json", """{ "name": "Amina" }""");

        Assert.Equal(ExitCode.Success, _folder.Run("render", "letter.sbn", "-m", "model.json", "--map"));
        Assert.Equal(
            """
            1:1   literal   letter.sbn:1:1-1:6   "Dear "
            1:6   value     letter.sbn:1:9-1:13  "Amina"
            1:11  literal   letter.sbn:1:16-2:1  ",\n"
            2:1   built-in  letter.sbn:2:4-2:24  "AMINA"

            """.ReplaceLineEndings("\n"),
            _folder.Out);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        Assert.Equal(ExitCode.WrongUsage, _folder.Run("render", "nowhere.sbn"));
        Assert.Contains("nowhere.sbn", _folder.Error);
    }
}
