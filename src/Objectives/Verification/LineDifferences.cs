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
    private const double LastStep = 1.0 / (1L << 40);
    private const double Epsilon = 2.220446049250313e-16;

    private readonly Curve curve;
    private readonly Dictionary<double, (double[] Plus, double[] Minus)> closer = [];
    private readonly double[] center, noise, derivatives, errors;

    public LineDifferences(int functions, Curve curve)
    {
        this.curve = curve;
        center = At(0, functions);
        noise = Noise.Of(functions, curve);
        derivatives = new double[functions];
        errors = new double[functions];
        Array.Fill(errors, double.PositiveInfinity);
        Extrapolate();
    }

    /// <summary>Compares the derivative of one function with an analytic value.</summary>
    public Comparison Compare(int function, double analytic, double size, double tolerance)
    {
        if (!double.IsFinite(errors[function]))
            return new(analytic, double.NaN, errors[function], size, 0, Verdict.NotFinite);
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
    /// A difference that contradicts the analytic value is looked at again with smaller steps, down to the smallest that can
    /// tell the two apart: far steps may have jumped over something, and a kink shows in the one-sided differences, which
    /// approach each other in proportion to the step wherever the function is smooth.
    /// </summary>
    private Comparison LookCloser(int i, Comparison comparison, double size, double tolerance)
    {
        double discrepancy = Math.Abs(comparison.Analytic - comparison.Numeric);
        if (Rediscovered(i, comparison, size, tolerance) is { } agreement)
            return agreement;

        double exact = 64 * (noise[i] + Epsilon * Math.Abs(center[i])) / discrepancy;
        double step = Math.Clamp(Math.Pow(2, Math.Ceiling(Math.Log2(exact))), LastStep, FirstStep / 2);
        (double forward, double backward) = OneSided(i, step);
        (double forward2, double backward2) = OneSided(i, 2 * step);
        double difference = Extrapolated(i, step);
        if (!double.IsFinite(difference))
            return comparison;
        if (Math.Abs(difference - comparison.Analytic) <= discrepancy / 2)
            return Comparison.Of(comparison.Analytic, difference, discrepancy / 2, size, tolerance);

        bool kink = Math.Abs(forward - backward) > 0.7 * Math.Abs(forward2 - backward2);
        bool between = comparison.Analytic >= Math.Min(forward, backward) - discrepancy / 8
            && comparison.Analytic <= Math.Max(forward, backward) + discrepancy / 8;
        return kink && between ? comparison with { Verdict = Verdict.Kink, Error = 0 } : comparison;
    }

    /// <summary>Whether two smaller steps in a row agree with the analytic value, which chance does not bring about.</summary>
    private Comparison? Rediscovered(int i, Comparison comparison, double size, double tolerance)
    {
        double least = 8 * Epsilon * Math.Abs(center[i]) / Math.Abs(comparison.Analytic - comparison.Numeric);
        bool before = false;
        for (double step = FirstStep / 16; step >= Math.Max(least, LastStep); step /= 2)
        {
            double difference = Extrapolated(i, step);
            var closer = Comparison.Of(comparison.Analytic, difference, tolerance * size, size, tolerance);
            bool agrees = double.IsFinite(difference) && closer.Verdict == Verdict.Agrees;
            if (agrees && before)
                return closer;
            before = agrees;
        }
        return null;
    }

    private double Extrapolated(int i, double step)
    {
        (double forward, double backward) = OneSided(i, step);
        (double forward2, double backward2) = OneSided(i, 2 * step);
        return (4 * (forward + backward) - (forward2 + backward2)) / 6;
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
