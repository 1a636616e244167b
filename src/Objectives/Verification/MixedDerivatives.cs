using System;
using System.Collections.Generic;

namespace Objectives.Verification;

/// <summary>The product with the hyperparameters' rows against differences of their gradient, and the mixed product as its transpose.</summary>
internal static class MixedDerivatives
{
    /// <param name="subject">The objective.</param>
    /// <param name="problem">The same objective.</param>
    /// <param name="isSymmetric">Whether the gradients are those of one function.</param>
    public static IEnumerable<GradientCheckItem> Checks(Subject subject, IHyperparameterObjective<double> problem, bool isSymmetric)
    {
        const string Name = "hyperparameter product", Transposed = "mixed product";
        int count = problem.HyperparameterCount;
        double[] direction = subject.Direction(), product = Subject.Garbage(count), mixed = Subject.Garbage(subject.Count), along = new double[count];
        if (count == 0 || !isSymmetric)
            yield break;
        problem.HyperparameterVectorProduct(subject.Theta, direction, product);
        double tolerance = subject.Options.DerivativeTolerance;
        var differences = new LineDifferences(count, (t, gradient) => problem.HyperparameterGradient(subject.Point(direction, t), gradient));
        var tally = new Tally();
        for (int i = 0; i < count; i++)
            tally.Add(differences.Compare(i, product[i], Math.Abs(product[i]), tolerance), FormattableString.Invariant($"hyperparameter {i}"), i);
        double error = tally.Worst.Error;
        yield return new(Name, error <= tolerance, error, tolerance, tally.Where, tally.Where is null ? "Nothing could be compared." : $"(∂²f/∂h∂θ·v) at {tally.Where}: {tally.Worst}.")
        {
            Note = string.Join(" ", tally.Notes("product")),
        };

        for (int i = 0; i < count; i++)
            along[i] = 1 + (i % 3 * 0.25);
        problem.MixedVectorProduct(subject.Theta, along, mixed);
        double left = BilinearForm.Of(mixed, direction), right = BilinearForm.Of(product, along), rounding = subject.Options.RoundingTolerance;
        double[] noise = Noise.Of(1, (t, form) =>
        {
            double[] moved = new double[subject.Count];
            problem.MixedVectorProduct(subject.Point(direction, t), along, moved);
            form[0] = BilinearForm.Of(moved, direction);
        });
        double size = BilinearForm.Size(mixed, direction) + BilinearForm.Size(product, along);
        yield return Bits.Compare(Transposed, [left], [right], Noise.Raise([size], noise, rounding), rounding, _ => "v, h", "v·MixedVectorProduct(h)", "h·HyperparameterVectorProduct(v)",
            "a hyperparameter is left out of one of them, or in another's place");
    }
}
