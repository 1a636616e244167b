using System;
using System.Globalization;
using System.Linq;

namespace Objectives.Verification;

/// <summary>The objective under check, at one θ: its values there, and directions to leave it in.</summary>
internal sealed class Subject
{
    /// <summary>Below this a parameter's own size says nothing about the size of steps that matter to it.</summary>
    private const double SmallestScale = 1e-4;

    /// <summary>The same, relative to the other parameters of its block.</summary>
    private const double SmallestRatio = 1e-2;

    private readonly Random random;
    private readonly double[] scales;
    private double? valueNoise;

    public Subject(ITwiceDifferentiable<double> problem, double[] theta, GradientCheckOptions options)
    {
        Problem = problem;
        Theta = theta;
        Options = options;
        random = new Random(options.Seed);
        scales = Scales();
        IsFixed = new bool[theta.Length];
        (problem as IFixedParameters)?.FixedParameters(IsFixed);
        Gradient = Garbage(theta.Length);
        ValueOfGradientCall = problem.ValueAndGradient(theta, Gradient);
        Value = problem.Value(theta);
    }

    public ITwiceDifferentiable<double> Problem { get; }

    public double[] Theta { get; }

    public GradientCheckOptions Options { get; }

    public int Count => Theta.Length;

    /// <summary>Which entries of θ do not move: directions are zero there.</summary>
    public bool[] IsFixed { get; }

    public double Value { get; }

    public double ValueOfGradientCall { get; }

    public double[] Gradient { get; }

    /// <summary>The rounding noise of the value.</summary>
    public double ValueNoise => valueNoise ??= MeasureValueNoise();

    /// <summary>The sizes that differences of two gradients at θ are measured by.</summary>
    public double[] GradientSizes(double tolerance)
    {
        double[] direction = Direction();
        return Noise.Raise(Sizes(Gradient), Noise.Of(Count, (t, gradient) => Problem.ValueAndGradient(Point(direction, t), gradient)), tolerance);
    }

    /// <summary>The size that differences of two values near <paramref name="value"/> are measured by.</summary>
    public double[] ValueSize(double value, double tolerance) => Noise.Raise([Math.Abs(value)], [ValueNoise], tolerance);

    /// <summary>An output buffer in which anything that is not overwritten is found.</summary>
    public static double[] Garbage(int length)
    {
        double[] garbage = new double[length];
        Array.Fill(garbage, double.NaN);
        return garbage;
    }

    /// <summary>A direction without small entries, in steps that suit each parameter; zero outside the range and where parameters are fixed.</summary>
    public double[] Direction(int start, int length)
    {
        double[] direction = new double[Count];
        for (int i = start; i < start + length; i++)
        {
            double step = scales[i] * (0.5 + random.NextDouble() / 2) * (random.Next(2) == 0 ? -1 : 1);
            direction[i] = IsFixed[i] ? 0 : step;
        }
        return direction;
    }

    public double[] Direction() => Direction(0, Count);

    public double[] Coordinate(int i)
    {
        double[] direction = new double[Count];
        direction[i] = scales[i];
        return direction;
    }

    /// <summary>A permutation of 0 … count − 1.</summary>
    public int[] Permutation(int count)
    {
        int[] permutation = [.. Enumerable.Range(0, count)];
        random.Shuffle(permutation);
        return permutation;
    }

    public double[] Point(ReadOnlySpan<double> direction, double t)
    {
        double[] point = new double[Count];
        for (int i = 0; i < point.Length; i++)
            point[i] = Theta[i] + t * direction[i];
        return point;
    }

    public double[] Product(ReadOnlySpan<double> direction) => Product(Theta, direction);

    public double[] Product(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction)
    {
        double[] product = Garbage(Count);
        Problem.HessianVectorProduct(theta, direction, product);
        return product;
    }

    /// <summary>The sizes that errors in the entries of a parameter-sized vector are measured by: their own, or their block's if that is larger.</summary>
    public double[] Sizes(ReadOnlySpan<double> vector)
    {
        double[] sizes = new double[Count];
        for (int i = 0; i < Count; i++)
            sizes[i] = Math.Abs(vector[i]);
        foreach (ParameterBlock block in Problem.Layout.Blocks)
        {
            double size = RootMeanSquare(vector.Slice(block.Offset, block.Length));
            for (int i = block.Offset; i < block.Offset + block.Length; i++)
                sizes[i] = Math.Max(sizes[i], size);
        }
        return sizes;
    }

    /// <summary>The name of a parameter, such as <c>W[3, 2]</c>.</summary>
    public string Name(int index)
    {
        foreach (ParameterBlock block in Problem.Layout.Blocks)
        {
            if (index >= block.Offset && index < block.Offset + block.Length)
                return block.Shape.Length == 0 ? block.Name : $"{block.Name}[{Indices(index - block.Offset, block.Shape)}]";
        }
        return FormattableString.Invariant($"θ[{index}]");
    }

    private static string Indices(int flat, ReadOnlySpan<int> shape)
    {
        string[] indices = new string[shape.Length];
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            (flat, int index) = Math.DivRem(flat, shape[axis]);
            indices[axis] = index.ToString(CultureInfo.InvariantCulture);
        }
        return string.Join(", ", indices);
    }

    private double[] Scales()
    {
        double[] scales = Sizes(Theta);
        for (int i = 0; i < scales.Length; i++)
            scales[i] = scales[i] == 0 ? 1 : Math.Max(Math.Max(Math.Abs(Theta[i]), SmallestRatio * scales[i]), SmallestScale);
        return scales;
    }

    private double MeasureValueNoise()
    {
        double[] direction = Direction();
        return Noise.Of(1, (t, value) => value[0] = Problem.Value(Point(direction, t)))[0];
    }

    private static double RootMeanSquare(ReadOnlySpan<double> vector)
    {
        double largest = 0, sum = 0;
        foreach (double x in vector)
            largest = Math.Max(largest, Math.Abs(x));
        if (largest is 0 or double.PositiveInfinity or double.NaN)
            return largest;
        foreach (double x in vector)
            sum += x / largest * (x / largest);
        return largest * Math.Sqrt(sum / vector.Length);
    }
}
