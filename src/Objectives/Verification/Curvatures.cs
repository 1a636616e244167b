using System;
using System.Collections.Generic;
using System.Numerics.Tensors;

namespace Objectives.Verification;

/// <summary>
/// What solvers that know more than a gradient are given: the Jacobians of residuals and constraints against differences and against each other, and
/// the symmetry of Gauss–Newton and Fisher matrices.
/// </summary>
internal static class Curvatures
{
    private delegate void Product(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product);

    /// <summary>A Jacobian with more numbers is not formed.</summary>
    private const long MostNumbers = 1 << 24;

    /// <param name="subject">The objective.</param>
    /// <param name="isStated">Whether derivatives are stated otherwise than the formulas have them: differences say nothing then.</param>
    public static IEnumerable<GradientCheckItem> Checks(Subject subject, bool isStated)
    {
        if (subject.Problem is IResidual<double> residual)
        {
            if (!isStated)
                yield return Along(subject, "residual product", residual.ResidualCount, residual.Residuals, d => JacobianVector(subject, residual, d), i => Entry("residual", i));
            yield return Transposed(subject, residual);
            if ((long)residual.ResidualCount * subject.Count <= MostNumbers)
                yield return Rows(subject, residual);
        }
        if (subject.Problem is IGaussNewton<double> gaussNewton)
            yield return Symmetric(subject, "Gauss–Newton symmetry", gaussNewton.GaussNewtonVectorProduct);
        if (subject.Problem is IFisher<double> fisher)
            yield return Symmetric(subject, "Fisher symmetry", fisher.FisherVectorProduct);
        if (!isStated && subject.Problem is IConstrained<double> constrained)
            yield return Along(subject, "constraints", constrained.ConstraintCount, constrained.ConstraintValues, d => ConstraintsAlong(subject, constrained, d), i => Entry("constraint", i));
    }

    /// <summary>A product with a Jacobian against differences.</summary>
    private static GradientCheckItem Along(
        Subject subject, string name, int count, Function function, Func<double[], double[]> product, Func<int, string> entry)
    {
        double tolerance = subject.Options.DerivativeTolerance;
        var tally = new Tally();
        int directions = 0;
        foreach ((string _, double[] direction) in Directions.Of(subject))
        {
            directions++;
            double[] analytic = product(direction);
            var differences = new LineDifferences(count, (t, values) => function(subject.Point(direction, t), values));
            double size = count == 0 ? 0 : TensorPrimitives.Norm<double>(analytic) / Math.Sqrt(count);
            for (int i = 0; i < count; i++)
                tally.Add(differences.Compare(i, analytic[i], Math.Max(Math.Abs(analytic[i]), size), tolerance), entry(i), i);
        }
        double error = tally.Worst.Error;
        bool passed = error <= tolerance;
        string explanation = FormattableString.Invariant($"Along {directions} random directions.");
        if (tally.Where is not null)
            explanation += $" Worst at {tally.Where}: {tally.Worst}." + (passed ? "" : " Likely cause: a derivative that is missing or wrong in the Jacobian.");
        return new(name, passed, error, tolerance, tally.Where, explanation) { Note = string.Join(" ", tally.Notes("product")) };
    }

    private delegate void Function(ReadOnlySpan<double> theta, Span<double> values);

    /// <summary>(Jᵀu)·v = u·(Jv).</summary>
    private static GradientCheckItem Transposed(Subject subject, IResidual<double> problem)
    {
        double[] direction = subject.Direction(), along = JacobianVector(subject, problem, direction), cotangent = new double[along.Length], pulled = Subject.Garbage(subject.Count);
        var random = new Random(subject.Options.Seed);
        foreach (ref double u in cotangent.AsSpan())
            u = 2 * random.NextDouble() - 1;
        problem.VectorResidualJacobian(subject.Theta, cotangent, pulled);
        return Form(subject, "residual transpose", cotangent, along, pulled, direction, "u·(Jv)", "(Jᵀu)·v", "the Jacobian and its transpose are computed differently");
    }

    /// <summary>The rows of J times v.</summary>
    private static GradientCheckItem Rows(Subject subject, IResidual<double> problem)
    {
        double tolerance = subject.Options.RoundingTolerance;
        double[] direction = subject.Direction(), along = JacobianVector(subject, problem, direction), rows = Subject.Garbage(along.Length * subject.Count);
        problem.ResidualJacobian(subject.Theta, rows);
        double[] products = new double[along.Length], sizes = new double[along.Length];
        for (int i = 0; i < along.Length; i++)
            for (int j = 0; j < direction.Length; j++)
            {
                double part = rows[i * direction.Length + j] * direction[j];
                products[i] += part;
                sizes[i] += Math.Abs(part);
            }
        double[] noise = Noise.Of(along.Length, (t, values) => problem.ResidualJacobianVector(subject.Point(direction, t), direction, values));
        return Bits.Compare("residual Jacobian", along, products, Noise.Raise(sizes, noise, tolerance), tolerance, i => Entry("residual", i),
            "ResidualJacobianVector", "ResidualJacobian times the direction", "a row is missing, or belongs to another residual");
    }

    private static GradientCheckItem Symmetric(Subject subject, string name, Product product)
    {
        double[] u = subject.Direction(), v = subject.Direction(), ofU = Subject.Garbage(subject.Count), ofV = Subject.Garbage(subject.Count);
        product(subject.Theta, u, ofU);
        product(subject.Theta, v, ofV);
        return Form(subject, name, u, ofV, ofU, v, "u·Gv", "v·Gu", "a derivative that is missing or wrong on one side of the product");
    }

    /// <summary>Two ways to one number, a·b = c·d.</summary>
    private static GradientCheckItem Form(Subject subject, string name, double[] a, double[] b, double[] c, double[] d, string first, string second, string cause)
    {
        double left = BilinearForm.Of(a, b), right = BilinearForm.Of(c, d);
        double tolerance = subject.Options.RoundingTolerance, error = left == right ? 0 : BilinearForm.Relative(left - right, BilinearForm.Size(a, b) + BilinearForm.Size(c, d));
        return new(name, error <= tolerance, error, tolerance, null,
            FormattableString.Invariant($"{first} = {left:g12}, {second} = {right:g12}.") + (error <= tolerance ? "" : $" Likely cause: {cause}."));
    }

    private static double[] JacobianVector(Subject subject, IResidual<double> problem, double[] direction)
    {
        double[] product = Subject.Garbage(problem.ResidualCount);
        problem.ResidualJacobianVector(subject.Theta, direction, product);
        return product;
    }

    private static double[] ConstraintsAlong(Subject subject, IConstrained<double> problem, double[] direction)
    {
        double[] rows = Subject.Garbage(problem.ConstraintCount * subject.Count), along = new double[problem.ConstraintCount];
        problem.ConstraintJacobian(subject.Theta, rows);
        for (int i = 0; i < along.Length; i++)
            along[i] = TensorPrimitives.Dot(rows.AsSpan(i * direction.Length, direction.Length), direction);
        return along;
    }

    private static string Entry(string what, int i) => FormattableString.Invariant($"{what} {i}");
}
