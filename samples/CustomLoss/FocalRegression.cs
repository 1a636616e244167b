using Objectives;
using static Objectives.Functions;

namespace CustomLoss;

/// <summary>
/// Focal loss: FL(p) = −α(1 − p)^γ·log p, with p the probability given to the true class and α its weight. Source: T.-Y. Lin, P. Goyal,
/// R. Girshick, K. He, P. Dollár, <em>Focal Loss for Dense Object Detection</em>, ICCV 2017, equation 5.
/// </summary>
[Objective]
public partial class FocalRegression
{
    [Parameter("d")] Vector w;
    [Parameter] double b;
    [Sample("d")] Vector x;
    [Sample] double y;                      // −1 or +1
    [Hyperparameter] double alpha = 0.75;   // the weight of the rare class, +1
    [Hyperparameter] double gamma = 2;      // how little easy samples count; 0 is logistic regression
    [Hyperparameter] double lambda = 1e-3;

    [Output] double Score() => Dot(w, x) + b;

    [Loss]
    double Focal()
    {
        double s = y * Score();
        return -(y > 0 ? alpha : 1 - alpha) * Pow(1 - Sigmoid(s), gamma) * LogSigmoid(s);
    }

    [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(w);
}
