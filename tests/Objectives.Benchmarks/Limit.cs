using System;

namespace Objectives.Benchmarks;

/// <summary>The least that the work needs of what a probe measures.</summary>
/// <param name="Probe">The probe for so many threads.</param>
/// <param name="Value">How much the value needs.</param>
/// <param name="Gradient">How much value and gradient need.</param>
/// <param name="Product">How much value, gradient and Hessian-vector product need.</param>
internal sealed record Limit(Func<int, Probe> Probe, double Value, double Gradient, double Product)
{
    /// <summary>What an exponential, a logarithm or a hyperbolic tangent counts: a polynomial of degree 12 in multiply-adds.</summary>
    public const double Elementary = 24;

    /// <summary>The data are read once, whatever is computed.</summary>
    public static Limit ReadOnce(ReadOnlyMemory<double> data)
    {
        double bytes = data.Length * (double)sizeof(double);
        return new(threads => Benchmarks.Probe.Read(threads, data), bytes, bytes, bytes);
    }

    /// <summary>Additions and multiplications that no arrangement saves.</summary>
    public static Limit Operations(double value, double gradient, double product) => new(Benchmarks.Probe.MultiplyAdds, value, gradient, product);

    public double? Of(string work) => work switch
    {
        Work.Value => Value,
        Work.Gradient => Gradient,
        Work.Product => Product,
        _ => null,
    };
}
