using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Diagnostics;

/// <summary>
/// Rewrites, each at the smallest expression that has the formula. The rewriter names the rules it takes and knows no places; whether it
/// takes a rule for the first k expressions of a term can only change from no to yes with k, so that the place is found by halving.
/// </summary>
internal static class RewriteNotes
{
    public static IEnumerable<Diagnostic> On(INamedTypeSymbol type, ObjectiveModel model, Trace trace, CancellationToken cancellation)
    {
        foreach (var term in model.Terms)
        {
            if (trace.Program!.Find(term.OutputName) is not { } value)
                continue;
            var expressions = trace[term.Name];
            var taken = new Dictionary<int, HashSet<string>>();
            HashSet<string> Taken(int count)
            {
                cancellation.ThrowIfCancellationRequested();
                return taken.TryGetValue(count, out var known) ? known : taken[count] = Rules(trace.Program, expressions.Take(count).Select(e => e.Node));
            }
            foreach (string rule in Rules(trace.Program, [value]))
            {
                var expression = First(expressions.Count, count => Taken(count).Contains(rule)) is { } place ? expressions[place].Expression.Syntax : null;
                yield return Diagnostic.Create(Descriptors.Rewritten, expression?.GetLocation() ?? Notes.PlaceOf(type, term.Name), expression?.Excerpt() ?? term.Name, rule);
            }
        }
    }

    private static HashSet<string> Rules(Program program, IEnumerable<int> nodes)
    {
        var names = new List<string>();
        Rewriter.Run(program.Select(nodes.Distinct().Select((node, k) => new Output(Trace.Output(k), node))), names);
        return [.. names];
    }

    /// <summary>The place that makes a property hold which, once it holds for so many places, holds for more; null if all do not.</summary>
    private static int? First(int count, System.Func<int, bool> holds)
    {
        if (!holds(count))
            return null;
        int low = 0, high = count;
        while (high - low > 1)
        {
            int middle = low + (high - low) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle, high);
        }
        return high - 1;
    }
}
