using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class AggregateResponsesExample : Example<AggregateResponses>
{
    protected override AggregateResponses Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), bag: RandomData.Labels(samples, 3), response: random.Normals(3));

    public override IEnumerable<Check> Checks()
    {
        // One bag with predictions (1, 3) and mean response 1: (2 − 1)², (0 + 4)/2, and their difference is the variance 1. The parameters are the predictions.
        double[,] units = { { 1, 0 }, { 0, 1 } };
        var bag = new AggregateResponses(x: units, bag: new int[2], response: new double[] { 1 }) { Rho = 0 };
        var members = new AggregateResponses(x: units, bag: new int[2], response: new double[] { 1 }) { Rho = 1 };
        yield return new("bag, members", [1, 2], [bag.Value([1, 3]), members.Value([1, 3])]);

        // The bag's slope 2(2 − 1) is shared by its members; a member's is its own residual.
        yield return new("∇ of the bag", [1, 1], bag.Gradient(1, 3));
        yield return new("∇ of the members", [0, 2], members.Gradient(1, 3));
        yield return new("∇²·(1, 0) of the bag", [0.5, 0.5], bag.Product([1, 3], [1, 0]));
    }
}
