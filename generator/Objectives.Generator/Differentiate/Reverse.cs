using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Routines;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// Reverse mode on the algebra. The adjoint of a value is held over the value's axes or fewer (a missing axis means: the same along it).
/// The adjoint of a broadcast is a sum, of a sum a broadcast, of a reading an addition.
/// </summary>
internal static class Reverse
{
    /// <summary>The adjoint of each node of <paramref name="wrt"/>, for the adjoint <paramref name="seed"/> of <paramref name="output"/>.</summary>
    public static int[] Gradient(ProgramBuilder b, int output, int seed, IReadOnlyList<int> wrt)
    {
        bool[] active = Activity.Of(b, [output], wrt);
        int count = active.Length;
        var adjoints = new int[count];
        bool[] mayDiverge = Partials.MayDiverge(b, count);
        var masked = new bool[count];   // the adjoint may be zero by a branch or a convention whose condition is summed away
        var skipped = new bool[count];  // the same by a branch alone
        var diverges = new bool[count]; // the adjoint may be infinite where the value is at the end of a domain
        var opened = new int[count];    // the adjoint of what a recurrence runs over, through it: closed once the recurrence's own is known
        for (int n = 0; n < count; n++)
            adjoints[n] = opened[n] = -1;
        adjoints[output] = seed;

        void Add(int node, int contribution, bool isMasked, bool isSkipped = false)
        {
            if (!active[node] || Partials.IsZero(b, contribution))
                return;
            adjoints[node] = adjoints[node] < 0 ? contribution
                : mayDiverge[node] ? Partials.Sum(b, adjoints[node], contribution)
                : b.Map(Op.Add, adjoints[node], contribution);
            masked[node] |= isMasked;
            skipped[node] |= isSkipped;
        }

        for (int n = 0; n < count; n++)
            if (active[n] && b.IsRecurrence(n) && active[b.SourceOf(n)])
            {
                opened[n] = Recurrences.OpenAdjoint(b, n);
                Add(b.SourceOf(n), Recurrences.AdjointOfSource(b, n, opened[n]), true);
            }

        for (int n = count - 1; n >= 0; n--)
        {
            int adjoint = adjoints[n];
            if (opened[n] >= 0)
                Recurrences.CloseAdjoint(b, n, opened[n], adjoint < 0 ? b.Const(0) : adjoint);
            if (adjoint < 0 || !active[n])
                continue;
            if (n != output && b.NameOf(n) is { } name)
                b.Name(adjoint, name + DerivativeNames.Adjoint);
            int[] arguments = b.ArgumentsOf(n);
            foreach (int argument in arguments)
                diverges[argument] |= diverges[n];
            switch (b.Kind(n))
            {
                case NodeKind.Map:
                    var op = Operation.At(b.Operand(n));
                    bool partialMayDiverge = Partials.PartialMayDiverge(b, n);
                    for (int i = 0; i < arguments.Length; i++)
                    {
                        if (!active[arguments[i]])
                            continue;
                        int partial = Partials.Of(b, n, i);
                        // Zero by convention stays zero, whatever follows.
                        if (op.PartialIsZeroByConvention && diverges[n])
                            partial = b.Map(Op.Select, b.Map(Op.Equal, partial, b.Const(0)), b.Const(0), partial);
                        diverges[arguments[i]] |= partialMayDiverge;
                        // A factor that is infinite where no branch needs it adds nothing.
                        bool isInfinite = op == Op.Multiply && skipped[n] && mayDiverge[arguments[1 - i]];
                        int product = (partialMayDiverge && masked[n]) || isInfinite
                            ? Partials.GuardedProduct(b, adjoint, partial)
                            : Partials.Product(b, adjoint, partial);
                        int summed = b.Axes.Without(b.AxesOf(n), b.AxesOf(arguments[i]));
                        bool isSkipped = summed != AxisTable.None && Partials.IsMasked(b, product);
                        Add(arguments[i], b.Sum(product, summed), masked[n] || isSkipped, skipped[n] || isSkipped);
                    }
                    break;
                case NodeKind.Reduce when (ReduceOp)b.Operand(n) == ReduceOp.Sum:
                    Add(arguments[0], adjoint, masked[n], skipped[n]);
                    break;
                case NodeKind.Reduce when (ReduceOp)b.Operand(n) == ReduceOp.Product:
                    Add(arguments[0], Partials.Product(b, adjoint, Partials.OfOthers(b, n)), masked[n]);
                    break;
                case NodeKind.Reduce:
                    // Ties share evenly.
                    int attained = b.Map(Op.Equal, arguments[0], n);
                    int ties = b.Sum(b.ToReal(attained), (int)b.Payload(n));
                    Add(arguments[0], b.Map(Op.Select, attained, b.Map(Op.Divide, adjoint, ties), b.Const(0)), masked[n]);
                    break;
                case NodeKind.At:
                    Add(arguments[0], b.AddAt(adjoint, b.Axes.Without(b.AxesOf(arguments[0]), (int)b.Payload(n)), b.IndicesOf(n)),
                        masked[n] || Partials.IsMasked(b, adjoint), skipped[n] || Partials.IsMasked(b, adjoint));
                    break;
                case NodeKind.AddAt when (ReduceOp)b.Operand(n) == ReduceOp.Max:
                    int kept = b.Axes.Without(b.AxesOf(n), (int)b.Payload(n));
                    int isLargest = b.Map(Op.Equal, arguments[0], b.At(n, b.IndicesOf(n)));
                    int equals = b.AddAt(b.ToReal(isLargest), kept, b.IndicesOf(n));
                    int share = b.Map(Op.Select, isLargest, b.At(b.Map(Op.Divide, adjoint, equals), b.IndicesOf(n)), b.Const(0));
                    Add(arguments[0], b.Sum(share, b.Axes.Without(b.AxesOf(share), b.AxesOf(arguments[0]))), isMasked: true);
                    break;
                case NodeKind.AddAt:
                    int read = b.At(adjoint, b.IndicesOf(n));
                    int axes = b.Axes.Without(b.AxesOf(n), (int)b.Payload(n));
                    foreach (int index in arguments.Skip(1))
                        axes = b.Axes.Union(axes, b.AxesOf(index));
                    Add(arguments[0], b.Sum(read, b.Axes.Without(axes, b.AxesOf(arguments[0]))), masked[n]);
                    break;
                case NodeKind.Library:
                    var call = new RoutineCall(b, n);
                    for (int k = 0; k < call.Values.Length; k++)
                        if (active[call.Values[k]] && call.Routine.IsActive(k))
                        {
                            int part = call.Routine.Adjoint(call, k, adjoint);
                            // Places that share the argument add up.
                            int shared = b.Axes.Without(b.Axes.Union(b.Axes.Without(b.AxesOf(n), b.Axes.Set(call.Result)), b.Axes.Without(b.AxesOf(part), b.Axes.Set(call.Axes[k]))), b.AxesOf(call.Values[k]));
                            int lacking = b.Axes.Without(b.Axes.Set(call.Axes[k]), b.AxesOf(call.Values[k]));
                            Add(call.Values[k], b.Sum(part, b.Axes.Union(shared, lacking)), isMasked: true);
                        }
                    break;
                case NodeKind.Custom:
                    for (int k = 1; k < arguments.Length; k += 2)
                        if (active[arguments[k + 1]])
                        {
                            int pulled = Partials.Product(b, adjoint, arguments[k]);
                            int others = b.Axes.Without(b.AxesOf(n), b.AxesOf(arguments[k + 1]));
                            Add(arguments[k + 1], b.Sum(pulled, others), masked[n] || (others != AxisTable.None && Partials.IsMasked(b, pulled)));
                        }
                    break;
                case NodeKind.Past when active[arguments[0]]:
                    int beginning = b.Map(Op.Select, Recurrences.IsEarlier(b, n), b.Const(0), adjoint);
                    Add(arguments[0], b.Sum(beginning, b.Axes.Without(b.AxesOf(n), b.AxesOf(arguments[0]))), true);
                    break;
            }
        }
        return Solutions.Move(b, wrt.Select(w => w >= count || adjoints[w] < 0 ? b.Const(0) : adjoints[w]).ToArray());
    }
}
