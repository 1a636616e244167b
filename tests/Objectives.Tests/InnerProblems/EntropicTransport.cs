using static Objectives.Functions;

namespace Objectives.Tests.InnerProblems;

/// <summary>
/// Entropic transport between equal weights in the log domain (Cuturi 2013; Feydy et al. 2019): the potentials as the end of a loop, whose turns are
/// differentiated, and as a fixed point, which is differentiated implicitly. Potentials are free up to a constant: the mean is taken off.
/// </summary>
[Objective]
public partial class EntropicTransport
{
    [Size] int n;
    [Parameter("n")] Vector x;
    [Data("m")] Vector y;
    [Hyperparameter] double epsilon = 0.5;

    [Loss]
    double Unrolled()
    {
        Vector f = 0 * x;
        for (int turn = 0; turn < 80; turn++)
            f = Turn(f);
        return Cost(f);
    }

    [Loss] double Implicit() => Cost(FixedPoint(Turn, 0 * x, iterations: 20));

    Vector Turn(Vector f)
    {
        Vector g = Opposite(f);
        Vector next = Vector.From(n, i => -epsilon * LogMeanExp(y.Length, j => (g[j] - Square(x[i] - y[j])) / epsilon));
        return next - Mean(next);
    }

    Vector Opposite(Vector f) => Vector.From(y.Length, j => -epsilon * LogMeanExp(n, i => (f[i] - Square(x[i] - y[j])) / epsilon));

    // The dual value alone does not move with the potentials: their norm does.
    double Cost(Vector f) => Mean(f) + Mean(Opposite(f)) + SquaredNorm(f);
}
