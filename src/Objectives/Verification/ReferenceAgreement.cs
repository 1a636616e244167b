using System;

namespace Objectives.Verification;

/// <summary>The value of the generated kernels against that of the declaration's own methods, at θ and at a point near it.</summary>
internal static class ReferenceAgreement
{
    private const string Name = "reference value";

    public static GradientCheckItem Check(Subject subject, IReferenceObjective<double> reference)
    {
        double tolerance = subject.Options.ReferenceTolerance;
        double[] near = subject.Point(subject.Direction(), 0.0625);
        double there = subject.Problem.Value(near), referenceThere = reference.ReferenceValue(near);
        double size = Math.Max(Math.Abs(subject.Value), double.IsFinite(there) ? Math.Abs(there) : 0);

        GradientCheckItem here = Compare("θ", subject.Value, reference.ReferenceValue(subject.Theta), size, tolerance);
        GradientCheckItem nearby = Compare("a point near θ", there, referenceThere, size, tolerance);
        return here.Passed && (!nearby.Passed || nearby.Error > here.Error) ? nearby : here;
    }

    private static GradientCheckItem Compare(string where, double value, double reference, double size, double tolerance)
    {
        string numbers = FormattableString.Invariant($"At {where}, Value is {value:g17} and ReferenceValue {reference:g17}.");
        if (!double.IsFinite(reference))
        {
            // A kernel may be finite where the methods as written overflow: log(1 + exp(x)) is one it knows better.
            return new(Name, true, 0, tolerance, where, numbers + " The reference is not finite: nothing to compare with.");
        }
        double error = value == reference ? 0 : double.IsFinite(value) ? Math.Abs(value - reference) / Math.Max(size, Math.Abs(reference)) : double.PositiveInfinity;
        return error <= tolerance
            ? new(Name, true, error, tolerance, where, numbers)
            : new(Name, false, error, tolerance, where, numbers + " Likely cause: the kernels compute something else than the declaration says; "
                + "or, for a declaration with derivatives or inner problems inside, the reference's differences are coarser than ReferenceTolerance.");
    }
}
