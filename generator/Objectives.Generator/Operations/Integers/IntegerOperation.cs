using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>An operation of two integers of 32 bits, as C# computes it; it has no derivative.</summary>
internal abstract class IntegerOperation : Binary
{
    public override IEnumerable<string> Methods => [];
    public override int Precedence => 2;
    public override ElementType ResultType(ElementType[] arguments) => ElementType.Int;
    public override int[] Convert(ProgramBuilder builder, int[] arguments) => arguments;
    public override (double Low, double High) Domain(int argument) => argument == 0 ? (0, 40) : (1, 5);
    public override Expr Partial(int argument, Expr[] x, Expr y) => x[0].Of(0);
    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y) => new(Of((int)(long)x.Hi, (int)(long)y.Hi));

    /// <summary>The result.</summary>
    public abstract int Of(int x, int y);

    public override int? Simplify(ProgramBuilder b, int[] a) =>
        b.IntConstant(a[0]) is { } x && b.IntConstant(a[1]) is { } y ? b.Int(Of(unchecked((int)x), unchecked((int)y))) : null;
}
