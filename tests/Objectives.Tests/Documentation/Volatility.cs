using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>GARCH(1,1): the variance of the next return follows from the last (Bollerslev, 1986, equations 1 to 4).</summary>
[Objective]
public partial class Volatility
{
    [Parameter] double omega, alpha, beta;
    [Data("t")] Vector r;                  // returns, one after the other

    [Loss]
    double NegativeLogLikelihood()
    {
        double variance = Softplus(omega), loss = 0;
        for (int i = 0; i < r.Length; i++)
        {
            loss += (Log(variance) + r[i] * r[i] / variance) / 2;
            variance = Softplus(omega) + Sigmoid(alpha) * r[i] * r[i] + Sigmoid(beta) * variance;
        }
        return loss;
    }
}
