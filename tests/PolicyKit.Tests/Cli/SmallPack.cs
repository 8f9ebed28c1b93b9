namespace PolicyKit.Tests.Cli;

/// <summary>A national pack of a few lines, so that tests of the tool neither wait for nor depend on the real text.</summary>
internal static class SmallPack
{
    public static void Write(WorkingFolder folder)
    {
        Put("pack.yaml", "id: ukccis-2016\ntitle: A small pack\nversion: \"9.9\"\n");
        Put("clauses.yaml", """
            - id: UKCCIS16-2.1-02
              text: Tell the lead at once.
              modality: should
              audience: all-staff
              documents: [POL, STF, PAR, PST]
            """);
        Put("decisions.yaml", """
            - id: device
              question: What do staff do with a device?
              options:
                - { id: flight-mode-lock, effect: Flight mode and locked away }
                - { id: switch-off-lock, effect: Switched off and locked away }
                - { id: board-decides, effect: Not settled yet, draft_only: true }
            - id: parents
              question: When are parents told?
              options:
                - { id: early-when-safe, effect: "Early, when safe" }
              default: early-when-safe
            """);
        foreach (var (id, code) in new[] { ("policy-section", "POL"), ("staff-one-pager", "STF"), ("parent-leaflet", "PAR"), ("flowchart-poster", "PST") })
        {
            Put($"documents/{id}/document.yaml", $"id: {id}\ntitle: What to do\ncode: {code}\nvariants: [large-print, plain]\npage: {{ layout: flow, paper: A4 }}\n");
            Put($"documents/{id}/010-text.sbn-md", "## Tell\n\nTell {{ people.dsl.name }}: {{ people.dsl.phone }}. {clause=\"UKCCIS16-2.1-02\"}\n");
        }

        Put("documents/staff-one-pager-card/document.yaml", "id: staff-one-pager-card\ntitle: A card\ncode: STF\nvariant_of: staff-one-pager\npage: { layout: sheet, paper: A6, margins: [6, 6, 6, 6] }\n");
        Put("documents/staff-one-pager-card/010-text.sbn-md", "## Tell\n\nTell {{ people.dsl.name }}: {{ people.dsl.phone }}. {clause=\"UKCCIS16-2.1-02\"}\n");

        void Put(string name, string content) => folder.Write($"templates/ukccis-2016/{name}", content);
    }
}
