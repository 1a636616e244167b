using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// The information bottleneck of discrete variables: f = I(X; T) − βI(T; Y) over encoders p(t | x) = softmax of the rows of Z, I(A; B) = H(A) + H(B) − H(A, B).
/// </summary>
/// <remarks>
/// Z is [x, t]; the joint distribution of X and Y is [x, y]. Source: R. Shwartz-Ziv, N. Tishby,
/// <em>Opening the Black Box of Deep Neural Networks via Information</em>, 2017, equation 3.
/// </remarks>
[Objective]
public partial class InformationBottleneck
{
    [Size] int codes = 2;
    [Parameter("inputs", "codes")] Matrix Z;
    [Data("inputs", "outputs")] Matrix joint;
    [Hyperparameter] double beta = 5;

    static double Information(Matrix p) => Sum(Entropy(Rows(p).Sum())) + Sum(Entropy(Columns(p).Sum())) - Sum(Entropy(p));

    [Loss]
    double Lagrangian()
    {
        Matrix encoder = Rows(Z).Softmax();
        Vector inputs = Rows(joint).Sum();
        return Information(DiagonalMatrix(inputs) * encoder) - beta * Information(encoder.T * joint);
    }
}
