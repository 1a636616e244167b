using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Diagnostics;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// Arrays of C# are references: two variables may be one array, and a vector made of an array shows its elements. Values of the algebra are
/// never shared. So each value notes the arrays that it shows, and an array is written only while nothing else shows it.
/// </summary>
internal sealed partial class BodyReader
{
    /// <summary>Stands for the arrays that a field was bound to.</summary>
    private static readonly object ArrayOfField = new();

    /// <summary>Functions whose C# gives their argument, or a view of it, and no copy.</summary>
    private static readonly HashSet<string> Views = ["StopGradient", "StraightThrough", "GradientScale", "GradientReverse", "Transpose", "Reverse", "Diagonal", "Concat"];

    /// <summary>What loops run over at the moment.</summary>
    private readonly List<Value> _iterated = [];

    private static bool IsArray(ITypeSymbol? type) => type is IArrayTypeSymbol;

    /// <summary>The value as a variable of this type holds it: an array that came from nowhere is one of its own.</summary>
    private static Value Owned(ITypeSymbol? type, Value value) =>
        value is ArrayValue { Rank: > 0, Arrays.Length: 0 } array and not FlatValue && IsArray(type) ? array.Showing([new object()])
        : value is TupleValue tuple && type is INamedTypeSymbol { IsTupleType: true } named && named.TupleElements.Length == tuple.Items.Length && named.TupleElements.Any(e => IsArray(e.Type))
            ? new TupleValue([.. tuple.Items.Zip(named.TupleElements, (item, element) => Owned(element.Type, item))])
        : value;

    private static object[] Both(object[] arrays, object[] others) => others.Length == 0 || ReferenceEquals(arrays, others) ? arrays : arrays.Length == 0 ? others : [.. arrays.Union(others)];

    /// <summary>The arrays whose elements a value shows.</summary>
    private static IEnumerable<object> Shown(Value value) => value switch
    {
        ArrayValue array => array.Arrays,
        TupleValue tuple => tuple.Items.SelectMany(Shown),
        LinesValue lines => lines.Matrix.Arrays,
        _ => [],
    };

    /// <summary>All variables of the calls that are running, and of the functions around them.</summary>
    private IEnumerable<(Frame Frame, ISymbol Variable, Value Value)> Visible()
    {
        var frames = new HashSet<Frame>();
        foreach (var call in _calls)
            for (var frame = call; frame is not null && frames.Add(frame); frame = frame.Parent)
                foreach (var variable in frame.Variables)
                    yield return (frame, variable.Key, variable.Value);
    }

    private void RequireUnshared(IOperation target, ISymbol variable, ArrayValue array)
    {
        if (array.Arrays.Contains(ArrayOfField))
            throw Refuse(Descriptors.SharedArray, target, variable.Name, "a field");
        if (array.Arrays.OfType<ArgumentArray>().Any())
            throw Refuse(Descriptors.SharedArray, target, variable.Name, "an array of the caller");
        foreach (var other in Visible().OrderBy(v => v.Variable.Locations[0].SourceSpan.Start))
            if (!(other.Frame == _frame && SymbolEqualityComparer.Default.Equals(other.Variable, variable)) && Shown(other.Value).Intersect(array.Arrays).Any())
                throw Refuse(Descriptors.SharedArray, target, variable.Name, $"'{other.Variable.Name}'");
        // Of a tuple, another item may be the same array.
        if (_frame!.Find(variable) is TupleValue tuple && Leaves(tuple).Count(item => item.Arrays.Intersect(array.Arrays).Any()) > 1)
            throw Refuse(Descriptors.SharedArray, target, target.Syntax.Excerpt(), $"another item of '{variable.Name}'");
        if (_iterated.SelectMany(Shown).Intersect(array.Arrays).Any())
            throw Refuse(Descriptors.SharedArray, target, variable.Name, "the loop over its elements");
    }

    /// <summary>Where a block ends its arrays are out of sight: what they show may be written.</summary>
    private void Forget(IBlockOperation block)
    {
        if (block.Parent is IBlockOperation or ILoopOperation or IConditionalOperation or ISwitchCaseOperation)
            foreach (var local in block.Locals)
                if (_frame!.Variables.TryGetValue(local, out var value) && Shown(value).Any())
                    _frame.Variables = _frame.Variables.Remove(local);
    }

    // -- from turn to turn ---------------------------------------------------------------------------------------------

    /// <summary>What the variables of a loop show when a turn starts: arrays of their own, but for those that two of them, or another variable, may show.</summary>
    private void Share(List<Carried> carried)
    {
        var variables = carried.Where(c => c.Variable is not null && c.Array.Rank > 0).ToList();
        var others = new HashSet<object>(Visible().Where(v => !(v.Frame == _frame && carried.Any(c => SymbolEqualityComparer.Default.Equals(c.Variable, v.Variable)))).SelectMany(v => Shown(v.Value))
            .Concat(_iterated.SelectMany(Shown)).Append(ArrayOfField));
        foreach (var c in variables)
            c.Shows = [new object(), .. c.Array.Arrays.Where(others.Contains)];
        SharePairs(variables, c => c.Array.Arrays);
    }

    /// <summary>Whether a turn ended with nothing shared that was not when it started; if it did, the next reading knows.</summary>
    private bool IsShared(List<Carried> carried, HashSet<object> before)
    {
        var variables = carried.Where(c => c.Variable is not null && c.Array.Rank > 0).ToList();
        bool isNew = SharePairs(variables, c => c.AtEnd);
        foreach (var c in variables)
            if (c.AtEnd.Where(a => before.Contains(a) && !c.Shows.Contains(a)).ToArray() is { Length: > 0 } more)
            {
                c.Shows = [.. c.Shows, .. more];
                isNew = true;
            }
        return !isNew;
    }

    private static bool SharePairs(List<Carried> variables, System.Func<Carried, object[]> shown)
    {
        bool isNew = false;
        for (int i = 0; i < variables.Count; i++)
            for (int j = 0; j < i; j++)
                if (shown(variables[i]).Intersect(shown(variables[j])).Any() && !variables[i].Shows.Intersect(variables[j].Shows).Any())
                {
                    var both = new object();
                    variables[i].Shows = [.. variables[i].Shows, both];
                    variables[j].Shows = [.. variables[j].Shows, both];
                    isNew = true;
                }
        return isNew;
    }
}
