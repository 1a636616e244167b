using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Algebra;

/// <summary>
/// What a function from another assembly must keep to beside the rules of the algebra, so that no text makes the compiler slow or deep:
/// far more than any body that was read, for what is read keeps to limits of its own.
/// </summary>
internal static class FunctionLimits
{
    private const int MostParameters = 64;
    private const int MostResults = 64;
    private const int MostLeaves = 1024;
    private const int MostRecurrences = 512;
    private const int MostRank = 4;

    /// <summary>Axes of one value: numbers of the proof grow with a power of it.</summary>
    private const int MostAxes = 12;

    /// <summary>Nodes that stand one upon the other.</summary>
    private const int Deepest = 1000;

    /// <summary>An integer written out as a formula, with what it repeats: indices are compared as formulas.</summary>
    private const int LongestFormula = 2000;

    /// <summary>Factors of one product in a size.</summary>
    private const int MostFactors = 8;

    /// <summary>What is too much, before the text is parsed; null if nothing.</summary>
    public static string? OfText(string text)
    {
        int recurrences = 0, leaves = 0;
        foreach (string line in text.Split('\n'))
        {
            recurrences += line.StartsWith("recurrence", StringComparison.Ordinal) ? 1 : 0;
            leaves += line.StartsWith("leaf", StringComparison.Ordinal) ? 1 : 0;
        }
        return recurrences > MostRecurrences ? $"it has {recurrences} recurrences, more than {MostRecurrences}"
            : leaves > MostLeaves ? $"it has {leaves} leaves, more than {MostLeaves}"
            : null;
    }

    /// <summary>What is wrong with a program as one of a function; null if nothing.</summary>
    public static string? Of(FunctionProgram function)
    {
        var p = function.Program;
        if (function.Parameters.Count > MostParameters || function.Results.Count > MostResults || function.Results.Count == 0)
            return $"it has {function.Parameters.Count} parameters and {function.Results.Count} results; at most {MostParameters} and from 1 to {MostResults} are read";
        if (p.Leaves.FirstOrDefault(l => l.Role is not (LeafRole.Argument or LeafRole.Size)) is { } foreign)
            return $"its leaf '{foreign.Name}' is neither a parameter nor a size";
        if (function.Parameters.FirstOrDefault(l => l.Axes.Length > MostRank || l.Axes.Any(a => p.Axes[a].Size.Names.Contains(Size.SamplesName))) is { } wide)
            return $"its parameter '{wide.Name}' is no number, vector, matrix or tensor";
        if (function.Parameters.Select(l => l.Name).Distinct(StringComparer.Ordinal).Count() < function.Parameters.Count)
            return "two parameters have one name";
        return Sizes(function) ?? Nodes(p) ?? Results(function);
    }

    /// <summary>The names that arguments give a value to: lengths of their axes, and integers themselves.</summary>
    public static IEnumerable<string> NamesGiven(Program p, IEnumerable<Leaf> parameters) => parameters.SelectMany(l =>
        l.Axes.Select(a => p.Axes[a].Size.Name).Append(l.Type == ElementType.Int && l.Axes.Length == 0 ? l.Name : null)).OfType<string>();

    private static string? Sizes(FunctionProgram function)
    {
        var p = function.Program;
        var given = new HashSet<string>(NamesGiven(p, function.Parameters), StringComparer.Ordinal);
        if (Enumerable.Range(0, p.Axes.Count).Any(a => p.Axes[a].Bound >= 0))
            return "an axis is bounded by a value";
        var sizes = Enumerable.Range(0, p.Axes.Count).Select(a => p.Axes[a].Size).Concat(function.Results.SelectMany(r => r.Axes.Select(a => a.Size))).ToList();
        foreach (var leaf in p.Leaves.Where(l => l.Role == LeafRole.Size))
            if (Parser.SizeOf(leaf.Name) is { } size)
                sizes.Add(size);
            else
                return $"'{leaf.Name}' is not a size";
        foreach (var size in sizes)
            if (size.Names.FirstOrDefault(n => !given.Contains(n)) is { } unknown)
                return $"no argument gives the size '{unknown}'";
            else if (size.Text.Split('+', '-').Any(term => term.Split('*').Length > MostFactors))
                return $"the size '{size.Text}' has more than {MostFactors} factors";
        return null;
    }

    private static string? Nodes(Program p)
    {
        int[] depths = new int[p.Count], lengths = new int[p.Count];
        for (int n = 0; n < p.Count; n++)
        {
            if (p.Axes.Of(p.AxesOf(n)).Length > MostAxes)
                return $"%{n} has more than {MostAxes} axes";
            if (p.Kind(n) == NodeKind.Leaf && p.LeafOf(n).Role == LeafRole.Argument && p.Axes.Of(p.AxesOf(n)).Length != p.LeafOf(n).Axes.Length)
                return $"%{n} is a parameter without its axes";
            lengths[n] = 1;
            foreach (int argument in p.ArgumentsOf(n))
            {
                depths[n] = Math.Max(depths[n], depths[argument] + 1);
                lengths[n] = Math.Min(LongestFormula + 1, lengths[n] + lengths[argument]);
            }
            if (depths[n] > Deepest)
                return $"more than {Deepest} values stand one upon the other, up to %{n}";
            if (p.Type(n) != ElementType.Real && p.Kind(n) == NodeKind.Map && lengths[n] > LongestFormula)
                return $"the integer or condition %{n} is longer than {LongestFormula} operations";
            if (p.Type(n) == ElementType.Real)
                lengths[n] = 1;
        }
        return null;
    }

    private static string? Results(FunctionProgram function)
    {
        var p = function.Program;
        if (p.Outputs.Count != function.Results.Count)
            return $"it has {p.Outputs.Count} outputs and {function.Results.Count} results";
        for (int k = 0; k < function.Results.Count; k++)
            if (p.Find(FunctionProgram.Output(k)) is not { } node)
                return $"there is no output '{FunctionProgram.Output(k)}'";
            else if (function.Results[k].Axes.Length > MostRank || !p.Axes.Of(p.AxesOf(node)).All(a => function.Results[k].Axes.Any(r => r.Axis == a)))
                return $"'{FunctionProgram.Output(k)}' runs along other axes than those stated";
        return null;
    }
}
