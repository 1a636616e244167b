using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>Operations that stay integer on integers and are real otherwise.</summary>
internal abstract class Arithmetic : Binary
{
    public override IEnumerable<string> Methods => [];

    public override ElementType ResultType(ElementType[] arguments) =>
        arguments.All(t => t == ElementType.Int) ? ElementType.Int : ElementType.Real;

    public override int[] Convert(ProgramBuilder builder, int[] arguments) =>
        arguments.All(a => builder.Type(a) == ElementType.Int) ? arguments : base.Convert(builder, arguments);

    /// <summary>The exact result on integers.</summary>
    protected abstract long Integer(long x, long y);

    /// <summary>Folds constants of either type; integers that C# has, so that nothing overflows here.</summary>
    protected int? FoldBoth(ProgramBuilder b, int[] a) =>
        b.IntConstant(a[0]) is >= int.MinValue and <= int.MaxValue and var x && b.IntConstant(a[1]) is >= int.MinValue and <= int.MaxValue and var y ? b.Int(Integer(x, y)) : Fold(b, a);

    /// <summary>Whether the argument is the constant <paramref name="value"/> in its type.</summary>
    protected static bool Is(ProgramBuilder b, int node, long value) => b.IntConstant(node) == value || b.Constant(node) == value;
}
