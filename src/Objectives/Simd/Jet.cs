using System;
using System.Runtime.CompilerServices;

namespace Objectives.Simd;

/// <summary>
/// A Taylor polynomial in two variables, cut off at an order in each: place (i, j) is ∂ⁱ⁺ʲf/∂uⁱ∂vʲ divided by i!·j!. Arithmetic of such polynomials gives the
/// derivatives of a formula along with its value (A. Griewank and A. Walther, Evaluating Derivatives, 2008, chapter 13).
/// </summary>
internal struct Jet
{
    /// <summary>Orders from 0 to 7 in each variable.</summary>
    public const int Orders = 8;

    private readonly int _rows;
    private readonly int _columns;
    private Coefficients _values;

    /// <summary>The constant <paramref name="value"/> with <paramref name="rows"/> orders in u and <paramref name="columns"/> in v.</summary>
    public Jet(int rows, int columns, double value)
    {
        _rows = rows;
        _columns = columns;
        _values[0] = value;
    }

    public double this[int i, int j]
    {
        readonly get => _values[(i * Orders) + j];
        set => _values[(i * Orders) + j] = value;
    }

    /// <summary>The variable u at <paramref name="value"/>.</summary>
    public static Jet First(int rows, int columns, double value)
    {
        Jet u = new(rows, columns, value);
        if (rows > 1)
            u[1, 0] = 1;
        return u;
    }

    /// <summary>The variable v at <paramref name="value"/>.</summary>
    public static Jet Second(int rows, int columns, double value)
    {
        Jet v = new(rows, columns, value);
        if (columns > 1)
            v[0, 1] = 1;
        return v;
    }

    /// <summary>∂ⁱ⁺ʲ/∂uⁱ∂vʲ.</summary>
    public readonly double Derivative(int i, int j)
    {
        double value = this[i, j];
        for (int k = 2; k <= i; k++)
            value *= k;
        for (int k = 2; k <= j; k++)
            value *= k;
        return value;
    }

    public static Jet operator +(in Jet a, in Jet b)
    {
        Jet sum = a;
        for (int i = 0; i < a._rows; i++)
            for (int j = 0; j < a._columns; j++)
                sum[i, j] += b[i, j];
        return sum;
    }

    public static Jet operator +(in Jet a, double b)
    {
        Jet sum = a;
        sum[0, 0] += b;
        return sum;
    }

    public static Jet operator *(in Jet a, double b)
    {
        Jet product = a;
        for (int i = 0; i < a._rows; i++)
            for (int j = 0; j < a._columns; j++)
                product[i, j] *= b;
        return product;
    }

    public static Jet operator *(in Jet a, in Jet b)
    {
        Jet product = new(a._rows, a._columns, 0);
        for (int i = 0; i < a._rows; i++)
            for (int j = 0; j < a._columns; j++)
                product[i, j] = Convolution(a, b, i, j, 0);
        return product;
    }

    public static Jet operator /(in Jet a, in Jet b)
    {
        Jet quotient = new(a._rows, a._columns, 0);
        for (int i = 0; i < a._rows; i++)
            for (int j = 0; j < a._columns; j++)
                quotient[i, j] = (a[i, j] - Convolution(b, quotient, i, j, 1)) / b[0, 0];
        return quotient;
    }

    public static Jet Sqrt(in Jet a)
    {
        Jet root = new(a._rows, a._columns, Math.Sqrt(a[0, 0]));
        for (int i = 0; i < a._rows; i++)
            for (int j = i == 0 ? 1 : 0; j < a._columns; j++)
                root[i, j] = (a[i, j] - Convolution(root, root, i, j, 1)) / (2 * root[0, 0]);
        return root;
    }

    /// <summary>log a, whose value the caller knows best.</summary>
    public static Jet Log(in Jet a, double value)
    {
        Jet log = new(a._rows, a._columns, value);
        for (int i = 0; i < a._rows; i++)
            for (int j = i == 0 ? 1 : 0; j < a._columns; j++)
            {
                // a·∂log a = ∂a, in u where there is an order of it, else in v.
                double sum = 0;
                for (int k = 0; k <= i; k++)
                    for (int l = k == 0 ? 1 : 0; l <= j; l++)
                        sum += a[k, l] * log[i - k, j - l] * (i > 0 ? i - k : j - l);
                log[i, j] = (a[i, j] - (sum / (i > 0 ? i : j))) / a[0, 0];
            }
        return log;
    }

    /// <summary>eᵃ, whose value the caller knows best.</summary>
    public static Jet Exp(in Jet a, double value)
    {
        Jet exp = new(a._rows, a._columns, value);
        for (int i = 0; i < a._rows; i++)
            for (int j = i == 0 ? 1 : 0; j < a._columns; j++)
            {
                double sum = 0;
                for (int k = 0; k <= i; k++)
                    for (int l = 0; l <= j; l++)
                        sum += a[k, l] * exp[i - k, j - l] * (i > 0 ? k : l);
                exp[i, j] = sum / (i > 0 ? i : j);
            }
        return exp;
    }

    /// <summary>Σ a[k, l]·b[i − k, j − l], without the term k = l = 0 if <paramref name="from"/> is 1; then place (i, j) of b is still 0.</summary>
    private static double Convolution(in Jet a, in Jet b, int i, int j, int from)
    {
        double sum = 0;
        for (int k = 0; k <= i; k++)
            for (int l = k == 0 ? from : 0; l <= j; l++)
                sum += a[k, l] * b[i - k, j - l];
        return sum;
    }

    [InlineArray(Orders * Orders)]
    private struct Coefficients
    {
        private double _first;
    }
}
