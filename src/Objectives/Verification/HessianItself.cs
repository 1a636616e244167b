using System;
using System.Collections.Generic;

namespace Objectives.Verification;

/// <summary>The Hessian as a matrix is that of the products, and its diagonal is its diagonal.</summary>
internal static class HessianItself
{
    /// <summary>The most parameters for which the whole matrix is formed.</summary>
    private const int MostParameters = 256;

    /// <param name="subject">The objective.</param>
    /// <param name="problem">The same objective.</param>
    public static IEnumerable<GradientCheckItem> Checks(Subject subject, IHessianObjective<double> problem)
    {
        const string Dense = "dense Hessian", Diagonal = "Hessian diagonal";
        int count = subject.Count;
        if (count > MostParameters)
            yield break;
        double tolerance = subject.Options.RoundingTolerance;
        double[] dense = Subject.Garbage(count * count), diagonal = Subject.Garbage(count), direction = subject.Direction();
        problem.DenseHessian(subject.Theta, dense);
        problem.HessianDiagonal(subject.Theta, diagonal);

        double[] product = subject.Product(direction), rows = new double[count], parts = new double[count], own = new double[count];
        for (int i = 0; i < count; i++)
        {
            own[i] = dense[(i * count) + i];
            for (int j = 0; j < count; j++)
            {
                rows[i] += dense[(i * count) + j] * direction[j];
                parts[i] += Math.Abs(dense[(i * count) + j] * direction[j]);
            }
        }
        double[] noise = Noise.Of(count, (t, moved) => problem.HessianVectorProduct(subject.Point(direction, t), direction, moved));
        yield return Bits.Compare(Dense, rows, product, Noise.Raise(subject.Sizes(parts), noise, tolerance), tolerance, subject.Name, "the row of DenseHessian times v", "HessianVectorProduct",
            "a pair of parameters is left out, or stands in another's place");

        double[] moving = subject.Direction();
        double[] diagonalNoise = Noise.Of(count, (t, moved) => problem.HessianDiagonal(subject.Point(moving, t), moved));
        yield return Bits.Compare(Diagonal, diagonal, own, Noise.Raise(subject.Sizes(own), diagonalNoise, tolerance), tolerance, subject.Name, "HessianDiagonal", "the diagonal of DenseHessian",
            "it is an estimate, or leaves out what a parameter does through others");
    }
}
