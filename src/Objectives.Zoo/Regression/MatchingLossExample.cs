using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class MatchingLossExample : Example<MatchingLoss>
{
    protected override MatchingLoss Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), y: random.Uniforms(samples));

    public override IEnumerable<Check> Checks()
    {
        // z = w·x = 2, y = 1: 2 − 2, slope relu(z) − y = 1 times x = 2; the squared error has slope 2·1·2.
        var problem = new MatchingLoss(x: new double[,] { { 2 } }, y: new double[] { 1 });
        double[] terms = new double[2];
        problem.TermValues([1], terms);
        yield return new("surrogate, squared error", [0, 1], terms);
        yield return new("∇", [2], problem.Gradient(1));
        yield return new("∇²", [4], problem.Product([1], [1]));

        // Where the neuron is silent, −y x goes on.
        yield return new("∇ where silent", [-2], problem.Gradient(-1));

        // Data of a neuron: its weights are the minimum.
        var neuron = new MatchingLoss(x: new double[,] { { 1, 0 }, { 0, 1 }, { 1, 1 } }, y: new double[] { 1, 2, 3 });
        yield return new("∇ at the neuron's weights", [0, 0], neuron.Gradient(1, 2));
    }
}
