using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>What all the ways to evaluate give, for one batch.</summary>
internal sealed class Evaluation
{
    private delegate double ValueOver<TBatch>(ReadOnlySpan<double> theta, TBatch samples)
        where TBatch : allows ref struct;

    private delegate double GradientOver<TBatch>(ReadOnlySpan<double> theta, Span<double> gradient, TBatch samples)
        where TBatch : allows ref struct;

    private delegate double ProductOver<TBatch>(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<double> direction, Span<double> product, TBatch samples)
        where TBatch : allows ref struct;

    private delegate void HessianVectorProductOver<TBatch>(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product, TBatch samples)
        where TBatch : allows ref struct;

    private delegate void NumbersOver<TBatch>(ReadOnlySpan<double> theta, Span<double> values, TBatch samples)
        where TBatch : allows ref struct;

    private Evaluation(Bound bound, int samples)
    {
        int parameters = bound.Problem.ParameterCount;
        Gradient = Unwritten(parameters);
        GradientWithProduct = Unwritten(parameters);
        Product = Unwritten(parameters);
        ProductAlone = Unwritten(parameters);
        Terms = Unwritten(((ITermObjective<double>)bound.Problem).TermNames.Count);
        Losses = Unwritten(samples);
    }

    public double Value { get; private set; }

    /// <summary>The values that came along with gradients, by member.</summary>
    public List<(string Member, double Value)> Values { get; } = [];

    public double[] Gradient { get; }

    public double[] GradientWithProduct { get; }

    public double[] Product { get; }

    public double[] ProductAlone { get; }

    public double[] Terms { get; }

    /// <summary>The loss of each sample of the batch.</summary>
    public double[] Losses { get; }

    /// <param name="bound">The problem.</param>
    /// <param name="before">What is done before each call.</param>
    public static Evaluation Full(Bound bound, Action? before = null)
    {
        var problem = bound.Problem;
        before?.Invoke();
        var e = new Evaluation(bound, bound.Samples) { Value = problem.Value(bound.Theta) };
        before?.Invoke();
        e.Values.Add(("ValueAndGradient", problem.ValueAndGradient(bound.Theta, e.Gradient)));
        before?.Invoke();
        e.Values.Add(("ValueAndGradient with a product", problem.ValueAndGradient(bound.Theta, e.GradientWithProduct, bound.Direction, e.Product)));
        before?.Invoke();
        problem.HessianVectorProduct(bound.Theta, bound.Direction, e.ProductAlone);
        before?.Invoke();
        ((ITermObjective<double>)problem).TermValues(bound.Theta, e.Terms);
        before?.Invoke();
        bound.Sampled?.PerSampleValues(bound.Theta, e.Losses);
        return e;
    }

    public static Evaluation Over(Bound bound, Range samples, Action? before = null) => Over(bound, samples, samples.GetOffsetAndLength(bound.Samples).Length, before);

    public static Evaluation Over(Bound bound, ReadOnlySpan<int> samples, Action? before = null) => Over(bound, samples, samples.Length, before);

    /// <summary>All numbers as bits.</summary>
    public IEnumerable<long> Bits() =>
        new[] { Value }.Concat(Values.Select(v => v.Value)).Concat(Gradient).Concat(GradientWithProduct).Concat(Product).Concat(ProductAlone).Concat(Terms).Concat(Losses)
            .Select(BitConverter.DoubleToInt64Bits);

    private static Evaluation Over<TBatch>(Bound bound, TBatch samples, int count, Action? before)
        where TBatch : allows ref struct
    {
        before?.Invoke();
        var e = new Evaluation(bound, count) { Value = Member<ValueOver<TBatch>>(bound, "Value")(bound.Theta, samples) };
        before?.Invoke();
        e.Values.Add(("ValueAndGradient", Member<GradientOver<TBatch>>(bound, "ValueAndGradient")(bound.Theta, e.Gradient, samples)));
        before?.Invoke();
        e.Values.Add(("ValueAndGradient with a product",
            Member<ProductOver<TBatch>>(bound, "ValueAndGradient")(bound.Theta, e.GradientWithProduct, bound.Direction, e.Product, samples)));
        before?.Invoke();
        Member<HessianVectorProductOver<TBatch>>(bound, "HessianVectorProduct")(bound.Theta, bound.Direction, e.ProductAlone, samples);
        before?.Invoke();
        Member<NumbersOver<TBatch>>(bound, "TermValues")(bound.Theta, e.Terms, samples);
        before?.Invoke();
        Member<NumbersOver<TBatch>>(bound, "PerSampleValues")(bound.Theta, e.Losses, samples);
        return e;
    }

    /// <summary>The overload with the delegate's parameters.</summary>
    public static TDelegate Member<TDelegate>(Bound bound, string name)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType)];
        return bound.Problem.GetType().GetMethod(name, parameters)!.CreateDelegate<TDelegate>(bound.Problem);
    }

    /// <summary>Numbers that no evaluation gives.</summary>
    public static double[] Unwritten(int length)
    {
        var array = new double[length];
        Array.Fill(array, 1e99);
        return array;
    }
}
