using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Objectives.Runtime;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The place of the current sample in the batch at hand: <c>All(x)[SampleIndex]</c> is <c>x</c>.</summary>
    public static int SampleIndex => BatchScope.Current.Index;

    /// <summary>The number of samples in the batch at hand; it may bound sums and other comprehensions.</summary>
    public static int BatchSize => BatchScope.Current.Count;

    /// <summary>A sample field at every sample of the batch at hand, in the order of the batch.</summary>
    /// <param name="field">A field with <c>[Sample]</c> or <c>[SampleWeight]</c>, by itself.</param>
    /// <param name="name">The field's name; the compiler gives it.</param>
    public static Vector All(double field, [CallerArgumentExpression(nameof(field))] string name = "") => new(BatchScope.Current.All<double>(name));

    /// <inheritdoc cref="All(double, string)"/>
    /// <returns>One row a sample.</returns>
    public static Matrix All(Vector field, [CallerArgumentExpression(nameof(field))] string name = "") => Stack(BatchScope.Current.All<Vector>(name));

    /// <inheritdoc cref="All(double, string)"/>
    public static int[] All(int field, [CallerArgumentExpression(nameof(field))] string name = "") => BatchScope.Current.All<int>(name);

    /// <inheritdoc cref="All(double, string)"/>
    public static bool[] All(bool field, [CallerArgumentExpression(nameof(field))] string name = "") => BatchScope.Current.All<bool>(name);

    /// <inheritdoc cref="All(double, string)"/>
    /// <returns>One row a sample.</returns>
    public static int[,] All(int[] field, [CallerArgumentExpression(nameof(field))] string name = "")
    {
        int[][] rows = BatchScope.Current.All<int[]>(name);
        var table = new int[rows.Length, rows.Length == 0 ? 0 : rows[0].Length];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < rows[i].Length; j++)
                table[i, j] = rows[i][j];
        }
        return table;
    }

    /// <inheritdoc cref="All(double, string)"/>
    /// <returns>One matrix a sample.</returns>
    public static Tensor3 All(Matrix field, [CallerArgumentExpression(nameof(field))] string name = "") => Stack(BatchScope.Current.All<Matrix>(name));

    /// <summary>An expression at every sample of the batch at hand: the sample fields inside it are those of each sample in turn.</summary>
    /// <param name="value">The expression.</param>
    public static Vector All(Func<double> value) => new(BatchScope.Current.All(value));

    /// <inheritdoc cref="All(Func{double})"/>
    /// <returns>One row a sample.</returns>
    public static Matrix All(Func<Vector> value) => Stack(BatchScope.Current.All(value));

    /// <inheritdoc cref="All(Func{double})"/>
    public static int[] All(Func<int> value) => BatchScope.Current.All(value);

    /// <inheritdoc cref="All(Func{double})"/>
    public static bool[] All(Func<bool> value) => BatchScope.Current.All(value);

    /// <inheritdoc cref="All(Func{double})"/>
    /// <returns>One matrix a sample.</returns>
    public static Tensor3 All(Func<Matrix> value) => Stack(BatchScope.Current.All(value));

    private static Tensor3 Stack(Matrix[] tables) => Tensor3.From(
        tables.Length, tables.Length == 0 ? 0 : tables[0].RowCount, tables.Length == 0 ? 0 : tables[0].ColumnCount, (k, i, j) => tables[k][i, j]);

    private static Matrix Stack(Vector[] rows) => Matrix.FromRows(rows.Length, i => rows[i]);
}
