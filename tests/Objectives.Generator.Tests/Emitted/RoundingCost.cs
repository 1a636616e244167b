using System;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>What rounding may cost a result, by how far the result moves where every number is off by a random error: see <see cref="Rounding"/>.</summary>
internal static class RoundingCost
{
    /// <summary>The relative errors: so small that results move in proportion.</summary>
    public const double Size = 1.0 / (1L << 40);

    /// <summary>The rounding unit of a double.</summary>
    public const double Unit = 1.0 / (1L << 53);

    /// <summary>Results may be off by this many of the largest moves that were seen, per rounding unit.</summary>
    public const double Allowance = 256;

    /// <summary>How often the oracle computes with errors where it disagrees: a step that is near may be on the same side in each of the few before.</summary>
    public const int SecondThoughts = 12;

    /// <summary>Errors that are smaller by this, with which a result that moves in proportion moves by as much less.</summary>
    private const double Smaller = 1.0 / (1L << 10);

    /// <summary>None for the first evaluation, others for each that follows.</summary>
    public static Rounding? Errors(int evaluation, double size = Size) => evaluation == 0 ? null : new(evaluation, size);

    /// <param name="results">The result without errors, then with errors of the size.</param>
    /// <param name="unit">The rounding unit of the numbers that are looked at.</param>
    /// <param name="size">The size of the errors.</param>
    public static double Of(double[][] results, double unit = Unit, double size = Size) =>
        Allowance * unit / size * results.Skip(1).Select(r => Distance(r, results[0])).DefaultIfEmpty(0).Max();

    /// <summary>Whether a step is so near that results jump, far or not at all: then they move by as much where errors are smaller.</summary>
    /// <param name="expected">The results.</param>
    /// <param name="others">The results with some errors of a size.</param>
    /// <param name="size">The size of errors with which they move far.</param>
    public static bool IsAtStep(double[] expected, Func<double, double[][]> others, double size = Size)
    {
        double Move(double size) => others(size).Max(o => Distance(o, expected));
        double small = Move(size * Smaller);
        return small > 0 && small > Move(size) * Math.Sqrt(Smaller);
    }

    /// <summary>The Euclidean distance, infinite if one is finite where the other is not.</summary>
    public static double Distance(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i].Equals(b[i]) ? 0 : double.IsFinite(a[i] - b[i]) ? (a[i] - b[i]) * (a[i] - b[i]) : double.PositiveInfinity;
        return Math.Sqrt(sum);
    }
}
