using System.Collections.Immutable;

namespace PolicyKit.Tests.Faults;

/// <summary>What could hurt a child if it were printed.</summary>
internal static class SafetyFaults
{
    private const string Poster = "flowchart-poster";
    private const string Staff = "staff-one-pager";
    private const string Leaflet = "parent-leaflet";
    private const string Flow = "documents/flowchart-poster/flow.yaml";

    public static ImmutableArray<Fault> All { get; } =
    [
        Say("A sentence lists three of the five points", "{|PK4201:Refer if an adult is involved, if there is coercion, or if a child is under 13.|}", "Refer when the DSL says so."),
        Say("A label loses the sexual acts", "{|PK4202:Under 13|}", "Sexual acts and a child under 13", Poster),
        Say("A staff sheet says only under 13", "- {|PK4202:Under the age of 13|}", "- Sexual acts under the age of 13", Staff),
        Say("Extreme stands for unusual", "Refer {|PK4203:extreme imagery|}.", "Refer acts unusual for the age."),
        Say("Extreme or violent is a label", "- {|PK4203:Extreme or violent|}", "- Unusual for the age, or violent", Poster),
        Say("Staff have a child delete", "Ask the child to {|PK4204:delete|} the picture.", "Never ask a child to delete the picture.", Staff),
        Say("A family deletes at once", "{|PK4204:Delete|} it straight away.", "Delete it only after the DSL has said so.", Leaflet),
        Say("The school deletes", "We will {|PK4204:delete|} it from the phone.", "We will not delete it from the phone."),
        Say("The image must be deleted", "The image {|PK4204:must be deleted|}.", "The image must not be deleted."),
        Say("An adult may lead to the police", "{|PK4205:If an adult is involved, the DSL may tell the police.|}", "If an adult is involved, the DSL tells the police at once."),
        Say("An adult leads to a question", "{|PK4205:If an adult is involved, call 101 for advice.|}", "If an adult is involved, call 999.", Staff),
        Say("An adult stays with the school", "{|PK4205:If an adult is involved, the case is managed in school.|}", "If an adult is involved, the police lead.", Staff),
        Say("An offence is ruled out", "Then {|PK4206:no sexual offence|} has been committed.", "Then the police decide."),
        Say("Sharing is called legal", "Sharing by consent {|PK4206:is legal|}.", "The law covers sharing by consent too.", Leaflet),
        Say("Parents are always told", "We {|PK4207:always tell parents|}.", "We tell parents early, unless that could put a child at risk."),
        Say("Parents are told first", "{|PK4207:Call the parents straight away|}.", "Call the DSL straight away.", Staff),
        Say("A family is promised to hear at once", "{|PK4207:We tell you straight away|}.", "We tell you early, unless that could put your child at risk.", Leaflet),
        Say("A meeting comes first", "The DSL holds a {|PK4208:meeting before making a referral|}.", "The DSL refers at once."),
        Say("A referral waits for a meeting", "{|PK4208:Wait for the review meeting|}.", "Do not wait for the review meeting.", Staff),
        Say("101 is for advice", "Call {|PK4209:101 for advice|}.", "Call 101 to report."),
        Say("The police are consulted", "The DSL {|PK4209:consults the police|} informally.", "The DSL reports to the police."),
        Say("Secrecy is promised", "{|PK4210:We will keep it confidential|}.", "We cannot keep it confidential.", Leaflet),
        Say("The future is promised", "This {|PK4210:will not affect their future|}.", "No one can promise what later checks may show.", Leaflet),
        Say("Removal is promised", "It {|PK4210:will be removed within|} a day.", "It may be removed within a day.", Leaflet),
        Say("Everybody is punished", "{|PK4211:All pupils involved will be sanctioned|}.", "No pupil involved will be sanctioned for telling."),
        Say("The child pictured is punished", "Any child {|PK4211:who is pictured will be disciplined|}.", "No child who is pictured will be disciplined."),
        Say("A number lacks a digit", "Call {|PK4212:0845 670 000|}.", "Call 101."),
        Say("A number has a digit too many", "Call {|PK4212:01632 9601011|}.", "Call 01632 960101.", Leaflet),
        Say("A number was withdrawn", "Call {|PK4212:0500 123456|}.", "Call 0800 1111.", Staff),
        Say("The helpline has its old number", "Call {|PK4213:0844 381 4772|}.", "Call 0344 381 4772."),
        Say("A number has two names", "Call {|PK4213:0808 800 5002|}.", "Call 0808 800 5000.", Leaflet),
        Say("A text code is old", "Text {|PK4213:88858|}.", "Call 101.", Leaflet),
        Of("quayside-college.yaml", "A college has the schools' law", "The {|PK4214:Education Act 1996|} lets staff search.", "The Further and Higher Education Act 1992 lets staff search."),
        Of("puddleducks-nursery.yaml", "A private nursery searches", "{|PK4214:Staff may search|} a bag.", "Staff may not search a bag."),
        Say("A school has the colleges' law", "The {|PK4214:Further and Higher Education Act 1992|} lets staff search.", "The Education Act 1996 lets staff search."),
        Say("The front door has a second name", "Refer to the {|PK4215:SPA|}.", "Refer to the MASH."),
        Say("Nobody knows the front door", "Call the {|PK4215:front door|}.", "Call the MASH.", Staff),
        Say("The lead signs off", "The {|PK4216:DSL signs it off|}.", "The headteacher signs it off."),
        Say("A child is a risk and at risk in one sentence", "{|PK4222:A record is disclosed if the child is a risk or at risk.|}", "A record may be disclosed if the child could harm others."),
        Say("Two sentences differ about the outcome", "Later activity may show that the child is at risk. {|PK4222:Further activity may show that the child is a risk.|}", "Later activity may show that the child is at risk. Further activity may show that the child is still at risk."),
        Say("The front door is written out twice", "Refer to the Multi-Agency Safeguarding Hub (MASH). In doubt, ask the {|PK4223:Multi-Agency Safeguarding Hub|}.", "Refer to the Multi-Agency Safeguarding Hub (MASH). In doubt, ask the MASH."),
        Say("An address ends in a space", "See [{|PK4224:Childline|}](https://www.childline.org.uk/help%20).", "See [Childline](https://www.childline.org.uk/help).", Leaflet),
        Say("An address has no beginning", "See [{|PK4224:Childline|}](www.childline.org.uk).", "See [Childline](https://www.childline.org.uk) or [ring](tel:08001111).", Leaflet),
        Say("Nobody acts for the lead", "{|PK4218:Tell the DSL.|}", "Tell the DSL. If away, refer yourself.", Staff),
        Say("A policy passes over trips", "{|PK4218:Tell the DSL.|} If away, refer yourself, in the evening and in the holidays too.", "Tell the DSL. If away, refer yourself, in the evening, in the holidays and on trips too."),
        Say("A form asks how explicit it is", "Record {|PK4219:how explicit the|} image is.", "Record how the child described it."),
        Say("The image is graded", "The DSL {|PK4219:grades each image|}.", "The DSL never grades an image."),
        Say("Staff look", "{|PK4220:Look at the picture|} first.", "Do not look at the picture.", Staff),
        Say("Staff ask to be shown", "{|PK4220:Ask the child to show|} it.", "Ask no child to show it.", Staff),
        Say("A parent checks", "First, {|PK4220:view the image|}.", "Never view the image.", Leaflet),
        Say("A form takes the image", "{|PK4221:Attach the image|} to the form.", "Never attach the image to the form."),
        Say("A copy goes to the lead", "{|PK4221:Forward it to the DSL|}.", "Do not forward it to the DSL.", Staff),
        Say("A screenshot is evidence", "{|PK4221:Take a screenshot|} first.", "Do not take a screenshot.", Leaflet),
        Draw("Parents are told without the check", "      {{ words.dsl }} assesses the risk\n      {|PK4207:Tell the parents|}", "      {{ words.dsl }} assesses the risk\n      Talks to those involved"),
        Draw("A meeting comes before the five points", "      {|PK4208:Review meeting|}\n      Danger? 999 first.", "      You are told\n      Danger? 999 first."),
        Give("A school answers what a pack settles", "  device: flight-mode-lock\n  police_default: {|PK4101:proportionate|}", "  device: flight-mode-lock"),
        Give("A front door has a second answer", "  device: flight-mode-lock\n  front_door: {|PK4102:MASH|}", "  device: flight-mode-lock"),
        Give("Two services share a number", "    phone: {|PK3039:01632 960201|}\n    email: lado", "    phone: 01632 960202\n    email: lado"),
        Give("Two services answer at one hour", "    hours: {|PK3041:\"Mon-Fri 16:00-09:00; Sat-Sun 00:00-24:00\"|} ", "    hours: all other times "),
        Give("Nobody answers on bank holidays", "    hours: {|PK3042:\"Mon-Fri 17:00-09:00; Sat-Sun 00:00-24:00; Mon 00:00-09:00\"|} ", "    hours: all other times "),
    ];

    private static Fault Say(string name, string marked, string clean, string document = "policy-section") => new(name, FaultKind.Section, marked, clean, document);

    /// <summary>In the policy of another school.</summary>
    private static Fault Of(string school, string name, string marked, string clean) => new(name, FaultKind.Section, marked, clean, Profile: school);

    private static Fault Draw(string name, string marked, string clean) => new(name, FaultKind.PackFile, marked, clean, Flow);

    private static Fault Give(string name, string marked, string clean) => new(name, FaultKind.Profile, marked, clean);
}
