using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Objectives.Simd;

namespace Objectives.Benchmarks;

/// <summary>
/// The vectorised functions, each over an array that stays in the nearest cache: ours vector by vector, TensorPrimitives', and .NET's own one number after the other.
/// Ours and .NET's are called by pointers, as a function that is not inlined is called.
/// </summary>
internal static unsafe class FunctionCases
{
    private const int Count = 1024;

    private delegate void OfOne<T>(ReadOnlySpan<T> x, Span<T> result);

    private delegate void OfTwo<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result);

    public static IEnumerable<MicroCase> All => FunctionRange.All.SelectMany(f => Of<double>(f, "f64").Concat(Of<float>(f, "f32")));

    /// <summary>The functions of one or two vectors of doubles that there are.</summary>
    public static IEnumerable<MethodInfo> Vectorised => typeof(Lane).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m =>
        m.ReturnType == typeof(Vector512<double>) && m.GetParameters() is { Length: 1 or 2 } parameters && parameters.All(p => p.ParameterType == typeof(Vector512<double>)));

    private static IEnumerable<MicroCase> Of<T>(FunctionRange f, string numbers)
        where T : unmanaged, INumber<T> => Vector512.IsHardwareAccelerated ? Of<T, Vector512<T>>(f, numbers) : Of<T, Vector<T>>(f, numbers);

    private static IEnumerable<MicroCase> Of<T, TVector>(FunctionRange f, string numbers)
        where T : unmanaged, INumber<T>
        where TVector : unmanaged
    {
        T[] x = Arguments<T>(f, 0), y = Arguments<T>(f, 1), result = new T[Count];
        int arguments = Vectorised.First(m => m.Name == f.Function).GetParameters().Length;
        string elsewhere = f.Elsewhere ?? f.Function;
        nint ours = Pointer<TVector>(typeof(Lane), f.Function, arguments);
        yield return Case(MicroCase.Ours, arguments == 1 ? () => EachOfOne<T, TVector>(ours, x, result) : () => EachOfTwo<T, TVector>(ours, x, y, result));
        if (Library<T>(elsewhere, arguments) is { } library)
        {
            yield return Case(MicroCase.Library, arguments == 1
                ? Call(library.CreateDelegate<OfOne<T>>(), x, result)
                : Call(library.CreateDelegate<OfTwo<T>>(), x, y, result));
        }
        nint scalar = Pointer<T>(typeof(T), elsewhere, arguments);
        if (scalar != 0)
            yield return Case(MicroCase.Scalar, arguments == 1 ? () => EachOfOne<T, T>(scalar, x, result) : () => EachOfTwo<T, T>(scalar, x, y, result));

        MicroCase Case(string method, Action run) => new(f.Function, numbers, method, Count, run, () => Array.ConvertAll(result, double.CreateChecked));
    }

    private static T[] Arguments<T>(FunctionRange f, int stream)
        where T : INumber<T> => [.. Enumerable.Range(0, Count).Select(i => T.CreateChecked(f.Low + (f.High - f.Low) * Numbers.Uniform(stream, i)))];

    /// <summary>A public static function of so many arguments, all of one type; 0 where there is none.</summary>
    private static nint Pointer<T>(Type type, string name, int arguments) =>
        type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [.. Enumerable.Repeat(typeof(T), arguments)])?.MethodHandle.GetFunctionPointer() ?? 0;

    /// <summary>The function of TensorPrimitives that takes spans alone.</summary>
    private static MethodInfo? Library<T>(string name, int arguments) =>
        typeof(TensorPrimitives).GetMethods().Where(m => m.Name == name && m.IsGenericMethodDefinition && m.GetGenericArguments().Length == 1).Select(m => m.MakeGenericMethod(typeof(T)))
            .SingleOrDefault(m => m.GetParameters().Select(p => p.ParameterType).SequenceEqual([.. Enumerable.Repeat(typeof(ReadOnlySpan<T>), arguments), typeof(Span<T>)]));

    private static Action Call<T>(OfOne<T> function, T[] x, T[] result) => () => function(x, result);

    private static Action Call<T>(OfTwo<T> function, T[] x, T[] y, T[] result) => () => function(x, y, result);

    private static void EachOfOne<T, TVector>(nint function, T[] x, T[] result)
        where T : unmanaged
        where TVector : unmanaged
    {
        var f = (delegate*<TVector, TVector>)function;
        ReadOnlySpan<TVector> from = MemoryMarshal.Cast<T, TVector>(x);
        Span<TVector> to = MemoryMarshal.Cast<T, TVector>(result.AsSpan());
        for (int i = 0; i < to.Length; i++)
            to[i] = f(from[i]);
    }

    private static void EachOfTwo<T, TVector>(nint function, T[] x, T[] y, T[] result)
        where T : unmanaged
        where TVector : unmanaged
    {
        var f = (delegate*<TVector, TVector, TVector>)function;
        ReadOnlySpan<TVector> left = MemoryMarshal.Cast<T, TVector>(x), right = MemoryMarshal.Cast<T, TVector>(y);
        Span<TVector> to = MemoryMarshal.Cast<T, TVector>(result.AsSpan());
        for (int i = 0; i < to.Length; i++)
            to[i] = f(left[i], right[i]);
    }
}
