using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Implicit;

/// <summary>The x = g(x) that x ← g(x) leads near and two Newton steps on x − g(x) lead to.</summary>
internal static class FixedPoint
{
    public static (Expr Point, Expr IsFound) Find(Unknown u, int g, Expr start, Expr tolerance)
    {
        int slope = u.Jacobian(g);
        var x = u.Open(start, u.Surroundings(start.Node, g));
        var moved = u.At(g, x);
        var next = u.And(u.HasArrived(moved - x, x).Map(Op.Not), u.Largest(moved).Map(Op.IsFinite)).Then(moved, x);
        u.Close(x, u.Named("iterate", next));
        var near = u.Held(Correct(u.Last(next)));
        var point = u.Held(Correct(near));
        var step = Step(point);
        return (u.Solution(point, step), u.IsSmall(step, point, tolerance));

        Expr Correct(Expr from) => from - Step(from);

        Expr Step(Expr from) => u.Solve(u.Stationary(u.OnDiagonal(u.Number(1)) - u.At(slope, from)), from - u.At(g, from));
    }
}
