using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Diagnostics;

/// <summary>Means over those indices for which a condition holds: there may be none.</summary>
internal static class MeanNotes
{
    public static IEnumerable<Diagnostic> On(ObjectiveModel model, Trace trace) => model.Terms
        .SelectMany(t => trace[t.Name]).Select(e => e.Expression).OfType<IInvocationOperation>()
        .Where(c => c.TargetMethod.Name == "Mean" && c.TargetMethod.ContainingType.IsOurs("Functions")
            && c.Arguments.Any(a => a is { Parameter.Name: "where", ArgumentKind: ArgumentKind.Explicit, Value.ConstantValue.HasValue: false }))
        .Select(c => Diagnostic.Create(Descriptors.EmptyMean, c.Syntax.GetLocation(), c.Syntax.Excerpt()));
}
