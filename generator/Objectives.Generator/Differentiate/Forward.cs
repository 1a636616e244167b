using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Objectives.Generator.Algebra;
using Objectives.Generator.Routines;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>Forward mode on the algebra: the derivative of values along a direction. Applied to a gradient it gives Hessian-vector products.</summary>
internal static class Forward
{
    /// <summary>The tangent of each output when the variables move along <paramref name="tangents"/>; recurrences over the axes <paramref name="held"/> do not.</summary>
    public static int[] Derivative(ProgramBuilder b, IReadOnlyList<int> outputs, IReadOnlyList<(int Variable, int Tangent)> tangents, int held = AxisTable.None)
    {
        // Rules of routines differentiate functions in turn: what never ends there is an error of the generator, not the end of the compiler.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        bool[] needed = b.NeededBy(outputs);
        bool[] active = Activity.Of(b, outputs, tangents.Select(t => t.Variable).ToList(), held);
        int count = needed.Length;
        // Axes along which there are several directions: what a cycle hands on has them too.
        int directions = tangents.Aggregate(AxisTable.None, (all, t) => b.Axes.Union(all, b.Axes.Without(b.AxesOf(t.Tangent), b.AxesOf(t.Variable))));
        var tangent = new int[count];   // −1: zero
        for (int n = 0; n < count; n++)
            tangent[n] = -1;
        foreach (var (variable, value) in tangents)
            tangent[variable] = value;
        var infinities = Infinities.Of(b, count);
        for (int n = 0; n < count; n++)
            if (needed[n] && tangent[n] < 0 && active[n])
            {
                tangent[n] = TangentOf(b, n, tangent, directions, infinities);
                infinities?.Note(n, tangent);
                if (tangent[n] >= 0 && b.NameOf(n) is { } name)
                    b.Name(tangent[n], name + DerivativeNames.Tangent);
            }
        for (int n = 0; n < count; n++)
            if (needed[n] && active[n] && b.IsRecurrence(n))
                b.Close(tangent[n], OrZero(b, tangent[b.SourceOf(n)]));
        return Solutions.Move(b, outputs.Select(o => tangent[o] < 0 ? b.Const(0) : tangent[o]).ToArray());
    }

    private static int TangentOf(ProgramBuilder b, int n, int[] tangent, int directions, Infinities? infinities)
    {
        int[] a = b.ArgumentsOf(n);
        if (!b.IsRecurrence(n) && a.All(x => tangent[x] < 0))
            return -1;
        switch (b.Kind(n))
        {
            case NodeKind.Map when b.IsMap(n, Op.Select):
                return NonZero(b, b.Map(Op.Select, a[0], OrZero(b, tangent[a[1]]), OrZero(b, tangent[a[2]])));
            case NodeKind.Map:
                int sum = -1;
                for (int i = 0; i < a.Length; i++)
                {
                    if (tangent[a[i]] < 0)
                        continue;
                    int partial = Partials.Of(b, n, i), product = Partials.Product(b, tangent[a[i]], partial);
                    if (infinities?.IsLevel(n, a[i]) == true)
                        product = b.Map(Op.Select, b.Map(Op.Equal, partial, b.Const(0)), b.Const(0), product);
                    sum = sum < 0 ? product : b.Map(Op.Add, sum, product);
                }
                return NonZero(b, sum);
            case NodeKind.Reduce when (ReduceOp)b.Operand(n) == ReduceOp.Sum:
                return NonZero(b, b.Sum(tangent[a[0]], (int)b.Payload(n)));
            case NodeKind.Reduce when (ReduceOp)b.Operand(n) == ReduceOp.Product:
                return NonZero(b, b.Sum(Partials.Product(b, tangent[a[0]], Partials.OfOthers(b, n)), (int)b.Payload(n)));
            case NodeKind.Reduce:
                int attained = b.Map(Op.Equal, a[0], n);
                int ties = b.Sum(b.ToReal(attained), (int)b.Payload(n));
                return NonZero(b, b.Map(Op.Divide, b.Sum(b.Map(Op.Select, attained, tangent[a[0]], b.Const(0)), (int)b.Payload(n)), ties));
            case NodeKind.At:
                return tangent[a[0]] < 0 ? -1 : NonZero(b, b.At(tangent[a[0]], b.IndicesOf(n)));
            case NodeKind.AddAt when (ReduceOp)b.Operand(n) == ReduceOp.Max && tangent[a[0]] >= 0:
                int kept = b.Axes.Without(b.AxesOf(n), (int)b.Payload(n));
                int isLargest = b.Map(Op.Equal, a[0], b.At(n, b.IndicesOf(n)));
                int largest = b.AddAt(b.Map(Op.Select, isLargest, tangent[a[0]], b.Const(0)), b.Axes.Union(kept, b.Axes.Intersect(directions, b.AxesOf(tangent[a[0]]))), b.IndicesOf(n));
                int equals = b.AddAt(b.ToReal(isLargest), kept, b.IndicesOf(n));
                return NonZero(b, b.Map(Op.Select, b.Map(Op.Less, b.Const(0), equals), b.Map(Op.Divide, largest, equals), b.Const(0)));
            case NodeKind.AddAt:
                // What is added up keeps its directions apart.
                return tangent[a[0]] < 0 ? -1 : NonZero(b, b.AddAt(tangent[a[0]],
                    b.Axes.Union(b.Axes.Without(b.AxesOf(n), (int)b.Payload(n)), b.Axes.Intersect(directions, b.AxesOf(tangent[a[0]]))), b.IndicesOf(n)));
            case NodeKind.Past:
                return b.Past(ElementType.Real, b.Axes.Union(b.AxesOf(n), directions), OrZero(b, tangent[a[0]]), (int)b.Payload(n), b.NestOf(n));
            case NodeKind.AddPast:
                return b.AddPast(b.Axes.Union(b.AxesOf(n), directions), (int)b.Payload(n), b.NestOf(n));
            case NodeKind.Library:
                var call = new RoutineCall(b, n);
                int total = -1;
                for (int k = 0; k < call.Values.Length; k++)
                    if (tangent[call.Values[k]] >= 0 && call.Routine.IsActive(k))
                    {
                        int part = call.Routine.Tangent(call, k, tangent[call.Values[k]]);
                        total = total < 0 ? part : b.AddLibrary(total, part) ?? b.Map(Op.Add, total, part);
                    }
                return total < 0 ? -1 : NonZero(b, total);
            case NodeKind.Custom:
                int along = -1;
                for (int k = 1; k < a.Length; k += 2)
                {
                    if (tangent[a[k + 1]] < 0)
                        continue;
                    int moved = b.Sum(Partials.Product(b, tangent[a[k + 1]], a[k]), b.Axes.Intersect((int)b.Payload(n), b.AxesOf(a[k + 1])));
                    along = along < 0 ? moved : b.Map(Op.Add, along, moved);
                }
                return along < 0 ? -1 : NonZero(b, along);
            default:
                return -1;   // frozen values do not move
        }
    }

    private static int NonZero(ProgramBuilder b, int node) => Partials.IsZero(b, node) ? -1 : node;

    private static int OrZero(ProgramBuilder b, int tangent) => tangent < 0 ? b.Const(0) : tangent;
}
