namespace Objectives;

public static partial class Functions
{
    /// <summary>x itself, as a constant: its derivative is 0 in every mode.</summary>
    /// <param name="x">The argument.</param>
    public static double StopGradient(double x) => x;

    /// <inheritdoc cref="StopGradient(double)"/>
    public static Vector StopGradient(Vector x) => x;

    /// <inheritdoc cref="StopGradient(double)"/>
    public static Matrix StopGradient(Matrix x) => x;
}
