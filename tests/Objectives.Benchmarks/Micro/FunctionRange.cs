using System.Collections.Generic;

namespace Objectives.Benchmarks;

/// <summary>Arguments at which a vectorised function is timed.</summary>
/// <param name="Function">Its name in <see cref="Simd.Lane"/>.</param>
/// <param name="Low">The least argument.</param>
/// <param name="High">The greatest.</param>
/// <param name="Elsewhere">Its name in .NET, where that is another.</param>
internal sealed record FunctionRange(string Function, double Low, double High, string? Elsewhere = null)
{
    /// <summary>Every function of one or two vectors that is more than an instruction or two.</summary>
    public static IReadOnlyList<FunctionRange> All { get; } =
    [
        new("Exp", -20, 20), new("Exp2", -20, 20), new("Expm1", -3, 3, "ExpM1"),
        new("Log", 0.01, 100), new("Log2", 0.01, 100), new("Log10", 0.01, 100), new("Log1p", -0.5, 5, "LogP1"),
        new("Log1mExp", -5, -0.1), new("LogAddExp", -5, 5), new("Pow", 0.1, 5), new("Cbrt", -10, 10), new("Hypot", -10, 10),
        new("Sigmoid", -10, 10), new("LogSigmoid", -10, 10), new("Softplus", -10, 10), new("Tanh", -3, 3),
        new("Sin", -10, 10), new("Cos", -10, 10), new("Tan", -10, 10), new("Asin", -1, 1), new("Acos", -1, 1), new("Atan", -10, 10), new("Atan2", -10, 10),
        new("Sinh", -5, 5), new("Cosh", -5, 5), new("Asinh", -10, 10), new("Acosh", 1, 10), new("Atanh", -0.95, 0.95),
        new("Erf", -3, 3), new("Erfc", -3, 3), new("NormalCdf", -5, 5), new("LogNormalCdf", -10, 5), new("NormalHazard", -5, 5), new("NormalShortfall", -5, 5),
        new("LogGamma", 0.1, 20), new("Digamma", 0.1, 20), new("Trigamma", 0.1, 20), new("Polygamma", 1, 5), new("GammaP", 0.5, 10), new("GammaQ", 0.5, 10),
        new("BesselI0", -10, 10), new("BesselI1", -10, 10), new("BesselI", 0.5, 10), new("LogBesselI", 0.5, 10), new("LambertW", -0.3, 10),
    ];
}
