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

/// <summary>The functions of <see cref="Lane"/> against correctly rounded values, at both widths and as scalars.</summary>
public sealed class LaneTests
{
    // The bounds that the documentation of the functions states, in units in the last place.
    internal static readonly Dictionary<string, double> Bounds = new()
    {
        ["Exp"] = 1,
        ["Exp2"] = 0.9,
        ["Expm1"] = 0.75,
        ["Log"] = 0.65,
        ["Log2"] = 0.75,
        ["Log10"] = 0.7,
        ["Log1p"] = 0.65,
        ["Log1mExp"] = 0.75,
        ["LogAddExp"] = 0.8,
        ["Softplus"] = 0.8,
        ["LogSigmoid"] = 0.8,
        ["Sigmoid"] = 0.8,
        ["Tanh"] = 0.7,
        ["Sin"] = 0.8,
        ["Cos"] = 0.8,
        ["Tan"] = 2.25,
        ["Asin"] = 2,
        ["Acos"] = 1.5,
        ["Atan"] = 2.5,
        ["Atan2"] = 2,
        ["Sinh"] = 0.75,
        ["Cosh"] = 1,
        ["Asinh"] = 1.5,
        ["Acosh"] = 2,
        ["Atanh"] = 1.5,
        ["Pow"] = 0.6,
        ["Cbrt"] = 0.55,
        ["Hypot"] = 1,
        ["Erf"] = 1.25,
        ["Erfc"] = 2,
        ["NormalCdf"] = 2.25,
        ["LogNormalCdf"] = 2.5,
        ["NormalHazard"] = 3.5,
        ["NormalShortfall"] = 4,
        ["LogGamma"] = 3,
        ["Digamma"] = 3.5,
        ["Trigamma"] = 3.5,
        ["Polygamma"] = 7,
        ["LambertW"] = 3,
        ["BesselI0"] = 3.5,
        ["BesselI1"] = 3.5,
        ["BesselI"] = 20,
        ["GammaP"] = 64,
        ["GammaQ"] = 72,
        ["GammaPDerivative"] = 100,
        ["GammaDensity"] = 100,
        ["LogBesselI"] = 4,
        ["LogBesselIDerivative"] = 180,
    };

    // Where e^x + e^y passes one the logarithm passes zero, and what remains is an absolute error; so it is at the zeros left of the origin, which
    // lie between poles.
    private static readonly Dictionary<string, double> AbsoluteBounds = new()
    {
        ["LogAddExp"] = Math.ScaleB(1, -59),
        ["LogGamma"] = Math.ScaleB(1, -52),
        ["Digamma"] = Math.ScaleB(1, -50),
        ["Polygamma"] = Math.ScaleB(1, -46),
        ["GammaPDerivative"] = Math.ScaleB(1, -50),
        ["GammaDensity"] = Math.ScaleB(1, -52),
        ["LogBesselI"] = Math.ScaleB(1, -44),
        ["LogBesselIDerivative"] = Math.ScaleB(1, -49),
    };

    private static readonly Dictionary<string, Func<double, double>> Exact = new()
    {
        ["Floor"] = Math.Floor,
        ["Ceiling"] = Math.Ceiling,
        ["Round"] = x => Math.Round(x, MidpointRounding.ToEven),
        ["Abs"] = Math.Abs,
        ["Sqrt"] = Math.Sqrt,
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
        double[][] results = [Wide(name, cases), Narrow(name, cases)];
        foreach (double[] values in results)
        {
            for (int i = 0; i < cases.Length; i++)
            {
                string where = string.Create(CultureInfo.InvariantCulture, $"{name}({string.Join(", ", cases[i].Arguments)}) = {values[i]:R}, should be {cases[i].Result:R}");
                if (double.IsNaN(cases[i].Result))
                {
                    Assert.True(double.IsNaN(values[i]), where);
                }
                else if (cases[i].Result == 0 || double.IsInfinity(cases[i].Result))
                {
                    Assert.True(BitConverter.DoubleToInt64Bits(cases[i].Result) == BitConverter.DoubleToInt64Bits(values[i]), where);
                }
                else
                {
                    double ulp = Ulp(cases[i].Result);
                    double absolute = IsGamma(name) && cases[i].Arguments[^1] > 0 ? 0 : AbsoluteBounds.GetValueOrDefault(name);
                    double allowed = Math.Max(Bounds[name], absolute / ulp);
                    double error = Math.Abs((values[i] - cases[i].Result) / ulp - cases[i].Rest);
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
        double[] wide = Wide(name, cases), narrow = Narrow(name, cases), scalar = Scalar(name, cases);

        // Neighbours changed: each argument among others than before, also others of another kind.
        Random random = new(1);
        int[] order = [.. Enumerable.Range(0, cases.Length).OrderBy(_ => random.Next())];
        double[] shuffled = Wide(name, [.. order.Select(i => cases[i])]);
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
            foreach (double value in Narrow(name, Read(name)))
                hash = unchecked((hash ^ (ulong)Bits(value)) * 1099511628211);
        }
        Assert.Equal(4852763047207055256UL, hash);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TableIsLongEnough(string name) => Assert.True(Read(name).Length >= 1000);

    [Fact]
    public void EveryFunctionHasATable()
    {
        // Functions that give several values at once are compared with the single ones, bit by bit (SoftplusGroupTests).
        string[] functions =
        [
            .. typeof(Lane).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(Vector<double>) && !Others.Contains(m.Name) && !m.GetParameters().Any(p => p.IsOut)).Select(m => m.Name).Order(),
        ];
        Assert.Equal([.. Bounds.Keys.Concat(Exact.Keys).Order()], functions);
    }

    [Fact]
    public void RoundingIsExact()
    {
        double[] some = [0, -0.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.49999999999999994, 4503599627370497.5, 1e300, -1e300, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 3.7];
        Case[] cases = [.. some.Select(x => new Case([x], 0, 0))];
        foreach ((string name, Func<double, double> f) in Exact)
        {
            long[] expected = [.. some.Select(x => Bits(f(x)))];
            Assert.Equal(expected, Wide(name, cases).Take(some.Length).Select(Bits));
            Assert.Equal(expected, Narrow(name, cases).Take(some.Length).Select(Bits));
            Assert.Equal(expected, Scalar(name, cases).Take(some.Length).Select(Bits));
        }
    }

    /// <summary>Whether it keeps relative accuracy at positive arguments, zeros included.</summary>
    private static bool IsGamma(string name) => name is "LogGamma" or "Digamma" or "Polygamma";

    private sealed record Case(double[] Arguments, double Result, double Rest);

    private static Case[] Read(string name)
    {
        string text = (string)typeof(Tables).GetField(name, BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
        {
            string[] words = line.Split(' ');
            return new Case([.. words[..^2].Select(FromHex)], FromHex(words[^2]), int.Parse(words[^1], CultureInfo.InvariantCulture) / 1000.0);
        })];
    }

    private static double FromHex(string word) => BitConverter.Int64BitsToDouble(long.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static long Bits(double x) => BitConverter.DoubleToInt64Bits(double.IsNaN(x) ? double.NaN : x);

    private static double Ulp(double x)
    {
        double a = Math.Abs(x);
        return double.IsInfinity(Math.BitIncrement(a)) ? a - Math.BitDecrement(a) : Math.BitIncrement(a) - a;
    }

    private static double[] Wide(string name, Case[] cases) => Run<Vector512<double>>(name, cases, Vector512<double>.Count, (a, i) => Vector512.Create(a, i), (v, a, i) => v.CopyTo(a, i));

    private static double[] Narrow(string name, Case[] cases) => Run<Vector<double>>(name, cases, Vector<double>.Count, (a, i) => new Vector<double>(a, i), (v, a, i) => v.CopyTo(a, i));

    private static double[] Scalar(string name, Case[] cases) => Run<double>(name, cases, 1, (a, i) => a[i], (v, a, i) => a[i] = v);

    private static double[] Run<T>(string name, Case[] cases, int step, Func<double[], int, T> load, Action<T, double[], int> store)
    {
        int length = (cases.Length + 7) / 8 * 8;
        double[] results = new double[length];
        double[][] columns = [.. Enumerable.Range(0, cases[0].Arguments.Length).Select(_ => new double[length])];
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
