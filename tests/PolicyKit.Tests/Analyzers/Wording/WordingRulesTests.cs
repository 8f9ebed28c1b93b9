using System.Collections.Immutable;
using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Structure;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Analyzers.Wording;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Tests.Packs;
using PolicyKit.Text;

namespace PolicyKit.Tests.Analyzers.Wording;

public sealed class WordingRulesTests
{
    [Theory]
    [InlineData("Tell {|PK5010:[insert name of DSL]|} at once.")]
    [InlineData("The lead is {|PK5010:TBC|}.")]
    [InlineData("He or she ({|PK5010:delete as appropriate|}) decides.")]
    [InlineData("Tell {|PK5010:[…]|} at once.")]
    [InlineData("Tell {|PK5010:[ ... ]|} at once.")]
    [InlineData("Tell {|PK5010:[Name of lead]|} or {|PK5010:[School phone number]|}.")]
    [InlineData("Tell {|PK5010:«DSL_Name»|} at once.")]
    [InlineData("{|PK5010:School Name|} follows this policy.")]
    [InlineData("{|PK5010:XX|} School follows this policy.")]
    [InlineData("The number is {|PK5010:to be confirmed|}.")]
    [InlineData("{|PK5010:Lorem ipsum|} dolor sit amet.")]
    [InlineData("{|PK5010:Click or tap here to enter|} text.")]
    [InlineData("This is a {|PK5010:template for schools|}.")]
    public void An_instruction_to_the_author_is_reported(string section) => Check.Document<UnfilledPlaceholder>(section);

    [Theory]
    [InlineData("Tell the lead at once.")]
    [InlineData("Staff delete nothing as appropriate steps come first.")]
    [InlineData("The child said “they [the others] laughed […] at me”.")]
    [InlineData("See the report [1], and the list [of names].")]
    [InlineData("Read it as soon as is appropriate. Delete nothing.")]
    [InlineData("The school name is on the gate. Pupils in year X are older, <18 and >13.")]
    [InlineData("The number was confirmed. He went to be sworn in.")]
    public void A_sentence_is_not(string section) => Check.Document<UnfilledPlaceholder>(section);

    [Fact]
    public void A_placeholder_in_the_profile_is_found_there()
    {
        const string Profile = "cover: { unavailable: TBC }";
        var found = Assert.Single(Check.RunDocument(new UnfilledPlaceholder(), "Or tell {{ cover.unavailable }}.", profile: Profile));
        Assert.Equal("profile.yaml:1:23", found.Location!.ToString());
    }

    [Theory]
    [InlineData("policy-section", "Most of it is {|PK5011:peer on peer|}.")]
    [InlineData("policy-section", "{|PK5011:Peer-on-peer|} abuse is recorded.")]
    [InlineData("policy-section", "Most of it is child on child, from one peer on to another peer.")]
    [InlineData("policy-section", "Both {|PK5011:offenders|} were told.")]
    [InlineData("policy-section", "Most is {|PK5011:peer on peer|}, and {|PK5011:peer on peer|} it stays.")]
    [InlineData("policy-section", "They broke an offensive silence.")]
    [InlineData("staff-one-pager", "You may {|PK5011:look only briefly|}.")]
    [InlineData("staff-one-pager", "Never look only briefly: never look.")]
    [InlineData("policy-section", "You may look only briefly.")]
    public void A_word_of_the_packs_list_is_reported_in_the_documents_it_is_meant_for(string document, string section) =>
        Check.Document<WordToAvoid>(section, document);

    [Fact]
    public void A_word_with_a_plain_replacement_comes_with_a_repair_and_one_with_advice_does_not()
    {
        var plain = Assert.Single(Check.RunDocument(new WordToAvoid(), "Peer on peer abuse is recorded."));
        Assert.True(plain.Fix!.IsSafe);
        Assert.Equal("Child on child abuse is recorded.", TextChange.Apply("Peer on peer abuse is recorded.", plain.Fix.Changes));

        var advised = Assert.Single(Check.RunDocument(new WordToAvoid(), "The offender was told."));
        Assert.Null(advised.Fix);
        Assert.Equal("Write “the young person”", Assert.Single(advised.Hints));

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Check.RunDocument(new WordToAvoid(), "You may look only briefly.", "staff-one-pager")).Severity);
    }

    [Theory]
    [InlineData("The DSL decides. Ask the {|PK5012:designated person|}, or the {|PK5012:child protection officer|}.")]
    [InlineData("The designated person decides. Ask the {|PK5012:child protection officer|}.")]
    [InlineData("The designated person decides. Ask the designated person.")]
    [InlineData("The designated safeguarding lead (DSL) decides. A designated room, a person.")]
    public void A_second_name_for_one_thing_is_reported_and_the_first_is_kept(string section) => Check.Document<TwoNames>(section);

    [Theory]
    [InlineData("policy-section", "Tell the DSL, the designated safeguarding lead.\n\nThe DSL decides.")]
    [InlineData("policy-section", "Tell the {|PK5013:DSL|}.\n\nThe designated safeguarding lead (DSL) decides.")]
    [InlineData("staff-one-pager", "The {|PK5013:LADO|} decides.")]
    [InlineData("policy-section", "Tell the designated safeguarding lead.\n\nThe DSL decides.")]
    [InlineData("policy-section", "Tell the Local Authority Designated Officer (LADO). LADOs decide.")]
    [InlineData("policy-section", "Ask the LADO (local authority). Ask the NSPCC. NEVER look.")]
    [InlineData("policy-section", "See GOV.UK, form A4-XY and part IV. Mr J P Smith knows.")]
    [InlineData("flowchart-poster", "Tell the DSL.")]
    public void An_abbreviation_is_explained_at_its_first_use(string document, string section) => Check.Document<UndefinedAbbreviation>(section, document);

    [Fact]
    public void On_a_sheet_that_lies_open_an_abbreviation_may_be_explained_anywhere()
    {
        const string Section = "Tell the DSL.\n\nIt is the designated safeguarding lead.";
        Assert.Single(Run(PageLayout.Flow));
        Assert.Empty(Run(PageLayout.Panels));

        ImmutableArray<Diagnostic> Run(PageLayout layout)
        {
            var tree = ProfileSyntaxTree.Parse(SourceText.From("", "profile.yaml"));
            var compilation = Compilation.Create(tree, [TemplatePack.Create(Section)], new CompilationOptions(Check.Today));
            var found = ImmutableArray.CreateBuilder<Diagnostic>();
            var document = compilation.GetDocuments()[0] with { Page = new PageSetup { Layout = layout } };
            new UndefinedAbbreviation().Analyze(new TextContext(document, null, compilation.Packs, Check.Today, null, found.Add));
            return found.ToImmutable();
        }
    }

    [Fact]
    public void Words_of_a_profile_are_found_in_its_values_and_not_in_a_note_above_them()
    {
        var profile = Samples.Read("oakfield-primary.yaml").Replace("  approved_by: ", "  # The GHRC meets in May\n  approved_by: GHRC and ");
        var found = Assert.Single(National.Compile(profile).Analyze(), diagnostic => diagnostic is { Id: "PK5013" } && diagnostic.Message.Contains("GHRC"));
        Assert.StartsWith("GHRC and", profile[found.Location!.Span.Start..]);
    }

    [Fact]
    public void A_gap_is_not_an_abbreviation_as_well() => Check.Document<UndefinedAbbreviation>("Tell [DSL NAME]. The number is TBC.");

    [Theory]
    [InlineData("policy-section", "Parents {|PK5014:will be informed|}.")]
    [InlineData("policy-section", "A case {|PK5014:should then be referred|} at once.")]
    [InlineData("staff-one-pager", "It {|PK5014:must be recorded|} by hand, and it {|PK5014:has to be reported|}.")]
    [InlineData("policy-section", "Parents will be informed by the DSL.")]
    [InlineData("policy-section", "An image must not be shared. It must never be copied.")]
    [InlineData("policy-section", "Every case must be treated as serious. Help can be offered.")]
    [InlineData("policy-section", "The DSL will be recording it. They will be there.")]
    [InlineData("parent-leaflet", "You will be told.")]
    public void An_instruction_names_its_owner(string document, string section) => Check.Document<PassiveWithoutOwner>(section, document);

    [Theory]
    [InlineData("{|PK5015:NEVER|} look at it.")]
    [InlineData("Please {|PK5015:DO NOT LOOK|} at it.")]
    [InlineData("This is {|PK5015:IMPORTANT|}.")]
    [InlineData("Stay {|PK5015:calm!|}")]
    [InlineData("The DSL tells the NSPCC, CEOP and the LADO. A or B.")]
    public void Capitals_and_exclamation_marks_are_shouting_and_abbreviations_are_not(string section) => Check.Document<Shouting>(section);

    [Theory]
    [InlineData("Tell {|PK5016:the the|} lead.")]
    [InlineData("{|PK5016:The the|} lead decides.")]
    [InlineData("They said that that had had to wait. Duran Duran sang.")]
    [InlineData("Call 01632 01632. Tell them. Them first. Step by step.")]
    public void A_word_written_twice_is_reported(string section) => Check.Document<DoubledWord>(section);

    [Theory]
    [InlineData("Tell the lead {|PK5017:(|}or a deputy.")]
    [InlineData("Tell the lead or a deputy{|PK5017:)|}.")]
    [InlineData("Say {|PK5017:“|}you are safe.")]
    [InlineData("Say {|PK5017:\"|}you are safe.")]
    [InlineData("Say “you (all) are [not] alone”: a) now, 2) later.")]
    [InlineData("It is the child’s and the parents' choice.")]
    public void A_bracket_or_quotation_mark_has_a_partner(string section) => Check.Document<UnpairedMark>(section);

    [Theory]
    [InlineData("parent-leaflet", 26, 1)]
    [InlineData("parent-leaflet", 25, 0)]
    [InlineData("policy-section", 41, 1)]
    [InlineData("policy-section", 40, 0)]
    public void The_limit_of_a_sentence_depends_on_the_document(string document, int words, int expected) =>
        Assert.Equal(expected, Check.RunDocument(new LongSentence(), $"Short. {string.Join(' ', Enumerable.Repeat("We", words))}.", document).Length);

    [Fact]
    public void Numbers_and_ways_to_reach_people_are_not_read_as_sentences()
    {
        Assert.Empty(Check.RunDocument(new LongSentence(), $"Call {string.Join(' ', Enumerable.Repeat("01632", 40))}.", "parent-leaflet"));
        Assert.Empty(Check.RunDocument(new LongSentence(), string.Join(", ", Enumerable.Repeat("the helpline for children of all ages, [0800 1111](tel:08001111)", 5)), "parent-leaflet"));
    }

    [Theory]
    [InlineData("staff-one-pager", 421, 1)]
    [InlineData("staff-one-pager", 420, 0)]
    public void The_limit_of_a_document_counts_its_title_and_leaves_out_its_tables(string document, int words, int expected) =>
        Assert.Equal(expected, Check.RunDocument(new DocumentLength(), $"{string.Join(' ', Enumerable.Repeat("We", words - 3))}\n\n| a | b |\n|---|---|\n| c | d |\n", document).Length);

    [Fact]
    public void A_hard_leaflet_is_reported_with_its_hardest_sentence_and_a_hard_policy_of_the_same_words_is_not()
    {
        const string Text = "We look at each case with care, and we record the decision for the governors. {|PK5020:We assess any possible vulnerability of the children involved before deciding on a response.|} Then we talk to you.";
        Check.Document<ReadingLevel>(Text, "parent-leaflet");
        Check.Document<ReadingLevel>(Text.Replace("{|PK5020:", "").Replace("|}", ""));
    }

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("make", 1)]
    [InlineData("table", 2)]
    [InlineData("asked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("images", 3)]
    [InlineData("video", 3)]
    [InlineData("media", 3)]
    [InlineData("social", 2)]
    [InlineData("people", 2)]
    [InlineData("safeguarding", 4)]
    [InlineData("the", 1)]
    [InlineData("x", 1)]
    public void Syllables_are_counted_well_enough(string word, int expected) => Assert.Equal(expected, Readability.CountSyllables(word));

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void The_shipped_documents_are_well_written_and_well_put_together(string school)
    {
        var context = new AnalysisContext(National.Compile(Samples.Read(school)));
        foreach (var rule in WordingRules.All.Concat(StructureRules.All))
            rule.Analyze(context);
        Assert.Empty(context.Diagnostics.Select(d => d.ToString()));
    }
}
