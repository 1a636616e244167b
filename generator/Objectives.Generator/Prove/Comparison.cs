using System;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Prove;

/// <summary>How far the program's derivatives are from differences, relative to the numbers they are sums of.</summary>
/// <param name="Gradient">Σ gradient·v against the difference of the value.</param>
/// <param name="Product">The product of each block against the difference of its gradient: the largest.</param>
internal readonly record struct Comparison(double Gradient, double Product)
{
    /// <summary>
    /// What a right derivative keeps, with many digits to spare: differences of 106-bit numbers agree to about 2⁻⁷⁰, a wrong derivative
    /// to none.
    /// </summary>
    public const double Tolerance = 1e-13;

    public bool Holds => Gradient <= Tolerance && Product <= Tolerance;

    public static Comparison Of(Derivatives derivatives, DoubleDouble[][] direction, Difference difference)
    {
        double product = 0;
        for (int k = 0; k < derivatives.Product.Length; k++)
            product = Math.Max(product, OfBlock(derivatives.Product[k], difference.Gradient[k], difference.Rounding));
        return new(OfGradient(derivatives, direction, difference), product);
    }

    /// <summary>How far two differences are from each other.</summary>
    public static Comparison Between(Difference one, Difference other, Derivatives derivatives, DoubleDouble[][] direction)
    {
        double product = 0;
        for (int k = 0; k < one.Gradient.Length; k++)
            product = Math.Max(product, OfBlock(one.Gradient[k], other.Gradient[k], 0));
        return new(Relative(one.Value, other.Value, Dot(derivatives.Gradient, direction).Size, 0), product);
    }

    /// <summary>Whether what is beyond the tolerance here is at most twice of what differences are apart: then they say nothing.</summary>
    public bool IsWithin(Comparison apart) => (Gradient <= Tolerance || Gradient <= 2 * apart.Gradient) && (Product <= Tolerance || Product <= 2 * apart.Product);

    public static double OfGradient(Derivatives derivatives, DoubleDouble[][] direction, Difference difference)
    {
        var (sum, size) = Dot(derivatives.Gradient, direction);
        return Relative(sum, difference.Value, size, difference.Rounding);
    }

    public static double OfBlock(DoubleDouble[] program, DoubleDouble[] difference, double rounding)
    {
        double size = Math.Max(Size(program), Size(difference));
        return program.Select((x, i) => Relative(x, difference[i], size, rounding)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Σ ab, and Σ |ab|.</summary>
    public static (DoubleDouble Sum, double Size) Dot(DoubleDouble[][] a, DoubleDouble[][] b)
    {
        var sum = DoubleDouble.Zero;
        double size = 0;
        for (int k = 0; k < a.Length; k++)
            for (int i = 0; i < a[k].Length; i++)
            {
                var product = a[k][i] * b[k][i];
                sum += product;
                size += Math.Abs(product.Hi);
            }
        return (sum, size);
    }

    /// <summary>The error of <paramref name="a"/> relative to the size; where rounding is all there is, within the tolerance.</summary>
    public static double Relative(DoubleDouble a, DoubleDouble b, double size, double rounding)
    {
        double error = Math.Abs((a - b).Hi);
        double relativeTo = Math.Max(Math.Max(size, Math.Abs(b.Hi)), rounding / Tolerance);
        return error == 0 ? 0 : double.IsNaN(error) ? double.PositiveInfinity : error / relativeTo;
    }

    private static double Size(DoubleDouble[] block) => block.Select(x => Math.Abs(x.Hi)).DefaultIfEmpty(0).Max();
}
