using System.Collections.Immutable;

namespace PolicyKit.Tests.Faults;

/// <summary>Documents that say less, more or other than the guidance, or say it in the wrong place.</summary>
internal static class GuidanceFaults
{
    private const string Policy = "documents/policy-section/document.yaml";
    private const string Staff = "documents/staff-one-pager/document.yaml";
    private const string Leaflet = "documents/parent-leaflet/document.yaml";
    private const string Poster = "documents/flowchart-poster/document.yaml";

    public static ImmutableArray<Fault> All { get; } =
    [
        Ask("The minimum set of the poster asks for a clause that it does not carry", Poster, "UKCCIS16-2.4-01, UKCCIS16-2.9-01, {|PK4002:UKCCIS16-2.10-03|}", "UKCCIS16-2.4-01, UKCCIS16-2.9-01, UKCCIS16-2.9-04"),
        Ask("The minimum set of the staff sheet asks for a clause that it does not carry", Staff, "- all: [GSHT-03, {|PK4002:GSHT-10|}]", "- all: [GSHT-03, GSHT-04]"),
        Ask("The minimum set of the leaflet asks for a clause that it does not carry", Leaflet, "- all: [UKCCIS16-D-01, {|PK4002:UKCCIS16-D-07|}, UKCCIS16-D-05]", "- all: [UKCCIS16-D-01, UKCCIS16-D-04, UKCCIS16-D-05]"),
        Ask("A condition asks for a clause of other schools", Policy, "{ all: [{|PK4002:UKCCIS16-A-06|}], when: phase.has_under_13 }", "{ all: [UKCCIS16-B-06], when: phase.has_under_13 }"),
        Ask("Neither a clause nor the choice that replaces it is printed", Policy, "- either: [{|PK4002:UKCCIS16-A-06|}, X-35]", "- either: [UKCCIS16-2.7-01, X-18]"),

        Ask("A minimum set names a clause that nobody knows", Staff, "- all: [GSHT-03, {|PK4004:GSHT-44|}]", "- all: [GSHT-03, GSHT-04]"),
        Ask("An omission names a clause that nobody knows", Leaflet, "{ clause: {|PK4004:UKCCIS16-C-21|}, reason:", "{ clause: UKCCIS16-C-12, reason:"),
        Ask("An omission names a clause that is printed", Policy, "omit:\n  - { clause: {|PK4012:UKCCIS16-2.1-02|}, when: \"!phase.is_nursery\"", "omit:\n  - { clause: UKCCIS16-2.10-07, when: \"!phase.has_sanctions\""),
        Ask("An omission names a clause that nobody expects", Policy, "{ clause: {|PK4012:UKCCIS16-F-01|}, when: \"!phase.is_nursery\"", "{ clause: UKCCIS16-2.10-07, when: \"!phase.has_sanctions\""),

        Word("A record becomes a choice", "UKCCIS16-2.12-01", "The DSL {|PK4005:may record|} every incident, referred or not.", "The DSL records every incident, referred or not."),
        Word("A referral becomes a choice", "UKCCIS16-2.1-05", "Where there is a risk of harm, the DSL {|PK4005:might make|} an immediate referral to social care.", "Where there is a risk of harm, the DSL makes an immediate referral to social care."),
        Word("A duty under 13 becomes advice", "UKCCIS16-B-02", "Any case with a child under 13 {|PK4005:should be|} treated as serious.", "Any case with a child under 13 must be treated as serious."),
        Word("Parents may be told early", "UKCCIS16-2.1-04", "Parents {|PK4005:may be told early|} and involved.", "Parents are told early and involved."),
        Word("Copying is only advised against", "UKCCIS16-2.9-04", "Staff {|PK4005:should not copy|}, print or pass on the imagery.", "Staff must not copy, print or pass on the imagery."),
        Word("The local procedures are only advised", "UKCCIS16-B-06", "The DSL {|PK4005:should know|} and follow local procedures on harmful behaviour.", "The DSL must know and follow local procedures on harmful behaviour."),

        Word("A record becomes a law", "UKCCIS16-2.12-01", "The DSL {|PK4006:must record|} every incident, referred or not.", "The DSL should record every incident, referred or not."),
        Word("In-house handling becomes a duty", "UKCCIS16-2.3-08", "If no point applies, the school {|PK4006:must deal|} with the matter itself.", "If no point applies, the school may deal with the matter itself."),
        Word("Sanctions become a duty", "UKCCIS16-2.10-07", "The school {|PK4006:has to use|} sanctions in line with the behaviour policy.", "The school may use sanctions in line with the behaviour policy."),
        Word("A source that settles nothing lends no strength", "UKCCIS16-2.12-03 X-26", "The headteacher {|PK4006:must sign|} it off when nothing is referred.", "The headteacher signs it off when nothing is referred."),
        Say("A should becomes a must where an edition might have asked for it", "The DSL {|PK4006:must weigh|} pressure, impact and any history. {clause=\"UKCCIS16-2.4-02\"}", "The DSL must weigh pressure, impact and any history. {clause=\"UKCCIS16-2.4-02 E-06\"}"),

        Word("A not is lost after do", "UKCCIS16-2.9-01", "Staff {|PK4007:do look at|} the image.", "Staff do not look at the image."),
        Word("A not is lost after must", "UKCCIS16-2.9-02", "Imagery {|PK4007:must be|} viewed where doing so would cause the pupil significant distress.", "Imagery must not be viewed where doing so would cause the pupil significant distress."),
        Word("A not slips in after must", "UKCCIS16-B-06", "The DSL {|PK4007:must not know|} and follow the local procedures on harmful behaviour.", "The DSL must know and follow the local procedures on harmful behaviour."),
        Word("An order to forward", "GSHT-04", "{|PK4007:Look for, view, forward or send the image|}.", "Never look for, view, forward or send the image.", "staff-one-pager"),
        Word("A not slips in after should", "UKCCIS16-2.12-01", "The DSL {|PK4007:should not record|} every incident, referred or otherwise.", "The DSL should record every incident, referred or otherwise."),

        Say("A step of the lead's on the staff sheet", "Weigh why it was shared. {clause=\"{|PK4008:UKCCIS16-2.4-02|}\"}", "Tell the DSL. {clause=\"UKCCIS16-2.1-02\"}", "staff-one-pager"),
        Say("The viewing exception on the staff sheet", "The DSL alone decides. {clause=\"{|PK4008:UKCCIS16-2.9-03|}\"}", "Nobody looks. {clause=\"UKCCIS16-2.9-01\"}", "staff-one-pager"),
        Say("A control of viewing in the leaflet", "A second adult is in the room. {clause=\"{|PK4008:UKCCIS16-2.9-06|}\"}", "Stay calm. {clause=\"UKCCIS16-C-05\"}", "parent-leaflet"),
        Say("Training content on the poster", "Six kinds of incident. {clause=\"{|PK4008:UKCCIS16-F-01|}\"}", "Record every case. {clause=\"UKCCIS16-2.12-01\"}", "flowchart-poster"),
        Say("Advice for families in the policy", "Praise the child for telling. {clause=\"{|PK4008:UKCCIS16-C-07|}\"}", "Take worries seriously. {clause=\"UKCCIS16-C-03\"}"),
        Say("A clause before a table that it is not meant for", "{clause=\"{|PK4008:UKCCIS16-2.4-02|}\"}\n| Weigh | Why |\n|---|---|\n| Impact | On each child |", "{clause=\"UKCCIS16-2.1-02\"}\n| Who | Phone |\n|---|---|\n| DSL | 01632 960100 |", "staff-one-pager"),

        Say("An instruction in the policy without a source", "{|PK4010:Tell the DSL at once.|}", "Tell the DSL at once. {clause=\"UKCCIS16-2.1-02\"}"),
        Say("A duty on the staff sheet without a source", "{|PK4010:Every member of staff must read this.|}", "Every member of staff reads this. {clause=\"E-06\"}", "staff-one-pager"),
        Say("An item of a list without a source", "- {|PK4010:Keep the phone.|}", "Then: {clause=\"X-11\"}\n\n- Keep the phone.", "parent-leaflet"),
    ];

    /// <summary>What a manifest asks of a document.</summary>
    private static Fault Ask(string name, string manifest, string marked, string clean) => new(name, FaultKind.PackFile, marked, clean, manifest);

    /// <summary>The words that stand for a clause.</summary>
    private static Fault Word(string name, string clause, string marked, string clean, string document = "policy-section") =>
        Say(name, $"{marked} {{clause=\"{clause}\"}}", $"{clean} {{clause=\"{clause}\"}}", document);

    private static Fault Say(string name, string marked, string clean, string document = "policy-section") => new(name, FaultKind.Section, marked, clean, document);
}
