using System;
using System.Runtime.CompilerServices;

namespace Objectives;

/// <summary>The functions that bodies of terms call, for <c>using static</c>.</summary>
/// <remarks>
/// These are reference implementations: simple and stable rather than fast, they run when the user's own methods run. A function of
/// <c>double</c> applies element by element to a <see cref="Vector"/> and a <see cref="Matrix"/>; with two arguments the shapes are
/// equal, or one is a scalar. NaN in an argument gives NaN.
/// </remarks>
public static partial class Functions
{
    private static Vector Map(Vector x, Func<double, double> f) => Vector.From(x.Length, i => f(x[i]));

    private static Matrix Map(Matrix x, Func<double, double> f) => Matrix.From(x.RowCount, x.ColumnCount, (i, j) => f(x[i, j]));

    private static Vector Map(Vector x, Vector y, Func<double, double, double> f, [CallerMemberName] string name = "")
    {
        Shape.RequireEqual(x, y, name);
        return Vector.From(x.Length, i => f(x[i], y[i]));
    }

    private static Matrix Map(Matrix x, Matrix y, Func<double, double, double> f, [CallerMemberName] string name = "")
    {
        Shape.RequireEqual(x, y, name);
        return Matrix.From(x.RowCount, x.ColumnCount, (i, j) => f(x[i, j], y[i, j]));
    }
}
