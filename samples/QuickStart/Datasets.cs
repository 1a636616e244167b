using System;
using System.Collections.Generic;
using System.IO;

namespace QuickStart;

/// <summary>The three data sets as matrices and targets; their origin is in <c>Data/README.md</c>.</summary>
internal static class Datasets
{
    /// <summary>569 tumours with 30 standardised features; +1 benign, −1 malignant.</summary>
    public static (double[,] Features, double[] Labels) BreastCancer(string folder)
    {
        List<CsvRow> rows = Csv.Read(Path.Combine(folder, "breast_cancer.csv"), 31, headerLines: 1);
        return (Standardised(Features(rows)), [.. rows.ConvertAll(row => 2.0 * row.Label(2) - 1)]);
    }

    /// <summary>1797 handwritten digits of 64 pixels from 0 to 1.</summary>
    public static (double[,] Features, int[] Labels) Digits(string folder)
    {
        List<CsvRow> rows = Csv.Read(Path.Combine(folder, "digits.csv"), 65);
        double[,] features = Features(rows);
        foreach (ref double pixel in Flat(features))
            pixel /= 16;
        return (features, [.. rows.ConvertAll(row => row.Label(10))]);
    }

    /// <summary>442 patients with 10 standardised features, and the progression of their disease.</summary>
    public static (double[,] Features, double[] Targets) Diabetes(string folder)
    {
        List<CsvRow> rows = Csv.Read(Path.Combine(folder, "diabetes.csv"), 11);
        return (Standardised(Features(rows)), [.. rows.ConvertAll(row => row.Values[^1])]);
    }

    private static double[,] Features(List<CsvRow> rows)
    {
        double[,] features = new double[rows.Count, rows[0].Values.Length - 1];
        for (int i = 0; i < rows.Count; i++)
        {
            for (int j = 0; j < features.GetLength(1); j++)
                features[i, j] = rows[i].Values[j];
        }
        return features;
    }

    /// <summary>Mean 0 and population standard deviation 1 in every column; a constant column becomes 0.</summary>
    private static double[,] Standardised(double[,] features)
    {
        int n = features.GetLength(0);
        for (int j = 0; j < features.GetLength(1); j++)
        {
            double mean = 0, variance = 0;
            for (int i = 0; i < n; i++)
                mean += features[i, j] / n;
            for (int i = 0; i < n; i++)
                variance += (features[i, j] - mean) * (features[i, j] - mean) / n;
            for (int i = 0; i < n; i++)
                features[i, j] = variance > 0 ? (features[i, j] - mean) / Math.Sqrt(variance) : 0;
        }
        return features;
    }

    private static Span<double> Flat(double[,] matrix) =>
        System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref matrix[0, 0], matrix.Length);
}
