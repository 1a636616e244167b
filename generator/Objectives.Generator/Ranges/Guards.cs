using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Ranges;

/// <summary>A condition that holds, or that does not.</summary>
internal readonly record struct Literal(int Condition, bool Holds);

/// <summary>
/// What holds wherever a value is used: the conditions of the choices around it, as far as all of its uses have them. A value that a branch
/// alone has matters where the branch is taken, and nowhere else.
/// </summary>
internal sealed class Guards
{
    private static readonly Literal[] None = [];

    /// <summary>More than this many are not told apart: the rest is what nothing is known of.</summary>
    private const int Most = 24;

    /// <summary>Connectives that are taken apart, at most: they may share their parts.</summary>
    private const int MostSteps = 100;

    private readonly Literal[]?[] _of;

    private Guards(Literal[]?[] of) => _of = of;

    /// <summary>Whether a result needs the value.</summary>
    public bool IsLive(int node) => _of[node] is not null;

    public IReadOnlyList<Literal> Of(int node) => _of[node] ?? None;

    /// <summary>The conditions that all uses of each value have, seen from these results.</summary>
    public static Guards For(Program program, IEnumerable<int> results)
    {
        var of = new Literal[]?[program.Count];
        foreach (int result in results)
            of[result] = None;
        // A value that is carried through a loop is used at every turn of it.
        foreach (var recurrence in program.Recurrences)
            of[recurrence.Source] = None;
        for (int node = program.Count - 1; node >= 0; node--)
        {
            if (of[node] is not { } here)
                continue;
            var arguments = program.ArgumentsOf(node);
            bool isChoice = program.IsMap(node, Op.Select);
            for (int k = 0; k < arguments.Length; k++)
            {
                var there = isChoice && k > 0 ? With(program, here, new(arguments[0], k == 1)) : here;
                of[arguments[k]] = of[arguments[k]] is { } known ? Common(known, there) : there;
            }
        }
        return new(of);
    }

    /// <summary>The literals, and those that one more says.</summary>
    public static Literal[] With(Program program, IReadOnlyList<Literal> literals, Literal more)
    {
        var all = new List<Literal>(literals);
        var pending = new Stack<Literal>([more]);
        for (int steps = 0; pending.Count > 0 && all.Count < Most && steps < MostSteps; steps++)
        {
            var (condition, holds) = pending.Pop();
            var operation = program.Kind(condition) == NodeKind.Map ? Operation.At(program.Operand(condition)) : null;
            if (operation == Op.Not)
                pending.Push(new(program.Argument(condition, 0), !holds));
            else if ((operation == Op.And && holds) || (operation == Op.Or && !holds))
            {
                pending.Push(new(program.Argument(condition, 0), holds));
                pending.Push(new(program.Argument(condition, 1), holds));
            }
            else if (!all.Contains(new(condition, holds)))
                all.Add(new(condition, holds));
        }
        return [.. all];
    }

    private static Literal[] Common(Literal[] a, Literal[] b) =>
        ReferenceEquals(a, b) ? a : a.Length == 0 || b.Length == 0 ? None : [.. a.Where(l => Array.IndexOf(b, l) >= 0)];
}
