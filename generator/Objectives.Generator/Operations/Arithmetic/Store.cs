using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>The first argument over the axes of the second: how a result is written out in the shape of its block.</summary>
internal sealed class Store : Operation
{
    public override string Doc => "A value written out in the shape of another.";
    public override int Arity => 2;
    public override IEnumerable<string> Methods => [];
    public override Interval Image(Interval[] x) => x[0];
    public override ElementType ResultType(ElementType[] arguments) => arguments[0];
    public override int[] Convert(ProgramBuilder builder, int[] arguments) => arguments;
    public override DoubleDouble Value(DoubleDouble[] x) => x[0];
    public override Expr Partial(int argument, Expr[] x, Expr y) => y.Of(1 - argument);
    public override string Emit(string[] a, ElementType type, bool lanes) => a[0];
    public override string Formula(string[] a) => a[0];
}
