using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// What is infinite where a program starts from an infinite number, as dynamic programs do: −∞ / γ stays −∞ whatever γ is, but its tangent along γ is
/// infinite too. A function that has levelled off there, faster than any power, has the tangent 0, and not 0·∞.
/// </summary>
internal sealed class Infinities
{
    private readonly ProgramBuilder _b;
    private readonly bool[] _values, _tangents;

    private Infinities(ProgramBuilder b, bool[] values)
    {
        _b = b;
        _values = values;
        _tangents = new bool[values.Length];
    }

    /// <summary>The first so many nodes; null where no infinite number is among them.</summary>
    public static Infinities? Of(ProgramBuilder b, int count)
    {
        if (!Enumerable.Range(0, count).Any(n => IsInfinite(b, n)))
            return null;
        var values = new bool[count];
        // A recurrence hands on what its source, below it, may be: once more until nothing is new.
        for (bool isNew = true; isNew;)
        {
            isNew = false;
            for (int n = 0; n < count; n++)
                if (!values[n] && (IsInfinite(b, n) || Carriers(b, n).Any(c => c < count && values[c])))
                    values[n] = isNew = true;
        }
        return new(b, values);
    }

    /// <summary>Whether the tangent of an argument may be infinite where the function has levelled off.</summary>
    public bool IsLevel(int node, int argument) => _tangents[argument] && Levels(Operation.At(_b.Operand(node)));

    /// <summary>Notes whether the tangent of a node may be infinite; those of its arguments are known.</summary>
    public void Note(int node, IReadOnlyList<int> tangents)
    {
        if (_b.IsRecurrence(node))
            return;
        int[] a = _b.ArgumentsOf(node);
        _tangents[node] = a.Any(x => _tangents[x]) && !(_b.Kind(node) == NodeKind.Map && Levels(Operation.At(_b.Operand(node))))
            || (IsProduct(node) && ((_values[a[0]] && tangents[a[1]] >= 0) || (_values[a[1]] && tangents[a[0]] >= 0)))
            || (_b.IsMap(node, Op.Divide) && _values[a[0]] && tangents[a[1]] >= 0);
    }

    private bool IsProduct(int node) => _b.IsMap(node, Op.Multiply) || _b.IsMap(node, Op.MultiplyAdd);

    private static bool Levels(Operation operation) => operation is Exp or Exp2 or Expm1 or Sigmoid or Softplus or Tanh or Erf or Erfc or NormalCdf or LogAddExp;

    private static bool IsInfinite(ProgramBuilder b, int node) => b.Constant(node) is { } constant && double.IsInfinity(constant);

    /// <summary>The arguments whose infinity is the node's own.</summary>
    private static IEnumerable<int> Carriers(ProgramBuilder b, int node)
    {
        int[] a = b.ArgumentsOf(node);
        return b.Kind(node) switch
        {
            NodeKind.Past => b.SourceOf(node) is >= 0 and var source ? [a[0], source] : [a[0]],
            NodeKind.At or NodeKind.AddAt or NodeKind.Reduce or NodeKind.Frozen => [a[0]],
            NodeKind.Map when b.IsMap(node, Op.Select) => [a[1], a[2]],
            NodeKind.Map when b.IsMap(node, Op.Divide) => [a[0]],
            NodeKind.Map when new[] { Op.Add, Op.Subtract, Op.Negate, Op.Multiply, Op.MultiplyAdd, Op.Max, Op.Min, Op.Abs }.Any(op => b.IsMap(node, op)) => a,
            _ => Array.Empty<int>(),
        };
    }
}
