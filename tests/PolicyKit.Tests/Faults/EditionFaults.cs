using System.Collections.Immutable;

namespace PolicyKit.Tests.Faults;

/// <summary>Texts that were right in 2016.</summary>
internal static class EditionFaults
{
    public static ImmutableArray<Fault> All { get; } =
    [
        new("The council has its old name", FaultKind.Section, "We follow {|PK4301:UKCCIS|} advice.", "We follow UKCIS advice."),
        new("The old term names the images", FaultKind.Section, "Tell the lead about {|PK4301:youth produced sexual imagery|}.", "Tell the lead about images (also called youth produced sexual imagery)."),
        new("An old term is the main one in the leaflet", FaultKind.Section, "Talk about {|PK4301:sexting|}.", "You may hear “sexting”.", "parent-leaflet"),
        new("A board that no longer sits decides", FaultKind.Section, "The {|PK4301:Local Safeguarding Children Board|} decides.", "The safeguarding children partnership decides."),
        new("A board that no longer sits is abbreviated", FaultKind.Section, "Ask the {|PK4301:LSCB|}.", "Ask the partnership (formerly the LSCB)."),
        new("The chief officers have their old body", FaultKind.Section, "{|PK4301:ACPO|} guidance applies.", "The guidance of the National Police Chiefs’ Council applies."),
        new("The inspection framework is that of 2015", FaultKind.Section, "The {|PK4301:Common Inspection Framework|} asks for it.", "The education inspection framework asks for it."),
        new("A site has its old name", FaultKind.Section, "See {|PK4301:Thinkuknow|} for films.", "See CEOP Education for films."),
        new("The health partner has its old name", FaultKind.Section, "The {|PK4301:CCG|} takes part.", "The health partner takes part."),
        new("Lessons have their old name", FaultKind.Section, "Taught in {|PK4301:SRE|}.", "Taught in lessons on health."),
        new("Inter-agency guidance is of 2015", FaultKind.Section, "As {|PK4301:Working Together 2015|} says.", "As Working Together says."),
        new("The guide of 2013 is cited as current", FaultKind.Section, "We use the {|PK4301:March 2013 guide|}.", "The newer text replaced the March 2013 guide."),
        new("A film of 2016 is recommended", FaultKind.Section, "Watch {|PK4301:Crossing the Line|}.", "Watch nobody crossing a line."),
        new("A link leads to the old site", FaultKind.Section, "See [{|PK4302:the site for parents|}](https://www.thinkuknow.co.uk/parents).", "See [the site for parents](https://www.ceopeducation.co.uk/parents)."),
        new("An address of 2016 is printed", FaultKind.Section, "See {|PK4302:northsomersetlscb.org.uk|} first.", "See nsscp.co.uk first."),
        new("The helpline has its costly number", FaultKind.Section, "Staff call {|PK4303:0844 381 4772|}.", "Staff call 0344 381 4772."),
        new("The helpline has its costly number without spaces", FaultKind.Section, "Staff call {|PK4303:08443814772|}.", "Staff call 03443814772."),
        new("The police have a number of 2010", FaultKind.Section, "Call the police on {|PK4303:0845 456 7000|}.", "Call the police on 101.", "parent-leaflet"),
        new("The text number of a helpline has gone", FaultKind.Section, "Text {|PK4303:88858|}.", "Call 0808 800 5000.", "parent-leaflet"),
        new("A line that is believed to have ended is given", FaultKind.Section, "Call {|PK4303:0808 800 5002|}.", "Call 0808 800 5000.", "parent-leaflet"),
        new("Outcome 21 stands alone", FaultKind.Section, "The police may record {|PK4304:Outcome 21|}.", "The police may record Outcome 21 or 22."),
        new("The offence is found in one Act alone", FaultKind.Section, "It is an offence under the {|PK4304:Sexual Offences Act 2003|}.", "It is an offence under the Protection of Children Act 1978, amended by the Sexual Offences Act 2003."),
        new("Sending is said to be no offence", FaultKind.Section, "Then {|PK4304:no sexual offence|} has taken place.", "Then the police decide."),
        new("Lessons are said to be optional", FaultKind.Section, "It is taught in {|PK4304:non-statutory PSHE|}.", "It is taught in statutory lessons."),
        new("Statutory guidance is of an earlier year", FaultKind.Section, "We follow {|PK4305:KCSIE 2024|}.", "We follow KCSIE 2026."),
        new("Statutory guidance is written out with an earlier year", FaultKind.Section, "We follow {|PK4305:Keeping children safe in education (September 2023|}).", "We follow Keeping children safe in education (September 2026)."),
        new("Statutory guidance has no year", FaultKind.Section, "Staff have read {|PK4306:Keeping children safe in education|}.", "Staff have read Keeping children safe in education 2026."),
        new("A figure has no source", FaultKind.Section, "About {|PK4307:13%|} have done this.", "In an old study (NSPCC, 2016), 13% had done this."),
        new("A figure in words has no source", FaultKind.Section, "{|PK4307:One in seven|} young people did.", "Some young people did.", "parent-leaflet"),
        new("A leaflet hides the age of its figure", FaultKind.Section, "A study of 2016 found that {|PK4307:13%|} had.", "An old study of 2016 found that 13% had.", "parent-leaflet"),
        new(
            "An edition was last checked two years ago",
            FaultKind.PackFile,
            Stale("2024-11-20", "{|PK4309:", "|}"),
            Stale("2026-11-20", "", ""),
            "editions.yaml"),
    ];

    private static string Stale(string day, string open, string close) =>
        $"{open}id: E-20\n  title: Figures on how many young people share images\n  publisher: NSPCC and Children's Commissioner; Brook and NCA-CEOP\n"
        + $"  edition: 2016; 2017\n  role: companion\n  checked: {day}\n  confidence: B\n"
        + $"  note: The figures of the 2016 text are a decade old. None is printed without source and year.{close}";
}
