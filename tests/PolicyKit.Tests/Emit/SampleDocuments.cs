using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Emit;

/// <summary>The four documents of an invented school, written by hand, so that emitters are tested without templates.</summary>
internal static partial class SampleDocuments
{
    private const string School = "Oakfield Academy";
    private const string Status = "Oakfield Academy · Version 3.2 · Approved 12 September 2026 · Next review by September 2027 · General information, not legal advice";
    private const string Lead = "[01632 960101](tel:+441632960101)";

    // First, because the poster holds it.
    public static FlowGraph Graph { get; } = new()
    {
        Title = "What happens when an image has been shared",
        Description = "Tell the safeguarding lead, who checks five points. If any is met, the lead refers at once. If none is, the lead assesses the risk, tells parents when it is safe, manages the matter in school and records it. At any point the lead can refer.",
        Nodes =
        [
            new FlowNode("told", FlowNodeKind.Start, FlowLane.Spine, "You are told or find out") { Details = [Text("Stay calm. Do not look.")] },
            new FlowNode("tell", FlowNodeKind.Step, FlowLane.Spine, "Tell the safeguarding lead") { Details = [Text("At once. None free? A senior leader.")] },
            new FlowNode("five", FlowNodeKind.Decision, FlowLane.Spine, "Any of the five points?"),
            new FlowNode("points", FlowNodeKind.Aside, FlowLane.Side, "Five points")
            {
                Details = [Text("An adult"), Text("Pressure or threats"), Text("Unusual or violent"), Text("Under 13"), Text("Harm now")], IsList = true, IsNumbered = true,
            },
            new FlowNode("refer", FlowNodeKind.Refer, FlowLane.Refer, "Refer now") { Details = [Text("Children’s Hub and police")] },
            new FlowNode("assess", FlowNodeKind.Step, FlowLane.Spine, "Assess the risk with the child"),
            new FlowNode("parents", FlowNodeKind.Step, FlowLane.Spine, "Tell parents") { Details = [Text("Check first that it is safe")] },
            new FlowNode("manage", FlowNodeKind.Step, FlowLane.Spine, "Manage in school") { Details = [Text("Support every child")] },
            new FlowNode("record", FlowNodeKind.End, FlowLane.Spine, "Record and sign off") { Details = [Text("Lead and headteacher")] },
        ],
        Edges =
        [
            new FlowEdge("told", "tell"),
            new FlowEdge("tell", "five"),
            new FlowEdge("five", "points"),
            new FlowEdge("five", "refer", "Yes"),
            new FlowEdge("five", "assess", "No"),
            new FlowEdge("assess", "parents"),
            new FlowEdge("parents", "manage"),
            new FlowEdge("manage", "record"),
            new FlowEdge("manage", "refer", "At any point", IsReturn: true),
        ],
    };

    public static Document Policy { get; } = new()
    {
        Id = "policy-section",
        Title = "Responding when nude or semi-nude images are shared",
        Subtitle = "A section of our child protection policy",
        Publisher = School,
        Description = "How staff respond when a nude or semi-nude image of a pupil has been taken, shared or asked for.",
        Page = PageSetup.A4 with { TextSize = 10.5, MinimumTextSize = 10.5 },
        StatusLine = Status,
        FooterLine = "Oakfield Academy, Mill Lane, Ashby, AB1 2CD",
        NumberPrefix = "7",
        Date = new DateOnly(2026, 9, 14),
        Version = "3.2",
        Blocks = CreatePolicyBlocks(),
    };

    public static Document Sheet { get; } = new()
    {
        Id = "staff-one-pager",
        Title = "If a pupil tells you about a nude image",
        Subtitle = "What every adult in school does first",
        Publisher = School,
        Page = PageSetup.A4 with
        {
            Layout = PageLayout.Sheet,
            PageBudget = 1,
            MarginTop = 12,
            MarginBottom = 12,
            MarginLeft = 15,
            MarginRight = 15,
            TextSize = 12,
            MinimumTextSize = 10.5,
        },
        StatusLine = Status,
        Date = new DateOnly(2026, 9, 14),
        Version = "3.2",
        Blocks = CreateSheetBlocks(),
    };

    public static Document Leaflet { get; } = new()
    {
        Id = "parent-leaflet",
        Title = "Nudes and images online",
        Subtitle = "A guide for families",
        Publisher = School,
        Page = new PageSetup
        {
            Layout = PageLayout.Panels,
            Width = 297,
            Height = 210,
            MarginTop = 10,
            MarginBottom = 9,
            MarginLeft = 8,
            MarginRight = 8,
            PageBudget = 2,
            TextSize = 11.5,
            MinimumTextSize = 10.5,
            LineSpacing = 1.35,
            MinimumLineSpacing = 1.2,
            PanelWidths = [[97, 100, 100], [100, 100, 97]],
            PanelOrder = [[2, 6, 1], [3, 4, 5]],
        },
        StatusLine = Status,
        Date = new DateOnly(2026, 9, 14),
        Version = "3.2",
        Blocks = CreateLeafletBlocks(),
    };

    public static Document Poster { get; } = new()
    {
        Id = "flowchart-poster",
        Title = "A nude or semi-nude image has been shared",
        Subtitle = "Tell the safeguarding lead. Do not look.",
        Publisher = School,
        Page = new PageSetup
        {
            Layout = PageLayout.Poster,
            Width = 297,
            Height = 420,
            MarginTop = 15,
            MarginBottom = 15,
            MarginLeft = 15,
            MarginRight = 15,
            PageBudget = 2,
            TextSize = 24,
            MinimumTextSize = 14,
        },
        StatusLine = Status,
        Date = new DateOnly(2026, 9, 14),
        Version = "3.2",
        Blocks = CreatePosterBlocks(),
    };

    /// <summary>Everything a school can type that has broken a document before.</summary>
    public static Document Hostile { get; } = Policy with
    {
        Id = "hostile",
        Title = "O'Dwyer-Łukasiewicz & Ŵynne <script>alert(1)</script>",
        Publisher = "The Right Reverend Bartholomew O'Dwyer-Łukasiewicz Memorial Church of England Voluntary Aided All-Through School of St Ŵynne",
        Subtitle = "{{ school.name }} & % # _ * [x](y)",
        Watermark = "DRAFT",
        Blocks =
        [
            new Heading(2, Text("Ŵynne & “O'Dwyer-Łukasiewicz” (50% \\ (a) ]]>)")) { Id = "names", Number = "1" },
            Say("A backslash \\ and (brackets) and 😀 and a very long address: a.very.long.name.that.does.not.fit.in.any.column.at.all.and.goes.on@an-even-longer-name-of-a-school-trust.example"),
            new Paragraph([new MissingValue("dsl.phone"), new TextInline(" rings "), new Link("https://www.oakfield.example/a/very/long/path/that/never/ends/and/has/no/spaces/in/it/anywhere/index.html?x=1&y=2", Text("https://www.oakfield.example/a/very/long/path/that/never/ends/and/has/no/spaces/in/it/anywhere/index.html?x=1&y=2"))]),
            new Table(
                [Cell("Deputy"), Cell("Days"), Cell("Phone"), Cell("E-mail")],
                [.. Enumerable.Range(1, 11).Select(i => Row($"Deputy Ŵ. Łukasiewicz {i}", "Monday to Friday", $"01632 9601{i:00}", $"deputy.lukasiewicz{i}@oakfield.example"))])
            {
                Id = "deputies", Caption = "Eleven deputies", HasRowHeaders = true,
            },
            new Callout(CalloutKind.Danger, []) { Title = "Nothing inside" },
            new ListBlock(true, [Item("One"), new ListItem([Say("Two"), Ticks("Nested"), Say("after")]), new ListItem([])]) { Start = 9 },
            new Table([Cell("Only a header")], []),
            new Paragraph([]),
            new Heading(4, Text("A heading that skips a level")),
        ],
    };

    /// <summary>Plain text, **strong**, _emphasis_ and [links](target), as the sample texts need them.</summary>
    public static ImmutableArray<Inline> Text(string text)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var at = 0;
        foreach (Match match in Markup().Matches(text))
        {
            if (match.Index > at)
                inlines.Add(new TextInline(text[at..match.Index]));
            inlines.Add(match.Groups switch
            {
                { } g when g["strong"].Success => new Strong(Text(g["strong"].Value)),
                { } g when g["emphasis"].Success => new Emphasis(Text(g["emphasis"].Value)),
                var g => new Link(g["target"].Value, Text(g["link"].Value)),
            });
            at = match.Index + match.Length;
        }

        if (at < text.Length)
            inlines.Add(new TextInline(text[at..]));
        return inlines.ToImmutable();
    }

    public static Paragraph Say(string text, int priority = 1) => new(Text(text)) { Priority = priority };

    public static ListItem Item(string text) => new([Say(text)]);

    public static ListBlock Bullets(params string[] items) => new(false, [.. items.Select(Item)]);

    public static ListBlock Ticks(params string[] items) => Bullets(items) with { Marker = ListMarker.Tick };

    public static ListBlock Crosses(params string[] items) => Bullets(items) with { Marker = ListMarker.Cross };

    public static ListBlock Numbers(params string[] items) => new(true, [.. items.Select(Item)]);

    public static TableCell Cell(string text) => new(Text(text));

    public static ImmutableArray<TableCell> Row(params string[] cells) => [.. cells.Select(Cell)];

    private static Heading Section(string number, string title) => new(2, Text(title)) { Id = $"section-{number.Replace('.', '-')}", Number = number };

    private static Heading Part(string title) => new(3, Text(title)) { Id = "part-" + title.ToLowerInvariant().Replace(' ', '-') };

    private static ImmutableArray<Block> CreatePolicyBlocks() =>
    [
        new ContentsTable("In this section"),

        Section("7.1", "Purpose and scope"),
        Say("This section says what adults at Oakfield Academy do when a nude or semi-nude image of a child may have been made, asked for or passed on. It covers photographs, video, live streams and pictures that were made or altered by software. It applies at any time and in any place, because an image shared at home on a Sunday reaches school on Monday."),
        Say("We use the words **nude or semi-nude image** throughout. It is a child protection matter first. Whether anyone broke a school rule is a later and smaller question."),
        Say("Three ideas run through everything that follows:"),
        Bullets(
            "the child in the picture needs help, and is not to blame;",
            "nobody looks at, copies, prints, saves or passes on the image;",
            "the designated safeguarding lead (DSL) decides what happens next, on the same day."),
        new Callout(CalloutKind.Note,
        [
            Say("Making, holding or passing on an indecent image of anyone under 18 is a crime, even where the person who holds it is a child and even where everyone agreed. The police can record that a crime took place and take no formal action when that is not in the public interest."),
            Say("The law was made to protect children. Our first concern is always the child, not the offence."),
        ])
        { Title = "The law in brief" },

        Section("7.2", "Roles and contacts"),
        Say("These people carry the duties named in this section. When none of them can be reached, the most senior member of staff on site acts as the DSL and does not wait."),
        new Table(
            [Cell("Role"), Cell("Name"), Cell("How to reach them"), Cell("When")],
            [
                Row("Designated safeguarding lead", "Amina Begum", "[01632 960101](tel:+441632960101), room B12", "Monday to Friday"),
                Row("Deputy lead", "Owen Ŵynne", "[01632 960102](tel:+441632960102), room A3", "Monday to Wednesday"),
                Row("Deputy lead", "Katarzyna O'Dwyer-Łukasiewicz", "[01632 960103](tel:+441632960103), [k.odwyer@oakfield.example](mailto:k.odwyer@oakfield.example)", "Wednesday to Friday"),
                Row("Headteacher", "Daniel Price", "[01632 960100](tel:+441632960100), main office", "Monday to Friday"),
                Row("Chair of governors", "Ruth Adeyemi", "[chair@oakfield.example](mailto:chair@oakfield.example)", "Concerns about the headteacher"),
                Row("Children’s services front door", "Westshire Children’s Hub", "[01632 960200](tel:+441632960200)", "Weekdays, 8.30am to 5pm"),
                Row("Out of hours", "Westshire Emergency Duty Team", "[01632 960299](tel:+441632960299)", "Nights, weekends and holidays"),
            ])
        { Id = "roles", Caption = "Who does what", HasRowHeaders = true },
        new Callout(CalloutKind.Danger, [Say("Ring **[999](tel:999)** if a child is in danger now. Then tell the DSL. No one needs permission to ring 999.")]) { Title = "In an emergency" },

        Section("7.3", "If you are told, or come across an image"),
        Say("A child may tell you in a corridor, at the end of a lesson or in the middle of an argument. How the first adult answers decides whether the child goes on talking."),
        new Callout(CalloutKind.Do,
        [
            Ticks(
                "Stay calm, listen, and thank the child for telling you.",
                "Say that you will have to pass this on, and to whom.",
                "Tell the DSL at once, in person or by telephone.",
                "Write down what was said, in the child’s words, with the time and the place.",
                "If a device is handed to you, switch it off or put it in flight mode and take it to the DSL."),
        ])
        { Title = "Do" },
        new Callout(CalloutKind.DoNot,
        [
            Crosses(
                "Do not look at the image, and do not ask anyone to show or describe it.",
                "Do not copy, print, save, send or forward it, not even to the DSL.",
                "Do not delete it, and do not ask the child to delete it.",
                "Do not promise to keep it secret.",
                "Do not ask why, and do not say or hint that the child is to blame."),
        ])
        { Title = "Do not" },
        Say("If you saw the image before you knew what it was, tell the DSL. You are not in trouble. The DSL writes down how it happened and makes sure that you have support."),
        Part("Words that help"),
        new Callout(CalloutKind.Say,
        [
            Bullets("“Thank you for telling me. You are not in trouble for telling.”", "“I cannot keep this to myself, and I will only tell the people who can help.”", "“You do not need to show me anything.”"),
        ])
        { Title = "You could say" },

        Section("7.4", "First review by the DSL"),
        Say("The DSL holds a first review on the day of the report, with the member of staff who was told and with the headteacher or a deputy lead where that can be done without delay. A meeting never holds up a referral."),
        Say("The review answers five questions. One **yes** is enough to refer to children’s services and the police at once."),
        new Table(
            [Cell("Question"), Cell("Think about"), Cell("If yes")],
            [
                Row("1. Is an adult involved?", "Anyone aged 18 or over who asked for, holds or passed on an image, or whose age is not known", "Refer now"),
                Row("2. Was there pressure, threat or blackmail?", "Demands for money or more images, pressure from one person or a group, a difference in age or power, or doubt that the child was able to agree", "Refer now"),
                Row("3. Does what is known suggest unusual or violent content?", "As described by the child or others. Nobody looks in order to find out", "Refer now"),
                Row("4. Is a child under 13 involved?", "In the image, or having asked for it or passed it on", "Refer now"),
                Row("5. Is a child at risk of harm now?", "Self-harm, thoughts of suicide, violence at home, or the image spreading while you meet", "Refer now"),
            ])
        { Id = "five-points", Caption = "The five points", HasRowHeaders = true, Widths = [3, 5, 1.4] },
        Say("Where every answer is a clear **no**, the DSL may decide to manage the matter in school. Where an answer is not known, the DSL treats it as a yes until it is."),

        Section("7.5", "Referring"),
        Say("The DSL refers by telephone to the Westshire Children’s Hub and to the police on 101, or 999 in an emergency, and follows up in writing within 24 hours. The DSL says what is known and what is not, what the school has done, and what it will do while it waits."),
        Numbers(
            "Ring the front door and ask for the duty social worker.",
            "Agree with the police and children’s services who speaks to the children and the parents, and when.",
            "Leave every device as it was found, switched off and locked away.",
            "Write down the name, the time and the reference number of every call.",
            "Ring again before the end of the day if nobody has rung back."),
        Say("If the DSL decides not to refer, the reasons are written down and countersigned by the headteacher. Anyone on the staff may refer directly if they still disagree after talking to the DSL."),

        Section("7.6", "If it is managed in school"),
        Say("The DSL makes a risk assessment with the child, in words that suit the child’s age and understanding. It looks at how the image came to be made, where it has gone, how each child is now, and what would make things worse."),
        Part("Devices"),
        Say("Staff do not search a device for images. The DSL may ask a pupil to remove an image from a device in front of a parent, after the decision not to refer has been written down. The DSL does not look while this is done, and asks the pupil to confirm it in writing."),
        Part("Viewing"),
        Say("Nobody at this school views an image. If the DSL believes that there is no other way to keep a child safe, the DSL speaks to the headteacher first and to the police, and writes down the reason before anything else happens."),
        Part("Getting an image taken down"),
        Say("The DSL helps the child to use [Report Remove](https://www.childline.org.uk/remove), which lets a person under 18 report an image without showing it to anyone, and to use the reporting tools of the service where it was posted. See also section [7.8](#section-7-8)."),

        Section("7.7", "Parents and carers"),
        Say("Parents are told early, unless telling them could put a child at risk of harm. The DSL decides, after asking the child, and writes down the reason when the answer is to wait. A child may have told us something that the family does not know, such as who they are attracted to. We do not pass that on without the child’s agreement."),
        Bullets("Say what is known and what the school is doing.", "Ask parents not to look for the image and not to pass it on.", "Give the family the leaflet and a named person to ring.", "Offer help to every family involved, not only to the one that rang."),

        Section("7.8", "Records, support and review"),
        Say("The DSL keeps one record of each matter. It holds what was said, every decision with its reason, and never the image. The record is signed by the DSL and the headteacher before it is closed."),
        Say("Support is offered to the child in the image, to any child who passed it on, to those who saw it, and to the staff who dealt with it. Friends matter too: rumours often hurt more than the picture."),
        Say("The governors look at this section every September, and after any matter that taught us something. They see numbers and lessons, never names."),
        new ContactCard("Amina Begum")
        {
            Role = "Designated safeguarding lead",
            Lines = [new ContactLine("Phone", "01632 960101", "tel:+441632960101"), new ContactLine("Email", "dsl@oakfield.example", "mailto:dsl@oakfield.example")],
            Hours = "School days, 8am to 5pm",
        },
        new ContactCard("Westshire Children’s Hub")
        {
            Role = "Children’s services",
            Lines = [new ContactLine("Phone", "01632 960200", "tel:+441632960200"), new ContactLine("Out of hours", "01632 960299", "tel:+441632960299")],
            Hours = "Weekdays, 8.30am to 5pm",
        },
    ];

    private static ImmutableArray<Block> CreateSheetBlocks() =>
    [
        Say("A pupil may tell you that a nude or semi-nude image has been taken, shared or asked for, or you may overhear it. You do not need to know more than that to act."),
        new Columns(
        [
            new Column(
            [
                new Callout(CalloutKind.Do,
                [
                    Ticks("Stay calm. Listen.", "Thank the pupil for telling you.", "Tell the DSL **at once**, face to face or by phone.", "Write down what was said, when and where.", "Switch off any device you are handed and take it to the DSL."),
                ])
                { Title = "Do" },
            ]),
            new Column(
            [
                new Callout(CalloutKind.DoNot,
                [
                    Crosses("Look at it, or ask to see it", "Copy, print, save, share or forward it", "Search the device, or delete anything", "Promise to keep it secret", "Ask “why?” or say who is to blame", "Tell other staff"),
                ])
                { Title = "Do not" },
            ]),
        ]),
        new Callout(CalloutKind.Say,
        [
            Bullets("“Thank you for telling me. You are not in trouble for telling.”", "“I have to pass this on, and only to people who can help.”", "“You do not need to show me anything.”"),
        ])
        { Title = "Words to use" },
        new Heading(2, Text("Who to tell")) { Id = "who" },
        new ContactCard("Amina Begum") { Role = "Designated safeguarding lead", Lines = [new ContactLine("Phone", "01632 960101", "tel:+441632960101")], Hours = "Every day, room B12" },
        new ContactCard("Owen Ŵynne") { Role = "Deputy", Lines = [new ContactLine("Phone", "01632 960102", "tel:+441632960102")], Hours = "Monday to Wednesday, room A3" },
        new ContactCard("Kasia O'Dwyer-Łukasiewicz") { Role = "Deputy", Lines = [new ContactLine("Phone", "01632 960103", "tel:+441632960103")], Hours = "Wednesday to Friday, room C1" },
        new Callout(CalloutKind.Danger, [Say($"Ring **[999](tel:999)** if a child is in danger now. If no lead is free, ring the Children’s Hub yourself: **[01632 960200](tel:+441632960200)**.")]) { Title = "Danger, or nobody there" },
        new Heading(2, Text("What happens next")) { Id = "next" },
        Say("The DSL decides the same day whether to refer, speaks to the pupils and, when it is safe, to parents. You may not be told the outcome. If this has stayed with you, tell the DSL: support is there for you too.", 3),
        new Heading(2, Text("If an adult or a member of staff is involved")) { Id = "adult" },
        Say("Go straight to the headteacher, Daniel Price, on [01632 960100](tel:+441632960100). If it is about the headteacher, go to the chair of governors at [chair@oakfield.example](mailto:chair@oakfield.example).", 2),
        Say("This sheet is a reminder. The whole of our policy is on the staff pages of the school’s website.", 7),
    ];

    private static ImmutableArray<Block> CreateLeafletBlocks() =>
    [
        Say("What to do, what to say, and who can help if a nude or semi-nude image of your child, or of another child, has been shared."),
        new Callout(CalloutKind.Danger, [Say("If a child is in danger now, ring **[999](tel:999)**.")]) { Title = "Emergency" },

        new PanelBreak("What it is"),
        new Heading(2, Text("What are we talking about?")) { Id = "what" },
        Say("Some children and young people take or pass on pictures or videos in which a person under 18 is nude or partly undressed. They may call them nudes or pics. Software can also make a false picture of a real child. It is treated in the same way."),
        Say("Most young people do **not** do this. Those who do have many reasons:"),
        Bullets("trust in a boyfriend, girlfriend or friend", "a joke or a dare that went too far", "being asked again and again", "being tricked by an adult who pretends to be young", "threats, or demands for money"),
        Say("Whatever the reason, your child has not lost your love or our respect. Calm adults make it better."),

        new PanelBreak("If your child’s picture is out"),
        new Heading(2, Text("If a picture of your child has been shared")) { Id = "out" },
        Numbers(
            "**Stay calm.** Say that you are glad to know and that you will sort it out together.",
            "**Do not look for it** and do not ask to see it. Do not pass it on to anyone, even as proof.",
            "**Ring us.** Ask for the safeguarding lead: " + Lead + ". Keep the phone. Delete nothing until we have spoken.",
            "**Use Report Remove.** Anyone under 18 can ask for a picture to be taken off the internet without showing it to an adult: [childline.org.uk/remove](https://www.childline.org.uk/remove).",
            "**Watch and listen.** Keep them company. Ask how they are sleeping and eating. If you are afraid for them, ring 999 or your GP."),
        new Callout(CalloutKind.Note, [Say("Do not pay and do not answer. Do not delete the messages. Tell us or the police on [101](tel:101).")]) { Title = "If someone wants money" },

        new PanelBreak("If your child received or shared a picture"),
        new Heading(2, Text("If your child was sent a picture")) { Id = "sent" },
        Ticks("Thank them for telling you.", "Ask them not to open it again and not to pass it on.", "Ask who else has been sent it.", "Ring the school. We will tell you what to do with the phone."),
        new Heading(2, Text("If your child shared a picture")) { Id = "shared" },
        Say("It is natural to be angry or upset. Try to let the first feeling pass before you talk."),
        Ticks("Ask what happened, and listen to the end.", "Ask whether anyone pushed them.", "Explain how the person in the picture may feel.", "Agree that they will not send it again.", "Ring us. Telling us early helps your child."),
        Say("A child with special needs, or one who is lonely, may not have understood. Tell us, so that we can help in the right way."),

        new PanelBreak("Talking, and the law"),
        new Heading(2, Text("Talking about it")) { Id = "talking" },
        new Callout(CalloutKind.Say, [Bullets("“I am glad that you told me.”", "“Did anyone make you feel you had to?”", "“What would help you now?”")]) { Title = "Helpful" },
        new Callout(CalloutKind.DoNot, [Crosses("“How could you be so silly?”", "“Give me your phone, now.”")]) { Title = "Less helpful" },
        new Heading(2, Text("The law in four lines")) { Id = "law" },
        Say("Nude images of anyone under 18 are against the law, for children too. The law is there to protect them. The police can write down what happened and go no further. That is not a criminal record, though no one can promise what a later check will show."),
        Say("We tell you early, unless that could put a child at risk. If your child has told us something private, such as being gay, we will not tell you without asking them.", 4),

        new PanelBreak("Who can help"),
        new Heading(2, Text("Who can help")) { Id = "help" },
        new ContactCard("Amina Begum") { Role = "Safeguarding lead at school", Lines = [new ContactLine("Phone", "01632 960101", "tel:+441632960101"), new ContactLine("Email", "dsl@oakfield.example", "mailto:dsl@oakfield.example")] },
        new ContactCard("Westshire Children’s Hub") { Role = "Children’s services", Lines = [new ContactLine("Phone", "01632 960200", "tel:+441632960200")], Hours = "Nights and weekends: 01632 960299" },
        new ContactCard("Childline") { Role = "For children and young people", Lines = [new ContactLine("Phone", "0800 1111", "tel:08001111")], Hours = "Free, day and night" },
        new ContactCard("NSPCC helpline") { Role = "For adults", Lines = [new ContactLine("Phone", "0808 800 5000", "tel:08088005000")] },
        Say("If you feel that nobody believes you, ask for the headteacher. This leaflet in another language, in large print or read aloud: ask at the office."),
        Say("This leaflet is not the policy. The policy is on our website.", 6),
    ];

    private static ImmutableArray<Block> CreatePosterBlocks() =>
    [
        new Flowchart(Graph) { Id = "flow" },
        new Callout(CalloutKind.DoNot, [Crosses("Do not look", "Do not copy or send", "Do not delete", "Do not ask why")]) { Title = "Never" },
        new ContactCard("Amina Begum") { Role = "Safeguarding lead", Lines = [new ContactLine("Phone", "01632 960101", "tel:+441632960101")], Hours = "Every day, room B12" },
        new ContactCard("Children’s Hub") { Role = "Refer here", Lines = [new ContactLine("Phone", "01632 960200", "tel:+441632960200")], Hours = "Nights: 01632 960299" },
        new ContactCard("Police") { Role = "Danger now", Lines = [new ContactLine("Phone", "999", "tel:999")], Hours = "Otherwise 101" },
        new PageBreak(),
        new Heading(2, Text("The steps as text")) { Id = "steps" },
        Numbers(
            "**You are told, or you find out.** Stay calm and thank the child. Do not look.",
            "**Tell the safeguarding lead** at once. If none is free, tell a senior leader.",
            "**The lead checks the five points:** an adult, pressure or threats, unusual or violent content, a child under 13, harm now.",
            "**If any answer is yes or not known, refer now** to the Children’s Hub and the police.",
            "**If every answer is no, assess the risk** with the child.",
            "**Tell parents,** once it is safe to tell them.",
            "**Manage it in school,** with support for every child involved.",
            "**Record and sign off.** Lead and headteacher sign. At any point, refer if something changes."),
    ];

    [GeneratedRegex(@"\*\*(?<strong>.+?)\*\*|(?<![\w])_(?<emphasis>[^_]+)_(?![\w])|\[(?<link>[^\]]+)\]\((?<target>[^)]+)\)")]
    private static partial Regex Markup();
}
