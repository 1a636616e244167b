using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>
/// A row of the table of element-wise operations. Each concrete class is one file; the table finds it by itself,
/// and the front end, the interpreter, differentiation, emission, the tests and the documentation read it from here.
/// </summary>
internal abstract partial class Operation
{
    private static readonly Lazy<Operation[]> Table = new(() =>
    {
        var all = typeof(Operation).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && typeof(Operation).IsAssignableFrom(t))
            .Select(t => (Operation)Activator.CreateInstance(t, nonPublic: true)!)
            .OrderBy(o => o.Name, StringComparer.Ordinal)
            .ToArray();
        for (int i = 0; i < all.Length; i++)
            all[i].Id = i;
        return all;
    });

    /// <summary>The table, in ordinal order of names.</summary>
    public static IReadOnlyList<Operation> All => Table.Value;

    /// <summary>The operation at a place in <see cref="All"/>.</summary>
    public static Operation At(int id) => Table.Value[id];

    private static readonly Lazy<Dictionary<Type, Operation>> ByType = new(() => All.ToDictionary(o => o.GetType()));

    public static Operation Get<T>() where T : Operation => ByType.Value[typeof(T)];

    /// <summary>The place in <see cref="All"/>.</summary>
    public int Id { get; private set; }

    /// <summary>The name in printed programs: the class's name in camel case.</summary>
    public virtual string Name => char.ToLowerInvariant(GetType().Name[0]) + GetType().Name.Substring(1);

    /// <summary>What it computes, in one sentence for documentation.</summary>
    public abstract string Doc { get; }

    public abstract int Arity { get; }

    /// <summary>Whether the order of its two arguments says nothing: the one that was built first stands first.</summary>
    public virtual bool IsCommutative => false;

    /// <summary>
    /// Methods of <c>Objectives.Functions</c> and <c>System.Math</c> that mean this operation on scalars and, element by element,
    /// on arrays; by default the class's own name.
    /// </summary>
    public virtual IEnumerable<string> Methods => [GetType().Name];

    /// <summary>Sensible arguments for tests and the proof: an interval for each argument.</summary>
    public virtual (double Low, double High) Domain(int argument) => (-3, 3);

    public virtual ElementType ResultType(ElementType[] arguments) => ElementType.Real;

    /// <summary>Arguments brought to the types the operation takes; by default all real.</summary>
    public virtual int[] Convert(ProgramBuilder builder, int[] arguments) => Array.ConvertAll(arguments, builder.ToReal);

    /// <summary>The value in double-double precision.</summary>
    public abstract DoubleDouble Value(DoubleDouble[] x);

    /// <summary>∂/∂x<sub>argument</sub>, in the algebra; <paramref name="y"/> is the operation's own value, for reuse.</summary>
    public abstract Expr Partial(int argument, Expr[] x, Expr y);

    /// <summary>Whether a partial derivative may be infinite or NaN at a finite point of the domain (a root at zero, a pole).</summary>
    public virtual bool PartialMayDiverge => false;

    /// <summary>Whether a partial derivative is 0 at a kink because the language says so, and is a plain factor there, not a choice.</summary>
    public virtual bool PartialIsZeroByConvention => false;

    /// <summary>An equal, simpler node for these arguments, or null. What is returned must be smaller in the order: nodes, then depth.</summary>
    public virtual int? Simplify(ProgramBuilder b, int[] a) => null;

    /// <summary>
    /// C# for the value of one vector of lanes (<paramref name="lanes"/>) or of one number; <paramref name="type"/> is the type of the
    /// last argument. Arguments bind as tightly as the text itself, or are atoms: see <see cref="TakesAtoms"/>.
    /// </summary>
    public virtual string Emit(string[] a, ElementType type, bool lanes) => $"Lane.{GetType().Name}({string.Join(", ", a)})";

    /// <summary>Binding strength of <see cref="Emit"/>: 0 conditional and comparison, 1 sum, 2 product, 3 unary, 9 a call.</summary>
    public virtual int EmitPrecedence(bool lanes) => 9;

    /// <summary>Whether <see cref="Emit"/> puts its arguments beside other signs than its own: what is no atom then comes in parentheses.</summary>
    public virtual bool TakesAtoms => false;

    /// <summary>The formula for headers; arguments come rendered, in parentheses where they need them.</summary>
    public virtual string Formula(string[] a) => $"{Name}({string.Join(", ", a)})";

    /// <summary>Binding strength of <see cref="Formula"/>: 1 sum, 2 product, 3 unary, 4 power, 9 atom.</summary>
    public virtual int Precedence => 9;
}

/// <summary>An operation of one real argument.</summary>
internal abstract class Unary : Operation
{
    public sealed override int Arity => 1;

    public abstract DoubleDouble Value(DoubleDouble x);

    /// <summary>dy/dx.</summary>
    public abstract Expr Derivative(Expr x, Expr y);

    public sealed override DoubleDouble Value(DoubleDouble[] x) => Value(x[0]);

    public sealed override Expr Partial(int argument, Expr[] x, Expr y) => Derivative(x[0], y);

    /// <summary>A constant argument is folded: in double-double, rounded once.</summary>
    public override int? Simplify(ProgramBuilder b, int[] a) =>
        b.Constant(a[0]) is { } c && Value(new DoubleDouble(c)).ToDouble() is var v && !double.IsNaN(v) ? b.Const(v) : null;
}

/// <summary>An operation of two arguments.</summary>
internal abstract class Binary : Operation
{
    public sealed override int Arity => 2;

    public abstract DoubleDouble Value(DoubleDouble x, DoubleDouble y);

    public sealed override DoubleDouble Value(DoubleDouble[] x) => Value(x[0], x[1]);

    public override int? Simplify(ProgramBuilder b, int[] a) => Fold(b, a);

    protected int? Fold(ProgramBuilder b, int[] a) =>
        b.Constant(a[0]) is { } x && b.Constant(a[1]) is { } y && Value(new DoubleDouble(x), new DoubleDouble(y)).ToDouble() is var v && !double.IsNaN(v)
            ? b.Const(v)
            : null;
}

/// <summary>
/// A function that is an expression of other operations: it leaves no node of its own, so its derivatives, vector form and
/// bounds are those of its parts.
/// </summary>
internal abstract class Composite
{
    private static readonly Lazy<Composite[]> Table = new(() => typeof(Composite).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && typeof(Composite).IsAssignableFrom(t))
        .Select(t => (Composite)Activator.CreateInstance(t, nonPublic: true)!)
        .OrderBy(o => o.Method, StringComparer.Ordinal)
        .ToArray());

    public static IReadOnlyList<Composite> All => Table.Value;

    /// <summary>The method of <c>Objectives.Functions</c>.</summary>
    public virtual string Method => GetType().Name;

    public abstract string Doc { get; }

    /// <summary>Number of arguments, optional ones included.</summary>
    public virtual int Arity => 1;

    /// <summary>The values of trailing arguments that a call may leave out.</summary>
    public virtual double[] Defaults => [];

    public virtual (double Low, double High) Domain(int argument) => (-3, 3);

    public abstract Expr Expand(Expr[] x);
}
