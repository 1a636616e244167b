namespace Objectives;

/// <summary>
/// The points among which <see cref="Functions.ArgMin(System.Func{Vector, double}, Vector, FeasibleSet?, double, int)"/> and its like look:
/// <see cref="Functions.Simplex"/>, <see cref="Functions.NonNegative"/>, <see cref="Functions.Box(double, double)"/>,
/// <see cref="Functions.Ball(double)"/>.
/// </summary>
public abstract class FeasibleSet
{
    private protected FeasibleSet()
    {
    }

    /// <summary>The nearest point of the set.</summary>
    internal abstract Vector Project(Vector x);

    /// <summary>Whether an element may move: it is off its bounds, or the gradient takes it off.</summary>
    internal virtual bool IsFree(Vector x, Vector gradient, int i) => true;

    /// <summary>The equation c(x) = 0 that holds at a point: ∇c, its multiplier, and what stands on the diagonal of ∇²c; null where none does.</summary>
    internal virtual (Vector Normal, double Multiplier, double Curvature)? Equation(Vector x, Vector gradient) => null;

    internal sealed class Everything : FeasibleSet
    {
        internal override Vector Project(Vector x) => x;
    }

    internal sealed class OfBox(Vector lower, Vector upper) : FeasibleSet
    {
        internal override Vector Project(Vector x) => Vector.From(x.Length, i => System.Math.Min(System.Math.Max(x[i], At(lower, i)), At(upper, i)));

        internal override bool IsFree(Vector x, Vector gradient, int i) =>
            (x[i] > At(lower, i) || gradient[i] < 0) && (x[i] < At(upper, i) || gradient[i] > 0);

        /// <summary>One bound for all elements, or one for each.</summary>
        private static double At(Vector bound, int i) => bound.Length == 1 ? bound[0] : bound[i];
    }

    internal sealed class OfSimplex : FeasibleSet
    {
        internal override Vector Project(Vector x) => Functions.ProjectSimplex(x);

        internal override bool IsFree(Vector x, Vector gradient, int i) => x[i] > 0 || gradient[i] < Functions.Dot(x, gradient);

        internal override (Vector Normal, double Multiplier, double Curvature)? Equation(Vector x, Vector gradient) =>
            (Vector.From(x.Length, _ => 1), -Functions.Dot(x, gradient), 0);
    }

    internal sealed class OfBall(double radius) : FeasibleSet
    {
        internal override Vector Project(Vector x) => Functions.ProjectBall(x, radius);

        internal override (Vector Normal, double Multiplier, double Curvature)? Equation(Vector x, Vector gradient)
        {
            double squared = Functions.Dot(x, x), along = Functions.Dot(x, gradient);
            return squared >= radius * radius * (1 - 1e-6) && along < 0 ? (x, -along / squared, 1) : null;
        }
    }
}
