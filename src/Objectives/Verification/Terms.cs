using System;

namespace Objectives.Verification;

/// <summary>The values of the terms are finite and come out the same again. (Which of them add up to the value is not known here.)</summary>
internal static class Terms
{
    public static GradientCheckItem Check(Subject subject, ITermObjective<double> terms)
    {
        const string Name = "terms";
        double[] first = Subject.Garbage(terms.TermNames.Count), second = Subject.Garbage(first.Length);
        terms.TermValues(subject.Theta, first);
        subject.Problem.Value(subject.Point(subject.Direction(), 0.125));
        terms.TermValues(subject.Theta, second);
        for (int i = 0; i < first.Length; i++)
        {
            if (!double.IsFinite(first[i]))
            {
                return new(Name, false, double.PositiveInfinity, 0, terms.TermNames[i], FormattableString.Invariant(
                    $"The term {terms.TermNames[i]} is {first[i]} at θ, though the value is {subject.Value}. Likely cause: it was not written, or is a metric outside its domain."));
            }
        }
        return Bits.Equal(Name, first, second, i => terms.TermNames[i], "the first TermValues", "the second", "something is left over from an earlier evaluation");
    }
}
