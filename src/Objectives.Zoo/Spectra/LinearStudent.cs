using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A linear student of a noisy linear teacher, f = mean (y − w·x)² + E(t): its training error, and what theory says of its error on new data after
/// gradient flow for a time t, E = mean over i [(s₀² + s²)e^{−2λᵢt} + (ε²/λᵢ)(1 − e^{−λᵢt})²] + ε², which has its minimum where training should stop.
/// </summary>
/// <remarks>
/// x and w are [d], λ are the eigenvalues of mean xxᵀ over the batch, all positive; s₀, s and ε are the standard deviations of the student's weights at first,
/// of the teacher's, and of the noise. Source: M. S. Advani, A. M. Saxe,
/// <em>High-dimensional dynamics of generalization error in neural networks</em>, 2017.
/// </remarks>
[Objective]
public partial class LinearStudent
{
    [Size] int d;
    [Parameter("d")] Vector w;
    [Parameter] double t;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double start = 0, teacher = 1, noise = 0.5;

    [Loss] double Training() => Square(y - Dot(w, x));

    [Loss]
    double Generalization()
    {
        Matrix inputs = All(x);
        Vector lambda = Eigenvalues(inputs.T * inputs / BatchSize);
        double signal = Square(start) + Square(teacher);
        return Mean(d, i => signal * Exp(-2 * lambda[i] * t) + Square(noise) / lambda[i] * Square(Expm1(-lambda[i] * t))) + Square(noise);
    }
}
