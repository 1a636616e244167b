using System;
using System.Linq;
using Objectives.Solvers;
using Xunit;

namespace Objectives.Tests.Solvers;

public class AdamTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    public void StepsAsAlgorithm1OfKingmaAndBaSays(double weightDecay)
    {
        const double Rate = 0.05, Beta1 = 0.8, Beta2 = 0.97, Epsilon = 1e-6;
        double[] theta = [1, -2, 0.5], m = new double[3], v = new double[3];
        var function = new SampledTestFunction(3, 1, (x, g, _) => { Slopes(x, g); return 0; });

        SolverResult result = Adam.Minimize(function, theta, new()
        {
            Epochs = 200,
            LearningRate = LearningRates.Constant(Rate),
            Beta1 = Beta1,
            Beta2 = Beta2,
            Epsilon = Epsilon,
            WeightDecay = weightDecay,
        });

        double[] g = new double[3];
        for (int t = 1; t <= 200; t++)
        {
            Slopes(theta, g);
            for (int i = 0; i < 3; i++)
            {
                m[i] = Beta1 * m[i] + (1 - Beta1) * g[i];
                v[i] = Beta2 * v[i] + (1 - Beta2) * g[i] * g[i];
                double meanHat = m[i] / (1 - Math.Pow(Beta1, t)), squareHat = v[i] / (1 - Math.Pow(Beta2, t));
                theta[i] -= Rate * (meanHat / (Math.Sqrt(squareHat) + Epsilon) + weightDecay * theta[i]);
            }
        }
        for (int i = 0; i < 3; i++)
            Assert.Equal(theta[i], result.Theta[i], 1e-12);

        static void Slopes(ReadOnlySpan<double> x, Span<double> g)
        {
            for (int i = 0; i < 3; i++)
                g[i] = (i + 1) * Math.Sin(x[i]) + x[(i + 1) % 3];
        }
    }

    [Fact]
    public void TheFirstStepIsTheLearningRateWhateverTheScale()
    {
        var function = new SampledTestFunction(3, 1, (_, g, _) => { g[0] = 1e6; g[1] = -1e-3; g[2] = 0; return 0; });

        SolverResult result = Adam.Minimize(function, [0, 0, 4], new() { Epochs = 1, LearningRate = LearningRates.Constant(0.25), Epsilon = 1e-300 });

        Assert.Equal([-0.25, 0.25, 4], result.Theta.Select(x => Math.Round(x, 14)));
    }

    [Fact]
    public void WeightDecayShrinksWithoutAGradient()
    {
        var flat = new SampledTestFunction(2, 5, (_, g, _) => { g.Clear(); return 0; });

        SolverResult result = Adam.Minimize(
            flat, [3, -1], new() { Epochs = 2, BatchSize = 1, WeightDecay = 0.5, LearningRate = LearningRates.Constant(0.1) });

        double factor = Math.Pow(0.95, 10);
        Assert.Equal([3 * factor, -factor], result.Theta, (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void FindsTheMinimumOfADeclaration()
    {
        SolvedSoftmax problem = SolvedProblems.Softmax(150, 5);
        double[] start = new double[problem.ParameterCount];
        double minimum = NewtonCg.Minimize(problem, start).Value;

        // Batches of equal size: a smaller last one would count as a whole step, and its noise would show in the sixth digit.
        SolverResult result = Adam.Minimize(
            problem, start, new() { Epochs = 300, BatchSize = 15, LearningRate = LearningRates.Cosine(0.05, 3000) });

        Assert.Equal((StopReason.MaxEpochs, 3000), (result.Reason, result.Iterations));
        Assert.InRange(result.Value - minimum, 0, 1e-6);
    }

    [Fact]
    public void RefusesOptionsOutOfRange()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdamOptions { Beta1 = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdamOptions { Beta2 = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdamOptions { Epsilon = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdamOptions { WeightDecay = -1 });
    }
}
