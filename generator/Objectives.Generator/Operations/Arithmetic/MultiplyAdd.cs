using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x·y + z, rounded once. Only the contraction pass makes it.</summary>
internal sealed class MultiplyAdd : Operation
{
    public override string Doc => "A product plus a number, rounded once.";
    public override int Arity => 3;
    public override IEnumerable<string> Methods => ["FusedMultiplyAdd"];
    public override int Precedence => 1;
    public override DoubleDouble Value(DoubleDouble[] x) => x[0] * x[1] + x[2];
    public override Interval Image(Interval[] x) => Op.Add.Image([Op.Multiply.Image([x[0], x[1]]), x[2]]);
    public override bool IsImageExact(Interval[] x) => false;
    public override Expr Partial(int argument, Expr[] x, Expr y) => argument switch { 0 => x[1], 1 => x[0], _ => y.Of(1) };
    public override string Formula(string[] a) => $"{a[0]}·{a[1]} + {a[2]}";

    public override string Emit(string[] a, ElementType type, bool lanes) =>
        $"{(lanes ? "V" : "Math")}.FusedMultiplyAdd({string.Join(", ", a)})";
}
