using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>Total-variation denoising whose strength is learnt (Kunisch and Pock 2013).</summary>
[Objective]
public partial class Smoothing
{
    [Parameter] double strength;
    [Sample("d")] Vector noisy, clean;

    // How strongly to smooth signals, learnt from pairs of noisy and clean ones.
    [Loss]
    double Error()
    {
        Vector smooth = ArgMin(u => 0.5 * SquaredDistance(u, noisy) + Exp(strength) * Sum(u.Length - 1, i => Hypot(u[i + 1] - u[i], 0.1)), noisy);
        return 0.5 * SquaredDistance(smooth, clean);
    }
}
