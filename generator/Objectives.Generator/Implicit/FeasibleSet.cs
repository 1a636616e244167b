using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Implicit;

/// <summary>The points among which an inner problem looks, as an algorithm of active sets needs them.</summary>
internal abstract class FeasibleSet
{
    /// <summary>Everything.</summary>
    public static FeasibleSet All { get; } = new Unconstrained();

    /// <summary>The nearest point of the set.</summary>
    public virtual Expr Project(Unknown u, Expr x) => x;

    /// <summary>The elements that may move: those off their bounds, and those that the gradient takes off them.</summary>
    public virtual Expr? Free(Unknown u, Expr x, Expr gradient) => null;

    /// <summary>What the elements are that may not move.</summary>
    public virtual Expr Bound(Unknown u, Expr x) => x;

    /// <summary>The equation that holds at a point; null where none does.</summary>
    public virtual Equation? Equation(Unknown u, Expr x, Expr gradient) => null;

    private sealed class Unconstrained : FeasibleSet;
}

/// <summary>c(x) = 0.</summary>
/// <param name="Value">c.</param>
/// <param name="Normal">∇c, along the unknown.</param>
/// <param name="Multiplier">λ: how fast the least value falls as c may grow.</param>
/// <param name="Curvature">What stands on the diagonal of ∇²c.</param>
/// <param name="Holds">Whether the equation counts at this point.</param>
internal sealed record Equation(Expr Value, Expr Normal, Expr Multiplier, double Curvature, Expr Holds);

/// <summary>l ≤ x ≤ u, element by element.</summary>
internal sealed class Box(Expr? lower, Expr? upper) : FeasibleSet
{
    public override Expr Project(Unknown u, Expr x)
    {
        if (lower is { } l)
            x = x.Map(Op.Max, l);
        return upper is { } h ? x.Map(Op.Min, h) : x;
    }

    public override Expr? Free(Unknown u, Expr x, Expr gradient)
    {
        Expr? free = null;
        if (lower is { } l)
            free = (x > l).Map(Op.Or, gradient < 0);
        if (upper is { } h && (x < h).Map(Op.Or, gradient > 0) is var below)
            free = free?.Map(Op.And, below) ?? below;
        return free;
    }

    public override Expr Bound(Unknown u, Expr x) =>
        lower is { } l ? upper is { } h ? (x <= l).Then(l, h) : l : upper ?? x;
}

/// <summary>x ≥ 0 with Σ x = 1.</summary>
internal sealed class Simplex(System.Func<Expr, Expr> project) : FeasibleSet
{
    public override Expr Project(Unknown u, Expr x) => project(x);

    // What the elements in use gain on the average, the others must beat.
    public override Expr? Free(Unknown u, Expr x, Expr gradient) => (x > 0).Map(Op.Or, gradient < u.Dot(x, gradient));

    public override Expr Bound(Unknown u, Expr x) => u.Number(0);

    public override Equation Equation(Unknown u, Expr x, Expr gradient) =>
        new(u.Sum(x) - 1, u.Number(1), -u.Dot(x, gradient), 0, new(u.Builder, u.Builder.Bool(true)));
}

/// <summary>‖x‖ ≤ r.</summary>
internal sealed class Ball(Expr radius, System.Func<Expr, Expr> project) : FeasibleSet
{
    /// <summary>How near the sphere counts as on it.</summary>
    private const double Margin = 1e-6;

    public override Expr Project(Unknown u, Expr x) => project(x);

    public override Equation Equation(Unknown u, Expr x, Expr gradient)
    {
        var (squared, along) = (u.Dot(x, x), u.Dot(x, gradient));
        var holds = (squared >= radius * radius * (1 - Margin)).Map(Op.And, along < 0);
        return new(0.5 * (squared - radius * radius), x, holds.Then(-along / squared, u.Number(0)), 1, holds);
    }
}
