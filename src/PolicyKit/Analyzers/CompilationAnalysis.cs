using System.Collections.Immutable;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers;

/// <summary>Asks every rule about a compilation. An extension, so that a compilation does not know who looks at it.</summary>
public static class CompilationAnalysis
{
    extension(Compilation compilation)
    {
        /// <summary>Everything that is wrong: with the files, their meaning, the rules and the templates; each once, in the order of files and places.</summary>
        public ImmutableArray<Diagnostic> Analyze() => [.. Diagnostic.Sort(compilation.Diagnostics.Concat(ProfileRules.Analyze(compilation)))];
    }
}
