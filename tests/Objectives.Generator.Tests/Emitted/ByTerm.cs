using System;
using System.Reflection;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Calls members whose last parameter is the nested enum of terms, known at run time only.</summary>
internal static class ByTerm
{
    private delegate double Gradients<TTerm>(ReadOnlySpan<double> theta, Span<double> gradient, TTerm term);

    private delegate void Products<TTerm>(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product, TTerm term);

    private delegate void ProductsOver<TTerm>(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product, TTerm term, Range samples);

    private delegate double Values<TTerm>(ReadOnlySpan<double> theta, TTerm term);

    public static double Value(object problem, Type terms, double[] theta, int term) => (double)Call(nameof(CallValue), terms, problem, theta, null, null, term)!;

    public static double Gradient(object problem, Type terms, double[] theta, double[] gradient, int term) =>
        (double)Call(nameof(CallGradient), terms, problem, theta, gradient, null, term)!;

    public static void Product(object problem, Type terms, double[] theta, double[] direction, double[] product, int term) =>
        Call(nameof(CallProduct), terms, problem, theta, product, direction, term);

    /// <summary>The product over some samples.</summary>
    public static void Product(object problem, Type terms, double[] theta, double[] direction, double[] product, int term, Range samples) =>
        Call(nameof(CallProductOver), terms, problem, theta, product, direction, term, samples);

    private static object? Call(string method, Type terms, params object?[] arguments) =>
        typeof(ByTerm).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(terms).Invoke(null, arguments);

    private static double CallValue<TTerm>(object problem, double[] theta, double[] _, double[] __, int term)
        where TTerm : struct, Enum =>
        problem.GetType().GetMethod("Value", [typeof(ReadOnlySpan<double>), typeof(TTerm)])!.CreateDelegate<Values<TTerm>>(problem)(theta, (TTerm)Enum.ToObject(typeof(TTerm), term));

    private static double CallGradient<TTerm>(object problem, double[] theta, double[] gradient, double[] _, int term)
        where TTerm : struct, Enum =>
        problem.GetType().GetMethod("ValueAndGradient", [typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(TTerm)])!
            .CreateDelegate<Gradients<TTerm>>(problem)(theta, gradient, (TTerm)Enum.ToObject(typeof(TTerm), term));

    private static double CallProduct<TTerm>(object problem, double[] theta, double[] product, double[] direction, int term)
        where TTerm : struct, Enum
    {
        problem.GetType().GetMethod("HessianVectorProduct", [typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(TTerm)])!
            .CreateDelegate<Products<TTerm>>(problem)(theta, direction, product, (TTerm)Enum.ToObject(typeof(TTerm), term));
        return 0;
    }

    private static double CallProductOver<TTerm>(object problem, double[] theta, double[] product, double[] direction, int term, Range samples)
        where TTerm : struct, Enum
    {
        problem.GetType().GetMethod("HessianVectorProduct", [typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(TTerm), typeof(Range)])!
            .CreateDelegate<ProductsOver<TTerm>>(problem)(theta, direction, product, (TTerm)Enum.ToObject(typeof(TTerm), term), samples);
        return 0;
    }
}
