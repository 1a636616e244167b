using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Ode;

/// <summary>
/// A component of y(2), with y₀′ = x₀, yᵢ′ = xᵢ yᵢ₋₁ and y(0) = 0, by steps of the classical method of Runge and Kutta. Samples are components:
/// all of them are the solution, a batch of one gives its gradient.
/// </summary>
[Objective]
internal partial class RungeKutta
{
    [Size] int n, steps;
    [Parameter("n")] Vector x;
    [Sample] int component;

    [Loss(Reduction.Sum)] double Component() => Final()[component];

    Vector Final()
    {
        double h = 2.0 / steps;
        Vector y = Vector.From(n, i => 0.0);
        for (int step = 0; step < steps; step++)
        {
            Vector k1 = Slope(y), k2 = Slope(y + h / 2 * k1), k3 = Slope(y + h / 2 * k2), k4 = Slope(y + h * k3);
            y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        return y;
    }

    Vector Slope(Vector y) => Vector.From(n, i => i == 0 ? x[0] : x[i] * y[i - 1]);
}
