using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Prove;

/// <summary>A value at the point of the derivative that a leaf keeps beside it.</summary>
/// <param name="Output">The output of the base program that it is.</param>
/// <param name="Leaf">The leaf's name.</param>
/// <param name="Axes">Its axes in order.</param>
internal sealed record HeldValue(string Output, string Leaf, Axis[] Axes);

/// <summary>
/// What differences must hold where it was. Values that the user froze, and fixed entries of parameters, are constants of the derivative: each becomes a leaf. A value with a
/// derivative of its own becomes the function that has this derivative at the point: <c>c + Σ partial·by</c>, with c and the partials held.
/// The solution of an inner problem is found anew at each point, and corrected by a Newton step. Shifts stay as they are: what they shift does not depend on them.
/// </summary>
/// <param name="Base">The program, with the values to hold as further outputs.</param>
/// <param name="Program">The program whose differences are taken.</param>
/// <param name="Values">The values held.</param>
/// <param name="IsSymmetric">Whether the product is that of a symmetric matrix: no partial that somebody stated moves with the parameters.</param>
internal sealed record HeldValues(Program Base, Program Program, IReadOnlyList<HeldValue> Values, bool IsSymmetric)
{
    public const LeafRole Role = LeafRole.Argument;

    public bool HasFrozen { get; private init; }

    public bool HasFixed { get; private init; }

    public bool HasCustom { get; private init; }

    public static HeldValues Of(Program program)
    {
        bool Is(int node, FrozenReason reason) => program.Kind(node) == NodeKind.Frozen && (FrozenReason)program.Operand(node) == reason;
        bool IsFrozen(int node) => Is(node, FrozenReason.User) || Is(node, FrozenReason.Fixed);
        bool IsSolution(int node) => Solutions.IsSolution(program, node);
        bool IsCustom(int node) => program.Kind(node) == NodeKind.Custom && !IsSolution(node);
        if (!Enumerable.Range(0, program.Count).Any(n => IsFrozen(n) || program.Kind(n) == NodeKind.Custom))
            return new(program, program, [], IsSymmetric: true);

        var source = new ProgramBuilder(program);
        var outputs = program.Outputs.ToList();
        var values = new List<HeldValue>();
        bool isSymmetric = true;
        var held = new ProgramBuilder();
        // A value of the base program as a leaf of the other.
        int Hold(int node)
        {
            if (source.Constant(node) is { } constant)
                return held.Const(constant);
            string name = "held" + node.ToString(CultureInfo.InvariantCulture);
            int[] axes = source.Axes.Of(source.AxesOf(node));
            if (values.All(v => v.Leaf != name))
            {
                outputs.Add(new("held " + name, node));
                values.Add(new("held " + name, name, [.. axes.Select(a => source.Axes[a])]));
            }
            return held.Leaf(Role, name, ElementType.Real, axes.Select(a => held.Axes.Intern(source.Axes[a])).ToArray());
        }

        int Sum(ProgramBuilder b, int product, int contracted, int by) => b.Sum(product, b.Axes.Intersect(contracted, b.AxesOf(by)));
        var result = Pass.Map(program, held, (node, arguments) =>
        {
            if (IsFrozen(node))
                return Hold(node);
            if (IsSolution(node))
                return held.RawMap(Op.Add, arguments[0], held.Map(Op.Multiply, arguments[1], arguments[2]));
            if (!IsCustom(node))
                return null;
            int[] old = source.ArgumentsOf(node);
            int contracted = (int)source.Payload(node), contractedHere = held.Axes.Set(source.Axes.Of(contracted));
            int remainder = old[0], linear = -1;
            for (int k = 1; k < old.Length; k += 2)
            {
                isSymmetric &= source.Constant(old[k]) is not null || source.IsTame(old[k]);
                remainder = source.Map(Op.Subtract, remainder, Sum(source, source.Map(Op.Multiply, old[k], old[k + 1]), contracted, old[k + 1]));
                int part = Sum(held, held.Map(Op.Multiply, Hold(old[k]), arguments[k + 1]), contractedHere, arguments[k + 1]);
                linear = linear < 0 ? part : held.Map(Op.Add, linear, part);
            }
            return held.RawMap(Op.Add, Hold(remainder), linear);
        });
        return new(source.Build(outputs), result, values, isSymmetric)
        {
            HasFrozen = Enumerable.Range(0, program.Count).Any(n => Is(n, FrozenReason.User)),
            HasFixed = Enumerable.Range(0, program.Count).Any(n => Is(n, FrozenReason.Fixed)),
            HasCustom = Enumerable.Range(0, program.Count).Any(IsCustom),
        };
    }
}
