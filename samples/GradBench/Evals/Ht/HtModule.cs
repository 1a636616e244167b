using System;
using System.Linq;
using GradBench.Protocol;
using Objectives;

namespace GradBench.Evals.Ht;

/// <summary><c>objective</c> is the errors, <c>jacobian</c> their derivatives: a row an error, of two numbers by the point's own u, if it has one, and 26 by θ.</summary>
internal static class HtModule
{
    private const int PoseLength = 26, Errors = 3, PlaceLength = 2;

    public static Module Module { get; } = new("ht", new("objective", Objective), new("jacobian", Jacobian));

    private static Computation Objective(Request request)
    {
        HandModel model = HandModel.Read(request);
        var problem = new HandPose(corner: model.Corners, u: model.Places, seen: model.Seen, parent: model.Parents, bend: HandModel.Bend(model.Bones),
            spread: HandModel.Spread(model.Bones), baseRelative: model.BaseRelatives, inverseBaseAbsolute: model.InverseBaseAbsolutes,
            basePosition: model.BasePositions, weight: model.Weights, mirror: model.Mirror)
        {
            MaxDegreeOfParallelism = request.Threads,
        };
        double[] errors = new double[Errors * model.Count];
        return new(() => problem.Predict(model.Theta, errors), json => Json.Numbers(json, errors));
    }

    private static Computation Jacobian(Request request)
    {
        HandModel model = HandModel.Read(request);
        var problem = new PoseSlopes(corner: model.Corners, u: model.Places, parent: model.Parents, bend: HandModel.Bend(model.Bones),
            spread: HandModel.Spread(model.Bones), baseRelative: model.BaseRelatives, inverseBaseAbsolute: model.InverseBaseAbsolutes,
            basePosition: model.BasePositions, weight: model.Weights, mirror: model.Mirror)
        {
            MaxDegreeOfParallelism = request.Threads,
        };
        const int columns = PlaceLength + PoseLength;
        double[] rows = new double[Errors * columns * model.Count];
        int skipped = model.HasPlaces ? 0 : PlaceLength;
        return new(() => problem.Predict(model.Theta, rows), json =>
        {
            json.WriteStartArray();
            for (int row = 0; row < Errors * model.Count; row++)
                Json.Numbers(json, rows.AsSpan((row * columns + skipped)..((row + 1) * columns)));
            json.WriteEndArray();
        });
    }
}
