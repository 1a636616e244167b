using static Objectives.Functions;

namespace Objectives.Library;

/// <summary>Losses that outliers move little.</summary>
public static class RobustLosses
{
    /// <summary>δ²(√(1 + (r/δ)²) − 1): quadratic near zero, of slope δ far from it (Charbonnier and others, 1997).</summary>
    [Differentiable]
    public static double PseudoHuber(double r, double delta = 1) => delta * delta * (Sqrt(1 + Square(r / delta)) - 1);

    /// <summary>The mean loss of a vector of residuals.</summary>
    [Differentiable]
    public static double Distance(Vector x, Vector y, double delta) => Mean(x.Length, i => PseudoHuber(x[i] - y[i], delta));
}
