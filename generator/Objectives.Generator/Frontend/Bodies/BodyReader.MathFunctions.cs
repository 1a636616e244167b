using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>What <c>System.Math</c> and <c>double</c> have beside the table of operations: formulas of those, with the values of .NET.</summary>
internal sealed partial class BodyReader
{
    /// <summary>By name and number of arguments. Their derivatives are those of the formulas; 0 where .NET rounds.</summary>
    private static readonly Dictionary<(string Name, int Arity), Func<Expr[], Expr>> Formulas = new()
    {
        [("Log", 2)] = x => x[0].Map(Op.Log) / x[1].Map(Op.Log),
        [("Exp10", 1)] = x => x[0].Of(10).Apply<Pow>(x[0]),
        [("Truncate", 1)] = x => Truncated(x[0]),
        // A zero counts as positive, whatever its sign.
        [("CopySign", 2)] = x => (x[1] < 0).Then(-x[0].Map(Op.Abs), x[0].Map(Op.Abs)),
        [("ScaleB", 2)] = x => x[0] * x[1].Apply<Exp2>(),
        [("IEEERemainder", 2)] = x => x[0] - (x[1] * (x[0] / x[1]).Apply<Round>()),
        [("MaxMagnitude", 2)] = x => OfMagnitude(x[0].Map(Op.Abs), x[1].Map(Op.Abs), x[0], x[1], x[0].Map(Op.Max, x[1])),
        [("MinMagnitude", 2)] = x => OfMagnitude(x[1].Map(Op.Abs), x[0].Map(Op.Abs), x[0], x[1], x[0].Map(Op.Min, x[1])),
        [("Lerp", 3)] = x => (x[0] * (1 - x[2])) + (x[1] * x[2]),
        [("DegreesToRadians", 1)] = x => x[0] * (Math.PI / 180),
        [("RadiansToDegrees", 1)] = x => x[0] * (180 / Math.PI),
        [("ExpM1", 1)] = x => x[0].Apply<Expm1>(),
        [("LogP1", 1)] = x => x[0].Apply<Log1p>(),
        // A zero counts as positive, whatever its sign.
        [("IsNegative", 1)] = x => x[0] < 0,
        [("IsInfinity", 1)] = x => x[0].Map(Op.Abs).EqualTo(x[0].Of(double.PositiveInfinity)),
        [("IsPositiveInfinity", 1)] = x => x[0].EqualTo(x[0].Of(double.PositiveInfinity)),
        [("IsNegativeInfinity", 1)] = x => x[0].EqualTo(x[0].Of(double.NegativeInfinity)),
    };

    /// <summary>What to write instead of a function whose result is no real number, or depends on the processor.</summary>
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["ReciprocalEstimate"] = "its digits depend on the processor; write 1 / x",
        ["ReciprocalSqrtEstimate"] = "its digits depend on the processor; write 1 / Sqrt(x)",
        ["MultiplyAddEstimate"] = "its digits depend on the processor; write x * y + z",
        ["BitIncrement"] = "a derivative does not see the last bit; write x",
        ["BitDecrement"] = "a derivative does not see the last bit; write x",
        ["BigMul"] = "the product is no int; write (double)a * b",
        ["ILogB"] = "write Floor(Log2(Abs(x))), which stays real",
    };

    private static RefusedException Unavailable(IOperation at, string name) => Refuse(
        Descriptors.FunctionUnavailable, at, name, Instead.TryGetValue(name, out string? instead) ? instead : "compose it from other functions");

    private static Expr Truncated(Expr x) => (x < 0).Then(x.Apply<Ceiling>(), x.Apply<Floor>());

    /// <summary>x % y of real numbers: what is left over of x, with its sign.</summary>
    private static Expr Left(Expr x, Expr y) => x - (y * Truncated(x / y));

    private static Expr OfMagnitude(Expr greater, Expr smaller, Expr x, Expr y, Expr tied) => (greater > smaller).Then(x, (greater < smaller).Then(y, tied));

    /// <summary>Two results at once; null for any other function.</summary>
    private TupleValue? OfPair(string name, ArrayValue[] a) => (name, a.Length) switch
    {
        ("SinCos", 1) => new([Number(Expr(builder.ToReal(a[0].Node)).Apply<Sin>().Node), Number(Expr(builder.ToReal(a[0].Node)).Apply<Cos>().Node)]),
        ("DivRem", 2) => new([Number(builder.Map(Op.Quotient, a[0].Node, a[1].Node)), Number(builder.Map(Op.Remainder, a[0].Node, a[1].Node))]),
        _ => null,
    };

    /// <summary><c>Math.Round(x, digits)</c>, <c>Math.Round(x, mode)</c>, <c>Math.Round(x, digits, mode)</c>, digits and mode being constants.</summary>
    private ArrayValue? Rounded(IOperation at, string name, ArrayValue[] a)
    {
        if (name != "Round" || a.Length < 2 || at is not IInvocationOperation { TargetMethod.Parameters: var parameters } || a[0].Rank > 0)
            return null;
        int digits = 0;
        string mode = nameof(MidpointRounding.ToEven);
        for (int i = 1; i < a.Length; i++)
        {
            if (builder.IntConstant(a[i].Node) is not { } constant)
                return null;
            if (parameters[i].Type.TypeKind != TypeKind.Enum)
                digits = (int)constant;
            else if (parameters[i].Type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && EnumNumber(f.ConstantValue) == constant) is { } member)
                mode = member.Name;
            else
                return null;
        }
        if (digits is < 0 or > 15)
            return null;
        var x = Expr(builder.ToReal(a[0].Node));
        double power = Math.Pow(10, digits);
        var scaled = digits == 0 ? x : x * power;
        var whole = mode switch
        {
            nameof(MidpointRounding.ToEven) => scaled.Apply<Round>(),
            nameof(MidpointRounding.AwayFromZero) => AwayFromZero(scaled),
            "ToZero" => Truncated(scaled),
            "ToNegativeInfinity" => scaled.Apply<Floor>(),
            _ => scaled.Apply<Ceiling>(),
        };
        return Number((digits == 0 ? whole : whole / power).Node);
    }

    /// <summary>Halves go to the integer farther from 0; what comes near a half only by adding one half does not.</summary>
    private static Expr AwayFromZero(Expr x)
    {
        var whole = Truncated(x);
        var rest = (x - whole).Map(Op.Abs);
        return (rest < 0.5).Then(whole, whole + x.Apply<Sign>());
    }
}
