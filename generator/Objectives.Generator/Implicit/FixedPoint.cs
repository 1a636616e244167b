using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Implicit;

/// <summary>The x = g(x) that x ← g(x) leads near and three Newton steps on x − g(x) lead to.</summary>
internal static class FixedPoint
{
    public static (Expr Point, Expr IsFound) Find(Unknown u, int g, Expr start, Expr tolerance)
    {
        int slope = u.Jacobian(g);
        var x = u.Open(start, u.Surroundings(start.Node, g));
        var moved = u.At(g, x);
        var next = u.And(u.HasArrived(moved - x, x).Map(Op.Not), u.Largest(moved).Map(Op.IsFinite)).Then(moved, x);
        u.Close(x, u.Named("iterate", next));
        var near = Corrected(Corrected(u.Last(next)));
        var correction = Step(near);
        var point = u.Held(near - correction);
        return (u.Solution(point, Step(point)), u.IsSmall(correction, point, tolerance));

        Expr Corrected(Expr from) => u.Held(from - Step(from));

        Expr Step(Expr from) => u.Solve(u.Stationary(u.OnDiagonal(u.Number(1)) - u.At(slope, from)), from - u.At(g, from));
    }
}
