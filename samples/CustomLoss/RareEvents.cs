using System;

namespace CustomLoss;

/// <summary>Generated data, the same on every machine: about one sample in twenty is +1, and the classes overlap.</summary>
internal static class RareEvents
{
    public static (double[,] Features, double[] Labels) Generate(int samples, int features, int seed)
    {
        var random = new Random(seed);
        double[,] x = new double[samples, features];
        double[] y = new double[samples];
        for (int i = 0; i < samples; i++)
        {
            y[i] = random.NextDouble() < 0.05 ? 1 : -1;
            for (int j = 0; j < features; j++)
                x[i, j] = Triangular(random) + (y[i] > 0 ? 0.5 : 0);
        }
        return (x, y);
    }

    /// <summary>Symmetric around 0, with variance 2/3.</summary>
    private static double Triangular(Random random) => 2 * (random.NextDouble() - random.NextDouble());
}
