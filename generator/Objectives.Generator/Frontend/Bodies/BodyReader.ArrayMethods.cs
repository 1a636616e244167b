using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// Methods of <c>System.Array</c> that write a whole array in place, as statements; and what to write instead of the methods of .NET for
/// sequences, which are not read.
/// </summary>
internal sealed partial class BodyReader
{
    /// <summary>By name and number of arguments: what the array holds afterwards, and the argument that is written.</summary>
    private static readonly Dictionary<(string Name, int Arity), (int Target, Func<BodyReader, IInvocationOperation, ArrayValue, ArrayValue> Written)> ArrayWriters = new()
    {
        [("Fill", 2)] = (0, (reader, call, array) => new(reader.ElementOf(array, reader.Scalar(Argument(call, 1))), array.Axes)),
        [("Clear", 1)] = (0, (reader, _, array) => new(reader.Zero(array.Node), array.Axes)),
        [("Reverse", 1)] = (0, (reader, _, array) => reader.Reverse(array)),
        [("Sort", 1)] = (0, (reader, call, array) => reader.SortedInPlace(call, array)),
        [("Copy", 3)] = (1, (reader, call, array) => reader.Copied(call, Argument(call, 0), array, Argument(call, 2))),
    };

    /// <summary>What to write instead of methods of .NET that take or give sequences.</summary>
    private static readonly Dictionary<string, string> InsteadOfSequences = new(StringComparer.Ordinal)
    {
        ["Sum"] = "write Sum(n, i => …), or Sum(v) of a vector",
        ["Average"] = "write Mean(n, i => …), or Mean(v) of a vector",
        ["Max"] = "write Max(n, i => …), or Max(v) of a vector",
        ["Min"] = "write Min(n, i => …), or Min(v) of a vector",
        ["Count"] = "write CountTrue(n, i => …)",
        ["Any"] = "write AnyTrue(n, i => …)",
        ["All"] = "write !AnyTrue(n, i => …) of the opposite",
        ["Aggregate"] = "write a loop with a local",
        ["Range"] = "write for (int i = 0; i < n; i++), or a comprehension of n terms",
        ["Where"] = "write Sum(n, i => …, where: i => …)",
    };

    /// <summary>The argument whose array a call writes; null for any other call.</summary>
    private static IOperation? WrittenBy(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.SpecialType == SpecialType.System_Array && call.TargetMethod.IsStatic
        && ArrayWriters.TryGetValue((call.TargetMethod.Name, call.Arguments.Length), out var writer)
            ? Plain(Argument(call, writer.Target))
            : null;

    /// <summary>The expression without the conversion to <c>System.Array</c>.</summary>
    private static IOperation Plain(IOperation argument) => argument is IConversionOperation { IsImplicit: true, Conversion.IsReference: true } conversion ? conversion.Operand : argument;

    /// <summary>The methods of .NET that go through sequences, and the other ones of arrays.</summary>
    private static RefusedException? OfSequences(IOperation call, IMethodSymbol method) =>
        method.ContainingType.ContainingNamespace is { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } || method.ContainingType.SpecialType == SpecialType.System_Array
            ? Refuse(Descriptors.FunctionUnavailable, call, $"{method.ContainingType.Name}.{method.Name}", InsteadOfSequences.TryGetValue(method.Name, out string? instead) ? instead : "write Vector.From(n, i => …), or a loop over a local array")
            : null;

    /// <summary><c>Array.Fill(a, 0.5);</c>: the array, replaced by a new value of it.</summary>
    private void WriteArray(IInvocationOperation call, IOperation target)
    {
        var variable = RequireVariable(target);
        var array = Array(target);
        RequireUnshared(target, variable, array);
        if (array.Rank != 1)
            throw NotWritten(call);
        var written = ArrayWriters[(call.TargetMethod.Name, call.Arguments.Length)].Written(this, call, array);
        Store(target, Rename(written, array.Axes).Showing(array.Arrays));
    }

    private static RefusedException NotWritten(IOperation call) => Refuse(Descriptors.FunctionUnavailable, call, call.Syntax.Excerpt(), "write its elements in a loop");

    /// <summary>A number as an element of an array.</summary>
    private int ElementOf(ArrayValue array, ArrayValue number) => builder.Type(array.Node) == ElementType.Real ? builder.ToReal(number.Node) : number.Node;

    private ArrayValue SortedInPlace(IInvocationOperation call, ArrayValue array) =>
        builder.Type(array.Node) == ElementType.Real ? Sorted(array, SizeOf(array.Axes[0]), descending: false) : throw NotWritten(call);

    /// <summary>The whole of another array of the same length.</summary>
    private ArrayValue Copied(IInvocationOperation call, IOperation source, ArrayValue array, IOperation length) =>
        Array(Plain(source)) is { Rank: 1 } from && builder.Type(from.Node) == builder.Type(array.Node) && SameSizes(from, array)
        && ToSize(Integer(length)) is { } size && size.Equals(SizeOf(array.Axes[0]))
            ? from
            : throw NotWritten(call);
}
