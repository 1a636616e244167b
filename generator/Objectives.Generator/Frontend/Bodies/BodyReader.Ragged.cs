using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>What cannot be done along an axis whose length differs by sample.</summary>
internal sealed partial class BodyReader
{
    private const string OneLength = "every sample would give another number of them; return a number, or an array of one length";

    private bool IsRagged(ArrayValue value) => value.Axes.Any(axis => builder.IsRagged(SizeOf(axis)));

    /// <summary>What a method of the declaration returns, which callers receive in rows of one length.</summary>
    private ArrayValue OfOneLength(IMethodSymbol method, ArrayValue value) =>
        IsRagged(value) ? throw Refuse(Descriptors.RaggedUse, method.Place(), method.Name, OneLength) : value;

    /// <summary>
    /// An index along a ragged axis: it keeps inside of every sample by its form, or a condition stands before it. Nothing else is known of a
    /// sample's length before data are seen.
    /// </summary>
    private void RequireRaggedIndex(IOperation at, int index, Size length)
    {
        if (!builder.IsRagged(length) || (RangeOf(index) is not null && _guard is not null) || IsInside(index, length) == true)
            return;
        throw Refuse(Descriptors.RaggedUse, at, at.Syntax.Excerpt(), RangeOf(index) is not null
            ? "a sample may be shorter, or empty: put a condition before it, as in 'x.Length > 0 ? x[0] : 0'"
            : $"an index along {length.ToCSharp(name => name)}, which differs by sample, is that of a loop over it, or linear in it under a condition");
    }

    /// <summary>Functions that read places from the end, or count in lengths, where other samples have other ones.</summary>
    private static readonly string[] CountedFromEnd = ["Reverse", "Kron"];

    /// <summary>A function's value, unless a routine on whole arrays would need their length.</summary>
    private T OfRaggedToo<T>(IOperation call, string name, Func<T> read)
    {
        int before = builder.Count;
        var value = read();
        for (int n = before; n < builder.Count; n++)
            if (builder.Kind(n) == NodeKind.Library && builder.ArgumentsOf(n).Any(a => builder.Kind(a) == NodeKind.Iota && builder.IsRagged(SizeOf(builder.Operand(a)))))
                throw Refused();
        return value is ArrayValue array && CountedFromEnd.Contains(name) && IsRagged(array) ? throw Refused() : value;

        RefusedException Refused() => Refuse(Descriptors.RaggedUse, call, call.Syntax.Excerpt(), $"{name} works on arrays of one length");
    }
}
