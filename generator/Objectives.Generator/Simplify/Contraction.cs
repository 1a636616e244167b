using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify;

/// <summary>
/// x·y + z becomes one operation, rounded once. Decided here, on the joint program, so that every kernel rounds a value alike and
/// <c>Value</c> returns the bits of <c>ValueAndGradient</c>.
/// </summary>
internal static class Contraction
{
    public static Program Run(Program program)
    {
        var b = new ProgramBuilder();
        return Pass.Map(program, b, (node, arguments) =>
        {
            if (program.Kind(node) != NodeKind.Map || program.Type(node) != ElementType.Real)
                return null;
            int[] a = arguments;
            var op = Operation.At(program.Operand(node));
            if (op == Op.Add)
                return IsProduct(b, a[1], a[0]) ? Fused(b, a[1], a[0]) : IsProduct(b, a[0], a[1]) ? Fused(b, a[0], a[1]) : null;
            if (op == Op.Subtract)
                return IsProduct(b, a[0], a[1]) ? Fused(b, a[0], b.Map(Op.Negate, a[1]))
                    : IsProduct(b, a[1], a[0]) ? b.RawMap(Op.MultiplyAdd, b.Map(Op.Negate, Left(b, a[1])), Right(b, a[1]), a[0])
                    : null;
            return null;
        });
    }

    /// <summary>A product over all the axes of the sum: one over fewer axes is better computed once.</summary>
    private static bool IsProduct(ProgramBuilder b, int node, int other) =>
        (b.IsMap(node, Op.Multiply) || b.IsMap(node, Op.Square)) && b.Axes.IsSubset(b.AxesOf(other), b.AxesOf(node));

    private static int Left(ProgramBuilder b, int product) => b.ArgumentsOf(product)[0];

    private static int Right(ProgramBuilder b, int product) => b.ArgumentsOf(product)[b.IsMap(product, Op.Square) ? 0 : 1];

    private static int Fused(ProgramBuilder b, int product, int addend) => b.RawMap(Op.MultiplyAdd, Left(b, product), Right(b, product), addend);
}
