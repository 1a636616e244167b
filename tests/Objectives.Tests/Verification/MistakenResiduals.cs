using System;
using System.Collections.Generic;

namespace Objectives.Tests.Verification;

/// <summary>
/// Residuals rᵢ = θᵢ² and constraints cᵢ = rᵢ beside another objective, with the matrices G = F = JᵀJ; one of the members is wrong: the one that the check
/// of that name finds.
/// </summary>
internal sealed class MistakenResiduals(string wrong) : LogCosh, IResidual<double>, IFisher<double>, IConstrained<double>
{
    public int ResidualCount => ParameterCount;

    public int ConstraintCount => ParameterCount;

    public IReadOnlyList<bool> ConstraintInequalities { get; } = new bool[Point.Length];

    public void Residuals(ReadOnlySpan<double> theta, Span<double> residuals)
    {
        for (int i = 0; i < theta.Length; i++)
            residuals[i] = theta[i] * theta[i];
    }

    public void ConstraintValues(ReadOnlySpan<double> theta, Span<double> values) => Residuals(theta, values);

    public void ResidualJacobian(ReadOnlySpan<double> theta, Span<double> rowMajor) => Jacobian(theta, rowMajor, Factor("residual product") * Factor("residual Jacobian"));

    public void ConstraintJacobian(ReadOnlySpan<double> theta, Span<double> rowMajor) => Jacobian(theta, rowMajor, Factor("constraints"));

    public void ResidualJacobianVector(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product) => Diagonal(theta, direction, product, Factor("residual product"));

    public void VectorResidualJacobian(ReadOnlySpan<double> theta, ReadOnlySpan<double> cotangent, Span<double> product) =>
        Diagonal(theta, cotangent, product, Factor("residual product") * Factor("residual transpose"));

    public void GaussNewtonVectorProduct(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product) => Square(theta, direction, product, "Gauss–Newton symmetry");

    public void FisherVectorProduct(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product) => Square(theta, direction, product, "Fisher symmetry");

    /// <summary>The factor of a derivative: wrong in one entry if this is the mistake.</summary>
    private double Factor(string check) => check == wrong ? 1.001 : 1;

    private static void Jacobian(ReadOnlySpan<double> theta, Span<double> rowMajor, double factor)
    {
        rowMajor.Clear();
        for (int i = 0; i < theta.Length; i++)
            rowMajor[i * theta.Length + i] = 2 * theta[i] * (i == 2 ? factor : 1);
    }

    private static void Diagonal(ReadOnlySpan<double> theta, ReadOnlySpan<double> vector, Span<double> product, double factor)
    {
        for (int i = 0; i < theta.Length; i++)
            product[i] = 2 * theta[i] * vector[i] * (i == 2 ? factor : 1);
    }

    private void Square(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product, string check)
    {
        for (int i = 0; i < theta.Length; i++)
            product[i] = 4 * theta[i] * theta[i] * direction[i];
        if (check == wrong)
            product[1] += 0.01 * direction[2];
    }
}
