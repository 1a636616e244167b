using System;
using System.Numerics.Tensors;

namespace Objectives.Solvers;

/// <summary>
/// The last m pairs s = θ⁺ − θ, y = ∇f⁺ − ∇f, and the product −H·g of the inverse Hessian approximation they define
/// (Nocedal and Wright, algorithm 7.4, with the initial scaling s·y / y·y of equation 7.20).
/// </summary>
internal sealed class LbfgsMemory(int capacity, int dimension)
{
    private readonly double[][] steps = Rows(capacity, dimension);
    private readonly double[][] changes = Rows(capacity, dimension);
    private readonly double[] curvature = new double[capacity];   // s·y
    private readonly double[] weight = new double[capacity];
    private double scale = 1;
    private int next;

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    /// <summary>Remembers the difference of two iterates, unless rounding hides the curvature between them.</summary>
    public void Add(ReadOnlySpan<double> from, ReadOnlySpan<double> to, ReadOnlySpan<double> gradientFrom, ReadOnlySpan<double> gradientTo)
    {
        double[] s = steps[next], y = changes[next];
        TensorPrimitives.Subtract(to, from, s);
        TensorPrimitives.Subtract(gradientTo, gradientFrom, y);
        double sy = TensorPrimitives.Dot<double>(s, y), yy = TensorPrimitives.Dot<double>(y, y);
        double ratio = sy / yy;
        // An indefinite or overflowing pair would spoil every later direction.
        if (!(sy > 1e-16 * TensorPrimitives.Norm<double>(s) * Math.Sqrt(yy)) || !(ratio > 0) || !double.IsFinite(ratio))
            return;

        curvature[next] = sy;
        scale = ratio;
        next = (next + 1) % steps.Length;
        Count = Math.Min(Count + 1, steps.Length);
    }

    /// <summary>direction ← −H·gradient; the negative gradient while nothing is remembered.</summary>
    public void Direction(ReadOnlySpan<double> gradient, Span<double> direction)
    {
        TensorPrimitives.Negate(gradient, direction);
        if (Count == 0)
            return;

        for (int age = 1; age <= Count; age++)
        {
            int i = Slot(age);
            weight[i] = TensorPrimitives.Dot(steps[i], direction) / curvature[i];
            TensorPrimitives.MultiplyAdd(changes[i], -weight[i], direction, direction);
        }
        TensorPrimitives.Multiply(direction, scale, direction);
        for (int age = Count; age >= 1; age--)
        {
            int i = Slot(age);
            double correction = TensorPrimitives.Dot(changes[i], direction) / curvature[i];
            TensorPrimitives.MultiplyAdd(steps[i], weight[i] - correction, direction, direction);
        }
    }

    private int Slot(int age) => (next - age + steps.Length) % steps.Length;

    private static double[][] Rows(int count, int length)
    {
        var rows = new double[count][];
        for (int i = 0; i < count; i++)
            rows[i] = new double[length];
        return rows;
    }
}
