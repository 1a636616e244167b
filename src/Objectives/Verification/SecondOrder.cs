using System;

namespace Objectives.Verification;

/// <summary>The Hessian-vector product against differences of the gradient.</summary>
internal static class SecondOrder
{
    public const string Name = "Hessian-vector product";

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
            double before = tally.Worst.Error;
            for (int i = 0; i < subject.Count; i++)
                tally.Add(differences.Compare(i, product[i], Math.Abs(product[i]), tolerance), subject.Name(i), i);
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
