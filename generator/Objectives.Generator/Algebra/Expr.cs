namespace Objectives.Generator.Algebra;

using Objectives.Generator.Operations;

/// <summary>A node with its builder, so that rules read as formulas: <c>1 - y * y</c>.</summary>
internal readonly struct Expr(ProgramBuilder builder, int node)
{
    public ProgramBuilder Builder { get; } = builder;
    public int Node { get; } = node;

    /// <summary>The constant <paramref name="value"/> of the same program.</summary>
    public Expr Of(double value) => new(Builder, Builder.Const(value));

    public static Expr operator +(Expr a, Expr b) => a.Map(Op.Add, b);
    public static Expr operator -(Expr a, Expr b) => a.Map(Op.Subtract, b);
    public static Expr operator *(Expr a, Expr b) => a.Map(Op.Multiply, b);
    public static Expr operator /(Expr a, Expr b) => a.Map(Op.Divide, b);
    public static Expr operator +(Expr a, double b) => a + a.Of(b);
    public static Expr operator -(Expr a, double b) => a - a.Of(b);
    public static Expr operator *(Expr a, double b) => a * a.Of(b);
    public static Expr operator /(Expr a, double b) => a / a.Of(b);
    public static Expr operator +(double a, Expr b) => b.Of(a) + b;
    public static Expr operator -(double a, Expr b) => b.Of(a) - b;
    public static Expr operator *(double a, Expr b) => b.Of(a) * b;
    public static Expr operator /(double a, Expr b) => b.Of(a) / b;
    public static Expr operator -(Expr a) => a.Map(Op.Negate);

    public static Expr operator <(Expr a, Expr b) => a.Map(Op.Less, b);
    public static Expr operator >(Expr a, Expr b) => b.Map(Op.Less, a);
    public static Expr operator <=(Expr a, Expr b) => a.Map(Op.LessOrEqual, b);
    public static Expr operator >=(Expr a, Expr b) => b.Map(Op.LessOrEqual, a);
    public static Expr operator <(Expr a, double b) => a < a.Of(b);
    public static Expr operator >(Expr a, double b) => a > a.Of(b);
    public static Expr operator <=(Expr a, double b) => a <= a.Of(b);
    public static Expr operator >=(Expr a, double b) => a >= a.Of(b);

    public Expr EqualTo(Expr b) => Map(Op.Equal, b);

    /// <summary>This condition's choice; the branch not taken has no influence, not even where it is NaN.</summary>
    public Expr Then(Expr whenTrue, Expr whenFalse) => Map(Op.Select, whenTrue, whenFalse);

    public Expr Map(Operation op, params Expr[] rest)
    {
        var arguments = new int[rest.Length + 1];
        arguments[0] = Node;
        for (int i = 0; i < rest.Length; i++)
            arguments[i + 1] = rest[i].Node;
        return new(Builder, Builder.Map(op, arguments));
    }

    public Expr Sum(int axes) => new(Builder, Builder.Sum(Node, axes));
}
