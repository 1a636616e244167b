using System;

namespace Objectives.Verification;

/// <summary>Numbers a·b that two ways must give alike, and by what their difference is measured.</summary>
internal static class BilinearForm
{
    public static double Of(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Σ |aᵢ bᵢ|: what rounding of the form is proportional to.</summary>
    public static double Size(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += Math.Abs(a[i] * b[i]);
        return sum;
    }

    /// <summary>A difference in units of a size; infinite where the two are not finite and not equal.</summary>
    public static double Relative(double difference, double size) =>
        difference == 0 ? 0 : double.IsFinite(difference) ? Math.Abs(difference) / size : double.PositiveInfinity;
}
