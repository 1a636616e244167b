using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Prove;

/// <summary>
/// Small lengths for the names of sizes: distinct, so that an axis in the wrong place does not fit or does not agree, and long enough
/// for the constants that index them.
/// </summary>
internal sealed class Lengths
{
    /// <summary>What a hyperparameter without a default counts in the proof.</summary>
    private const long UnsetInteger = 2;

    private const int RaiseLimit = 200;

    /// <summary>Elements of all nodes beyond which lengths are no longer distinct, so that a program of many axes stays small.</summary>
    private const double ElementLimit = 30_000;

    private readonly SortedDictionary<string, long> _lengths = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly HashSet<string> _fixed = new(StringComparer.Ordinal);
    private readonly bool _areDistinct;

    private Lengths(ObjectiveModel model, Program program, int extra, bool areDistinct, bool isReversed)
    {
        _areDistinct = areDistinct;
        foreach (var field in model.FieldsOf(FieldRole.Hyperparameter).Where(f => f.Type == FieldType.Int))
        {
            _lengths[field.Name] = IntegerDefault(field);
            _fixed.Add(field.Name);
        }
        Add(Size.SamplesName, 3 + extra);
        var sizes = program.Leaves.Where(l => l.Role == LeafRole.Size).Select(l => Size.Parse(l.Name))
            .Concat(Enumerable.Range(0, program.Axes.Count).Select(a => program.Axes[a].Size)).ToList();
        var names = model.Sizes.Select(s => s.Name).Concat(sizes.SelectMany(s => s.Names)).ToList();
        if (isReversed)
            names.Reverse();
        foreach (string name in names)
            Add(name, 2 + extra);
        Raise(program);
    }

    /// <param name="model">The declaration, for the order of names and the values of integer hyperparameters.</param>
    /// <param name="program">The differentiated program.</param>
    /// <param name="extra">How much longer than necessary every size is.</param>
    /// <param name="isReversed">Whether sizes declared first are the longest.</param>
    public static Lengths Choose(ObjectiveModel model, Program program, int extra, bool isReversed = false)
    {
        var distinct = new Lengths(model, program, extra, areDistinct: true, isReversed);
        double elements = Enumerable.Range(0, program.Count)
            .Sum(node => program.Axes.Of(program.AxesOf(node)).Aggregate(1.0, (product, axis) => product * distinct.Of(program.Axes[axis].Size)));
        return elements <= ElementLimit ? distinct : new Lengths(model, program, extra, areDistinct: false, isReversed);
    }

    public IEnumerable<string> Names => _order;

    public long this[string name] => _lengths.TryGetValue(name, out long length)
        ? length
        : throw new InvalidOperationException($"the size '{name}' has no length");

    public long Of(Size size) => size.Evaluate(name => this[name]);

    public Inputs ToInputs() => _lengths.Aggregate(new Inputs(), (inputs, l) => inputs.Size(l.Key, l.Value));

    /// <summary>The value that the declaration gives an integer hyperparameter.</summary>
    public static long IntegerDefault(FieldModel field) =>
        long.TryParse(field.Default, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : UnsetInteger;

    /// <summary>For the header: <c>n = 3, d = 2</c>, of the names that the program's axes have.</summary>
    public string Text(Program program)
    {
        var used = new HashSet<string>(Enumerable.Range(0, program.Axes.Count).SelectMany(a => program.Axes[a].Size.Names), StringComparer.Ordinal);
        return string.Join(", ", _order.Where(used.Contains).Select(name => $"{Shown(name)} = {this[name].ToString(CultureInfo.InvariantCulture)}"));
    }

    /// <summary>The name as a reader knows it.</summary>
    public string Shown(string name) => name != Size.SamplesName ? name : _lengths.ContainsKey("n") ? "samples" : "n";

    private void Add(string name, long least)
    {
        if (_lengths.ContainsKey(name))
            return;
        _lengths.Add(name, Free(least));
        _order.Add(name);
    }

    /// <summary>The first length from <paramref name="least"/> on that no other size has.</summary>
    private long Free(long least)
    {
        while (_areDistinct && _order.Any(name => _lengths[name] == least))
            least++;
        return least;
    }

    /// <summary>Makes sizes longer until no axis is empty and no constant index leaves its axis.</summary>
    private void Raise(Program program)
    {
        var least = new long[program.Axes.Count];
        for (int axis = 0; axis < least.Length; axis++)
            least[axis] = 1;
        for (int node = 0; node < program.Count; node++)
        {
            if (program.Kind(node) == NodeKind.Library && program.CallOf(node) is { Routine.IsBounded: true, Axes: var axes, Result: var result })
                least[axes[0][0]] = Math.Max(least[axes[0][0]], Of(program.Axes[result[0]].Size));
            if (program.Kind(node) is not (NodeKind.At or NodeKind.AddAt))
                continue;
            int[] indexed = program.Axes.Of((int)program.Payload(node));
            for (int k = 0; k < indexed.Length; k++)
                if (program.Argument(node, 1 + k) is var index && program.Kind(index) == NodeKind.Const)
                    least[indexed[k]] = Math.Max(least[indexed[k]], program.Payload(index) + 1);
        }
        for (int step = 0; step < RaiseLimit; step++)
        {
            int axis = Array.FindIndex(Enumerable.Range(0, least.Length).ToArray(), a => Of(program.Axes[a].Size) < least[a]);
            if (axis < 0)
                return;
            var size = program.Axes[axis].Size;
            if (_order.FirstOrDefault(name => size.Names.Contains(name) && Lengthens(size, name)) is not { } raised)
                return;
            _lengths[raised] = Free(_lengths[raised] + 1);
        }
    }

    private bool Lengthens(Size size, string name) =>
        !_fixed.Contains(name) && size.Evaluate(n => n == name ? this[n] + 1 : this[n]) > Of(size);
}
