using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class LinearStudentExample : Example<LinearStudent>
{
    protected override LinearStudent Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), y: random.Normals(samples)) { Start = 0.3 };

    public override double[] Point(RandomData random, int count)
    {
        ArgumentNullException.ThrowIfNull(random);
        return [.. random.Normals(count - 1), 0.5 + random.Uniform()];
    }

    public override IEnumerable<Check> Checks()
    {
        // mean xxᵀ = diag(1, 2) from (√2, 0) and (0, 2), and the teacher (3, −1): twice that is the Hessian everywhere.
        var problem = new LinearStudent(x: new double[,] { { Math.Sqrt(2), 0 }, { 0, 2 } }, y: new[] { 3 * Math.Sqrt(2), -2 });
        yield return new("∇²·(1, 1, 0)", [2, 4, 0], problem.Product([5, 7, 1], [1, 1, 0]));

        // Descent with a step of ½·10⁻³ on a gradient of 2λ(w − w*), 700 times: (1 − (1 − 10⁻³λ)⁷⁰⁰)w*, near to (1 − e^{−0.7λ})w*.
        double[] theta = [0, 0, 1];
        for (int step = 0; step < 700; step++)
        {
            double[] gradient = problem.Gradient(theta);
            for (int i = 0; i < 2; i++)
                theta[i] -= 0.5e-3 * gradient[i];
        }
        yield return new("descent", [3 * (1 - Math.Pow(0.999, 700)), -(1 - Math.Pow(0.998, 700))], theta[..2]);
        yield return new("gradient flow", [3 * (1 - Math.Exp(-0.7)), -(1 - Math.Exp(-1.4))], theta[..2], 1e-3);

        // One mode with λ = 2 and s²λ/ε² = 3: by q = e^{−λt}, s²q² + (ε²/λ)(1 − q)² is smallest at q = 1/4, at the time (log 4)/λ.
        double root = Math.Sqrt(2), time = Math.Log(4) / 2;
        var mode = new LinearStudent(x: new double[,] { { root }, { -root } }, y: new double[2]) { Teacher = Math.Sqrt(0.375), Noise = 0.5 };
        yield return new("at the best time", (0.375 / 16) + (0.125 * 9 / 16) + 0.25, mode.Value([0, time]));
        yield return new("∂/∂t at the best time", 0, mode.Gradient(0, time)[1]);

        // Twice by q there: 2(s² + ε²/λ) = 1, and dq/dt = −λq = −½.
        yield return new("∂²/∂t² at the best time", 0.25, mode.Product([0, time], [0, 1])[1]);
    }
}
