using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class VanishingGradientExample : Example<VanishingGradient>
{
    protected override VanishingGradient Problem(RandomData random, int samples) =>
        new(u: random.Tensor(samples, 5, 2), y: random.Normals(samples, 3));

    public override IEnumerable<Check> Checks()
    {
        // Without input every state is 0, where tanh′ = 1: δ shrinks by W at each of the t − 1 = 3 steps. W = ½Q with Q a quarter turn.
        var problem = new VanishingGradient(u: new double[1, 4, 1], y: new double[,] { { 3, 4 } }) { Lambda = 1 };
        double[] half = [0, -0.5, 0.5, 0, .. new double[4]], turn = [0, -1, 1, 0, .. new double[4]];
        yield return new("Ω of a quarter turn", 12.5, problem.Value(turn));
        yield return new("Ω of half of it", 12.5 + (3 * 0.25), problem.Value(half));

        // With r = δ/‖δ‖ and q = Wᵀr, ‖q‖ = ½, each step gives 2(‖q‖ − 1)·r qᵀ/‖q‖ = −2 r qᵀ. δ₄ = −(3, 4), r = −(0.6, 0.8), Wᵀ(a, b) = (b, −a)/2,
        // and q's direction is the next r: a turn by −90° each time. r qᵀ = (ab, −a²; b², −ab)/2, so that two turns repeat it.
        double[] first = Outer(0.6, 0.8), second = Outer(0.8, -0.6);
        double[] expected = new double[4];
        for (int i = 0; i < 4; i++)
            expected[i] = (2 * first[i]) + second[i];
        yield return new("∇_W Ω, states and adjoints held", expected, problem.Gradient(half)[..4]);
    }

    private static double[] Outer(double a, double b) => [-a * b, a * a, -b * b, a * b];
}
