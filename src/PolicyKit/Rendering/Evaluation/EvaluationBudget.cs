using System.Runtime.CompilerServices;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Counts what one evaluation uses up. Every loop, every built-in function and everything that makes text asks here first.</summary>
internal sealed class EvaluationBudget(EvaluationLimits limits)
{
    // Syntax is shallow, but functions and includes stack it up; a host's thread may be small.
    private const int MaximumLevels = 4_000;
    private const int CharactersPerStep = 256;

    private int _steps;
    private int _levels;
    private int _calls;
    private int _openLoops;
    private int _iterations;

    public EvaluationLimits Limits => limits;

    /// <summary>No more elements than this need be fetched to see that there are too many.</summary>
    public int OneTooMany => (int)Math.Min(limits.LoopIterations + 1L, int.MaxValue);

    public void EnterLevel(CodeSite site)
    {
        Step(site, 1);
        if (++_levels > MaximumLevels || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw site.Fault(EvaluationErrors.TooDeep, "Split this into steps, each with a name of its own", site.Code, MaximumLevels);
    }

    public void LeaveLevel() => _levels--;

    public void EnterCall(CodeSite site)
    {
        if (++_calls > limits.RecursionDepth)
            throw site.Fault(EvaluationErrors.TooDeep, "Make sure that the function or template stops calling itself", site.Code, limits.RecursionDepth);
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
            throw site.Fault(EvaluationErrors.TooManyIterations, "Loop over less", site.Code, limits.LoopIterations);

        _iterations += (int)times;
        Step(site, (int)times);
    }

    /// <summary>Asked before a text is made, so that one that is too long is never made at all.</summary>
    public void CheckLength(CodeSite site, long length)
    {
        if (length > limits.StringLength)
            throw site.Fault(EvaluationErrors.TooLong, "Make a shorter text", site.Code, limits.StringLength);
        CountText(site, (int)length);
    }

    /// <summary>Reading a long text takes as much time as many short steps.</summary>
    public void CountText(CodeSite site, int length) => Step(site, length / CharactersPerStep);

    private void Step(CodeSite site, int steps)
    {
        if (steps > limits.Steps - _steps)
            throw site.Fault(EvaluationErrors.TooManySteps, "Loop over less, or split the template", limits.Steps);
        _steps += steps;
    }
}
