namespace PolicyKit.Rendering.Evaluation;

/// <summary>Something that templates can call.</summary>
public interface ITemplateFunction
{
    string Name { get; }
}
