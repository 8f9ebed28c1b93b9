namespace PolicyKit.Tests.Cli;

internal static class SampleProfiles
{
    public static string Oakfield { get; } = Repository.Read("school-profiles/oakfield-primary.yaml");

    public static string Nursery { get; } = Repository.Read("school-profiles/puddleducks-nursery.yaml");

    /// <summary>Oakfield with a telephone number of the lead that nobody can dial.</summary>
    public static string Undiallable { get; } = Oakfield.Replace("01632 960101", "0845 670 000");

    /// <summary>One line for each question of `policykit new`.</summary>
    public static string Answers { get; } = """
        St Anne's Primary School
        primary


        Exampleshire


        Ruth Adeyemi
        Amina Begum
        dsl@st-annes.example
        01632 960101

        Tom O'Neill
        deputy@st-annes.example
        01632 960102


        Colin Marsh
        Priya Nair

        Multi-Agency Safeguarding Hub
        01632 960200


        01632 960201


        01632 960202

        Exampleshire Police

        01632 960203




        15/09/2026


        1

        The school office inbox is read every weekday

        """;
}
