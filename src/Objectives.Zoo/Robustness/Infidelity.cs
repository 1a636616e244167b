using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// How far an explanation Φ of a prediction f(x) is from saying what perturbations I of the input do: mean (I·Φ − (f(x) − f(x − I)))², f a network with one hidden layer. Its best value is at
/// Φ* = E[IIᵀ]⁻¹E[I(f(x) − f(x − I))]; metrics are ‖Φ − Φ*‖² and the sensitivity of the gradient as an explanation, max ‖∇f(x + I) − ∇f(x)‖.
/// </summary>
/// <remarks>
/// A sample is a perturbation; Φ, x and I are [d], f = v·tanh(W x) + c·x + ½xᵀQx, W is [h, d], Q is [d, d]. E[IIᵀ] must not be singular. Source: C.-K. Yeh, C.-Y. Hsieh, A. Suggala, D. Inouye, P. Ravikumar,
/// <em>On the (In)fidelity and Sensitivity for Explanations</em>, 2019.
/// </remarks>
[Objective]
public partial class Infidelity
{
    [Parameter("d")] Vector phi;
    [Sample("d")] Vector I;
    [Data("d")] Vector x, c;
    [Data("d", "d")] Matrix Q;
    [Data("h", "d")] Matrix W;
    [Data("h")] Vector v;

    double Prediction(Vector z) => Dot(v, Tanh(W * z)) + Dot(c, z) + Dot(z, Q * z) / 2;
    double Change() => Prediction(x) - Prediction(x - I);

    [Loss] double Unfaithful() => Square(Dot(I, phi) - Change());

    [Metric]
    double FromBest()
    {
        Matrix perturbations = All(I);
        Vector changes = All(() => Change());
        Matrix factor = Cholesky(perturbations.T * perturbations);
        return SquaredDistance(phi, SolveTriangular(factor.T, SolveTriangular(factor, changes * perturbations), upper: true));
    }

    [Metric] double Sensitivity() => Max(All(() => Norm(Gradient(Prediction, x + I) - Gradient(Prediction, x))));
}
