using System;

namespace Objectives.Generator.Routines;

/// <summary>A routine that gives integers: places, counts. It has no derivative.</summary>
internal abstract class IntegerRoutine(string name, string shape) : Routine(name, shape)
{
    public override Algebra.ElementType Type => Algebra.ElementType.Int;

    public override bool IsActive(int argument) => false;

    public override int Tangent(RoutineCall call, int argument, int tangent) => throw new InvalidOperationException($"'{Name}' has no derivative");

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => throw new InvalidOperationException($"'{Name}' has no derivative");

    public sealed override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int[] places = new int[result.Length];
        Evaluate(arguments, lengths, places);
        for (int i = 0; i < places.Length; i++)
            result[i] = places[i];
    }

    /// <summary>The definition, on values.</summary>
    protected abstract void Evaluate(Dual[][] arguments, int[][] lengths, int[] result);
}
