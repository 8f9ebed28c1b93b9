namespace PolicyKit.Rendering.Evaluation;

/// <summary>A value of the host with members that templates may read: those declared here and no others.</summary>
public interface ITemplateObject
{
    /// <summary>In a fixed order.</summary>
    IEnumerable<string> MemberNames { get; }

    bool TryGetMember(string name, out object? value);
}
