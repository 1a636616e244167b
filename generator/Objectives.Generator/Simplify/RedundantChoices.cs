using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify;

/// <summary>
/// (c ? x : 0) is x where x is zero without c by itself. The chain rule keeps the conditions of a sum's parts outermost, for the products that follow; once all
/// derivatives are there, those that say nothing go: (p or q ? (p ? x : 0) + (q ? y : 0) : 0) = (p ? x : 0) + (q ? y : 0).
/// </summary>
internal static class RedundantChoices
{
    /// <summary>How deep sums and conditions are looked into: code is not written deeper, and one that is loses nothing but time.</summary>
    private const int Deepest = 8;

    public static Program Run(Program program)
    {
        var b = new ProgramBuilder();
        return Pass.Map(program, b, (node, a) =>
            program.Kind(node) == NodeKind.Map && program.Type(node) == ElementType.Real && Operation.At(program.Operand(node)) == Op.Select && IsZero(b, a[2])
                && b.AxesOf(a[1]) == b.Axes.Union(b.AxesOf(a[0]), b.AxesOf(a[1])) && IsZeroWithout(b, a[1], a[0], Deepest) ? a[1] : null);
    }

    private static bool IsZero(ProgramBuilder b, int node) => b.Constant(node) is 0.0;

    /// <summary>Whether a value is zero wherever a condition does not hold.</summary>
    private static bool IsZeroWithout(ProgramBuilder b, int value, int condition, int depth)
    {
        if (depth == 0 || b.Kind(value) != NodeKind.Map)
            return IsZero(b, value);
        int[] a = b.ArgumentsOf(value);
        return b.IsMap(value, Op.Negate) ? IsZeroWithout(b, a[0], condition, depth - 1)
            : b.IsMap(value, Op.Add) || b.IsMap(value, Op.Subtract) ? a.All(part => IsZeroWithout(b, part, condition, depth - 1))
            : b.IsMap(value, Op.Select) && ((IsZero(b, a[2]) && Implies(b, a[0], condition, depth)) || (IsZero(b, a[1]) && Implies(b, b.Map(Op.Not, a[0]), condition, depth))
                || a.Skip(1).All(part => IsZeroWithout(b, part, condition, depth - 1)));
    }

    /// <summary>Whether one condition never holds without the other, as their parts say.</summary>
    private static bool Implies(ProgramBuilder b, int condition, int other, int depth)
    {
        if (condition == other || depth == 0)
            return condition == other;
        return b.IsMap(condition, Op.Or) ? b.ArgumentsOf(condition).All(c => Implies(b, c, other, depth - 1))
            : b.IsMap(other, Op.And) ? b.ArgumentsOf(other).All(c => Implies(b, condition, c, depth - 1))
            : (b.IsMap(condition, Op.And) && b.ArgumentsOf(condition).Any(c => Implies(b, c, other, depth - 1)))
                || (b.IsMap(other, Op.Or) && b.ArgumentsOf(other).Any(c => Implies(b, condition, c, depth - 1)));
    }
}
