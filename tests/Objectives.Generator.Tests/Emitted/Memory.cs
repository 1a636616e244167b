using System;
using System.Reflection;
using Objectives.Runtime;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>
/// The memory that a problem keeps between evaluations, filled with NaN: a number read before it is written makes results NaN. What lies around the
/// arrays has another number, which is to stay.
/// </summary>
internal sealed class Memory
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Of order one, so that what is added to it changes it.</summary>
    private const double Around = 0.7310585786300049;

    private readonly object _pool;
    private readonly MethodInfo _rent, _return;

    public Memory(object problem)
    {
        object data = problem.GetType().GetField("__data", Fields)!.GetValue(problem)!;
        _pool = data.GetType().GetField("Workspaces", Fields)!.GetValue(data)!;
        (_rent, _return) = (_pool.GetType().GetMethod("Rent")!, _pool.GetType().GetMethod("Return")!);
    }

    /// <summary>Evaluates, then again on memory that was filled: the results of the second time are those to compare.</summary>
    public static void Reuse(object problem, Action evaluate)
    {
        evaluate();
        new Memory(problem).Poison();
        evaluate();
    }

    /// <summary>Fills the arrays of the next evaluation, and what lies around them; the term asked for is one that is not.</summary>
    public void Poison()
    {
        Visit(array =>
        {
            array.All.Fill(Around);
            array.All.Slice(array.First, array.Length).Fill(double.NaN);
        });
        object work = _rent.Invoke(_pool, null)!;
        work.GetType().GetField("Term")!.SetValue(work, int.MaxValue);
        _return.Invoke(_pool, [work]);
    }

    /// <summary>Whether what lies around the arrays is as it was.</summary>
    public bool IsWhole
    {
        get
        {
            bool isWhole = true;
            Visit(array => isWhole &= !array.All[..array.First].ContainsAnyExcept(Around) && !array.All[(array.First + array.Length)..].ContainsAnyExcept(Around));
            return isWhole;
        }
    }

    private delegate void Visitor(Reserved array);

    private void Visit(Visitor visit)
    {
        object work = _rent.Invoke(_pool, null)!;
        Visit(work, visit);
        _return.Invoke(_pool, [work]);
    }

    private static void Visit(object owner, Visitor visit)
    {
        foreach (var field in owner.GetType().GetFields(Fields))
        {
            object? value = field.GetValue(owner);
            if (field.FieldType == typeof(AlignedArray<double>))
                Visit((AlignedArray<double>)value!, visit);
            else if (value is AlignedArray<double>[] arrays)
                foreach (var array in arrays)
                    Visit(array, visit);
            else if (field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Local<,,>))
                Visit(value!, visit);
        }
    }

    private static void Visit(AlignedArray<double> array, Visitor visit)
    {
        object boxed = array;
        if (typeof(AlignedArray<double>).GetField("_array", Fields)!.GetValue(boxed) is double[] numbers)
            visit(new(numbers, (int)typeof(AlignedArray<double>).GetField("_first", Fields)!.GetValue(boxed)!, (int)typeof(AlignedArray<double>).GetField("_length", Fields)!.GetValue(boxed)!));
    }

    /// <summary>An array, and the part of it that may be written.</summary>
    private readonly ref struct Reserved(double[] numbers, int first, int length)
    {
        public readonly Span<double> All = numbers;
        public readonly int First = first, Length = length;
    }
}
