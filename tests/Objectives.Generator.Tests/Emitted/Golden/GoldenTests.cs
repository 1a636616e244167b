using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Published objectives at points where their values are known in closed form; the corpus checks their derivatives.</summary>
public class GoldenTests
{
    private static readonly double[] Identity4 = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

    private static readonly GoldenNumber[] Numbers =
    [
        new("DeepEquilibrium", "d=1; h=1", 1, "the state ½ is its own image: its input is atanh ½ less 0.3/2 of it; the output 2·½")
        {
            Samples = 1,
            Numbers = new() { ["W"] = [1], ["U"] = [Math.Atanh(0.5) - 0.075], ["v"] = [2], ["x"] = [1], ["y"] = [0] },
        },
        new("Boltzmann", "k=2", Math.Log(4) - 0.25, "rewards 0 and log 3 at temperature 1: probabilities ¼ and ¾, log Σ e^q = log 4")
        {
            Samples = 1,
            Numbers = new() { ["q"] = [0, Math.Log(3)], ["t"] = [0], ["r"] = [1, 0] },
        },
        new("BilevelTotalVariation", "d=2", 0.5, "±2.1 is smoothed to ±1.5, where 2(1.5 − 2.1) + 4·1.5/√(3² + 4²) = 0; one error of 1")
        {
            Samples = 1,
            Numbers = new() { ["strength"] = [0], ["epsilon"] = [4], ["noisy"] = [2.1, -2.1], ["clean"] = [1.5, -0.5] },
        },
        new("InfoNce", "d=4; k=4", Math.Log(Math.E + 3) - 1, "four orthonormal pairs, τ = 1; norms do not count")
        {
            Samples = 4,
            Numbers = new() { ["W"] = Identity4, ["x"] = Identity4, ["z"] = Identity4, ["shrinkage"] = [0] },
        },
        new("SupervisedContrastive", "d=2; k=2", 4 * (Math.Log(Math.E + 2) - 1), "two orthogonal classes of two equal samples: an anchor sees its like and two others at 0")
        {
            Samples = 4,
            Numbers = new() { ["W"] = [1, 0, 0, 1], ["x"] = [3, 0, 2, 0, 0, 1, 0, 5], ["label"] = [0, 0, 1, 1] },
        },
        new("VicReg", "d=2; k=2", 25 + 50 * (1 - Math.Sqrt(0.5 + 1e-4)) + 0.5, "x = ±(½, ½), y = x + (1, 0): all entries of both covariances are ½")
        {
            Samples = 2,
            Numbers = new() { ["W"] = [1, 0, 0, 1], ["x"] = [0.5, 0.5, -0.5, -0.5], ["y"] = [1.5, 0.5, 0.5, -0.5] },
        },
        new("GroupDro", "d=1; groups=2", Math.Log(2) / 4 + Math.Log(5.0 / 4) * 3 / 4, "weights ¼, ¾; margins 0, and log 4 twice")
        {
            Samples = 3,
            Numbers = new() { ["w"] = [1], ["u"] = [0, Math.Log(3)], ["x"] = [Math.Log(4), 0, -Math.Log(4)], ["y"] = [1, 1, -1], ["group"] = [1, 0, 1] },
        },
        new("GaussianMixture", "d=2; k=2; pairs=1", Math.Log(2) - 10 - Math.Log(2 * Math.PI) + 14 + 4 * Math.Log(2) + 2 * Math.Log(Math.PI),
            "two equal components with the factor (2 0; 3 1), which takes x to (2, 4); Γ₂(3/2) = π/2")
        {
            Samples = 1,
            Numbers = new() { ["alpha"] = [0, 0], ["mu"] = [0, 0, 0, 0], ["q"] = [Math.Log(2), 0, Math.Log(2), 0], ["l"] = [3, 3], ["x"] = [1, 1] },
        },
        new("TrendFiltering", "d=5", 0.5 + 2 * 3, "one kink, from slope 1 to slope −2; one residual of 1; λ = 2")
        {
            Numbers = new() { ["trend"] = [0, 1, 2, 0, -2], ["y"] = [0, 1, 2, 1, -2] },
        },
        new("CoxWithTies", "d=1; m=3", 2 * Math.Log(3) + Math.Log(3) + Math.Log(2), "equal risks, two deaths at the first time: Breslow 3·3·1, Efron 3·2·1")
        {
            Numbers = new() { ["w"] = [0], ["X"] = [1, 2, 3], ["time"] = [1, 1, 2], ["died"] = [1, 1, 1] },
        },
        new("CoxWithTies", "d=1; m=4", 2 * Math.Log(7) - Math.Log(2) + Math.Log(7) + Math.Log(7 - 1.5) - Math.Log(2),
            "risks 1, 2, 2, 2, the first two die at once, the others are censored later")
        {
            Numbers = new() { ["w"] = [Math.Log(2)], ["X"] = [0, 1, 1, 1], ["time"] = [1, 1, 2, 3], ["died"] = [1, 1, 0, 0] },
        },
        new("ElasticNetWithVariation", "d=3", 0.5 + 0.5 * 3 + 0.125 * 5 + 2 * 5, "w = (1, −2, 0), residual 1")
        {
            Samples = 1,
            Numbers = new() { ["w"] = [1, -2, 0], ["x"] = [1, 1, 7], ["y"] = [-2] },
        },
        new("Focal", "d=1", (0.75 + 0.25 * 1) / 2 * 0.25 * Math.Log(2), "probability ½ for one sample of each class")
        {
            Samples = 2,
            Numbers = new() { ["w"] = [0], ["x"] = [1, 2], ["positive"] = [1, 0] },
        },
        new("Dice", "d=1; pixels=4", 1 - 2.5 / 3.5, "probability ½ at four pixels, two of them in the mask: 1 − (2·1 + ½) / (1 + 2 + ½)")
        {
            Samples = 1,
            Numbers = new() { ["w"] = [0], ["b"] = [0], ["x"] = [1, 2, 3, 4], ["mask"] = [1, 0, 1, 0] },
        },
        new("Lstm", "t=3; d=1; h=1; gates=4", Square(2 * 0.75 * Math.Tanh(0.4 * 0.5 * (1 + 0.5 + 0.25)) - 1), "constant gates i = 0.4, f = ½, o = ¾ and candidate ½: c = ig(1 + f + f²)")
        {
            Samples = 1,
            Numbers = new() { ["W"] = [0, 0, 0, 0], ["U"] = [0, 0, 0, 0], ["b"] = [Logit(0.4), 0, Logit(0.75), Math.Atanh(0.5)], ["v"] = [2], ["x"] = [1, 2, 3], ["y"] = [1] },
        },
        new("RecurrentRegularized", "t=3; d=1; h=2", 9 + 0.5 * 3 * 0.25, "state 0 all along: the Jacobian is U = ½·I, the error −3")
        {
            Samples = 1,
            Numbers = new() { ["U"] = [0.5, 0, 0, 0.5], ["W"] = [0, 0], ["v"] = [1, 2], ["x"] = [1, 2, 3], ["y"] = [3] },
        },
        new("AttentionBlock", "t=2; d=2; h=1", 0.125, "equal scores: the first token gets its own scaled value (1, 0), the second half of it, its error over two tokens")
        {
            Samples = 1,
            Numbers = new()
            {
                ["Q"] = [0, 0, 0, 0], ["K"] = [0, 0, 0, 0], ["V"] = [1, 0, 0, 1], ["O"] = [1, 0, 0, 1], ["A"] = [0, 0], ["B"] = [0, 0],
                ["x"] = [1, 0, 0, 0], ["y"] = [2, 0, 0, 0],
            },
        },
        new("OrthogonalConvolution", "filters=2; channels=1; width=2", Square(4 - 1) + Square(2 - 1) + 2 * Square(1) + 4 * Square(2), "2δ and δ + δ′: energies 4 and 2, δ + δ′ meets itself at two shifts, each meets the other at two")
        {
            Numbers = new() { ["K"] = [2, 0, 0, 0, 1, 1, 0, 0] },
        },
        new("BundleAdjustment", "cameras=1; points=1; observations=1", Square(0.5) * (1 + Square(4.1 - 1)) / 2 + Square(1 - 0.25) / 2,
            "a quarter turn about z takes (1, 0, 2) to the image (0, ½); f = 4, distortion 1 + 0.1·¼ + 0.4/16 = 1.05")
        {
            Samples = 1,
            Numbers = new()
            {
                ["camera"] = [0, 0, Math.PI / 2, 1, 1, 1, 4, 1, 2, 0.1, 0.4], ["point"] = [2, 1, 3], ["w"] = [0.5],
                ["from"] = [0], ["seen"] = [0], ["observation"] = [0], ["feature"] = [0, 1],
            },
        },
        new("BundleAdjustment", "cameras=1; points=1; observations=1", 1 / 8.0, "no turn: (1, 0, 2) has the image (½, 0)")
        {
            Samples = 1,
            Numbers = new()
            {
                ["camera"] = [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0], ["point"] = [1, 0, 2], ["w"] = [1],
                ["from"] = [0], ["seen"] = [0], ["observation"] = [0], ["feature"] = [0, 0],
            },
        },
        new("RungeKutta", "n1=3", 1.5 * 2 * 0.25 * 8 / 6, "y₃(2) = x₀x₁x₂·2³/3!, a cubic, which the method integrates exactly")
        {
            Numbers = new() { ["x"] = [1.5, 2, 0.25] },
        },
        new("Ctc", "t=2; d=1; k=4; length=1", -Math.Log(3.0 / 16), "equal probabilities ¼; a, −a and a− are three paths")
        {
            Samples = 1,
            Numbers = new() { ["W"] = [0, 0, 0, 0], ["b"] = [0, 0, 0, 0], ["x"] = [1, 2], ["label"] = [1] },
        },
        new("Ctc", "t=3; d=1; k=4; length=2", -Math.Log(1.0 / 64), "two equal symbols need a blank between them: one path")
        {
            Samples = 1,
            Numbers = new() { ["W"] = [0, 0, 0, 0], ["b"] = [0, 0, 0, 0], ["x"] = [1, 2, 3], ["label"] = [2, 2] },
        },
        new("Ctc", "t=3; d=1; k=4; length=2", -Math.Log(5.0 / 64), "aab, abb, −ab, a−b, ab−")
        {
            Samples = 1,
            Numbers = new() { ["W"] = [0, 0, 0, 0], ["b"] = [0, 0, 0, 0], ["x"] = [1, 2, 3], ["label"] = [2, 3] },
        },
        new("LoopWarp", "n1=1; m1=1", 4 - 2 * Math.Log(1 + 2 * Math.Exp(-5)), "a cost of 4, temperature 2; the border is at 10")
        {
            Samples = 1,
            Numbers = new() { ["w"] = [1, 3], ["a"] = [1], ["b"] = [1] },
        },
        new("LoopWrittenOut", "", 8, "the transform of ones is 8 at 0; the equation rests at 1")
        {
            Samples = 1,
            Numbers = new() { ["w"] = [1, 1, 1, 1, 1, 1, 1, 1], ["x"] = [1, 1, 1, 1, 1, 1, 1, 1] },
        },
        new("VonNeumannEntropy", "d=2", -0.9 * Math.Log(0.9) - 0.1 * Math.Log(0.1), "the covariance diag(9, 1), of trace 10: 0.325083")
        {
            Numbers = new() { ["A"] = [3, 0, 0, 1] },
        },
        new("Procrustes", "m=2; d=2", 5 + 2 - 2 * 3, "diag(2, 1) and a turned unit matrix: singular values 2 and 1")
        {
            Numbers = new() { ["A"] = [2, 0, 0, 1], ["B"] = [0.6, -0.8, 0.8, 0.6] },
        },
        new("KernelRidgeLeaveOneOut", "m=2", 4, "two points without a common kernel: each is predicted as 0")
        {
            Numbers = new() { ["width"] = [0], ["ridge"] = [0], ["x"] = [0, 100], ["y"] = [2, -2] },
        },
        new("GaussianProcess", "n=1", 1 + Math.Log(2) / 2 + Math.Log(2 * Math.PI) / 2, "variance 1 + 1, y = 2")
        {
            Numbers = new() { ["a"] = [0], ["l"] = [0], ["s"] = [0], ["x"] = [7], ["y"] = [2] },
        },
        new("FactorModel", "d=2; k=1", 0.5 * (Math.Log(3) + 2 + 1), "covariance [[2, 1], [1, 2]], of determinant 3; tr Σ⁻¹S = (2·3 + 2·3/2)/3")
        {
            Numbers = new() { ["W"] = [1, 1], ["psi"] = [0, 0], ["S"] = [3, 0, 0, 1.5] },
        },
        new("GraphicalLasso", "d=2", 4 + 2, "the unit precision: tr S = 4, log det = 0, ‖I‖² = 2")
        {
            Numbers = new() { ["P"] = [0, 0, 0, 0], ["s"] = [2, 0, 0, 2] },
        },
        new("AcyclicGraph", "d=2", 2 * Math.Cosh(1) - 2 - Math.Log(80) + 2 * Math.Log(9) + Math.E, "a cycle of two: exp has the diagonal cosh 1, beside it sinh 1; det(9·I − W∘W) = 80")
        {
            Samples = 1,
            Numbers = new() { ["W"] = [0, 1, 1, 0], ["x"] = [0, 0], ["x0"] = [1, 0] },
        },
        new("BuresWasserstein", "d=2", 1 + Math.Log(4) * Math.Log(4), "covariances I and diag(4, 1): (1 − 2)², and log² 4")
        {
            Numbers = new() { ["A"] = [0, 0, 0, 0], ["B"] = [Math.Sqrt(3), 0, 0, 0] },
        },
        new("SpectralNormalization", "m=2; d=2", 4, "diag(2, 1) from its first vector: 2 by iterates, 2 by singular values")
        {
            Numbers = new() { ["W"] = [2, 0, 0, 1], ["start"] = [1, 0] },
        },
        new("RidgeHypergradient", "d=1; m=1; k=1", 0.125, "w = 1·1 / (1·1 + 1)")
        {
            Numbers = new() { ["penalty"] = [0], ["X"] = [1], ["y"] = [1], ["held"] = [1], ["target"] = [1] },
        },
        new("CentredKernelAlignment", "m=2; d=1; k=1", 1 - 1 / (1 + 1e-3 / 4), "the same direction: (2·1)² over 2·2 and the floor")
        {
            Numbers = new() { ["X"] = [0, 2], ["Y"] = [5, 7] },
        },
        new("OrderedWeightedLoss", "d=2", (1 + 4 * Math.E) / (1 + Math.E) + 2 * 0.15 + 1 * 0.1, "two losses, 1 and 4, the greater weighted e times the other; |w| = 2, 1 with weights 0.15 and 0.1")
        {
            Samples = 2,
            Numbers = new() { ["w"] = [1, -2], ["x"] = [0, 1, 1, 0], ["y"] = [0, 0] },
        },
        new("ConditionalValueAtRisk", "d=1", Math.Log(2), "equal losses log 2: their tail has the same mean")
        {
            Samples = 4,
            Numbers = new() { ["w"] = [0], ["x"] = [1, 2, 3, 4], ["y"] = [1, -1, 1, -1] },
        },
        new("Sparsemax", "k=2; d=1", 0.25, "equal scores 0: p = (½, ½), ½ − ½·½")
        {
            Samples = 1,
            Numbers = new() { ["W"] = [0, 0], ["x"] = [1], ["label"] = [1] },
        },
        new("Sparsemax", "k=2; d=1", 0, "a score that leads by 2: p = (1, 0), and no loss")
        {
            Samples = 1,
            Numbers = new() { ["W"] = [2, 0], ["x"] = [1], ["label"] = [0] },
        },
        new("Entmax", "k=2; d=1", -4.0 / 3 * (Math.Sqrt(0.5) - 1), "equal scores 0: p = (½, ½), Ω = ⁴⁄₃(2·½^1.5 − 1)")
        {
            Samples = 1,
            Numbers = new() { ["W"] = [0, 0], ["x"] = [1], ["label"] = [1] },
        },
        new("Entmax", "k=2; d=1", 0, "a score that leads by 2: p = (1, 0), and no loss")
        {
            Samples = 1,
            Numbers = new() { ["W"] = [2, 0], ["x"] = [1], ["label"] = [0] },
        },
        new("MongeGap", "d=2", 4.03203125, "every permutation tried by make_golden_numbers.py")
        {
            Samples = 5,
            Numbers = new() { ["A"] = [0.5, -1.25, 0.75, -0.25], ["x"] = [1, 0, 0, 1, -1, 0.5, 0.25, -1.5, 2, 1], ["y"] = [0, 1, -1, 0, 0.5, -1, 1, 1, 0, 0] },
        },
        new("MongeGap", "d=1", 4, "x = ±1 moved to ∓1, where they are wanted: 2² for each, and 0 when they change places")
        {
            Samples = 2,
            Numbers = new() { ["A"] = [-1], ["x"] = [1, -1], ["y"] = [-1, 1] },
        },
        new("SparsityConstrainedTransport", "k=2; m=4; n=3", 0.56380208333333333, "every support and active set tried by make_golden_numbers.py")
        {
            Numbers = new()
            {
                ["alpha"] = [0.5, -0.25, 1, 0.75], ["beta"] = [0.125, 0.5, -0.75], ["C"] = [0.25, 1, 0.5, 0, 0.75, 1.5, 1.25, 0.5, 0.25, 0.5, 0.25, 1],
                ["a"] = [0.25, 0.125, 0.375, 0.25], ["b"] = [0.5, 0.25, 0.25], ["gamma"] = [0.75],
            },
        },
        new("SparsityConstrainedTransport", "k=1; m=3; n=1", 0.5 + 1 - 0.5, "s = (1, ½, −1): ½·1² for the largest, and 1 − ½ with the mass 1 on it; no a, and β = 0")
        {
            Numbers = new() { ["alpha"] = [1, 0.5, -1], ["beta"] = [0], ["C"] = [0, 0, 0], ["a"] = [0, 0, 0], ["b"] = [1], ["gamma"] = [1] },
        },
        new("ReBasin", "h=2; d=2", 0, "the other network with its units exchanged")
        {
            Numbers = new() { ["W"] = [1, 2, 3, -4], ["other"] = [3, -4, 1, 2] },
        },
        new("SinkhornDivergence", "n=3; m=3", 0, "a measure from itself")
        {
            Numbers = new() { ["x"] = [0, 1, 3], ["y"] = [0, 1, 3] },
        },
        new("DirichletMultinomial", "k=2; d=1", Math.Log(4), "unit concentrations: of three draws each of four splits is as likely")
        {
            Samples = 1,
            Numbers = new() { ["W"] = [0, 0], ["b"] = [0, 0], ["x"] = [1], ["count"] = [1, 2] },
        },
        new("WeibullLifetimes", "d=1", Math.E, "the time e at scale 1: exp(z) = e for both, and log t − z = 0")
        {
            Samples = 2,
            Numbers = new() { ["w"] = [0], ["logScale"] = [0], ["x"] = [1, 2], ["time"] = [Math.E, Math.E], ["died"] = [1, 0] },
        },
        new("OrdinalProbit", "d=1; m=1", Math.Log(2), "the first cut is at 0, and so is the score")
        {
            Samples = 1,
            Numbers = new() { ["w"] = [0], ["first"] = [0], ["gaps"] = [0], ["x"] = [1], ["y"] = [0] },
        },
        new("NegativeBinomial", "d=1", 4 * Math.Log(2), "size 1 is geometric: (1/2)·(1/2)³ of the mean 1")
        {
            Samples = 1,
            Numbers = new() { ["w"] = [0], ["logSize"] = [0], ["x"] = [1], ["y"] = [3] },
        },
        new("NegativeBinomial", "d=1", 2.0273423803759325747, "binomials in 40 digits by make_golden_numbers.py")
        {
            Samples = 3,
            Numbers = new() { ["w"] = [1], ["logSize"] = [Math.Log(2.5)], ["x"] = [0.75, -0.5, 1.25], ["y"] = [4, 0, 7] },
        },
        new("MeanDirection", "d=3", Math.Log(4 * Math.PI * Math.Sinh(2) / 2) - 1, "the integral of exp(2t) over the sphere, 4π·sinh 2/2; w·x = 1")
        {
            Samples = 1,
            Numbers = new() { ["w"] = [0, 2, 0], ["x"] = [0, 0.5, -0.25] },
        },
        new("MeanDirection", "d=4", 2.1723182739226104318, "the integral over the sphere by make_golden_numbers.py")
        {
            Samples = 3,
            Numbers = new() { ["w"] = [1.5, -0.5, 2, 0.25], ["x"] = [0.5, 0.5, 0.5, 0.5, 0, -1, 0, 0, 0.6, 0, 0.8, 0] },
        },
        new("VonMisesFisher", "d=1", 0.5 * Math.Log(2 / Math.PI) + Math.Log(Math.Sinh(2) / 2) - 1, "the order ½: I(κ)/κ^½ = (2/π)^½·sinh κ/κ")
        {
            Samples = 1,
            Numbers = new() { ["w"] = [2], ["x"] = [0.5] },
        },
        new("VonMisesFisher", "d=4", -3.1069842535731219905, "Bessel's function of order 2 by make_golden_numbers.py")
        {
            Samples = 3,
            Numbers = new() { ["w"] = [1.5, -0.5, 2, 0.25], ["x"] = [0.5, 0.5, 0.5, 0.5, 0, -1, 0, 0, 0.6, 0, 0.8, 0] },
        },
    ];

    public static IEnumerable<object[]> Cases => Numbers.Select((number, i) => new object[] { i, number.ToString() });

    /// <summary>|computed − expected| ≤ 1e-14·max(1, |expected|): the closed forms round, too.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Has_its_closed_form(int index, string name)
    {
        var golden = Numbers[index];
        double value = golden.Value();
        Assert.True(Math.Abs(value - golden.Expected) <= 1e-14 * Math.Max(1, Math.Abs(golden.Expected)), $"{name}: {value:R} where {golden.Origin} gives {golden.Expected:R}");
    }

    /// <summary>A declaration is shorter than its page in the paper.</summary>
    [Fact]
    public void Takes_at_most_forty_lines() => Assert.DoesNotContain(Numbers, n => Corpus.Find(n.Name).Members.Split('\n').Length > 40);

    private static double Logit(double p) => Math.Log(p / (1 - p));

    private static double Square(double x) => x * x;
}
