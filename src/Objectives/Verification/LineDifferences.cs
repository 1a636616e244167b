using System;
using System.Collections.Generic;

namespace Objectives.Verification;

/// <summary>
/// Derivatives at t = 0 of functions of one variable, by central differences extrapolated to step 0, each with an estimate
/// of its error (C. Ridders, <em>Advances in Engineering Software</em> 4, 1982; Neville's table of Richardson's formula).
/// To Ridders' estimate of the truncation error this adds one of the rounding error, from the noise of the functions: two
/// entries of the table that happen to be equal are no evidence.
/// </summary>
internal sealed class LineDifferences
{
    /// <summary>By how many of its own error estimates a difference may be wrong.</summary>
    private const double Confidence = 4;

    private const int Columns = 6;
    private const double FirstStep = 0.25;
    private const double LastStep = 1e-12;
    private const double Epsilon = 2.220446049250313e-16;

    private readonly Curve curve;
    private readonly Dictionary<double, (double[] Plus, double[] Minus)> closer = [];
    private readonly double[] center, noise, derivatives, errors;

    public LineDifferences(int functions, Curve curve)
    {
        this.curve = curve;
        center = At(0, functions);
        noise = Noise();
        derivatives = new double[functions];
        errors = new double[functions];
        Array.Fill(errors, double.PositiveInfinity);
        Extrapolate();
    }

    /// <summary>Evaluates all functions at t.</summary>
    public delegate void Curve(double t, Span<double> values);

    /// <summary>Compares the derivative of one function with an analytic value.</summary>
    public Comparison Compare(int function, double analytic, double size, double tolerance)
    {
        if (!double.IsFinite(errors[function]))
            return new(analytic, double.NaN, errors[function], 0, Verdict.NotFinite);
        var comparison = Comparison.Of(analytic, derivatives[function], Confidence * errors[function], size, tolerance);
        return comparison.Verdict == Verdict.Differs && double.IsFinite(analytic)
            ? LookCloser(function, comparison, size, tolerance)
            : comparison;
    }

    private double[] At(double t, int functions)
    {
        double[] values = new double[functions];
        curve(t, values);
        return values;
    }

    /// <summary>
    /// The standard deviation of each function's rounding errors, from fourth differences at points so close that anything
    /// smooth vanishes (R. Hamming, <em>Numerical Methods for Scientists and Engineers</em>, 1962). The median, because a kink
    /// among the points is not noise.
    /// </summary>
    private double[] Noise()
    {
        const int Points = 13;
        const double Spacing = 1.4901161193847656e-8;
        double[][] values = new double[Points][];
        for (int k = 0; k < Points; k++)
            values[k] = At((k - Points / 2) * Spacing, center.Length);

        double[] deviations = new double[center.Length];
        double[] fourth = new double[Points - 4];
        for (int i = 0; i < deviations.Length; i++)
        {
            for (int k = 0; k < fourth.Length; k++)
                fourth[k] = Math.Abs(values[k][i] - 4 * values[k + 1][i] + 6 * values[k + 2][i] - 4 * values[k + 3][i] + values[k + 4][i]);
            Array.Sort(fourth);
            double median = fourth[fourth.Length / 2];
            // A fourth difference has 70 times the variance of a value; half of all deviations are below 0.6745 of the standard one.
            deviations[i] = double.IsFinite(median) ? median / (Math.Sqrt(70) * 0.6745) : 0;
        }
        return deviations;
    }

    private void Extrapolate()
    {
        int functions = center.Length;
        double[] table = new double[functions * Columns], plus = new double[functions], minus = new double[functions];
        int[] rows = new int[functions];
        bool improvable = true;
        for (double step = FirstStep; improvable && step >= LastStep; step /= 2)
        {
            curve(step, plus);
            curve(-step, minus);
            improvable = false;
            for (int i = 0; i < functions; i++)
            {
                if (!double.IsFinite(plus[i]) || !double.IsFinite(minus[i]))
                {
                    rows[i] = 0;
                    improvable = true;
                    continue;
                }
                double rounding = Rounding(i, step, plus[i], minus[i]);
                AddRow(i, (plus[i] - minus[i]) / (2 * step), rounding, table.AsSpan(i * Columns, Columns), rows[i]++);
                improvable |= 2 * rounding < errors[i];   // the rounding error of the next step
            }
        }
    }

    /// <summary>Replaces the last row of one function's table by the next, and keeps the best entry.</summary>
    private void AddRow(int i, double difference, double rounding, Span<double> row, int rows)
    {
        double entry = difference, factor = 1;
        for (int column = 0; column < Columns; column++)
        {
            double above = row[column];
            row[column] = entry;
            if (column == rows)
                return;
            factor *= 4;
            double next = entry + (entry - above) / (factor - 1);
            double error = Math.Max(Math.Abs(next - entry), Math.Abs(next - above)) + rounding;
            if (error < errors[i])
                (derivatives[i], errors[i]) = (next, error);
            entry = next;
        }
    }

    /// <summary>
    /// A difference that contradicts the analytic value is looked at again with the smallest step that can still tell the
    /// two apart: far steps may have jumped over something, and a kink shows in the one-sided differences, which approach
    /// each other in proportion to the step wherever the function is smooth.
    /// </summary>
    private Comparison LookCloser(int i, Comparison comparison, double size, double tolerance)
    {
        double discrepancy = Math.Abs(comparison.Analytic - comparison.Numeric);
        double exact = 64 * (noise[i] + Epsilon * Math.Abs(center[i])) / discrepancy;
        double step = Math.Clamp(Math.Pow(2, Math.Ceiling(Math.Log2(exact))), LastStep, FirstStep / 2);

        (double forward, double backward) = OneSided(i, step);
        (double forward2, double backward2) = OneSided(i, 2 * step);
        double difference = (4 * (forward + backward) - (forward2 + backward2)) / 6;
        if (!double.IsFinite(difference))
            return comparison;
        if (Math.Abs(difference - comparison.Analytic) <= discrepancy / 2)
            return Comparison.Of(comparison.Analytic, difference, discrepancy / 2, size, tolerance);

        bool kink = Math.Abs(forward - backward) > 0.7 * Math.Abs(forward2 - backward2);
        bool between = comparison.Analytic >= Math.Min(forward, backward) - discrepancy / 8
            && comparison.Analytic <= Math.Max(forward, backward) + discrepancy / 8;
        return kink && between ? comparison with { Verdict = Verdict.Kink, Error = 0 } : comparison;
    }

    private (double Forward, double Backward) OneSided(int i, double step)
    {
        if (!closer.TryGetValue(step, out (double[] Plus, double[] Minus) values))
            closer[step] = values = (At(step, center.Length), At(-step, center.Length));
        return ((values.Plus[i] - center[i]) / step, (center[i] - values.Minus[i]) / step);
    }

    private double Rounding(int i, double step, double plus, double minus) =>
        (noise[i] + Epsilon * Math.Max(Math.Abs(plus), Math.Abs(minus))) / step;
}
