using System.Collections.Generic;
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
}
