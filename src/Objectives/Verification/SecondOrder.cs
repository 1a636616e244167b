using System;
using System.Linq;

namespace Objectives.Verification;

/// <summary>The Hessian-vector product against differences of the gradient.</summary>
internal static class SecondOrder
{
    public const string Name = "Hessian-vector product";

    private const double Epsilon = 2.220446049250313e-16;

    public static GradientCheckItem Check(Subject subject)
    {
        double tolerance = subject.Options.DerivativeTolerance;
        var tally = new Tally();
        double[]? worst = null;
        int directions = 0;
        foreach ((string _, double[] direction) in Directions.Of(subject))
        {
            directions++;
            double[] product = subject.Product(direction);
            var differences = new LineDifferences(
                subject.Count, (t, gradient) => subject.Problem.ValueAndGradient(subject.Point(direction, t), gradient));
            // An entry that cancels to 0, as the derivative by the score of a softmax of one element does, is rounding alone.
            double[] noise = Noise.Of(subject.Count, (t, moved) => subject.Problem.HessianVectorProduct(subject.Point(direction, t), direction, moved));
            double[] rounding = [.. subject.Sizes(product).Zip(noise, (size, here) => Math.Max(size * Epsilon, here))];
            double[] sizes = Noise.Raise([.. product.Select(Math.Abs)], rounding, tolerance);
            double before = tally.Worst.Error;
            for (int i = 0; i < subject.Count; i++)
                tally.Add(differences.Compare(i, product[i], sizes[i], tolerance), subject.Name(i), i);
            if (worst is null || tally.Worst.Error > before)
                worst = product;
        }

        double error = tally.Worst.Error;
        string note = string.Join(" ", tally.Notes("product"));
        if (error <= tolerance)
        {
            string explanation = FormattableString.Invariant($"Along {directions} random directions.");
            if (tally.Where is not null)
                explanation += $" Worst at {tally.Where}: {tally.Worst}.";
            return new(Name, true, error, tolerance, tally.Where, explanation) { Note = note };
        }
        return new(Name, false, error, tolerance, tally.Where,
            $"(∇²f·v) at {tally.Where}: {tally.Worst}. " + LikelyCause.Of(subject, worst, tally.Index, tally.Worst.Numeric))
        {
            Note = note,
        };
    }
}
