using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Counts what one evaluation uses up. Every loop, every built-in function and everything that makes text asks here first.</summary>
internal sealed class EvaluationBudget(EvaluationLimits limits)
{
    // Syntax is shallow, but functions and includes stack it up; a host's thread may be small.
    private const int MaximumLevels = 4_000;
    private const int CharactersPerStep = 256;
    private const int StepsPerTimeCheck = 256;
    private const int LevelsPerStackCheck = 8;

    private long _steps;
    private long _nextCheck = Math.Min(StepsPerTimeCheck, limits.Steps + 1L);
    private int _levels;
    private int _calls;
    private int _openLoops;
    private int _iterations;
    private readonly RunningTime _time = RunningTime.Start();
    private long _characters;
    private TimeSpan _regexTime;

    public EvaluationLimits Limits => limits;

    /// <summary>What all patterns together may still take; nothing or less when it is used up.</summary>
    public TimeSpan RegexTimeLeft => limits.RegexTime - _regexTime;

    public void SpendRegexTime(TimeSpan time) => _regexTime += time;

    /// <summary>No more elements than this need be fetched to see that there are too many.</summary>
    public int OneTooMany => (int)Math.Min(limits.LoopIterations + 1L, int.MaxValue);

    public void EnterLevel(TemplateSyntaxTree tree, TemplateSyntaxElement code)
    {
        if (++_steps >= _nextCheck)
            CheckSteps(new CodeSite(tree, code.Span));
        if (++_levels % LevelsPerStackCheck == 0)
            CheckLevels(new CodeSite(tree, code.Span));
    }

    public void EnterLevel(CodeSite site)
    {
        Step(site, 1);
        if (++_levels % LevelsPerStackCheck == 0)
            CheckLevels(site);
    }

    private void CheckLevels(CodeSite site)
    {
        if (_levels > MaximumLevels || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
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

    /// <summary>How many elements built-in functions have looked at.</summary>
    public int ElementsRead { get; private set; }

    /// <summary>A built-in function looks at elements: as much as a loop over them.</summary>
    public void Read(CodeSite site, int elements)
    {
        EnterLoop();
        Iterate(site, elements);
        LeaveLoop();
        ElementsRead += elements;
    }

    public void Iterate(CodeSite site, long times = 1)
    {
        if (times > limits.LoopIterations - _iterations)
            throw site.Fault(EvaluationErrors.TooManyIterations, "Loop over less", site.Code, limits.LoopIterations);

        _iterations += (int)times;
        Step(site, (int)times);
    }

    /// <summary>Asked before a text is made, so that one that is too long is never made at all.</summary>
    public void CheckLength(CodeSite site, long length) => CheckGrowth(site, length, length);

    /// <summary>For a text that is made piece by piece: how long it is now, and how much of that is new.</summary>
    public void CheckGrowth(CodeSite site, long length, long added)
    {
        if (length > limits.StringLength)
            throw site.Fault(EvaluationErrors.TooLong, "Make a shorter text", site.Code, limits.StringLength);
        // What is asked for may be negative, which must not give anything back.
        added = Math.Max(0, added);
        _characters += added;
        if (_characters > limits.Characters)
            throw site.Fault(EvaluationErrors.TooManySteps, "Make fewer or shorter texts", $"{limits.Characters} characters of text");
        CountText(site, (int)added);
    }

    /// <summary>The work of multiplying or writing a number grows with the square of its length.</summary>
    public void CountNumber(CodeSite site, long bits) => Step(site, (int)Math.Min(bits / 256 * (bits / 256), int.MaxValue));

    /// <summary>Asked before a number is written, because the longest are not.</summary>
    public void CountDigits(CodeSite site, object? value)
    {
        if (value is not BigInteger number)
            return;

        var bits = number.GetBitLength();
        if (bits > ValueText.LongestNumber)
            throw site.Fault(EvaluationErrors.TooManySteps, "Use smaller numbers", $"{ValueText.LongestNumber} bits of a number");
        CountNumber(site, bits);
    }

    /// <summary>Reading a long text takes as much time as many short steps.</summary>
    public void CountText(CodeSite site, int length) => Step(site, length / CharactersPerStep);

    public void CountComparison(CodeSite site) => Step(site, 1);

    private void Step(CodeSite site, int steps)
    {
        _steps += steps;
        if (_steps >= _nextCheck)
            CheckSteps(site);
    }

    private void CheckSteps(CodeSite site)
    {
        if (_steps > limits.Steps)
            throw site.Fault(EvaluationErrors.TooManySteps, "Loop over less, or split the template", $"{limits.Steps} steps");

        _nextCheck = Math.Min(_steps + StepsPerTimeCheck, limits.Steps + 1L);
        if (_time.Elapsed > limits.Time)
            throw site.Fault(EvaluationErrors.TooManySteps, "Loop over less, or split the template", string.Create(CultureInfo.InvariantCulture, $"{limits.Time.TotalSeconds} seconds"));
    }
}
