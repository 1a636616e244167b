using System;
using System.Collections.Generic;

namespace Objectives.Verification;

/// <summary>Whoever asks for more gets the same value; and asking twice gives the same bits.</summary>
internal static class Overloads
{
    public static IEnumerable<GradientCheckItem> Checks(Subject subject)
    {
        double[] direction = subject.Direction();
        double[] gradient = Subject.Garbage(subject.Count), product = Subject.Garbage(subject.Count);
        double tolerance = subject.Options.RoundingTolerance;
        double fused = subject.Problem.ValueAndGradient(subject.Theta, gradient, direction, product);

        yield return Values(subject, fused);
        yield return Bits.Compare("fused gradient", subject.Gradient, gradient, subject.GradientSizes(tolerance), tolerance, subject.Name,
            "ValueAndGradient(theta, gradient)", "ValueAndGradient(theta, gradient, direction, product)", "the two kernels compute different gradients");
        yield return Bits.Equal("fused product", subject.Product(direction), product, subject.Name,
            "HessianVectorProduct", "ValueAndGradient(theta, gradient, direction, product)", "the product is computed by two kernels that differ");
        yield return Again(subject, direction, gradient, product);
    }

    private static GradientCheckItem Values(Subject subject, double fused)
    {
        const string Name = "one value";
        (double other, string call) = Bits.Same(subject.Value, subject.ValueOfGradientCall)
            ? (fused, "ValueAndGradient(theta, gradient, direction, product)")
            : (subject.ValueOfGradientCall, "ValueAndGradient(theta, gradient)");
        GradientCheckItem result = Bits.Equal(Name, [subject.Value], [other], _ => call, "Value", call, "an expression is evaluated or contracted differently in the kernels");
        return result.Passed ? result with { Explanation = "Value and both overloads of ValueAndGradient return the same bits." } : result;
    }

    private static GradientCheckItem Again(Subject subject, double[] direction, double[] gradient, double[] product)
    {
        const string Name = "same bits again", Cause = "something is left over from an earlier evaluation, or its order varies";
        double[] againGradient = Subject.Garbage(subject.Count), fusedGradient = Subject.Garbage(subject.Count), againProduct = Subject.Garbage(subject.Count);
        // A call elsewhere in between, which could leave something behind.
        double[] elsewhere = subject.Point(direction, 0.125);
        subject.Problem.ValueAndGradient(elsewhere, againGradient, direction, againProduct);
        subject.Problem.Value(elsewhere);
        double value = subject.Problem.Value(subject.Theta);
        subject.Problem.ValueAndGradient(subject.Theta, againGradient);
        subject.Problem.ValueAndGradient(subject.Theta, fusedGradient, direction, againProduct);

        GradientCheckItem result = Bits.Equal(Name, [subject.Value], [value], _ => "Value", "the first Value", "the second", Cause);
        if (result.Passed)
            result = Bits.Equal(Name, subject.Gradient, againGradient, subject.Name, "the first gradient", "the second", Cause);
        if (result.Passed)
            result = Bits.Equal(Name, gradient, fusedGradient, subject.Name, "the first fused gradient", "the second", Cause);
        if (result.Passed)
            result = Bits.Equal(Name, product, againProduct, subject.Name, "the first product", "the second", Cause);
        return result.Passed ? result with { Explanation = "Value, gradients and product have the same bits after an evaluation elsewhere." } : result;
    }
}
