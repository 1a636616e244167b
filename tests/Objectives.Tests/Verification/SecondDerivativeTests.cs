using System;
using System.Linq;
using Xunit;

namespace Objectives.Tests.Verification;

/// <summary>The gradient check of what objectives give beside their products: the Hessian itself, its diagonal, and derivatives mixed with hyperparameters.</summary>
public class SecondDerivativeTests
{
    private static readonly string[] Names = ["dense Hessian", "Hessian diagonal", "hyperparameter product", "mixed product"];

    [Fact]
    public void ARightOnePasses()
    {
        GradientCheckResult result = GradientCheck.Run(new Second(), LogCosh.Point);
        Assert.True(result.Passed, result.ToString());
        Assert.Equal(Names, result.Checks.Select(c => c.Name).Where(Names.Contains));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AMistakeFailsItsOwnCheck(int mistake)
    {
        GradientCheckResult result = GradientCheck.Run(new Second { Mistake = mistake }, LogCosh.Point);
        // What is wrong with the differences is not the transpose either.
        string[] failures = mistake == 2 ? Names[2..] : [Names[mistake]];
        Assert.Equal(failures, result.Checks.Where(c => !c.Passed).Select(c => c.Name));
    }

    /// <summary>Two hyperparameters move nothing but what is said of them: h₀·Σθ² + h₁·Σθ³ at h = 0.</summary>
    private sealed class Second : LogCosh, IHessianObjective<double>, IHyperparameterObjective<double>
    {
        public int Mistake { get; init; } = -1;

        public int HyperparameterCount => 2;

        public void DenseHessian(ReadOnlySpan<double> theta, Span<double> rowMajor)
        {
            double[] unit = new double[theta.Length], product = new double[theta.Length];
            for (int k = 0; k < unit.Length; k++)
            {
                Array.Clear(unit);
                unit[k] = 1;
                HessianVectorProduct(theta, unit, product);
                for (int j = 0; j < unit.Length; j++)
                    rowMajor[(j * unit.Length) + k] = product[j];
            }
            if (Mistake == 0)
                rowMajor[1] *= 1.01;
        }

        public void HessianDiagonal(ReadOnlySpan<double> theta, Span<double> diagonal)
        {
            double[] dense = new double[theta.Length * theta.Length];
            DenseHessian(theta, dense);
            for (int k = 0; k < theta.Length; k++)
                diagonal[k] = dense[(k * theta.Length) + k] * (Mistake == 1 && k == 2 ? 1.01 : 1);
        }

        public void HyperparameterGradient(ReadOnlySpan<double> theta, Span<double> gradient)
        {
            gradient.Clear();
            foreach (double t in theta)
            {
                gradient[0] += t * t;
                gradient[1] += t * t * t;
            }
        }

        public void MixedVectorProduct(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product)
        {
            for (int j = 0; j < theta.Length; j++)
                product[j] = (2 * theta[j] * direction[0]) + (3 * theta[j] * theta[j] * direction[1]);
            if (Mistake == 3)
                product[4] = -product[4];
        }

        public void HyperparameterVectorProduct(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product)
        {
            product.Clear();
            for (int j = 0; j < theta.Length; j++)
            {
                product[0] += 2 * theta[j] * direction[j];
                product[1] += 3 * theta[j] * theta[j] * direction[j];
            }
            if (Mistake == 2)
                (product[0], product[1]) = (product[1], product[0]);
        }
    }
}
