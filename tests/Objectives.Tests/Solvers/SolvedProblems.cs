using System;

namespace Objectives.Tests.Solvers;

/// <summary>The declarations of the solvers' tests, bound to data that a formula gives.</summary>
internal static class SolvedProblems
{
    public static SolvedLogistic Logistic(int n, int d)
    {
        double[] y = new double[n];
        for (int i = 0; i < n; i++)
            y[i] = Math.Sin(3.7 * i + 1) + Features(n, d)[i, 0] > 0 ? 1 : -1;
        return new SolvedLogistic(x: Features(n, d), y: y);
    }

    public static SolvedSoftmax Softmax(int n, int d)
    {
        int[] label = new int[n];
        for (int i = 0; i < n; i++)
            label[i] = (int)(1.5 + 1.49 * Math.Sin(5.3 * i));
        return new SolvedSoftmax(x: Features(n, d), label: label);
    }

    public static SolvedPoisson Poisson(int n, int d)
    {
        double[] count = new double[n];
        for (int i = 0; i < n; i++)
            count[i] = i * i % 7;
        return new SolvedPoisson(x: Features(n, d), count: count);
    }

    // Columns of different size, so that the problems are not well conditioned.
    private static double[,] Features(int n, int d)
    {
        var x = new double[n, d];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < d; j++)
                x[i, j] = Math.Cos(1.3 * i + 2.1 * j + 0.17 * i * j) / (1 + j);
        return x;
    }
}
