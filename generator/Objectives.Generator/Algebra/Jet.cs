namespace Objectives.Generator.Algebra;

/// <summary>
/// A Taylor polynomial in two variables, cut off at an order in each: place (i, j) is ∂ⁱ⁺ʲf/∂uⁱ∂vʲ divided by i!·j!. Arithmetic of such polynomials gives the
/// derivatives of a formula along with its value (A. Griewank and A. Walther, Evaluating Derivatives, 2008, chapter 13).
/// </summary>
internal sealed class Jet
{
    /// <summary>Orders from 0 to 7 in each variable.</summary>
    public const int Orders = 8;

    private readonly int _rows;
    private readonly int _columns;
    private readonly DoubleDouble[] _values;

    /// <summary>The constant <paramref name="value"/> with <paramref name="rows"/> orders in u and <paramref name="columns"/> in v.</summary>
    public Jet(int rows, int columns, DoubleDouble value)
    {
        _rows = rows;
        _columns = columns;
        _values = new DoubleDouble[rows * columns];
        _values[0] = value;
    }

    public DoubleDouble this[int i, int j]
    {
        get => _values[i * _columns + j];
        set => _values[i * _columns + j] = value;
    }

    /// <summary>The variable u at <paramref name="value"/>.</summary>
    public static Jet First(int rows, int columns, DoubleDouble value)
    {
        var u = new Jet(rows, columns, value);
        if (rows > 1)
            u[1, 0] = DoubleDouble.One;
        return u;
    }

    /// <summary>The variable v at <paramref name="value"/>.</summary>
    public static Jet Second(int rows, int columns, DoubleDouble value)
    {
        var v = new Jet(rows, columns, value);
        if (columns > 1)
            v[0, 1] = DoubleDouble.One;
        return v;
    }

    private Jet Copy()
    {
        var copy = new Jet(_rows, _columns, DoubleDouble.Zero);
        _values.CopyTo(copy._values, 0);
        return copy;
    }

    /// <summary>∂ⁱ⁺ʲ/∂uⁱ∂vʲ.</summary>
    public DoubleDouble Derivative(int i, int j)
    {
        DoubleDouble value = this[i, j];
        for (int k = 2; k <= i; k++)
            value *= new DoubleDouble(k);
        for (int k = 2; k <= j; k++)
            value *= new DoubleDouble(k);
        return value;
    }

    public static Jet operator +(Jet a, Jet b)
    {
        var sum = a.Copy();
        for (int i = 0; i < a._rows; i++)
            for (int j = 0; j < a._columns; j++)
                sum[i, j] += b[i, j];
        return sum;
    }

    public static Jet operator +(Jet a, DoubleDouble b)
    {
        var sum = a.Copy();
        sum[0, 0] += b;
        return sum;
    }

    public static Jet operator *(Jet a, DoubleDouble b)
    {
        var product = a.Copy();
        for (int i = 0; i < a._rows; i++)
            for (int j = 0; j < a._columns; j++)
                product[i, j] *= b;
        return product;
    }

    public static Jet operator *(Jet a, Jet b)
    {
        var product = new Jet(a._rows, a._columns, DoubleDouble.Zero);
        for (int i = 0; i < a._rows; i++)
            for (int j = 0; j < a._columns; j++)
                product[i, j] = Convolution(a, b, i, j, 0);
        return product;
    }

    public static Jet operator /(Jet a, Jet b)
    {
        var quotient = new Jet(a._rows, a._columns, DoubleDouble.Zero);
        for (int i = 0; i < a._rows; i++)
            for (int j = 0; j < a._columns; j++)
                quotient[i, j] = (a[i, j] - Convolution(b, quotient, i, j, 1)) / b[0, 0];
        return quotient;
    }

    public static Jet Sqrt(Jet a)
    {
        var root = new Jet(a._rows, a._columns, DoubleDouble.Sqrt(a[0, 0]));
        for (int i = 0; i < a._rows; i++)
            for (int j = i == 0 ? 1 : 0; j < a._columns; j++)
                root[i, j] = (a[i, j] - Convolution(root, root, i, j, 1)) / root[0, 0].ScaleBy(1);
        return root;
    }

    /// <summary>log a, whose value the caller knows best.</summary>
    public static Jet Log(Jet a, DoubleDouble value)
    {
        var log = new Jet(a._rows, a._columns, value);
        for (int i = 0; i < a._rows; i++)
            for (int j = i == 0 ? 1 : 0; j < a._columns; j++)
            {
                // a·∂log a = ∂a, in u where there is an order of it, else in v.
                var sum = DoubleDouble.Zero;
                for (int k = 0; k <= i; k++)
                    for (int l = k == 0 ? 1 : 0; l <= j; l++)
                        sum += a[k, l] * log[i - k, j - l] * new DoubleDouble(i > 0 ? i - k : j - l);
                log[i, j] = (a[i, j] - sum / new DoubleDouble(i > 0 ? i : j)) / a[0, 0];
            }
        return log;
    }

    /// <summary>eᵃ, whose value the caller knows best.</summary>
    public static Jet Exp(Jet a, DoubleDouble value)
    {
        var exp = new Jet(a._rows, a._columns, value);
        for (int i = 0; i < a._rows; i++)
            for (int j = i == 0 ? 1 : 0; j < a._columns; j++)
            {
                var sum = DoubleDouble.Zero;
                for (int k = 0; k <= i; k++)
                    for (int l = 0; l <= j; l++)
                        sum += a[k, l] * exp[i - k, j - l] * new DoubleDouble(i > 0 ? k : l);
                exp[i, j] = sum / new DoubleDouble(i > 0 ? i : j);
            }
        return exp;
    }

    /// <summary>Σ a[k, l]·b[i − k, j − l], without the term k = l = 0 if <paramref name="from"/> is 1; then place (i, j) of b is still 0.</summary>
    private static DoubleDouble Convolution(Jet a, Jet b, int i, int j, int from)
    {
        var sum = DoubleDouble.Zero;
        for (int k = 0; k <= i; k++)
            for (int l = k == 0 ? from : 0; l <= j; l++)
                sum += a[k, l] * b[i - k, j - l];
        return sum;
    }
}
