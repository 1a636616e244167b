using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;
using Objectives.Simd;
using Xunit;

namespace Objectives.Tests.Simd;

/// <summary>The functions of <see cref="Lane"/> of floats against correctly rounded values, at both widths and as scalars.</summary>
public sealed class LaneSingleTests
{
    // The bounds that the documentation of the functions states, in units in the last place.
    internal static readonly Dictionary<string, double> Bounds = new()
    {
        ["Exp"] = 1,
        ["Exp2"] = 0.9,
        ["Expm1"] = 0.8,
        ["Log"] = 0.65,
        ["Log2"] = 0.75,
        ["Log10"] = 0.7,
        ["Log1p"] = 0.65,
        ["Log1mExp"] = 0.8,
        ["LogAddExp"] = 0.8,
        ["Softplus"] = 0.8,
        ["LogSigmoid"] = 0.8,
        ["Sigmoid"] = 0.8,
        ["Tanh"] = 0.75,
        ["Sin"] = 0.8,
        ["Cos"] = 0.8,
        ["Tan"] = 0.51,
        ["Asin"] = 0.51,
        ["Acos"] = 0.51,
        ["Atan"] = 0.51,
        ["Atan2"] = 0.51,
        ["Sinh"] = 0.51,
        ["Cosh"] = 0.51,
        ["Asinh"] = 0.51,
        ["Acosh"] = 0.51,
        ["Atanh"] = 0.51,
        ["Pow"] = 0.51,
        ["Cbrt"] = 0.51,
        ["Hypot"] = 0.51,
        ["Erf"] = 1.5,
        ["Erfc"] = 3.75,
        ["NormalCdf"] = 3.75,
        ["LogNormalCdf"] = 0.51,
        ["NormalHazard"] = 0.51,
        ["NormalShortfall"] = 0.51,
        ["LogGamma"] = 0.51,
        ["Digamma"] = 0.51,
        ["Trigamma"] = 0.51,
        ["Polygamma"] = 0.51,
        ["LambertW"] = 0.51,
        ["BesselI0"] = 0.51,
        ["BesselI1"] = 0.51,
        ["BesselI"] = 0.51,
        ["GammaP"] = 0.51,
        ["GammaQ"] = 0.51,
        ["GammaPDerivative"] = 0.51,
        ["GammaDensity"] = 0.51,
        ["LogBesselI"] = 0.51,
        ["LogBesselIDerivative"] = 0.51,
    };

    // Where e^x + e^y passes one the logarithm passes zero, and what remains is an absolute error.
    private static readonly Dictionary<string, double> AbsoluteBounds = new() { ["LogAddExp"] = Math.ScaleB(1, -27) };

    private static readonly Dictionary<string, Func<float, float>> Exact = new()
    {
        ["Floor"] = MathF.Floor,
        ["Ceiling"] = MathF.Ceiling,
        ["Round"] = x => MathF.Round(x, MidpointRounding.ToEven),
        ["Abs"] = MathF.Abs,
        ["Sqrt"] = MathF.Sqrt,
        ["Sign"] = x => x > 0 ? 1 : x < 0 ? -1 : x,
    };

    // Not functions of a number: what has no table.
    private static readonly string[] Others = ["Gather", "Less", "LessOrEqual", "Equal", "StrongZero"];

    public static IEnumerable<object[]> Names() => Bounds.Keys.Select(name => new object[] { name });

    [Theory]
    [MemberData(nameof(Names))]
    public void IsWithinItsBound(string name)
    {
        Case[] cases = Read(name);
        float[][] results = [Wide(name, cases), Narrow(name, cases)];
        foreach (float[] values in results)
        {
            for (int i = 0; i < cases.Length; i++)
            {
                string where = string.Create(CultureInfo.InvariantCulture, $"{name}({string.Join(", ", cases[i].Arguments)}) = {values[i]:R}, should be {cases[i].Result:R}");
                if (float.IsNaN(cases[i].Result))
                {
                    Assert.True(float.IsNaN(values[i]), where);
                }
                else if ((cases[i].Result == 0 && cases[i].Rest == 0) || float.IsInfinity(cases[i].Result))
                {
                    Assert.True(Bits(cases[i].Result) == Bits(values[i]), where);
                }
                else
                {
                    double ulp = Ulp(cases[i].Result);
                    double allowed = Math.Max(Bounds[name], AbsoluteBounds.GetValueOrDefault(name) / ulp);
                    double error = Math.Abs(((double)values[i] - cases[i].Result) / ulp - cases[i].Rest);
                    Assert.True(error <= allowed + 0.0005, string.Create(CultureInfo.InvariantCulture, $"{where}: {error:F3} ulp, allowed {allowed}"));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void HasTheSameBitsAtEveryWidthAndPlace(string name)
    {
        Case[] cases = Read(name);
        float[] wide = Wide(name, cases), narrow = Narrow(name, cases), scalar = Scalar(name, cases);

        // Neighbours changed: each argument among others than before, also others of another kind.
        Random random = new(1);
        int[] order = [.. Enumerable.Range(0, cases.Length).OrderBy(_ => random.Next())];
        float[] shuffled = Wide(name, [.. order.Select(i => cases[i])]);
        for (int i = 0; i < cases.Length; i++)
        {
            Assert.Equal(Bits(wide[i]), Bits(narrow[i]));
            Assert.Equal(Bits(wide[i]), Bits(scalar[i]));
            Assert.Equal(Bits(wide[order[i]]), Bits(shuffled[i]));
        }
    }

    /// <summary>
    /// All results as one number, which must be the same under every processor and setting of the JIT. It changes when a function or a table does.
    /// </summary>
    [Fact]
    public void HasTheBitsOfEveryOtherMachine()
    {
        ulong hash = 14695981039346656037;
        foreach (string name in Bounds.Keys.Order(StringComparer.Ordinal))
        {
            foreach (float value in Narrow(name, Read(name)))
                hash = unchecked((hash ^ (uint)Bits(value)) * 1099511628211);
        }
        Assert.Equal(6288532826002907736UL, hash);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TableIsLongEnough(string name) => Assert.True(Read(name).Length >= 2000);

    [Fact]
    public void EveryFunctionHasATable()
    {
        // Functions that give several values at once are compared with the single ones, bit by bit (SoftplusGroupTests).
        string[] functions =
        [
            .. typeof(Lane).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(Vector<float>) && !Others.Contains(m.Name) && !m.GetParameters().Any(p => p.IsOut)).Select(m => m.Name).Order(),
        ];
        Assert.Equal([.. Bounds.Keys.Concat(Exact.Keys).Order()], functions);
    }

    [Fact]
    public void RoundingIsExact()
    {
        float[] some = [0, -0f, 0.5f, -0.5f, 1.5f, 2.5f, -2.5f, 0.49999997f, 4194305.5f, 1e30f, -1e30f, float.Epsilon, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 3.7f];
        Case[] cases = [.. some.Select(x => new Case([x], 0, 0))];
        foreach ((string name, Func<float, float> f) in Exact)
        {
            int[] expected = [.. some.Select(x => Bits(f(x)))];
            Assert.Equal(expected, Wide(name, cases).Take(some.Length).Select(Bits));
            Assert.Equal(expected, Narrow(name, cases).Take(some.Length).Select(Bits));
            Assert.Equal(expected, Scalar(name, cases).Take(some.Length).Select(Bits));
        }
    }

    private sealed record Case(float[] Arguments, float Result, double Rest);

    private static Case[] Read(string name)
    {
        string text = (string)typeof(SingleTables).GetField(name, BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
        {
            string[] words = line.Split(' ');
            return new Case([.. words[..^2].Select(FromHex)], FromHex(words[^2]), int.Parse(words[^1], CultureInfo.InvariantCulture) / 1000.0);
        })];
    }

    private static float FromHex(string word) => BitConverter.Int32BitsToSingle(int.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static int Bits(float x) => BitConverter.SingleToInt32Bits(float.IsNaN(x) ? float.NaN : x);

    private static double Ulp(float x)
    {
        float a = MathF.Abs(x);
        return float.IsInfinity(MathF.BitIncrement(a)) ? a - MathF.BitDecrement(a) : MathF.BitIncrement(a) - a;
    }

    private static float[] Wide(string name, Case[] cases) => Run<Vector512<float>>(name, cases, Vector512<float>.Count, (a, i) => Vector512.Create(a, i), (v, a, i) => v.CopyTo(a, i));

    private static float[] Narrow(string name, Case[] cases) => Run<Vector<float>>(name, cases, Vector<float>.Count, (a, i) => new Vector<float>(a, i), (v, a, i) => v.CopyTo(a, i));

    private static float[] Scalar(string name, Case[] cases) => Run<float>(name, cases, 1, (a, i) => a[i], (v, a, i) => a[i] = v);

    private static float[] Run<T>(string name, Case[] cases, int step, Func<float[], int, T> load, Action<T, float[], int> store)
    {
        int length = (cases.Length + 15) / 16 * 16;
        float[] results = new float[length];
        float[][] columns = [.. Enumerable.Range(0, cases[0].Arguments.Length).Select(_ => new float[length])];
        for (int i = 0; i < cases.Length; i++)
        {
            for (int c = 0; c < columns.Length; c++)
                columns[c][i] = cases[i].Arguments[c];
        }
        MethodInfo method = typeof(Lane).GetMethod(name, [.. columns.Select(_ => typeof(T))])!;
        Func<T[], T> f = columns.Length switch
        {
            1 => Unary(method.CreateDelegate<Func<T, T>>()),
            2 => Binary(method.CreateDelegate<Func<T, T, T>>()),
            3 => Ternary(method.CreateDelegate<Func<T, T, T, T>>()),
            _ => Quaternary(method.CreateDelegate<Func<T, T, T, T, T>>()),
        };
        for (int i = 0; i < length; i += step)
            store(f([.. columns.Select(column => load(column, i))]), results, i);
        return results;
    }

    private static Func<T[], T> Unary<T>(Func<T, T> f) => a => f(a[0]);

    private static Func<T[], T> Binary<T>(Func<T, T, T> f) => a => f(a[0], a[1]);

    private static Func<T[], T> Ternary<T>(Func<T, T, T, T> f) => a => f(a[0], a[1], a[2]);

    private static Func<T[], T> Quaternary<T>(Func<T, T, T, T, T> f) => a => f(a[0], a[1], a[2], a[3]);
}
