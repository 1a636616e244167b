using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>The library: element-wise functions through the table of operations, all others by name.</summary>
internal sealed partial class BodyReader
{
    private static readonly Dictionary<(string Method, int Arity), Operation> Operations = Operation.All
        .SelectMany(o => o.Methods.Select(m => (Key: (m, o.Arity), Operation: o)))
        .GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.First().Operation);

    private static readonly Dictionary<string, Composite> Composites = Composite.All.ToDictionary(c => c.Method);

    private Value Library(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        switch (method.ContainingType.Name)
        {
            case "Functions" when method.Name == "All":
                return All(call);
            case "Functions" when method.Name == "Concat":
                return Concat(call);
            case "Functions" when method.Name == "ParameterGradient":
                return ParameterGradient(call, Function(Argument(call, 0)));
            case "Functions":
                var arguments = Arguments(call);
                var result = LibraryByName(call, method, arguments);
                return Views.Contains(method.Name) && result is ArrayValue { Rank: > 0 } view and not FlatValue ? view.Showing([.. arguments.OfType<Value>().SelectMany(Shown)]) : result;
            case "Vector" when method.Name == "From":
                return Elements(call, CountOf(Argument(call, 0)), Function(Argument(call, 1)));
            case "Matrix" or "Tensor3" or "Tensor4" when method.Name == "From":
                var lengths = Enumerable.Range(0, method.Parameters.Length - 1).Select(k => CountOf(Argument(call, k))).ToArray();
                return Elements(call, lengths, Function(Argument(call, lengths.Length)));
            case "Tensor3" or "Tensor4" when method.Name == "GetLength":
                return LengthOf(call);
            case "Matrix" when method.Name == "FromRows":
                return Elements(call, CountOf(Argument(call, 0)), Function(Argument(call, 1)));
            case "Matrix" when method.Name == "Column" && EvaluateRaw(call.Instance!) is ArrayValue { Rank: 2 } matrix:
                return Read(call, new ArrayValue(matrix.Node, matrix.Axes[1], matrix.Axes[0]).Showing(matrix.Arrays), [Argument(call, 0)]);
            case "Vector" or "Matrix" or "Tensor3" or "Tensor4" when method.Name == "ToArray":
                return Array(call.Instance!).Showing([]);
            case "SparseVector":
                throw NotForSparse(call);
            case "RowsView" or "ColumnsView" when Evaluate(call.Instance!) is LinesValue lines:
                return OfRaggedToo(call, method.Name, () => Lines(call, lines, method, Arguments(call)));
            default:
                throw NotAvailable(call, method);
        }
    }

    private static IOperation Argument(IInvocationOperation call, int ordinal) => call.Arguments.First(a => a.Parameter!.Ordinal == ordinal).Value;

    private static RefusedException NotAvailable(IOperation at, IMethodSymbol method) =>
        Unavailable(at, method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));

    /// <summary>A method of <c>Functions</c>, called or passed as a method group.</summary>
    private Value LibraryByName(IOperation at, IMethodSymbol method, Value?[] arguments) => OfRaggedToo(at, method.Name, () => ByName(at, method, arguments));

    private Value ByName(IOperation at, IMethodSymbol method, Value?[] arguments)
    {
        if (method.ContainingType.Name != "Functions")
            throw NotAvailable(at, method);
        if (arguments.Length >= 2 && arguments[0] is ArrayValue { Rank: 0 } && arguments[1] is FunctionValue summand && CountArgument(at) is { } count)
            return Comprehension(at, method, BoundOf(count), summand, arguments.ElementAtOrDefault(2) as FunctionValue);
        if (arguments.Length > 0 && arguments[0] is FunctionValue function && (DerivativeOf(at, method.Name, function, arguments) ?? InnerProblem(at, method.Name, function, arguments)) is { } ofFunction)
            return ofFunction;
        if (arguments.Any(a => a is SparseValue))
            return OfSparse(at, method.Name, arguments);
        var arrays = arguments.OfType<ArrayValue>().ToArray();
        if (arrays.Length != arguments.Length)
            throw NotAvailable(at, method);
        if (SetOf(at, method.Name, arrays) is { } set)
            return set;
        if (arrays.Length == 1 && arrays[0].Rank > 0 && OfArray(at, method.Name, arrays[0]) is { } ofOne)
            return ofOne;
        if ((LinearAlgebra(at, method.Name, arrays) ?? Ordered(at, method.Name, arrays) ?? Transported(at, method.Name, arrays)) is { } ofRoutines)
            return ofRoutines;
        if (method.Name == "NormP" && arrays.Length == 2 && arrays[1].Rank == 0)
            return Number(NormP(at, arrays[0], arrays[1]));
        if (arrays.Length == 2 && arrays.All(a => a.Rank > 0) && OfTwo(at, method.Name, arrays[0], arrays[1]) is { } ofTwo)
            return ofTwo;
        if (method.Name.StartsWith("Segment", System.StringComparison.Ordinal) && arrays.Length == 3 && arrays[0].Rank > 0 && arrays[1].Rank == 1)
            return OfSegments(at, method.Name, arrays[0], arrays[1]);
        return method.Name switch
        {
            "OneHot" => OneHot(at, arrays[0]),
            "Identity" => Identity(at),
            "StopGradient" or "StraightThrough" or "GradientScale" or "GradientReverse" or "Quantize" => Controlled(at, method.Name, arrays),
            _ => Elementwise(at, method.Name, arguments),
        };
    }

    private static IOperation? CountArgument(IOperation at) => at is IInvocationOperation call ? Argument(call, 0) : null;

    /// <summary>A row of the table, on numbers or element by element; the same for <c>System.Math</c> and the static methods of <c>double</c>.</summary>
    private Value Elementwise(IOperation at, string name, Value?[] arguments)
    {
        var values = arguments.Select(a => a as ArrayValue ?? throw Refuse(Descriptors.UnknownCall, at, name)).ToArray();
        if (values.Length > 0 && values.All(v => v.Rank == 0 && builder.Type(v.Node) == ElementType.Int) && OfIntegers(at, name, values) is { } integer)
            return integer;
        if (Operations.TryGetValue((name, values.Length), out var operation))
            return Map(at, operation, values);
        if (Composites.TryGetValue(name, out var composite) && composite.Arity == values.Length)
        {
            var (nodes, axes) = Align(at, values);
            return new ArrayValue(composite.Expand(nodes.Select(n => Expr(builder.ToReal(n))).ToArray()).Node, axes);
        }
        if (OfPair(name, values) is { } pair)
            return pair;
        if (Rounded(at, name, values) is { } rounded)
            return rounded;
        if (values.All(v => v.Rank == 0) && Formulas.TryGetValue((name, values.Length), out var formula))
            return Number(formula([.. values.Select(v => Expr(builder.ToReal(v.Node)))]).Node);
        switch (name)
        {
            case "IsNaN" when values.Length == 1:
                return Map(at, Op.Not, Map(at, Op.Equal, values[0], values[0]));
            case "IsFinite" when values.Length == 1:
                return Map(at, Op.IsFinite, values[0]);
            default:
                throw Unavailable(at, name);
        }
    }

    /// <summary>What stays an integer on integers.</summary>
    private ArrayValue? OfIntegers(IOperation at, string name, ArrayValue[] a) => (name, a.Length) switch
    {
        ("Min", 2) => Number(builder.Map(Op.Select, builder.Map(Op.Less, a[0].Node, a[1].Node), a[0].Node, a[1].Node)),
        ("Max", 2) => Number(builder.Map(Op.Select, builder.Map(Op.Less, a[0].Node, a[1].Node), a[1].Node, a[0].Node)),
        ("Abs", 1) => Number(builder.Map(Op.Select, builder.Map(Op.Less, a[0].Node, builder.Int(0)), builder.Map(Op.Negate, a[0].Node), a[0].Node)),
        ("Clamp", 3) => OfIntegers(at, "Min", [OfIntegers(at, "Max", [a[0], a[1]])!, a[2]]),
        ("Sign", 1) => Number(builder.Map(Op.Select, builder.Map(Op.Less, a[0].Node, builder.Int(0)), builder.Int(-1),
            builder.Map(Op.Select, builder.Map(Op.Equal, a[0].Node, builder.Int(0)), builder.Int(0), builder.Int(1)))),
        _ => null,
    };

    private ArrayValue OneHot(IOperation at, ArrayValue index)
    {
        if (at is not IInvocationOperation call)
            throw Unavailable(at, "OneHot as a delegate");
        int axis = Fresh(CountOf(Argument(call, 1)));
        Integer(Argument(call, 0));
        return new(builder.Map(Op.Select, builder.Map(Op.Equal, builder.Iota(axis), index.Node), builder.Const(1), builder.Const(0)), axis);
    }

    private ArrayValue Identity(IOperation at)
    {
        if (at is not IInvocationOperation call)
            throw Unavailable(at, "Identity as a delegate");
        var size = CountOf(Argument(call, 0));
        int row = Fresh(size), column = Fresh(size, [row]);
        return new(builder.Map(Op.Select, builder.Map(Op.Equal, builder.Iota(row), builder.Iota(column)), builder.Const(1), builder.Const(0)), row, column);
    }

    /// <summary>Rows(A).F(): F of each row, the axis that tells rows apart being in scope meanwhile.</summary>
    private ArrayValue Lines(IOperation at, LinesValue lines, IMethodSymbol method, Value?[] arguments)
    {
        int outer = lines.Matrix.Axes[lines.Outer];
        var line = new ArrayValue(lines.Matrix.Node, lines.Matrix.Axes[1 - lines.Outer]);
        _scope.Add(outer);
        Value? result;
        try
        {
            result = arguments.Length == 0 ? OfArray(at, method.Name, line)
                : method.Name == "NormP" && arguments[0] is ArrayValue { Rank: 0 } power ? Number(NormP(at, line, power))
                : method.Name == "Select" && arguments[0] is FunctionValue function ? Apply(at, function, [line])
                : null;
        }
        finally
        {
            _scope.RemoveAt(_scope.Count - 1);
        }
        if (result is not ArrayValue { Rank: <= 1 } array)
            throw NotAvailable(at, method);
        return array.Rank == 0 ? new(array.Node, outer)
            : lines.Outer == 0 ? new(array.Node, outer, array.Axes[0])
            : new(array.Node, array.Axes[0], outer);
    }

    // -- comprehensions ----------------------------------------------------------------------------------------------

    /// <summary>Vector.From and Matrix.FromRows: the index becomes the first axis.</summary>
    private ArrayValue Elements(IOperation at, Size count, FunctionValue element)
    {
        var (value, axis) = OverIndex(at, count, element);
        return new(builder.ToReal(value.Node), [axis, .. value.Axes]);
    }

    /// <summary>Matrix.From and the tensors': one index an axis.</summary>
    private ArrayValue Elements(IOperation at, Size[] lengths, FunctionValue element)
    {
        var axes = new int[lengths.Length];
        int outer = _scope.Count;
        try
        {
            for (int k = 0; k < axes.Length; k++)
                _scope.Add(axes[k] = Fresh(lengths[k]));
            var value = (ArrayValue)Apply(at, element, axes.Select(a => (Value)Number(builder.Iota(a))).ToArray());
            return new(builder.ToReal(value.Node), axes);
        }
        finally
        {
            _scope.RemoveRange(outer, _scope.Count - outer);
        }
    }

    /// <summary><c>x.GetLength(axis)</c>.</summary>
    private ArrayValue LengthOf(IInvocationOperation call)
    {
        if (EvaluateRaw(call.Instance!) is not ArrayValue array)
            throw NotAValue(call.Instance!);
        var axis = Argument(call, 0);
        return builder.IntConstant(Integer(axis)) is { } k && k >= 0 && k < array.Rank ? Number(SizeValue(SizeOf(array.Axes[(int)k])))
            : throw Refuse(Descriptors.CountUnknown, axis, axis.Syntax.Excerpt());
    }

    /// <summary>The function at every index, and the axis of the index: the lowest copy that is not in scope.</summary>
    private (ArrayValue Value, int Axis) OverIndex(IOperation at, Size count, FunctionValue function) =>
        OverIndex(at, count, index => (ArrayValue)Apply(at, function, [Number(index)]));

    private (ArrayValue Value, int Axis) OverIndex(IOperation at, Size count, System.Func<int, ArrayValue> function)
    {
        int axis = Fresh(count);
        _scope.Add(axis);
        try
        {
            return (function(builder.Iota(axis)), axis);
        }
        finally
        {
            _scope.RemoveAt(_scope.Count - 1);
        }
    }

    private ArrayValue Comprehension(IOperation at, IMethodSymbol method, (Size Length, int? Below) bound, FunctionValue function, FunctionValue? where)
    {
        // All lambdas run in the same scope, so that their indices are one axis.
        var count = bound.Length;
        int? condition = null;
        if (bound.Below is { } below)
        {
            if (method.Name == "Softmax")
                throw Refuse(Descriptors.CountUnknown, CountArgument(at)!, CountArgument(at)!.Syntax.Excerpt());
            condition = OverIndex(at, count, index => Number(builder.Map(Op.Less, index, below))).Value.Node;
        }
        if (where is not null)
        {
            int asked = condition is { } counted ? Under(counted, () => OverIndex(at, count, where).Value.Node) : OverIndex(at, count, where).Value.Node;
            condition = condition is { } both ? builder.Map(Op.And, both, asked) : asked;
        }
        var (value, axis) = condition is { } needed ? Under(needed, () => OverIndex(at, count, function)) : OverIndex(at, count, function);
        int Masked(int node, double otherwise) => condition is { } c ? builder.Map(Op.Select, c, node, builder.Const(otherwise)) : node;
        var line = new ArrayValue(builder.Type(value.Node) == ElementType.Bool ? value.Node : builder.ToReal(value.Node), axis);
        int set = builder.Axes.Set([axis]);
        int Terms() => condition is { } c ? builder.Sum(builder.Map(Op.Select, c, builder.Const(1), builder.Const(0)), set) : Count(line);
        ArrayValue Result(int node) => new(node, value.Axes);
        switch (method.Name)
        {
            case "Sum":
                return Result(builder.Sum(Masked(line.Node, 0), set));
            case "Mean":
                return Result(builder.Map(Op.Divide, builder.Sum(Masked(line.Node, 0), set), Terms()));
            case "Product":
                return Result(builder.Reduce(ReduceOp.Product, Masked(line.Node, 1), set));
            case "Max":
                return Result(Extremum(ReduceOp.Max, new(Masked(line.Node, double.NegativeInfinity), axis)));
            case "Min":
                return Result(Extremum(ReduceOp.Min, new(Masked(line.Node, double.PositiveInfinity), axis)));
            case "LogSumExp":
                return Result(LogSumExp(new(Masked(line.Node, double.NegativeInfinity), axis)));
            case "LogMeanExp":
                return Result((Expr(LogSumExp(new(Masked(line.Node, double.NegativeInfinity), axis))) - Expr(Terms()).Map(Op.Log)).Node);
            case "Softmax":
                return Softmax(new(Masked(line.Node, double.NegativeInfinity), axis));
            case "CountTrue" or "AnyTrue" or "AllTrue":
                // Beyond the count none is true, and all are.
                return Result(OfConditions(method.Name, condition is not { } counts ? line
                    : new(method.Name == "AllTrue" ? builder.Map(Op.Or, builder.Map(Op.Not, counts), line.Node) : builder.Map(Op.And, counts, line.Node), axis)));
            default:
                throw NotAvailable(at, method);
        }
    }
}
