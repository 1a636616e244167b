using System;
using System.Reflection;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Calls <c>DataGradient</c>, whose parameter is the nested enum of data fields, known at run time only.</summary>
internal static class ByField
{
    private delegate void Gradients<TField>(ReadOnlySpan<double> theta, Span<double> gradient, TField field);

    private delegate void GradientsOver<TField>(ReadOnlySpan<double> theta, Span<double> gradient, TField field, ReadOnlySpan<int> samples);

    /// <summary>Over the samples listed; over everything without a list.</summary>
    public static void Gradient(object problem, Type type, double[] theta, double[] gradient, string field, int[] samples) =>
        typeof(ByField).GetMethod(nameof(Call), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type.GetNestedType("DataField")!)
            .Invoke(null, [problem, theta, gradient, field, samples]);

    private static void Call<TField>(object problem, double[] theta, double[] gradient, string field, int[] samples)
        where TField : struct, Enum
    {
        var value = Enum.Parse<TField>(field);
        if (samples.Length == 0)
            problem.GetType().GetMethod("DataGradient", [typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(TField)])!
                .CreateDelegate<Gradients<TField>>(problem)(theta, gradient, value);
        else
            problem.GetType().GetMethod("DataGradient", [typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(TField), typeof(ReadOnlySpan<int>)])!
                .CreateDelegate<GradientsOver<TField>>(problem)(theta, gradient, value, samples);
    }
}
