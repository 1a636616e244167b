using System;
using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Ends the reading of a body: at an expression that cannot be read, or silently where the compiler itself reports an error.</summary>
internal sealed class RefusedException(Diagnostic? diagnostic) : Exception
{
    public Diagnostic? Diagnostic { get; } = diagnostic;
}
