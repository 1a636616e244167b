using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>c ? x : y. The branch not taken has no influence, not even where it is NaN or infinite.</summary>
internal sealed class Select : Operation
{
    public override string Doc => "One of two values, by a condition.";
    public override int Arity => 3;
    public override IEnumerable<string> Methods => [];
    public override Interval Image(Interval[] x) => x[1].Hull(x[2]);

    public override ElementType ResultType(ElementType[] arguments) => arguments[1];

    public override int[] Convert(ProgramBuilder builder, int[] a) =>
        builder.Type(a[1]) == builder.Type(a[2]) ? a : [a[0], builder.ToReal(a[1]), builder.ToReal(a[2])];

    public override DoubleDouble Value(DoubleDouble[] x) => x[0].IsZero ? x[2] : x[1];

    public override Expr Partial(int argument, Expr[] x, Expr y) => argument switch
    {
        0 => y.Of(0),
        1 => x[0].Then(y.Of(1), y.Of(0)),
        _ => x[0].Then(y.Of(0), y.Of(1)),
    };

    public override int EmitPrecedence(bool lanes) => lanes ? 9 : 0;

    public override string Emit(string[] a, ElementType type, bool lanes) => !lanes
        ? $"{a[0]} ? {a[1]} : {a[2]}"
        : type == ElementType.Int
            ? $"V.ConditionalSelect(V.As<double, long>({a[0]}), {a[1]}, {a[2]})"
            : $"V.ConditionalSelect({a[0]}, {a[1]}, {a[2]})";

    public override string Formula(string[] a) => $"({a[0]} ? {a[1]} : {a[2]})";

    public override int? Simplify(ProgramBuilder b, int[] a) =>
        b.IntConstant(a[0]) is { } c ? c != 0 ? a[1] : a[2]
        : a[1] == a[2] ? a[1]
        : b.IsMap(a[0], Op.Not) ? b.Map(this, b.ArgumentsOf(a[0])[0], a[2], a[1])
        : b.IsMap(a[1], this) && b.ArgumentsOf(a[1]) is var first && Implies(b, a[0], first[0]) ? b.Map(this, a[0], first[1], a[2])
        : b.IsMap(a[1], this) && b.ArgumentsOf(a[1]) is var narrow && narrow[2] == a[2] && Implies(b, narrow[0], a[0]) ? a[1]
        : b.IsMap(a[2], this) && b.ArgumentsOf(a[2]) is var second && Implies(b, second[0], a[0]) ? b.Map(this, a[0], a[1], second[2])
        : null;

    /// <summary>Whether a condition is another, or that and something else.</summary>
    private static bool Implies(ProgramBuilder b, int condition, int other) => condition == other || (b.IsMap(condition, Op.And) && b.ArgumentsOf(condition).Contains(other));
}
