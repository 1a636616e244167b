using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Evaluations in a steady state allocate nothing, and do not disturb each other on several threads.</summary>
public class SteadyStateTests
{
    [Theory]
    [InlineData("RidgeLogistic")]
    [InlineData("SoftmaxRegression")]
    [InlineData("MatrixFactorization")]
    [InlineData("NoSamples")]
    public void Evaluating_allocates_nothing(string name)
    {
        var bound = Bind(name);
        var problem = bound.Problem;
        double[] gradient = new double[bound.Theta.Length], product = new double[bound.Theta.Length], terms = new double[((ITermObjective<double>)problem).TermNames.Count],
            dense = new double[bound.Theta.Length * bound.Theta.Length];
        void Evaluate()
        {
            problem.Value(bound.Theta);
            problem.ValueAndGradient(bound.Theta, gradient);
            problem.ValueAndGradient(bound.Theta, gradient, bound.Direction, product);
            problem.HessianVectorProduct(bound.Theta, bound.Direction, product);
            ((ITermObjective<double>)problem).TermValues(bound.Theta, terms);
            bound.Sampled?.Value(bound.Theta, 1..^1);
            ((IHessianObjective<double>)problem).DenseHessian(bound.Theta, dense);
            ((IHessianObjective<double>)problem).HessianDiagonal(bound.Theta, gradient);
            (problem as IHyperparameterObjective<double>)?.MixedVectorProduct(bound.Theta, new ReadOnlySpan<double>(dense, 0, ((IHyperparameterObjective<double>)problem).HyperparameterCount), product);
            (problem as IProximable<double>)?.ProximalStep(bound.Theta, 0.5, product);
        }

        Evaluate();
        Evaluate();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int k = 0; k < 20; k++)
            Evaluate();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("RidgeLogistic")]
    [InlineData("Mixture")]
    [InlineData("DataIndices")]
    public void Eight_threads_get_the_bits_of_one(string name)
    {
        var bound = Bind(name);
        long[] expected = [.. Evaluation.Full(bound).Bits(), .. Evaluation.Over(bound, 1..^1).Bits()];
        using var together = new Barrier(8);
        var threads = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return Enumerable.Range(0, 25).Select(_ => (long[])[.. Evaluation.Full(bound).Bits(), .. Evaluation.Over(bound, 1..^1).Bits()]).ToList();
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Assert.All(threads.SelectMany(t => t.Result), bits => Assert.Equal(expected, bits));
    }

    private static Bound Bind(string name) => new(Corpus.Find(name), Compiled.Of(name).Type, 300, 0);
}
