using System.Runtime.CompilerServices;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Counts what one evaluation uses up. Every loop, every built-in function and everything that makes text asks here first.</summary>
internal sealed class EvaluationBudget(EvaluationLimits limits)
{
    // Syntax is shallow, but functions and includes stack it up; a host's thread may be small.
    private const int MaximumLevels = 4_000;

    private int _steps;
    private int _levels;
    private int _calls;
    private int _openLoops;
    private int _iterations;

    public EvaluationLimits Limits => limits;

    public void EnterLevel(CodeSite site)
    {
        Step(site, 1);
        if (++_levels > MaximumLevels || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw site.Fault(EvaluationErrors.TooDeep, "split this into steps, each with a name of its own", site.Code, MaximumLevels);
    }

    public void LeaveLevel() => _levels--;

    public void EnterCall(CodeSite site)
    {
        if (++_calls > limits.RecursionDepth)
            throw site.Fault(EvaluationErrors.TooDeep, "make sure that the function or template stops calling itself", site.Code, limits.RecursionDepth);
    }

    public void LeaveCall() => _calls--;

    /// <summary>Loops inside a loop share its allowance; loops after each other do not.</summary>
    public void EnterLoop()
    {
        if (_openLoops++ == 0)
            _iterations = 0;
    }

    public void LeaveLoop() => _openLoops--;

    public void Iterate(CodeSite site, long times = 1)
    {
        if (times > limits.LoopIterations - _iterations)
            throw site.Fault(EvaluationErrors.TooManyIterations, "loop over less", site.Code, limits.LoopIterations);

        _iterations += (int)times;
        Step(site, (int)times);
    }

    /// <summary>Asked before a text is made, so that one that is too long is never made at all.</summary>
    public void CheckLength(CodeSite site, long length)
    {
        if (length > limits.StringLength)
            throw site.Fault(EvaluationErrors.TooLong, "make a shorter text", site.Code, limits.StringLength);
    }

    private void Step(CodeSite site, int steps)
    {
        if (steps > limits.Steps - _steps)
            throw site.Fault(EvaluationErrors.TooManySteps, "loop over less, or split the template", limits.Steps);
        _steps += steps;
    }
}
