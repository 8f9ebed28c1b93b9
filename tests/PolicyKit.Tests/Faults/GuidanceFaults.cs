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
        new("The minimum set of the poster asks for a clause that it does not carry", FaultKind.PackFile,
            "UKCCIS16-2.4-01, UKCCIS16-2.9-01, {|PK4002:UKCCIS16-2.10-03|}", "UKCCIS16-2.4-01, UKCCIS16-2.9-01, UKCCIS16-2.9-04", Poster),
        new("The minimum set of the staff sheet asks for a clause that it does not carry", FaultKind.PackFile,
            "- all: [GSHT-03, {|PK4002:GSHT-10|}]", "- all: [GSHT-03, GSHT-04]", Staff),
        new("The minimum set of the leaflet asks for a clause that it does not carry", FaultKind.PackFile,
            "- all: [UKCCIS16-D-01, {|PK4002:UKCCIS16-D-07|}, UKCCIS16-D-05]", "- all: [UKCCIS16-D-01, UKCCIS16-D-04, UKCCIS16-D-05]", Leaflet),
        new("A condition asks for a clause of other schools", FaultKind.PackFile,
            "{ all: [{|PK4002:UKCCIS16-A-06|}], when: phase.has_under_13 }", "{ all: [UKCCIS16-B-06], when: phase.has_under_13 }", Policy),
        new("Neither a clause nor the choice that replaces it is printed", FaultKind.PackFile,
            "- either: [{|PK4002:UKCCIS16-A-06|}, X-35]", "- either: [UKCCIS16-2.7-01, X-18]", Policy),

        new("A minimum set names a clause that nobody knows", FaultKind.PackFile,
            "- all: [GSHT-03, {|PK4004:GSHT-44|}]", "- all: [GSHT-03, GSHT-04]", Staff),
        new("An omission names a clause that nobody knows", FaultKind.PackFile,
            "{ clause: {|PK4004:UKCCIS16-C-21|}, reason:", "{ clause: UKCCIS16-C-12, reason:", Leaflet),
        new("An omission names a clause that is printed", FaultKind.PackFile,
            "omit:\n  - { clause: {|PK4012:UKCCIS16-2.1-02|}, when: \"!phase.is_nursery\"", "omit:\n  - { clause: UKCCIS16-2.10-07, when: \"!phase.has_sanctions\"", Policy),
        new("An omission names a clause that nobody expects", FaultKind.PackFile,
            "{ clause: {|PK4012:UKCCIS16-F-01|}, when: \"!phase.is_nursery\"", "{ clause: UKCCIS16-2.10-07, when: \"!phase.has_sanctions\"", Policy),

        new("A record becomes a choice", FaultKind.Section,
            "The DSL {|PK4005:may record|} every incident, referred or not. {clause=\"UKCCIS16-2.12-01\"}",
            "The DSL records every incident, referred or not. {clause=\"UKCCIS16-2.12-01\"}"),
        new("A referral becomes a choice", FaultKind.Section,
            "Where there is a risk of harm, the DSL {|PK4005:might make|} an immediate referral to social care. {clause=\"UKCCIS16-2.1-05\"}",
            "Where there is a risk of harm, the DSL makes an immediate referral to social care. {clause=\"UKCCIS16-2.1-05\"}"),
        new("A duty under 13 becomes advice", FaultKind.Section,
            "Any case with a child under 13 {|PK4005:should be|} treated as serious. {clause=\"UKCCIS16-B-02\"}",
            "Any case with a child under 13 must be treated as serious. {clause=\"UKCCIS16-B-02\"}"),
        new("Parents may be told early", FaultKind.Section,
            "Parents {|PK4005:may be told early|} and involved. {clause=\"UKCCIS16-2.1-04\"}",
            "Parents are told early and involved. {clause=\"UKCCIS16-2.1-04\"}"),
        new("Copying is only advised against", FaultKind.Section,
            "Staff {|PK4005:should not copy|}, print or pass on the imagery. {clause=\"UKCCIS16-2.9-04\"}",
            "Staff must not copy, print or pass on the imagery. {clause=\"UKCCIS16-2.9-04\"}"),
        new("The local procedures are only advised", FaultKind.Section,
            "The DSL {|PK4005:should know|} and follow local procedures on harmful behaviour. {clause=\"UKCCIS16-B-06\"}",
            "The DSL must know and follow local procedures on harmful behaviour. {clause=\"UKCCIS16-B-06\"}"),

        new("A record becomes a law", FaultKind.Section,
            "The DSL {|PK4006:must record|} every incident, referred or not. {clause=\"UKCCIS16-2.12-01\"}",
            "The DSL should record every incident, referred or not. {clause=\"UKCCIS16-2.12-01\"}"),
        new("In-house handling becomes a duty", FaultKind.Section,
            "If no point applies, the school {|PK4006:must deal|} with the matter itself. {clause=\"UKCCIS16-2.3-08\"}",
            "If no point applies, the school may deal with the matter itself. {clause=\"UKCCIS16-2.3-08\"}"),
        new("Sanctions become a duty", FaultKind.Section,
            "The school {|PK4006:has to use|} sanctions in line with the behaviour policy. {clause=\"UKCCIS16-2.10-07\"}",
            "The school may use sanctions in line with the behaviour policy. {clause=\"UKCCIS16-2.10-07\"}"),
        new("A source that settles nothing lends no strength", FaultKind.Section,
            "The headteacher {|PK4006:must sign|} it off when nothing is referred. {clause=\"UKCCIS16-2.12-03 X-26\"}",
            "The headteacher signs it off when nothing is referred. {clause=\"UKCCIS16-2.12-03 X-26\"}"),
        new("A should becomes a must where an edition might have asked for it", FaultKind.Section,
            "The DSL {|PK4006:must weigh|} pressure, impact and any history. {clause=\"UKCCIS16-2.4-02\"}",
            "The DSL must weigh pressure, impact and any history. {clause=\"UKCCIS16-2.4-02 E-06\"}"),

        new("A not is lost after do", FaultKind.Section,
            "Staff {|PK4007:do look at|} the image. {clause=\"UKCCIS16-2.9-01\"}", "Staff do not look at the image. {clause=\"UKCCIS16-2.9-01\"}"),
        new("A not is lost after must", FaultKind.Section,
            "Imagery {|PK4007:must be|} viewed where doing so would cause the pupil significant distress. {clause=\"UKCCIS16-2.9-02\"}",
            "Imagery must not be viewed where doing so would cause the pupil significant distress. {clause=\"UKCCIS16-2.9-02\"}"),
        new("A not slips in after must", FaultKind.Section,
            "The DSL {|PK4007:must not know|} and follow the local procedures on harmful behaviour. {clause=\"UKCCIS16-B-06\"}",
            "The DSL must know and follow the local procedures on harmful behaviour. {clause=\"UKCCIS16-B-06\"}"),
        new("An order to forward", FaultKind.Section,
            "{|PK4007:Look for, view, forward or send the image|}. {clause=\"GSHT-04\"}", "Never look for, view, forward or send the image. {clause=\"GSHT-04\"}", "staff-one-pager"),
        new("A not slips in after should", FaultKind.Section,
            "The DSL {|PK4007:should not record|} every incident, referred or otherwise. {clause=\"UKCCIS16-2.12-01\"}",
            "The DSL should record every incident, referred or otherwise. {clause=\"UKCCIS16-2.12-01\"}"),

        new("A step of the lead's on the staff sheet", FaultKind.Section,
            "Weigh why it was shared. {clause=\"{|PK4008:UKCCIS16-2.4-02|}\"}", "Tell the DSL. {clause=\"UKCCIS16-2.1-02\"}", "staff-one-pager"),
        new("The viewing exception on the staff sheet", FaultKind.Section,
            "The DSL alone decides. {clause=\"{|PK4008:UKCCIS16-2.9-03|}\"}", "Nobody looks. {clause=\"UKCCIS16-2.9-01\"}", "staff-one-pager"),
        new("A control of viewing in the leaflet", FaultKind.Section,
            "A second adult is in the room. {clause=\"{|PK4008:UKCCIS16-2.9-06|}\"}", "Stay calm. {clause=\"UKCCIS16-C-05\"}", "parent-leaflet"),
        new("Training content on the poster", FaultKind.Section,
            "Six kinds of incident. {clause=\"{|PK4008:UKCCIS16-F-01|}\"}", "Record every case. {clause=\"UKCCIS16-2.12-01\"}", "flowchart-poster"),
        new("Advice for families in the policy", FaultKind.Section,
            "Praise the child for telling. {clause=\"{|PK4008:UKCCIS16-C-07|}\"}", "Take worries seriously. {clause=\"UKCCIS16-C-03\"}"),
        new("A clause before a table that it is not meant for", FaultKind.Section,
            "{clause=\"{|PK4008:UKCCIS16-2.4-02|}\"}\n| Weigh | Why |\n|---|---|\n| Impact | On each child |",
            "{clause=\"UKCCIS16-2.1-02\"}\n| Who | Phone |\n|---|---|\n| DSL | 01632 960100 |", "staff-one-pager"),

        new("An instruction in the policy without a source", FaultKind.Section,
            "{|PK4010:Tell the DSL at once.|}", "Tell the DSL at once. {clause=\"UKCCIS16-2.1-02\"}"),
        new("A duty on the staff sheet without a source", FaultKind.Section,
            "{|PK4010:Every member of staff must read this.|}", "Every member of staff reads this. {clause=\"E-06\"}", "staff-one-pager"),
        new("An item of a list without a source", FaultKind.Section,
            "- {|PK4010:Keep the phone.|}", "Then: {clause=\"X-11\"}\n\n- Keep the phone.", "parent-leaflet"),
    ];
}
