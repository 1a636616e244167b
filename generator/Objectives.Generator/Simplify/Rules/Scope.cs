using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>The variables that formulas of rules are written in: x and y are values, z and v run along the axes of a sum, c is a number of sizes and hyperparameters.</summary>
internal sealed class Scope
{
    public const int Variables = 5;

    private readonly ProgramBuilder _builder = new();

    public Scope()
    {
        int axis = _builder.Axes.Intern(new Axis(Size.Named("k"), 0));
        Axes = _builder.Axes.Set([axis]);
        X = Variable("x");
        Y = Variable("y");
        Z = Variable("z", axis);
        V = Variable("v", axis);
        C = new(_builder, _builder.Leaf(LeafRole.Hyperparameter, "c", ElementType.Real));
    }

    public ProgramBuilder Builder => _builder;
    public Expr X { get; }
    public Expr Y { get; }
    public Expr Z { get; }
    public Expr V { get; }
    public Expr C { get; }

    /// <summary>The axes that z and v run along.</summary>
    public int Axes { get; }

    /// <summary>The maximum of z as a shift that the result does not depend on; 0 where it is infinite.</summary>
    public Expr Shift
    {
        get
        {
            var max = new Expr(_builder, _builder.Freeze(_builder.Reduce(ReduceOp.Max, Z.Node, Axes), FrozenReason.Shift));
            return max.Map(Op.IsFinite).Then(max, max.Of(0));
        }
    }

    public Expr Sum(Expr value) => value.Sum(Axes);

    private Expr Variable(string name, params int[] axes) => new(_builder, _builder.Leaf(LeafRole.Argument, name, ElementType.Real, axes));
}
