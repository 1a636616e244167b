using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class InContextLearnerExample : Example<InContextLearner>
{
    protected override InContextLearner Problem(RandomData random, int samples) => new(
        examples: random.Tensor(samples, 5, 3), answers: random.Normals(samples, 5), query: random.Normals(samples, 3), y: random.Normals(samples));

    public override IEnumerable<Check> Checks()
    {
        // Examples (1, 0) → 1 and (0, 1) → −2, query (3, 1): Σ yᵢxᵢ = (1, −2), so that A = I predicts v. One step of length 2 is right.
        var problem = new InContextLearner(
            examples: new double[1, 2, 2] { { { 1, 0 }, { 0, 1 } } }, answers: new double[,] { { 1, -2 } }, query: new double[,] { { 3, 1 } }, y: new double[] { 2 });
        yield return new("one step", 0, problem.Value([2, 1, 0, 0, 1]));

        // v = 1 is off by 1: −2·1 times the prediction's slopes, 1 in v and (1, −2)(3, 1)ᵀ in A.
        yield return new("∇ at v = 1", [-2, -6, -2, 12, 4], problem.Gradient(1, 1, 0, 0, 1));
        double[] prediction = new double[1];
        problem.Predict([0.5, 1, 0, 0, 1], prediction);
        yield return new("prediction, v = ½", [0.5], prediction);
    }
}
