using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Leakage through a sketched gradient: the input of a least-squares client is recovered from R∇f, which is all that it sent.
/// ‖R∇_w f(w; x) − g‖², f = ½(w·x − y)².
/// </summary>
/// <remarks>
/// The unknown x is [d], w is [d], the sketch R is [s, d], what was observed, g, is [s]; s is less than d to save bandwidth. Source: Z. Song et al.,
/// <em>Sketching for First Order Method: Efficient Algorithm for Low-Bandwidth Channel and Vulnerability</em>, 2023.
/// </remarks>
[Objective]
public partial class SketchedGradientInversion
{
    [Parameter("d")] Vector x;
    [Data("d")] Vector w;
    [Data] double y;
    [Data("s", "d")] Matrix R;
    [Data("s")] Vector observed;

    [Regularizer] double Mismatch() => SquaredDistance(R * Gradient(v => Square(Dot(v, x) - y) / 2, w), observed);
}
