using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Objectives.Generator.Operations;

namespace Objectives.Fuzz.Declarations;

/// <summary>Arithmetic and the table of functions, on numbers and element by element.</summary>
internal static partial class Grammar
{
    private static Rule[] Arithmetic =>
    [
        new(8, (d, kind, depth, scope) => d.Pick([0, 1, 2, 3]) switch
        {
            0 => new("+", kind, "($0 + $1)", d.Expression(kind, depth, scope), d.Expression(Part(d, kind), depth, scope)),
            1 => new("-", kind, "($0 - $1)", d.Expression(kind, depth, scope), d.Expression(Part(d, kind), depth, scope)),
            2 => Times(d, kind, depth, scope),
            _ => new("number times", kind, $"({d.Number(-2, 2)} * $0)", d.Expression(kind, depth, scope)),
        }),
        new(1, (d, kind, depth, scope) => kind.Sort == Sort.Matrix
            ? new("Divide", kind, "Divide($0, $1)", d.Expression(kind, depth, scope), Positive(d, kind, depth, scope))
            : new("/", kind, "($0 / $1)", d.Expression(kind, depth, scope), Positive(d, Part(d, kind), depth, scope))),
        new(0.5, (d, kind, depth, scope) => new("negate", kind, "(-($0))", d.Expression(kind, depth, scope))),
        new(1, (d, kind, depth, scope) => new("positive", kind, "$0", Positive(d, kind, depth, scope))),
        new(0.5, (d, kind, depth, scope) =>
        {
            // A local that is used twice.
            var v = d.NewVariable(kind.Sort == Sort.Real ? "s" : "v", kind);
            string use = d.Pick([$"{v.Name} + $1", $"$1 - {v.Name} / 2", $"{v.Name} * 0.5 + $1"]);
            return new("local", kind, $"{kind.Type} {v.Name} = $0; {v.Name} += 0.3 * {v.Name}; return {use};", d.Expression(kind, depth, scope), d.Expression(kind, depth, scope.With(v))) { IsMethod = true, Binds = [[], [v]] };
        }),
        new(0.4, (d, kind, depth, scope) =>
        {
            var v = d.NewVariable("s", Kind.Real);
            return new("helper", kind, $"return F(); {kind.Type} F() {{ double {v.Name} = $0; return $1; }}", d.Expression(Kind.Real, depth, scope), d.Expression(kind, depth, scope.With(v))) { IsMethod = true, Binds = [[], [v]] };
        }),
        new(0.3, (d, kind, depth, scope) =>
        {
            string f = d.Pick(["StopGradient($0)", "GradientScale($0, 0.5)", "GradientReverse($0)"]);
            return kind.Sort == Sort.Real ? new("control", kind, f, d.Expression(kind, depth, scope)) : null;
        }),
    ];

    private static Rule[] Functions =>
    [
        new(4, (d, kind, depth, scope) =>
        {
            var function = d.Pick(Overloads(kind.Sort));
            var arguments = function.Parameters.Select((p, k) => Argument(d, function, k, p == Sort.Real ? Kind.Real : kind, depth, scope)).ToArray();
            return new(function.Name, kind, $"{function.Name}({string.Join(", ", arguments.Select((_, k) => "$" + k))})", arguments);
        }),
        new(2, (d, kind, depth, scope) =>
        {
            string f = d.Pick(["Square", "Sigmoid", "Tanh", "Softplus", "Sin", "Cos", "Exp"]);
            return new(f, kind, $"{f}($0)", f == "Exp" ? Inside(d, kind, -2, 2, depth, scope) : d.Expression(kind, depth, scope));
        }),
    ];

    /// <summary>A method of the table: its name, the sorts of its parameters, where its arguments are from.</summary>
    private sealed record Function(string Name, Sort[] Parameters, Func<int, (double Low, double High)> Domain);

    private static readonly Dictionary<Sort, Function[]> AllOverloads = new[] { (Sort.Real, typeof(double)), (Sort.Vector, typeof(Vector)), (Sort.Matrix, typeof(Matrix)), (Sort.Tensor3, typeof(Tensor3)), (Sort.Tensor4, typeof(Tensor4)) }
        .ToDictionary(s => s.Item1, s => Operation.All.Where(o => o.ResultType([.. Enumerable.Repeat(Generator.Algebra.ElementType.Real, o.Arity)]) == Generator.Algebra.ElementType.Real)
            .SelectMany(o => o.Methods.Select(m => (Name: m, o.Arity, Domain: (Func<int, (double, double)>)o.Domain)))
            .Concat(Composite.All.Select(c => (Name: c.Method, c.Arity, Domain: (Func<int, (double, double)>)c.Domain)))
            .SelectMany(f => typeof(Objectives.Functions).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(m => m.Name == f.Name && !(f.Name == "LogBesselI" && s.Item1 != Sort.Real) && m.ReturnType == s.Item2 && m.GetParameters() is var p && p.Length == f.Arity && p.All(q => q.ParameterType == typeof(double) || q.ParameterType == s.Item2))
                .Select(m => new Function(f.Name, [.. m.GetParameters().Select(p => p.ParameterType == typeof(double) ? Sort.Real : s.Item1)], f.Domain)))
            .ToArray());

    private static Function[] Overloads(Sort sort) => AllOverloads[sort];

    private static Node Argument(Drawing d, Function function, int argument, Kind kind, int depth, Scope scope)
    {
        var (low, high) = function.Domain(argument);
        // The order of a Bessel function has no derivative.
        if (function.Name == "LogBesselI" && argument == 0)
            return new("constant", Kind.Real, d.Number(low, high));
        // Thresholds of what is piecewise stay apart.
        return function.Name is "Clamp" or "SoftThreshold" or "HardThreshold" or "Mod" && argument > 0 && kind.Sort == Sort.Real ? new("constant", Kind.Real, d.Number(low, high)) : Inside(d, kind, low, high, depth, scope);
    }

    /// <summary>An array goes together with its like, or with a number.</summary>
    private static Kind Part(Drawing d, Kind kind) => d.Chance(0.35) ? Kind.Real : kind;

    private static Node Times(Drawing d, Kind kind, int depth, Scope scope)
    {
        var part = Part(d, kind);
        return kind.Sort == Sort.Matrix && part == kind
            ? new("Hadamard", kind, "Hadamard($0, $1)", d.Expression(kind, depth, scope), d.Expression(kind, depth, scope))
            : new("*", kind, "($0 * $1)", d.Expression(kind, depth, scope), d.Expression(part, depth, scope));
    }
}
