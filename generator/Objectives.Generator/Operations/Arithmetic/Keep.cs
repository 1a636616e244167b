using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>The values of each sample, kept for the caller where the caller asks for them. The second argument tells outputs of one value apart.</summary>
internal sealed class Keep : Operation
{
    public override string Doc => "A value of each sample, kept for the caller.";
    public override int Arity => 2;
    public override IEnumerable<string> Methods => [];
    public override Interval Image(Interval[] x) => x[0];
    public override DoubleDouble Value(DoubleDouble[] x) => x[0];
    public override Expr Partial(int argument, Expr[] x, Expr y) => y.Of(1 - argument);
    public override string Emit(string[] a, ElementType type, bool lanes) => a[0];
    public override string Formula(string[] a) => a[0];
}
