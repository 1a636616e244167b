using System;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>What a ratio should be at most.</summary>
/// <param name="What">The ratio in words.</param>
/// <param name="Most">The largest that will do.</param>
/// <param name="Ratio">The ratio; null where something of it was not measured.</param>
internal sealed record Bar(string What, double Most, Func<Measurements, double?> Ratio)
{
    /// <summary>Work of the generated code against the least time.</summary>
    public static Bar OverLimit(string work, double most) =>
        new($"{work} ÷ limit", most, m => m.Median(Measurements.Generated, work) / m.LeastTime(work));

    /// <summary>What the gradient costs beside the value, and the Hessian-vector product beside both.</summary>
    public static Bar[] OfDerivatives(double gradient) =>
    [
        new("value+gradient ÷ value", gradient, m => m.Median(Measurements.Generated, Work.Gradient) / m.Median(Measurements.Generated, Work.Value)),
        new("value+gradient+HVP ÷ value+gradient", 3, m => m.Median(Measurements.Generated, Work.Product) / m.Median(Measurements.Generated, Work.Gradient)),
    ];

    /// <summary>Half of the arithmetic that the machine can do, whatever is computed.</summary>
    public static Bar[] HalfOfPeak => [OverLimit(Work.Value, 2), OverLimit(Work.Gradient, 2), OverLimit(Work.Product, 2)];

    /// <summary>
    /// How much better the probe gets with more threads than the generated code; nothing on one thread, or where the probe did not have its processors.
    /// </summary>
    public static Bar Scaling { get; } = new("scaling of multiply-adds ÷ scaling of value+gradient", 1 / 0.92, m =>
        m.Find(Measurements.ProbeOfOneThread, m.Probe.Name) is { } probe && m.Find(Measurements.OneThread, Work.Gradient) is { } alone
            && m.Limit.Occupation >= 0.95 * m.Threads && m.Find(Measurements.Generated, Work.Gradient) is { IsByProcessor: false }
            ? probe.Median / m.Limit.Median / (alone.Median / m.Median(Measurements.Generated, Work.Gradient))
            : null);

    /// <summary>An evaluation allocates nothing.</summary>
    public static Bar Allocation { get; } = new("bytes allocated", 0, m => m.Candidates.Where(c => c.Method == Measurements.Generated).Max(c => c.AllocatedBytes));

    /// <summary>The generated code against another method.</summary>
    public static Bar Against(string method, string work, double most) =>
        new($"{work} ÷ {method}", most, m => m.Median(Measurements.Generated, work) / m.Median(method, work));
}
