using System.Collections.Immutable;

namespace PolicyKit.Tests.Faults;

/// <summary>What authors overlook when they fill in a template, and what they promise without noticing.</summary>
internal static class LeftoverFaults
{
    public static ImmutableArray<Fault> All { get; } =
    [
        new("A name stands in angle brackets", FaultKind.Section, "Tell {|PK5010:<name>|} at once.", "Tell the lead at once; see <office@oak.example>."),
        new("A prompt has no closing word", FaultKind.Section, "Ring {|PK5010:[phone number]|} at once.", "Ring the phone number [see above] at once."),
        new("A role is still a prompt", FaultKind.Section, "Tell the {|PK5010:[Chair of Governors]|} first.", "Tell the chair [not the clerk] first."),
        new("A pupil's name may be asked for in words to say", FaultKind.Section, "Dear {|PK5010:[name]|}, thank you.", "Say: “Thank you for telling me, [name].”"),
        new("A date was never written", FaultKind.Section, "Approved on {|PK5010:dd/mm/yyyy|}.", "Write the date as 3 May 2026 (dd/mm/yyyy)."),
        new("A number is still crosses", FaultKind.Section, "Ring {|PK5010:01632 xxxxxx|} at once.", "Ring extension 2012 at once."),
        new("The school is still crosses", FaultKind.Section, "{|PK5010:Xxxxx|} School keeps a record.", "Max and Alex keep a record."),
        new("A line of dots waits for a name", FaultKind.Section, "Our lead is {|PK5010:………|}.", "Signed: ………"),
        new("Word's own prompt is left", FaultKind.Section, "Our lead: {|PK5010:Choose an item|}.", "You may choose an item from the list."),
        new("A cross-reference is broken", FaultKind.Section, "See Error! {|PK5010:Reference source not found|}.", "See the reference; its source is named below."),
        new("A model town is left", FaultKind.Section, "The {|PK5010:Anytown|} partnership decides.", "The partnership of any town decides."),
        new("Schools are told to insert", FaultKind.Section, "({|PK5010:School to insert|} local details.)", "The school inserts a card for visitors."),
        new("A note to the author is left", FaultKind.Section, "{|PK5010:Delete this box|} when done.", "Do not delete this picture."),
        new("A secret is called safe", FaultKind.Section, "{|PK4210:Your secret is safe|} with us.", "Never say that a secret is safe with you.", "parent-leaflet"),
        new("It stays between two people", FaultKind.Section, "It {|PK4210:stays between us|}.", "It cannot stay between us.", "parent-leaflet"),
        new("Nothing leaves the room", FaultKind.Section, "{|PK4210:Nothing you say leaves this room|}.", "Stay in this room with the child.", "parent-leaflet"),
        new("Everything stays in the room", FaultKind.Section, "{|PK4210:Everything you tell us will stay in this room|}.", "Stay in this room until the DSL comes.", "parent-leaflet"),
        new("Nobody else is to know", FaultKind.Section, "{|PK4210:Nobody else will ever know|}.", "Nobody else will know unless they need to.", "parent-leaflet"),
        new("Someone gives their word", FaultKind.Section, "{|PK4210:You have my word|}.", "You have a right to be heard.", "parent-leaflet"),
        new("The police are never told", FaultKind.Section, "{|PK4210:We’ll never tell the police|} without you.", "We will not tell your family before we have talked with you.", "parent-leaflet"),
        new("It goes no further", FaultKind.Section, "{|PK4210:This goes no further|}.", "Seen it by accident? Go no further.", "parent-leaflet"),
        new("A picture can always be removed", FaultKind.Section, "Pictures {|PK4210:can always be removed|}.", "Pictures can often be removed.", "parent-leaflet"),
        new("A service takes it down for sure", FaultKind.Section, "{|PK4210:Report Remove will take it down|}.", "Report Remove can help to get it taken down.", "parent-leaflet"),
        new("Nothing goes on a record", FaultKind.Section, "{|PK4210:Nothing will go on your record|}.", "Nothing is written on the form but facts.", "parent-leaflet"),
        new("It does not affect a future", FaultKind.Section, "This {|PK4210:doesn’t affect their future|}.", "This does not affect who may report.", "parent-leaflet"),
        new("A talk is held in confidence", FaultKind.Section, "You can {|PK4210:talk to us in confidence|}.", "You can talk to Childline in confidence.", "parent-leaflet"),
        new("All talk is confidential", FaultKind.Section, "What you say {|PK4210:is completely confidential|}.", "Childline is completely confidential.", "parent-leaflet"),
    ];
}
