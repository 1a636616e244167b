using System;
using System.Linq;
using Objectives.Solvers;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests.Runtime;

/// <summary>A network some of whose weights are known.</summary>
[Objective]
internal partial class PartlyKnown
{
    [Size] int h = 3;
    [Parameter("h", "d", Fixed = nameof(known))] Matrix W;
    [Parameter("h")] Vector a;
    [Parameter(Fixed = nameof(anchored))] double b;
    [Data("h", "d")] bool[,] known;
    [Data] bool anchored;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter(Domain = Domain.Nonnegative)] double lambda = 0.1;
    [Output(Family.Gaussian)] double Model() => Dot(a, Tanh(W * x)) + b;
    [Loss] double Squared() => Square(Model() - y) / 2;
    [Residual] double Cubic() => (Model() - y) * b;
    [Constraint] double Unit() => SquaredNorm(W) + b - 1;
    [Regularizer] double Penalty() => lambda * Norm1(W) + lambda / 2 * b * b;
}

/// <summary>The same in numbers of 32 bits.</summary>
[Objective(Precision = Precision.Mixed)]
internal partial class PartlyKnownMixed
{
    [Parameter("d", Fixed = nameof(known))] Vector w;
    [Data("d")] bool[] known;
    [Sample("d")] Vector x;
    [Loss] double Loss() => Softplus(Dot(w, x)) + Exp(w[0]);
}

/// <summary>Entries of parameters that do not move.</summary>
public class FixedTests
{
    private static readonly bool[,] Known = { { true, false }, { false, false }, { true, true } };

    private static PartlyKnown Problem(bool isFixed = true) => new(
        x: new double[,] { { 0.5, 1.2 }, { -1.0, 0.3 }, { 1.5, -0.7 }, { -0.2, -1.1 } }, y: new[] { 1.0, -0.5, 0.25, 2 },
        known: isFixed ? Known : new bool[3, 2], anchored: isFixed);

    private static readonly double[] Theta = [0.3, -0.4, 0.5, 0.2, -0.1, 0.6, 0.7, -0.8, 0.9, 0.35];

    private static readonly double[] Direction = [1, -2, 3, -1.5, 0.5, 2.5, -0.25, 1.25, -0.75, 2];

    private static bool IsFixed(int i) => i is 0 or 4 or 5 or 9;

    [Fact]
    public void The_mask_is_told()
    {
        bool[] told = new bool[Theta.Length];
        ((IFixedParameters)Problem()).FixedParameters(told);
        Assert.Equal(Enumerable.Range(0, Theta.Length).Select(IsFixed), told);
        Assert.Throws<ArgumentException>(() => ((IFixedParameters)Problem()).FixedParameters(new bool[3]));
        Assert.False((object)new EarlyLearning(new double[1, 1], new int[1]) is IFixedParameters);
    }

    /// <summary>Every derivative is that of the free problem along what is free, and exactly 0 elsewhere.</summary>
    [Fact]
    public void Derivatives_are_zero_at_fixed_entries()
    {
        PartlyKnown partly = Problem(), free = Problem(isFixed: false);
        double[] projected = [.. Direction.Select((v, i) => IsFixed(i) ? 0 : v)];
        Assert.Equal(free.Value(Theta), partly.Value(Theta), 1e-15);
        Same((p, _, result) => p.ValueAndGradient(Theta, result));
        Same((p, v, result) => p.HessianVectorProduct(Theta, v, result));
        Same((p, v, result) => p.ValueAndGradient(Theta, new double[result.Length], v, result));
        Same((p, v, result) => p.GaussNewtonVectorProduct(Theta, v, result));
        Same((p, v, result) => p.FisherVectorProduct(Theta, v, result));
        Same((p, _, result) => p.HessianDiagonal(Theta, result));
        Same((p, _, result) => p.MixedVectorProduct(Theta, [2], result));
        Same((p, _, result) => p.VectorResidualJacobian(Theta, [1, 2, 3, 4], result));
        Same((p, _, result) => p.ValueAndGradient(Theta, result, PartlyKnown.Term.Squared));
        Same((p, v, result) => p.HessianVectorProduct(Theta, v, result, PartlyKnown.Term.Penalty));
        Same((p, _, result) => p.ValueAndGradient(Theta, result, 1..3));
        Rows(4, (p, rows) => p.PerSampleGradients(Theta, rows));
        Rows(4, (p, rows) => p.ResidualJacobian(Theta, rows));
        Rows(1, (p, rows) => p.ConstraintJacobian(Theta, rows));

        double[] dense = new double[100], ofFree = new double[100];
        partly.DenseHessian(Theta, dense);
        free.DenseHessian(Theta, ofFree);
        for (int i = 0; i < 10; i++)
            for (int j = 0; j < 10; j++)
                Assert.Equal(IsFixed(i) || IsFixed(j) ? 0 : ofFree[10 * i + j], dense[10 * i + j], 1e-13);

        double[] along = new double[4], alongFree = new double[4], slope = new double[1], slopeFree = new double[1];
        partly.ResidualJacobianVector(Theta, Direction, along);
        free.ResidualJacobianVector(Theta, projected, alongFree);
        Assert.All(along.Zip(alongFree), pair => Assert.Equal(pair.Second, pair.First, 1e-13));
        partly.HyperparameterVectorProduct(Theta, Direction, slope);
        free.HyperparameterVectorProduct(Theta, projected, slopeFree);
        Assert.Equal(slopeFree[0], slope[0], 1e-13);

        void Same(Action<PartlyKnown, double[], double[]> evaluate)
        {
            double[] result = [.. Theta.Select(_ => 1e99)], expected = new double[Theta.Length];
            evaluate(partly, Direction, result);
            evaluate(free, projected, expected);
            for (int i = 0; i < result.Length; i++)
                Assert.Equal(IsFixed(i) ? 0 : expected[i], result[i], IsFixed(i) ? 0 : 1e-13);
        }

        void Rows(int count, Action<PartlyKnown, double[]> evaluate)
        {
            double[] result = [.. Enumerable.Repeat(1e99, count * Theta.Length)], expected = new double[count * Theta.Length];
            evaluate(partly, result);
            evaluate(free, expected);
            for (int i = 0; i < result.Length; i++)
                Assert.Equal(IsFixed(i % Theta.Length) ? 0 : expected[i], result[i], IsFixed(i % Theta.Length) ? 0 : 1e-13);
        }
    }

    [Fact]
    public void A_proximal_step_leaves_fixed_entries()
    {
        double[] result = new double[Theta.Length], expected = new double[Theta.Length];
        Problem().ProximalStep(Direction, 2, result);
        Problem(isFixed: false).ProximalStep(Direction, 2, expected);
        for (int i = 0; i < result.Length; i++)
            Assert.Equal(IsFixed(i) ? Direction[i] : expected[i], result[i]);
        Assert.NotEqual(Direction[5], expected[5]);
    }

    /// <summary>Also where the derivative would be infinite or not a number.</summary>
    [Fact]
    public void Zero_is_exact()
    {
        var problem = new PartlyKnownMixed(x: DataArray.Single(new double[,] { { double.PositiveInfinity, 1 } }), known: new[] { true, false });
        float[] gradient = new float[2];
        problem.ValueAndGradient([0.5f, 0.25f], gradient);
        Assert.Equal(0, gradient[0]);
        Assert.Equal(1, gradient[1]);
    }

    [Fact]
    public void The_check_knows_of_them()
    {
        var check = GradientCheck.Run(Problem(), Theta);
        Assert.True(check.Passed, check.ToString());
        Assert.Contains(check.Checks, c => c.Name == "fixed entries");
    }

    [Fact]
    public void Solvers_leave_them()
    {
        var problem = Problem();
        problem.Lambda = 0;
        var found = Lbfgs.Minimize(problem, Theta);
        Assert.True(found.Value < problem.Value(Theta));
        Assert.All(Enumerable.Range(0, Theta.Length).Where(IsFixed), i => Assert.Equal(Theta[i], found.Theta[i]));
    }
}
