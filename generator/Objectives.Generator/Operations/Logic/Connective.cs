using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>And, or, not of conditions.</summary>
internal abstract class Connective : Operation
{
    public override IEnumerable<string> Methods => [];
    public override int Precedence => 0;
    public override Interval Codomain => Interval.Unit;
    public override ElementType ResultType(ElementType[] arguments) => ElementType.Bool;
    public override int[] Convert(ProgramBuilder builder, int[] arguments) => arguments;
    public override Expr Partial(int argument, Expr[] x, Expr y) => new(y.Builder, y.Builder.Const(0));

    /// <summary>a ∨ (a ∧ b) = a and a ∨ ¬a holds; a ∧ (a ∨ b) = a and a ∧ ¬a does not.</summary>
    /// <param name="b">Where the conditions are.</param>
    /// <param name="a">The two conditions that are connected.</param>
    /// <param name="other">The other connective.</param>
    /// <param name="opposites">What a condition and its opposite are, connected.</param>
    protected static int? Absorbing(ProgramBuilder b, int[] a, Operation other, bool opposites) =>
        AreOpposite(b, a[0], a[1]) ? b.Bool(opposites)
        : b.IsMap(a[1], other) && b.ArgumentsOf(a[1]).Contains(a[0]) ? a[0]
        : b.IsMap(a[0], other) && b.ArgumentsOf(a[0]).Contains(a[1]) ? a[1]
        : null;

    /// <summary>Whether one condition is that the other does not hold.</summary>
    protected static bool AreOpposite(ProgramBuilder b, int x, int y) =>
        (b.IsMap(x, Op.Not) && b.ArgumentsOf(x)[0] == y) || (b.IsMap(y, Op.Not) && b.ArgumentsOf(y)[0] == x);
}
