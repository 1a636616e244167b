using System;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

/// <summary>The reference implementations of derivatives of arrays reach their tolerances, and name what they cannot take.</summary>
public class InnerDerivativeTests
{
    private static readonly Vector X = [0.5, -1.25, 2];
    private static readonly Vector V = [1, 0.5, -2];
    private static readonly Matrix A = new double[,] { { 1, 2, 0.5 }, { -1, 0.25, 3 } };

    private static readonly Vector First = [1, 0, 0];

    private static readonly Vector Ones = [1, 1];

    private static double F(Vector v) => Sum(Exp(v)) * v[0];

    private static Vector GradientOfF(Vector v) => (Exp(v) * v[0]) + (Sum(Exp(v)) * First);

    private static void Near(Vector expected, Vector actual, double tolerance) =>
        Assert.True(Norm(actual - expected) <= tolerance * (1 + Norm(expected)), $"{actual} is not {expected}.");

    private static void Near(Matrix expected, Matrix actual, double tolerance) =>
        Assert.True(Norm(actual - expected) <= tolerance * (1 + Norm(expected)), $"{actual} is not {expected}.");

    [Fact]
    public void OfCurves()
    {
        Near(V * Cos(0.3 * V), Derivative(s => Sin(s * V), 0.3), 1e-8);
        Near(2 * 0.3 * A, Derivative(s => s * s * A, 0.3), 1e-8);
        Assert.Equal(Math.Cos(0.3), Gradient(Sin, 0.3), 1e-10);
    }

    [Fact]
    public void OfSeveralArguments()
    {
        var (a, b) = Gradient((Vector v, double s) => s * SquaredNorm(v), X, 3.0);
        Near(6 * X, a, 1e-8);
        Assert.Equal(SquaredNorm(X), b, 1e-8);
        var (m, v, t) = Gradient((Matrix m, Vector v, double t) => t * Sum(m * v), A, X, 2.0);
        Near(2 * Outer([1, 1], X), m, 1e-8);
        Near((2 * Ones) * A, v, 1e-8);
        Assert.Equal(Sum(A * X), t, 1e-8);
        Assert.Contains("Int32", Assert.Throws<ArgumentException>(() => Gradient((int i, double s) => s, 1, 2.0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Jacobians()
    {
        Near(A, Jacobian(v => A * v, X), 1e-8);
        Near(DiagonalMatrix(Cos(X)), Jacobian(Sin, X), 1e-8);
        Near(A * V, JacobianVector(v => A * v, X, V), 1e-8);
        Assert.Equal(Dot(GradientOfF(X), V), JacobianVector(F, X, V), 1e-6);
        Near(2 * (A * X), JacobianVector(m => m * X, A, 2 * A), 1e-8);
        Near(3 * Hadamard(A, A), JacobianVector(m => Hadamard(m, m) * 1.5, A, A), 1e-8);
        Vector u = [2, -1];
        Near(u * A, VectorJacobian(v => A * v, X, u), 1e-8);
        Near(Outer(u, X), VectorJacobian(m => m * X, A, u), 1e-8);
        Near(Hadamard(A, Cos(A)), VectorJacobian(Sin, A, A), 1e-8);
        Assert.Equal(Sum(Cos(X)), Divergence(Sin, X), 1e-8);
        Assert.Contains("3 elements", Assert.Throws<ArgumentException>(() => Divergence(v => [v[0], v[1]], X)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SecondDerivatives()
    {
        Vector e = Exp(X);
        Matrix hessian = DiagonalMatrix(e * X[0]) + Outer(First, e) + Outer(e, First);
        Near(hessian, Hessian(F, X), 1e-6);
        Near(hessian * V, HessianVector(F, X, V), 1e-6);
        Assert.Equal(Trace(hessian), Laplacian(F, X), 1e-5);
        Near(-Hadamard(Sin(A), A), HessianVector(m => Sum(Sin(m)), A, A), 1e-6);
        Assert.Equal(-Sum(Sin(A)), Laplacian(m => Sum(Sin(m)), A), 1e-6);
    }

    [Fact]
    public void ParameterGradientNeedsAnObjective() =>
        Assert.Contains("while it is evaluated", Assert.Throws<InvalidOperationException>(() => ParameterGradient(() => 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void StatedDerivativesLeaveTheValue()
    {
        Assert.Equal(2, StraightThrough(2, 3));
        Assert.Equal(X, StraightThrough(X, V));
        Assert.Equal(A.ToArray(), StraightThrough(A, 2 * A).ToArray());
        Assert.Equal(2, GradientScale(2, 3));
        Assert.Equal(X, GradientScale(X, 3));
        Assert.Equal(A.ToArray(), GradientScale(A, 3).ToArray());
        Assert.Equal(2, GradientReverse(2));
        Assert.Equal(X, GradientReverse(X));
        Assert.Equal(A.ToArray(), GradientReverse(A).ToArray());
        Assert.Equal(0.5, Quantize(0.6, 0.25));
        Assert.Equal([0.5, -1.5, 2], Quantize([0.6, -1.4, 2], 0.5));
        Assert.Equal(new double[,] { { 1, 2, 0.5 }, { -1, 0.5, 3 } }, Quantize(new double[,] { { 1, 2, 0.5 }, { -1, 0.26, 3 } }, 0.5).ToArray());
    }
}
