using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Verification;

/// <summary>Batches against the full pass and against each other.</summary>
internal static class Batches
{
    public static IEnumerable<GradientCheckItem> Checks(Subject subject, ISampledObjective<double> problem)
    {
        yield return Full(subject, problem);
        yield return Part(subject, problem);
        yield return PerSample(subject, problem);
        if (subject.Options.OrderIndependent)
            yield return Permuted(subject, problem);
    }

    private static GradientCheckItem Full(Subject subject, ISampledObjective<double> problem)
    {
        const string Name = "full batch", Cause = "the batch is not the objective with its samples replaced by these (a wrong normaliser, or a sample left out)";
        int[] all = [.. Enumerable.Range(0, problem.SampleCount)];
        Range range = ..problem.SampleCount;
        double[] byRange = Subject.Garbage(subject.Count), byList = Subject.Garbage(subject.Count);
        double rangeValue = problem.ValueAndGradient(subject.Theta, byRange, range), listValue = problem.ValueAndGradient(subject.Theta, byList, all);

        (string Call, double Value)[] values =
        [
            ("Value over the range of all samples", problem.Value(subject.Theta, range)),
            ("Value over the list of all samples", problem.Value(subject.Theta, all)),
            ("ValueAndGradient over the range of all samples", rangeValue),
            ("ValueAndGradient over the list of all samples", listValue),
        ];
        foreach ((string call, double value) in values)
        {
            GradientCheckItem item = Bits.Equal(Name, [subject.Value], [value], _ => call, "Value", call, Cause);
            if (!item.Passed)
                return item;
        }
        GradientCheckItem gradient = Bits.Equal(Name, subject.Gradient, byRange, subject.Name, "the full gradient", "that over the range of all samples", Cause);
        return gradient.Passed
            ? Bits.Equal(Name, subject.Gradient, byList, subject.Name, "the full gradient", "that over the list of all samples", Cause)
            : gradient;
    }

    /// <summary>A part that neither begins nor ends with the data, as a range and as a list.</summary>
    private static GradientCheckItem Part(Subject subject, ISampledObjective<double> problem)
    {
        const string Name = "part batch", Cause = "a range and a list read different samples";
        int count = problem.SampleCount, start = count / 3, end = Math.Max(count - count / 5, start + 1);
        int[] list = [.. Enumerable.Range(start, end - start)];
        double[] byRange = Subject.Garbage(subject.Count), byList = Subject.Garbage(subject.Count);
        double rangeValue = problem.ValueAndGradient(subject.Theta, byRange, start..end), listValue = problem.ValueAndGradient(subject.Theta, byList, list);
        string rangeCall = FormattableString.Invariant($"the range {start}..{end}");
        const string ListCall = "the list of the same samples";

        double[] values = [rangeValue, rangeValue, rangeValue];
        double[] others = [listValue, problem.Value(subject.Theta, start..end), problem.Value(subject.Theta, list)];
        double size = subject.ValueSize(rangeValue, subject.Options.BatchTolerance)[0];
        GradientCheckItem value = Bits.Compare(Name, values, others, [size, size, size], subject.Options.BatchTolerance,
            i => i == 0 ? "ValueAndGradient" : "Value", rangeCall, "another call over the same samples", Cause);
        GradientCheckItem gradient = Bits.Compare(Name, byRange, byList, subject.GradientSizes(subject.Options.RoundingTolerance), subject.Options.RoundingTolerance,
            subject.Name, rangeCall, ListCall, Cause);
        return value.Passed ? gradient : value;
    }

    private static GradientCheckItem PerSample(Subject subject, ISampledObjective<double> problem)
    {
        const string Name = "per-sample values";
        double[] first = Subject.Garbage(problem.SampleCount), second = Subject.Garbage(problem.SampleCount);
        problem.PerSampleValues(subject.Theta, first);
        subject.Problem.Value(subject.Point(subject.Direction(), 0.125));
        problem.PerSampleValues(subject.Theta, second);
        for (int i = 0; i < first.Length; i++)
        {
            if (!double.IsFinite(first[i]))
            {
                return new(Name, false, double.PositiveInfinity, 0, Sample(i), FormattableString.Invariant(
                    $"The loss of {Sample(i)} is {first[i]}, though the value is {subject.Value}. Likely cause: it was not written, or its weight is 0 and hides it."));
            }
        }
        return Bits.Equal(Name, first, second, Sample, "the first PerSampleValues", "the second", "something is left over from an earlier evaluation");
    }

    private static GradientCheckItem Permuted(Subject subject, ISampledObjective<double> problem)
    {
        double value = problem.Value(subject.Theta, subject.Permutation(problem.SampleCount));
        return Bits.Compare("permuted batch", [subject.Value], [value], subject.ValueSize(subject.Value, subject.Options.BatchTolerance), subject.Options.BatchTolerance, _ => "Value",
            "the full pass", "the list of all samples in another order",
            "a list reads other samples than it names; or the declaration depends on their order, which the option OrderIndependent = false allows");
    }

    private static string Sample(int i) => FormattableString.Invariant($"sample {i}");
}
