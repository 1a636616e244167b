using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Ht;

/// <summary>The Jacobian of the errors of <see cref="HandPose"/> (where a point was seen minus where it is), by the pose and by the point's own place in its triangle.</summary>
[Objective]
internal partial class PoseSlopes
{
    [Parameter(26)] Vector theta;
    [Data("bones")] int[] parent, bend, spread;
    [Data("bones", 4, 4)] Tensor3 baseRelative, inverseBaseAbsolute;
    [Data("vertices", 4)] Matrix basePosition;
    [Data("vertices", "bones")] Matrix weight;
    [Data] double mirror;
    [Sample(3)] int[] corner;
    [Sample(2)] Vector u;

    /// <summary>
    /// A row of two derivatives by u and 26 by θ for each error: one forward pass in all directions. The skin moves alike for all samples, so that its
    /// derivatives are computed once.
    /// </summary>
    [Output]
    Vector Rows()
    {
        Matrix byPose = Jacobian(t => -Place(t, u), theta), byPlace = Jacobian(v => -Place(theta, v), u);
        return Concat(byPlace[0], byPose[0], byPlace[1], byPose[1], byPlace[2], byPose[2]);
    }

    /// <summary>An objective has a term; only what is predicted is of use here.</summary>
    [Regularizer] double Rest() => SquaredNorm(theta) / 2;

    Vector Place(Vector t, Vector v) => Skin.Place(t, corner, v, parent, bend, spread, baseRelative, inverseBaseAbsolute, basePosition, weight, mirror);
}
