using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>The angle of the point (x, y); the first argument is y.</summary>
/// <remarks>The derivatives x/r² and −y/r² are divided by the radius twice, because its square may overflow or underflow.</remarks>
internal sealed class Atan2 : Binary
{
    public override string Doc => "The angle between −π and π of the point whose ordinate comes first.";
    public override bool PartialMayDiverge => true;
    public override (double Low, double High) Domain(int argument) => argument == 0 ? (-3, 3) : (0.2, 3);
    public override Interval Codomain => Interval.Between(-3.1415926535897936, 3.1415926535897936);
    public override DoubleDouble Value(DoubleDouble y, DoubleDouble x) => DoubleDouble.Atan2(y, x);

    public override Expr Partial(int argument, Expr[] x, Expr y)
    {
        var radius = x[0].Apply<Hypot>(x[1]);
        return argument == 0 ? x[1] / radius / radius : -x[0] / radius / radius;
    }
}
