using System;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Objectives.Benchmarks;

/// <summary>
/// The logistic regression of <see cref="HandWrittenLogistic{TRows}"/> as one writes it with a library of matrices: scores of all samples as a product, a loop
/// over them, and a product with the transpose.
/// </summary>
internal static class MathNetLogistic
{
    public static Baseline Of(double[] x, double[] y, double lambda)
    {
        int n = y.Length, d = x.Length / n;
        DenseMatrix columns = MathNetMatrix.Transposed(x, d);
        DenseVector scores = new(n), tangents = new(n), w = new(d), v = new(d), sum = new(d);
        return new(MathNetMatrix.Name, theta => Pass(theta, [], [], []), (theta, gradient) => Pass(theta, gradient, [], []), Pass);

        double Pass(double[] theta, double[] gradient, double[] direction, double[] product)
        {
            double value = 0, ofBias = 0, tangentOfBias = 0;
            Scores(theta, w, scores);
            if (product.Length > 0)
                Scores(direction, v, tangents);
            for (int i = 0; i < n; i++)
            {
                double margin = y[i] * scores[i], s = 1 / (1 + Math.Exp(margin));
                value += Math.Max(-margin, 0) + Math.Log(1 + Math.Exp(-Math.Abs(margin)));
                ofBias += scores[i] = -y[i] * s / n;
                if (product.Length > 0)
                    tangentOfBias += tangents[i] *= s * (1 - s) / n;
            }
            if (gradient.Length > 0)
                Sum(scores, w, gradient, ofBias);
            if (product.Length > 0)
                Sum(tangents, v, product, tangentOfBias);
            return value / n + lambda / 2 * w.DotProduct(w);
        }

        void Scores(double[] parameters, DenseVector weights, DenseVector result)
        {
            parameters.AsSpan(0, d).CopyTo(weights.Values);
            columns.TransposeThisAndMultiply(weights, result);
            result.Add(parameters[d], result);
        }

        void Sum(DenseVector slopes, DenseVector weights, double[] result, double ofBias)
        {
            columns.Multiply(slopes, sum);
            for (int j = 0; j < d; j++)
                result[j] = sum[j] + lambda * weights[j];
            result[d] = ofBias;
        }
    }
}
