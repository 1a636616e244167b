using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;
using Objectives.Generator.Simplify.Rules;

namespace Objectives.Generator.Tests.Rules;

/// <summary>Programs with a formula in them: the variables x, y are parameters, z, v run along an axis k, and c is a hyperparameter.</summary>
internal static class Instance
{
    /// <summary>The pattern of a rule in a program where its condition holds.</summary>
    public static (Program Program, ProgramBuilder Builder) Of(Rule rule)
    {
        var b = new ProgramBuilder();
        int k = b.Axes.Intern(new Axis(Size.Named("k"), 0));
        int y = b.Leaf(LeafRole.Parameter, "y", ElementType.Real), c = b.Leaf(LeafRole.Hyperparameter, "c", ElementType.Real);
        int z = b.Leaf(LeafRole.Parameter, "z", ElementType.Real, k), v = b.Leaf(LeafRole.Parameter, "v", ElementType.Real, k);
        int x = b.Leaf(LeafRole.Parameter, "x", ElementType.Real);
        if (rule.Name.StartsWith("exp(log x)", StringComparison.Ordinal))
            x = b.Map(Op.Square, x);
        var copies = new Dictionary<int, int>();
        int Copy(int n)
        {
            var from = rule.Builder;
            if (from.Kind(n) == NodeKind.Leaf)
                return from.LeafOf(n).Name switch { "x" => x, "y" => y, "z" => z, "v" => v, _ => c };
            if (from.Kind(n) == NodeKind.Const)
                return b.Const(from.Constant(n)!.Value);
            int[] a = from.ArgumentsOf(n).Select(Copy).ToArray();
            return from.Kind(n) == NodeKind.Map ? b.Map(Operation.All[from.Operand(n)], a) : b.Reduce((ReduceOp)from.Operand(n), a[0], b.Axes.Set([k]));
        }
        return (b.Build([new Output("value", Copy(rule.Pattern))]), b);
    }

    /// <summary>A formula of x, y, z over k, v over k, and its rewritten program with the rules taken.</summary>
    public static (Program Before, Program After, List<string> Applied) Rewrite(Func<ProgramBuilder, Expr, Expr, Expr, int, Expr> formula)
    {
        var b = new ProgramBuilder();
        int k = b.Axes.Intern(new Axis(Size.Named("k"), 0));
        Expr Leaf(string name, params int[] axes) => new(b, b.Leaf(LeafRole.Parameter, name, ElementType.Real, axes));
        var program = b.Build([new Output("value", formula(b, Leaf("x"), Leaf("y"), Leaf("z", k), b.Axes.Set([k])).Node)]);
        var applied = new List<string>();
        return (program, Rewriter.Run(program, applied), applied);
    }
}
