using System.Collections.Immutable;

namespace PolicyKit.Tests.Faults;

/// <summary>Words that blame, belittle, mislead or promise too much.</summary>
internal static class WordingFaults
{
    public static ImmutableArray<Fault> All { get; } =
    [
        new("Abuse is called pornography", FaultKind.Section, "It is {|PK5011:child porn|}.", "It is an indecent image, which is an offence."),
        new("A term for adults blames the person shown", FaultKind.Section, "This is {|PK5011:revenge porn|}.", "This is an image shared without consent."),
        new("Children are peers", FaultKind.Section, "It is {|PK5011:peer-on-peer|} abuse.", "It is child-on-child abuse."),
        new("A child is labelled", FaultKind.Section, "The {|PK5011:perpetrator|} is spoken to.", "The young person who shared it is spoken to."),
        new("The child shown is labelled", FaultKind.Section, "The {|PK5011:victim|} is supported.", "The young person shown is supported."),
        new("A question blames", FaultKind.Section, "Ask: {|PK5011:why did you|} send it?", "Ask: what happened?", "staff-one-pager"),
        new("A child is blamed for getting into it", FaultKind.Section, "Some pupils {|PK5011:got themselves into|} it.", "Some pupils were pressured into it."),
        new("A child is judged by maturity", FaultKind.Section, "She seemed {|PK5011:mature for her age|}.", "We look at age and understanding."),
        new("Harm is made light of", FaultKind.Section, "It was only {|PK5011:banter|}.", "It was meant as a joke."),
        new("A child is judged", FaultKind.Section, "This may be {|PK5011:attention-seeking|}.", "This may be a wish for approval."),
        new("An example is about one gender", FaultKind.Section, "{|PK5011:Girls who send|} pictures need help.", "Children who send pictures need help.", "parent-leaflet"),
        new("An example is about a couple", FaultKind.Section, "It was {|PK5011:sent to her boyfriend|}.", "It was sent to a friend.", "parent-leaflet"),
        new("Abuse is called a relationship", FaultKind.Section, "A {|PK5011:relationship with an adult|} is reported.", "Abuse by an adult is reported."),
        new("A need explains behaviour", FaultKind.Section, "It happened {|PK5011:because of their SEND|}.", "SEND may affect consent."),
        new("Staff are told to look", FaultKind.Section, "{|PK5011:Look only briefly|}.", "Do not have a look.", "staff-one-pager"),
        new("Staff are told to keep a copy", FaultKind.Section, "Then {|PK5011:take a screenshot|}.", "Never take a screenshot.", "staff-one-pager"),
        new("A family is told to delete", FaultKind.Section, "Tell them to {|PK5011:delete it straight away|}.", "Do not delete it straight away.", "parent-leaflet"),
        new("A family is threatened with a record", FaultKind.Section, "Your child {|PK5011:will get a criminal record|}.", "Your child may have broken the law.", "parent-leaflet"),
        new("A promise about later checks", FaultKind.Section, "This {|PK5011:will not affect their future|}.", "No one can promise that it will not affect their future.", "parent-leaflet"),
        new("A promise to tell parents whatever happens", FaultKind.Section, "We {|PK5011:always tell parents|}.", "We tell parents early when that is safe."),
        new("A promise of secrecy", FaultKind.Section, "We {|PK5011:keep it confidential|}.", "We cannot keep it confidential.", "parent-leaflet"),
        new("The police are asked for advice", FaultKind.Section, "{|PK5011:Ring the police for advice|}.", "Report to the police."),
        new("A claim of compliance", FaultKind.Section, "This policy is {|PK5011:fully compliant|}.", "This policy was checked in May."),
        new("A word of the law stands outside the law", FaultKind.Section, "The {|PK5011:indecent|} picture was of a pupil.", "The law does not define what is indecent."),
        new("An ellipsis in brackets stands for a name", FaultKind.Section, "Tell {|PK5010:[…]|} at once.", "Tell {{ people.dsl.name }} [of our school] at once."),
        new("The school has no name", FaultKind.Section, "{|PK5010:School Name|} follows this policy.", "The school name stands above."),
        new("A mail merge has not run", FaultKind.Section, "Tell {|PK5010:«DSL»|} at once.", "Tell the lead at once."),
        new("A choice was left to the author", FaultKind.Section, "The head ({|PK5010:amend as necessary|}) decides.", "The head decides as is necessary."),
        new("A value is still to come", FaultKind.Profile, "name: {|PK5010:TBC|}", "name: Amina Begum"),
        new("The lead has two names", FaultKind.Section, "Tell the designated safeguarding lead (DSL). Ask the {|PK5012:designated person|} first.", "Tell the designated safeguarding lead (DSL). Ask the DSL first."),
        new("A partnership has two names", FaultKind.Section, "The safeguarding partnership trains us. The {|PK5012:safeguarding board|} checks.", "The safeguarding partnership trains us and checks."),
        new("An abbreviation comes before its words", FaultKind.Section, "Tell the {|PK5013:DSL|} at once.", "Tell the designated safeguarding lead (DSL) at once."),
        new("An abbreviation that no list knows is not explained", FaultKind.Section, "Fill in a {|PK5013:MARF|}.", "Fill in a multi-agency referral form (MARF)."),
        new("Nobody informs", FaultKind.Section, "Parents {|PK5014:will be informed|} early.", "Parents will be informed by the lead."),
        new("Nobody refers", FaultKind.Section, "The case {|PK5014:should be referred|} at once.", "The lead refers the case at once.", "staff-one-pager"),
        new("Nobody keeps it", FaultKind.Section, "The device {|PK5014:must be kept|} safe.", "The device must not be kept in a drawer."),
        new("A rule shouts", FaultKind.Section, "{|PK5015:DO NOT LOOK|} at it.", "**Do not look** at it.", "staff-one-pager"),
        new("A heading shouts", FaultKind.Section, "## {|PK5015:DEVICES|}\n\nLock it away.", "## Devices\n\nLock it away."),
        new("A leaflet exclaims", FaultKind.Section, "Stay {|PK5015:calm!|}", "Stay calm.", "parent-leaflet"),
        new("A word stands twice", FaultKind.Section, "Tell {|PK5016:the the|} lead.", "Tell the lead that that is so."),
        new("A value brings an article of its own", FaultKind.Section, "Tell the {|PK5016:lead lead|}.", "Tell the lead. Lead them."),
        new("A bracket stays open", FaultKind.Section, "Tell the lead {|PK5017:(|}or a deputy.", "Tell the lead (or a deputy)."),
        new("A quotation does not end", FaultKind.Section, "Say: {|PK5017:“|}You are safe.", "Say: “You are safe.”"),
        new(
            "A leaflet is written for lawyers",
            FaultKind.Section,
            "{|PK5020:Safeguarding professionals subsequently undertake comprehensive assessments of vulnerability, proportionality and contextual circumstances.|} We then coordinate appropriate "
            + "multidisciplinary intervention. Communication with families remains confidential, responsible and proportionate.",
            "We look at each case with care. We ask what happened, who may be at risk, and what help your child needs. Then we decide with you what to do next, and we keep you up to date.",
            "parent-leaflet"),
        new(
            "A sentence has no end",
            FaultKind.Section,
            "{|PK5021:If your child has been sent a picture or has shared one or knows somebody who has then stay calm and do not look at it and call us as soon as you can.|}",
            "Has your child been sent a picture, or shared one? Stay calm. Do not look at it. Call us as soon as you can.",
            "parent-leaflet"),
        new("A link says click here", FaultKind.Section, "For help [{|PK5030:click here|}](https://childline.org.uk).", "For help see [Childline](https://childline.org.uk)."),
        new(
            "A link is a long address",
            FaultKind.Section,
            "See [{|PK5030:https://www.childline.org.uk/info-advice/online-safety|}](https://www.childline.org.uk/info-advice/online-safety).",
            "See [childline.org.uk](https://www.childline.org.uk/info-advice/online-safety)."),
        new("A heading skips a level", FaultKind.Section, "## Devices\n\n#### {|PK5031:At night|}\n\nLock it away.", "## Devices\n\n### At night\n\nLock it away."),
        new("A section is empty for this school", FaultKind.Section, "## {|PK5032:Boarding|}\n\n## Records\n\nWrite it down.", "## Records\n\n### Who writes\n\nThe lead."),
        new("A document ends in a heading", FaultKind.Section, "## Records\n\nWrite it down.\n\n## {|PK5032:Review|}", "## Records\n\nWrite it down.\n\n## Review\n\nYearly."),
        new("Two sections have one heading", FaultKind.Section, "## Records\n\nWrite it down.\n\n### {|PK5033:records|}\n\nLock it away.", "## Records\n\nWrite it down.\n\n### keeping them\n\nLock it away."),
        new("A column has no header", FaultKind.Section, "## Who\n\n{|PK5034:| Who | |\n|---|---|\n| The lead | 01632 960101 ||}\n", "## Who\n\n| Who | Phone |\n|---|---|\n| The lead | 01632 960101 |\n"),
        new("The accent is white", FaultKind.Profile, "accent: {|PK5036:\"#ffffff\"|}", "accent: \"#f2b705\""),
    ];
}
