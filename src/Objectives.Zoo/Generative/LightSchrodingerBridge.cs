using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Light Schrödinger bridge: the bridge between two sets of samples, with a Gaussian mixture as its adjusted potential.
/// f = mean log c(x₀) − mean log v(x₁), v(x) = Σₖ αₖ N(x | rₖ, εSₖ), c(x) = Σₖ αₖ exp((xᵀSₖx + 2rₖ·x)/(2ε)).
/// </summary>
/// <remarks>
/// Both kinds of samples are [d]; log α is [k], r and the logarithms of the diagonals Sₖ are [k, d]. A factor of all α changes nothing.
/// Source: A. Korotin, N. Gushchin, E. Burnaev, <em>Light Schrödinger Bridge</em>, 2024.
/// </remarks>
[Objective]
public partial class LightSchrodingerBridge
{
    [Size] int k = 2;
    [Parameter("k")] Vector logAlpha;
    [Parameter("k", "d")] Matrix r, logS;
    [Sample("d")] Vector start;
    [Sample("d", Set = "target")] Vector end;
    [Hyperparameter] double epsilon = 1;

    double LogDensity(Vector x, int c) => -Sum((Square(x - r[c]) / Exp(logS[c]) / epsilon + logS[c] + Log(2 * System.Math.PI * epsilon)) / 2);

    [Loss] double Normaliser() => LogSumExp(k, c => logAlpha[c] + (Dot(Exp(logS[c]), Square(start)) + 2 * Dot(r[c], start)) / (2 * epsilon));
    [Loss] double Potential() => -LogSumExp(k, c => logAlpha[c] + LogDensity(end, c));
}
