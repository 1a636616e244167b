using System;

namespace Objectives.Zoo;

/// <summary>The same data on every machine and runtime: SplitMix64 (Steele, Lea and Flood, 2014).</summary>
/// <param name="seed">Chooses the numbers.</param>
public sealed class RandomData(ulong seed)
{
    private ulong state = seed;

    /// <summary>Uniform on [0, 1).</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Normal with mean 0 and variance 1, by Box and Muller.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Independent normal numbers with mean 0.</summary>
    /// <param name="count">How many.</param>
    /// <param name="deviation">The standard deviation.</param>
    public double[] Normals(int count, double deviation = 1) => Fill(count, () => deviation * Normal());

    /// <summary>Independent normal numbers with mean 0 and variance 1, in rows.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    public double[,] Normals(int rows, int columns) => Fill(rows, columns, Normal);

    /// <summary>Independent normal numbers with mean 0 and variance 1, in matrices.</summary>
    /// <param name="matrices">The number of matrices.</param>
    /// <param name="rows">The number of rows of each.</param>
    /// <param name="columns">The number of columns of each.</param>
    public double[,,] Tensor(int matrices, int rows, int columns)
    {
        double[,,] values = new double[matrices, rows, columns];
        for (int i = 0; i < matrices; i++)
        {
            for (int j = 0; j < rows; j++)
            {
                for (int k = 0; k < columns; k++)
                    values[i, j, k] = Normal();
            }
        }
        return values;
    }

    /// <summary>Independent numbers, uniform between two.</summary>
    /// <param name="count">How many.</param>
    /// <param name="low">The smallest.</param>
    /// <param name="high">The largest.</param>
    public double[] Uniforms(int count, double low = 0, double high = 1) => Fill(count, () => low + ((high - low) * Uniform()));

    /// <summary>Rows of positive numbers with sum 1.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    public double[,] Distributions(int rows, int columns)
    {
        double[,] values = Fill(rows, columns, () => 0.1 + Uniform());
        for (int i = 0; i < rows; i++)
        {
            double sum = 0;
            for (int j = 0; j < columns; j++)
                sum += values[i, j];
            for (int j = 0; j < columns; j++)
                values[i, j] /= sum;
        }
        return values;
    }

    /// <summary>A symmetric positive definite matrix: ½I + NNᵀ/size of normal numbers N.</summary>
    /// <param name="size">The number of rows and of columns.</param>
    public double[,] PositiveDefinite(int size)
    {
        double[,] normals = Normals(size, size), values = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                values[i, j] = i == j ? 0.5 : 0;
                for (int k = 0; k < size; k++)
                    values[i, j] += normals[i, k] * normals[j, k] / size;
            }
        }
        return values;
    }

    /// <summary>0 or 1, each with probability ½, in rows.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    public double[,] Bits(int rows, int columns) => Fill(rows, columns, () => Uniform() < 0.5 ? 0 : 1);

    /// <summary>−1 or +1, each with probability ½.</summary>
    /// <param name="count">How many.</param>
    public double[] Signs(int count) => Fill(count, () => Uniform() < 0.5 ? -1 : 1);

    /// <summary>0 … <paramref name="classes"/> − 1 in turn: every class occurs.</summary>
    /// <param name="count">How many.</param>
    /// <param name="classes">The number of classes.</param>
    public static int[] Labels(int count, int classes)
    {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
            labels[i] = i % classes;
        return labels;
    }

    private static double[] Fill(int count, Func<double> next)
    {
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
            values[i] = next();
        return values;
    }

    private static double[,] Fill(int rows, int columns, Func<double> next)
    {
        double[,] values = new double[rows, columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
                values[i, j] = next();
        }
        return values;
    }

    private ulong Next()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
