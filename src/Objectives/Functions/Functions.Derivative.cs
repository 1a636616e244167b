using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>f′(s), by central differences extrapolated to step 0.</summary>
    /// <remarks>
    /// C. J. F. Ridders, Accurate computation of F′(x) and F′(x) F″(x), 1982: Richardson's table over halved steps, of which the entry
    /// with the smallest estimated error counts. For a smooth f that varies on a scale between 0.01 and max(1, |s|), the
    /// error is at most 1e-8 |f′(s)| or 1e-12 |f(s)|, whichever is larger, and as a rule near 1e-13 |f′(s)|; nesting costs about three
    /// digits for each order. Steps at which f is not finite are passed over, so s may lie near an end of the domain, but f must be
    /// finite on both sides of s. At a kink the result is the mean of both slopes. NaN if f is finite at no step.
    /// </remarks>
    /// <param name="f">The function.</param>
    /// <param name="s">Where to differentiate.</param>
    public static double Derivative(Func<double, double> f, double s)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!double.IsFinite(s))
            return double.NaN;
        const int Columns = 10;
        const int MostHalvings = 1100;
        const double UnitRoundoff = 1.0 / (1L << 53);
        double scale = Math.Max(1, Math.Abs(s));
        double step = Math.ScaleB(scale, -4);
        // The steps go down to 2⁻¹³ or less also where |s| is large, for functions that do not vary on that scale.
        int rows = Columns + Math.ILogB(scale);
        double best = double.NaN, bestError = double.PositiveInfinity;
        var previous = new double[Columns];
        var current = new double[Columns];
        int row = 0;
        for (int halving = 0; halving < MostHalvings && row < rows; halving++, step /= 2)
        {
            double above = s + step, below = s - step;
            if (above == below)
                break;
            double high = f(above), low = f(below);
            current[0] = (high - low) / (above - below);
            // Without it, differences of a few units in the last place agree by chance.
            double rounding = UnitRoundoff * (Math.Abs(high) + Math.Abs(low)) / (above - below);
            if (!double.IsFinite(current[0]))
            {
                row = 0;
                continue;
            }
            double factor = 1;
            for (int j = 1; j <= Math.Min(row, Columns - 1); j++)
            {
                factor *= 4;
                current[j] = current[j - 1] + ((current[j - 1] - previous[j - 1]) / (factor - 1));
                double error = rounding + Math.Max(Math.Abs(current[j] - current[j - 1]), Math.Abs(current[j] - previous[j - 1]));
                if (error <= bestError)
                    (best, bestError) = (current[j], error);
            }
            (previous, current) = (current, previous);
            row++;
        }
        return best;
    }

    /// <summary>The derivative of a curve at s, element by element as <see cref="Derivative(Func{double, double}, double)"/> does it.</summary>
    /// <param name="f">The function.</param>
    /// <param name="s">Where to differentiate.</param>
    /// <returns>A vector of the length of f(s).</returns>
    public static Vector Derivative(Func<double, Vector> f, double s)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Vector.From(f(s).Length, i => Derivative(t => f(t)[i], s));
    }

    /// <inheritdoc cref="Derivative(Func{double, Vector}, double)"/>
    /// <returns>A matrix of the shape of f(s).</returns>
    public static Matrix Derivative(Func<double, Matrix> f, double s)
    {
        ArgumentNullException.ThrowIfNull(f);
        var value = f(s);
        return Matrix.From(value.RowCount, value.ColumnCount, (i, j) => Derivative(t => f(t)[i, j], s));
    }

    private static double[] Replace(double[] elements, int i, double value)
    {
        elements[i] = value;
        return elements;
    }

    private static Vector Replace(Vector x, int i, double value) => Replace(x.ToArray(), i, value);

    private static Matrix Replace(Matrix x, int i, int j, double value) =>
        new(Replace(Flatten(x).ToArray(), (i * x.ColumnCount) + j, value), x.RowCount, x.ColumnCount);
}
