using System;

namespace Objectives.Verification;

/// <summary>Whether value and gradient at θ are finite: nothing can be compared otherwise.</summary>
internal static class Finiteness
{
    public static GradientCheckItem Check(Subject subject)
    {
        const string Name = "finite";
        for (int i = 0; i < subject.Count; i++)
        {
            if (!double.IsFinite(subject.Theta[i]))
                return Failed(Name, subject.Name(i), $"θ itself is {subject.Theta[i]} at {subject.Name(i)}.");
        }
        if (!double.IsFinite(subject.Value) || !double.IsFinite(subject.ValueOfGradientCall))
        {
            double value = double.IsFinite(subject.Value) ? subject.ValueOfGradientCall : subject.Value;
            if (subject.Problem is IInnerProblems<double> inner && inner.InnerFailures(subject.Theta) is > 0 and var failures)
                return Failed(Name, null, $"The value at θ is {value}: {failures} of its inner problems have no solution found. Choose another start or more iterations for them, or a θ where they have one.");
            return Failed(Name, null, $"The value at θ is {value}. Choose a θ inside the domain, and look for data that are not finite.");
        }
        for (int i = 0; i < subject.Count; i++)
        {
            if (!double.IsFinite(subject.Gradient[i]))
            {
                return Failed(Name, subject.Name(i),
                    $"The value at θ is {subject.Value}, but the gradient is {subject.Gradient[i]} at {subject.Name(i)}. Either θ is on the edge of the domain, or the entry was not written.");
            }
        }
        return new(Name, true, 0, 0, null, "Value and gradient at θ are finite.");
    }

    private static GradientCheckItem Failed(string name, string? entry, FormattableString explanation) =>
        new(name, false, double.PositiveInfinity, 0, entry, FormattableString.Invariant(explanation));
}
