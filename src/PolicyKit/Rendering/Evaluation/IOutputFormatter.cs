namespace PolicyKit.Rendering.Evaluation;

/// <summary>Writes the values that expressions print. Text that is rendered already never comes here.</summary>
public interface IOutputFormatter
{
    /// <param name="expression">The expression as the template has it where the value is null, for a marker; empty elsewhere.</param>
    string Format(object? value, string expression);
}
