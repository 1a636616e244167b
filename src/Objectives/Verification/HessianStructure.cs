using System;
using System.Collections.Generic;

namespace Objectives.Verification;

/// <summary>The product v ↦ ∇²f·v is linear and symmetric.</summary>
internal static class HessianStructure
{
    /// <param name="subject">The objective.</param>
    /// <param name="isSymmetric">Whether it must be symmetric: the gradient is that of a function.</param>
    public static IEnumerable<GradientCheckItem> Checks(Subject subject, bool isSymmetric)
    {
        double[] u = subject.Direction(), v = subject.Direction();
        double[] hu = subject.Product(u), hv = subject.Product(v);
        if (isSymmetric)
            yield return Symmetry(subject, u, v, hu, hv);
        yield return Linearity(subject, u, v, hu, hv);
    }

    private static GradientCheckItem Symmetry(Subject subject, double[] u, double[] v, double[] hu, double[] hv)
    {
        const string Name = "Hessian symmetry";
        double tolerance = subject.Options.RoundingTolerance;
        (double left, double right, double size) = (BilinearForm.Of(u, hv), BilinearForm.Of(v, hu), BilinearForm.Size(u, hv) + BilinearForm.Size(v, hu));
        double[] elsewhere = subject.Direction();
        double[] noise = Noise.Of(1, (t, form) => form[0] = BilinearForm.Of(u, subject.Product(subject.Point(elsewhere, t), v)));
        double error = BilinearForm.Relative(left - right, Noise.Raise([size], noise, tolerance)[0]);
        if (error <= tolerance)
            return new(Name, true, error, tolerance, null, FormattableString.Invariant($"u·Hv = {left:g12}, v·Hu = {right:g12}."));

        int row = Locate(u, part => Math.Abs(BilinearForm.Of(part, hv) - BilinearForm.Of(v, subject.Product(part))));
        double[] unit = Part(u, row, 1);
        double[] image = subject.Product(unit);
        int column = Locate(v, part => Math.Abs(BilinearForm.Of(unit, subject.Product(part)) - BilinearForm.Of(part, image)));
        double rowColumn = subject.Product(Part(v, column, 1))[row] / v[column], columnRow = image[column] / unit[row];
        string entry = $"{subject.Name(row)}, {subject.Name(column)}";
        return new(Name, false, error, tolerance, entry, FormattableString.Invariant(
            $"u·Hv = {left:g12}, v·Hu = {right:g12}. The entry of the Hessian at ({subject.Name(row)}, {subject.Name(column)}) is {rowColumn:g12}, its mirror image {columnRow:g12}. ")
            + "Likely cause: a mixed second derivative that is missing or wrong on one side of the diagonal.");
    }

    private static GradientCheckItem Linearity(Subject subject, double[] u, double[] v, double[] hu, double[] hv)
    {
        const string Name = "Hessian linearity";
        const double A = 0.75, B = -1.5;
        double tolerance = subject.Options.RoundingTolerance;
        double[] combined = new double[subject.Count], parts = new double[subject.Count];
        for (int i = 0; i < combined.Length; i++)
        {
            combined[i] = A * u[i] + B * v[i];
            parts[i] = Math.Abs(A * hu[i]) + Math.Abs(B * hv[i]);
        }
        double[] elsewhere = subject.Direction();
        double[] noise = Noise.Of(subject.Count, (t, product) => subject.Problem.HessianVectorProduct(subject.Point(elsewhere, t), combined, product));
        double[] product = subject.Product(combined), sizes = Noise.Raise(subject.Sizes(parts), noise, tolerance);
        double error = 0;
        int worst = -1;
        for (int i = 0; i < product.Length; i++)
        {
            double here = BilinearForm.Relative(product[i] - (A * hu[i] + B * hv[i]), sizes[i]);
            if (here > error)
                (error, worst) = (here, i);
        }
        if (worst < 0)
            return new(Name, true, 0, tolerance, null, "H(au + bv) = aHu + bHv.");
        return new(Name, error <= tolerance, error, tolerance, subject.Name(worst), FormattableString.Invariant(
            $"At {subject.Name(worst)}, H(au + bv) is {product[worst]:g12} and aHu + bHv is {A * hu[worst] + B * hv[worst]:g12}.")
            + (error <= tolerance ? "" : " Likely cause: the product depends on its direction otherwise than in proportion, or on earlier calls."));
    }

    /// <summary>Halves a direction until one entry of what contributes to the defect is left.</summary>
    private static int Locate(double[] direction, Func<double[], double> defect)
    {
        int start = 0, length = direction.Length;
        while (length > 1)
        {
            int half = length / 2;
            bool first = defect(Part(direction, start, half)) >= defect(Part(direction, start + half, length - half));
            (start, length) = first ? (start, half) : (start + half, length - half);
        }
        return start;
    }

    private static double[] Part(double[] direction, int start, int length)
    {
        double[] part = new double[direction.Length];
        direction.AsSpan(start, length).CopyTo(part.AsSpan(start));
        return part;
    }
}
