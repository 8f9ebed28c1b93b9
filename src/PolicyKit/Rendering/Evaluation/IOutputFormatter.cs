namespace PolicyKit.Rendering.Evaluation;

/// <summary>Writes the values that expressions print. Text that is rendered already never comes here.</summary>
public interface IOutputFormatter
{
    /// <param name="expression">The expression as the template has it, for a marker where the value is null.</param>
    string Format(object? value, string expression);
}
