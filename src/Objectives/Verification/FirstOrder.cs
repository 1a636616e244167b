using System;
using System.Linq;

namespace Objectives.Verification;

/// <summary>The gradient against differences of the value.</summary>
internal static class FirstOrder
{
    public const string Name = "gradient";

    public static GradientCheckItem Check(Subject subject)
    {
        double tolerance = subject.Options.DerivativeTolerance;
        var coordinates = new Tally();
        var directions = new Tally();
        double[]? worst = null;
        if (subject.Count <= subject.Options.MaxCoordinates)
        {
            for (int i = 0; i < subject.Count; i++)
                if (!subject.IsFixed[i])
                    coordinates.Add(Along(subject, subject.Coordinate(i)), subject.Name(i), i);
        }
        foreach ((string where, double[] direction) in Directions.Of(subject))
        {
            directions.Add(Along(subject, direction), where, -1);
            if (directions.Where == where)
                worst = direction;
        }

        double error = Math.Max(coordinates.Worst.Error, directions.Worst.Error);
        string note = string.Join(" ", coordinates.Notes("derivative").Concat(directions.Notes("derivative")));
        if (error <= tolerance)
        {
            Tally shown = coordinates.Worst.Error >= directions.Worst.Error && coordinates.Where is not null ? coordinates : directions;
            string explanation = FormattableString.Invariant($"Along {coordinates.Count} coordinates and {directions.Count} random directions.");
            if (shown.Where is not null)
                explanation += $" Worst along {shown.Where}: {PerUnit(subject, shown)}.";
            return new(Name, true, error, tolerance, shown.Where, explanation) { Note = note };
        }

        int index = coordinates.Worst.Error > tolerance ? coordinates.Index : Locate(subject, worst!);
        string entry = subject.Name(index);
        double scale = subject.Coordinate(index)[index];
        Comparison comparison = Along(subject, subject.Coordinate(index)).Per(scale);
        return new(Name, false, error, tolerance, entry, FormattableString.Invariant(
            $"∂f/∂{entry}: {comparison}. ") + LikelyCause.Of(subject, subject.Gradient, index, comparison.Numeric))
        {
            Note = note,
        };
    }

    /// <summary>The derivative along a direction, both ways.</summary>
    private static Comparison Along(Subject subject, double[] direction)
    {
        double analytic = 0, squares = 0;
        for (int i = 0; i < direction.Length; i++)
        {
            double part = subject.Gradient[i] * direction[i];
            analytic += part;
            squares += part * part;
        }
        var differences = new LineDifferences(1, (t, value) => value[0] = subject.Problem.Value(subject.Point(direction, t)));
        return differences.Compare(0, analytic, Math.Sqrt(squares), subject.Options.DerivativeTolerance);
    }

    /// <summary>Halves the direction along which the gradient is wrong until one parameter is left.</summary>
    private static int Locate(Subject subject, double[] direction)
    {
        int start = 0, length = direction.Length;
        while (length > 1)
        {
            int half = length / 2;
            bool first = Discrepancy(subject, direction, start, half) >= Discrepancy(subject, direction, start + half, length - half);
            (start, length) = first ? (start, half) : (start + half, length - half);
        }
        return start;
    }

    private static double Discrepancy(Subject subject, double[] direction, int start, int length)
    {
        double[] part = new double[direction.Length];
        direction.AsSpan(start, length).CopyTo(part.AsSpan(start));
        Comparison comparison = Along(subject, part);
        return comparison.Verdict == Verdict.Differs ? Math.Abs(comparison.Analytic - comparison.Numeric) : 0;
    }

    private static Comparison PerUnit(Subject subject, Tally tally) =>
        tally.Index < 0 ? tally.Worst : tally.Worst.Per(subject.Coordinate(tally.Index)[tally.Index]);
}
