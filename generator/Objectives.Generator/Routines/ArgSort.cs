using System;
using System.Linq;

namespace Objectives.Generator.Routines;

/// <summary>The places of the elements in ascending order, equal ones by place, NaN last; as many of them, from the first on, as the result is long.</summary>
internal sealed class ArgSort() : IntegerRoutine("argSort", "n -> k")
{
    public override int Indexes => 0;

    public override bool IsBounded => true;

    protected override void Evaluate(Dual[][] arguments, int[][] lengths, int[] result)
    {
        if (result.Length > arguments[0].Length)
            throw new InvalidOperationException($"The first {result.Length} of {arguments[0].Length} elements do not exist.");
        Array.Copy(Of(arguments[0]), result, result.Length);
    }

    public static int[] Of(Dual[] v) => [.. Enumerable.Range(0, v.Length).OrderBy(i => v[i].Value.IsNaN).ThenBy(i => v[i].Value).ThenBy(i => i)];
}
