using System.Collections.Immutable;
using PolicyKit.Symbols;

namespace PolicyKit.Binding.Packs;

/// <summary>Binds what a pack.yaml says beside the pack's name: its publisher, parents, area and dates.</summary>
internal static class ImprintBinder
{
    public static void CheckKeys(PackFields fields) => fields.CheckKeys(
        "id", "title", "version", "publisher", "areas", "inherits", "credits", "targets", "effective_from", "effective_to", "review_due", "approved_by",
        "approved_on", "licence", "changes", "brand", "description", "national", "rejected", "accepts_expired");

    public static PackImprint Bind(PackFields fields)
    {
        var publisher = GetPublisher(fields);
        publisher?.CheckKeys("name", "type", "website", "contact");
        var parents = fields.GetItems("inherits", "a parent pack", "id").Select(BindParent).ToImmutableArray();
        return new PackImprint
        {
            PublisherType = publisher?.GetChoice(
                "type", GetUsualType(parents),
                ("national", PublisherType.National), ("region", PublisherType.Region), ("partnership", PublisherType.Partnership),
                ("authority", PublisherType.Authority), ("police", PublisherType.Police), ("trust", PublisherType.Trust)) ?? GetUsualType(parents),
            Website = publisher?.GetText("website") ?? "",
            Contact = publisher?.GetText("contact") ?? "",
            Areas = fields.GetTexts("areas"),
            Parents = parents,
            Credits = [.. fields.GetItems("credits", "a credit", "text").Select(credit => credit.GetText("text"))],
            Targets = [.. fields.GetItems("targets", "a target", "id").Select(BindTarget)],
            EffectiveFrom = fields.GetDate("effective_from"),
            EffectiveTo = fields.GetDate("effective_to"),
            ReviewDue = fields.GetDate("review_due"),
            ApprovedBy = fields.GetText("approved_by"),
            ApprovedOn = fields.GetDate("approved_on"),
            Licence = fields.GetText("licence"),
            National = fields.GetTexts("national"),
            Amendments = [.. fields.GetItems("changes", "an amendment").Select(BindAmendment)],
            Rejected = [.. fields.GetItems("rejected", "a rejected clause").Select(BindRejected)],
            AcceptsExpired = fields.GetMap("accepts_expired", "accepts_expired") is { } acceptance ? BindAcceptance(acceptance) : null,
            Locations = fields.GetLocations(),
        };
    }

    public static string GetPublisherName(PackFields fields) => GetPublisher(fields)?.GetText("name") ?? "";

    private static PackFields? GetPublisher(PackFields fields) => fields.GetMap("publisher", "publisher", "name");

    private static PublisherType GetUsualType(ImmutableArray<PackReference> parents) =>
        parents.IsEmpty ? PublisherType.National : PublisherType.Partnership;

    private static PackReference BindParent(PackFields fields)
    {
        fields.CheckKeys("id", "version");
        var text = fields.GetText("version");
        var versions = VersionRange.Parse(text);
        if (versions is null)
            fields.Report(PackDiagnostics.WrongShape, "version", $"“{text}”", "a range of versions such as [1.0,2.0)");
        return new PackReference(fields.GetRequiredText("id"), versions ?? VersionRange.Any, fields.GetLocation("id"));
    }

    private static PackTarget BindTarget(PackFields fields)
    {
        fields.CheckKeys("id", "edition");
        return new PackTarget(fields.GetRequiredText("id"), fields.GetText("edition"), fields.GetLocation("id"));
    }

    private static PackAmendment BindAmendment(PackFields fields)
    {
        fields.CheckKeys("date", "version", "note");
        return new PackAmendment(fields.GetDate("date"), fields.GetText("version"), fields.GetRequiredText("note"));
    }

    private static RejectedClause BindRejected(PackFields fields)
    {
        fields.CheckKeys("clause", "reason", "see");
        return new RejectedClause(fields.GetRequiredText("clause"), fields.GetRequiredText("reason"), fields.GetTexts("see"), fields.Location);
    }

    private static ExpiryAcceptance BindAcceptance(PackFields fields)
    {
        fields.CheckKeys("by", "reason", "until");
        return new ExpiryAcceptance(fields.GetRequiredText("by"), fields.GetRequiredText("reason"), fields.GetDate("until"), fields.Location);
    }
}
