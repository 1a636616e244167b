using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class RationalizationExample : Example<Rationalization>
{
    protected override Rationalization Problem(RandomData random, int samples) =>
        new(tokens: random.Tensor(samples, 4, 2), words: random.Tensor(samples, 4, 2), label: RandomData.Labels(samples, 2)) { Seed = 2 };

    public override IEnumerable<Check> Checks()
    {
        // Tokens (1, 0), (0, 1), (2, 1), words (0, 3); the third is replaced. θ = (v, U, V).
        Rationalization Bind(int budget, double[,] replaced) => new(tokens: new double[,,] { { { 1, 0 }, { 0, 1 }, { 2, 1 } } }, words: new double[,,] { { { 0, 3 }, { 0, 3 }, { 0, 3 } } }, label: new[] { 0 },
            isReplaced: replaced)
        { Budget = budget, Lambda = 0.5 };
        var problem = Bind(2, new double[,] { { 0, 0, 1 } });

        // P = (1, 0) and Q = (0, 1), up to e^{−1000}: log 2.
        double far = problem.Value([0, 0, 1000, 0, 0, 0, 0, 0, 1000, 0], Rationalization.Term.Agreement);
        yield return new("JS of opposites", Math.Log(2), far);

        // Equal predictions: no divergence, whose slope is 0 there too.
        double[] equal = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], gradient = new double[10];
        problem.ValueAndGradient(equal, gradient, Rationalization.Term.Agreement);
        yield return new("JS of equals and its ∇", [0, .. new double[10]], [problem.Value(equal, Rationalization.Term.Agreement), .. gradient]);

        // Scores v = (1, 0): the third, then the first token, of which the third is (0, 3): their mean is (½, 3/2). Attention weights are e, 1, e² over their sum.
        double[] theta = [1, 0, Math.Log(2), 0, 0, 0, 0, 1, 0, 0];
        double sum = Math.E + 1 + (Math.E * Math.E), first = (Math.E + (2 * Math.E * Math.E)) / sum;
        double attention = Math.Log(1 + Math.Exp(-Math.Log(2) * first)), rationale = Math.Log(1 + Math.Exp(-1.5));
        yield return new("cross-entropies", attention + rationale, problem.Value(theta, Rationalization.Term.CrossEntropies));

        // Nothing is replaced: the mean is (3/2, ½); the whole text: (1, 2/3).
        yield return new("no noise", attention + Math.Log(1 + Math.Exp(-0.5)), Bind(2, new double[1, 3]).Value(theta, Rationalization.Term.CrossEntropies));
        yield return new("the whole text", attention + Math.Log(1 + Math.Exp(-2.0 / 3)), Bind(3, new double[1, 3]).Value(theta, Rationalization.Term.CrossEntropies));

        // From ½ each, the probabilities of P move by ¼δ for a difference δ of scores: JS = δ²/32, here of (first·(U₀ − U₁))₀ with v = 0, the mean token (1, 2/3).
        problem.Lambda = 0.5;
        double[] product = new double[10], direction = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0];
        problem.HessianVectorProduct(equal, direction, product, Rationalization.Term.Agreement);
        yield return new("∇² of JS at equals", [1 / 16.0, 2 / 48.0, -1 / 16.0, -2 / 48.0], product[2..6]);
    }
}
