using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>How a variable that a loop assigns comes from one turn to the next.</summary>
internal enum CarriedForm : byte
{
    /// <summary>As the value of the turn before.</summary>
    State,

    /// <summary>By a constant step each turn: a formula of the turn's number.</summary>
    Counter,

    /// <summary>As an array of which each turn writes the places with its own number: earlier turns are read where they wrote.</summary>
    History,
}

/// <summary>What a loop carries from turn to turn: a variable that it assigns, or how it ended.</summary>
internal sealed class Carried(ISymbol? variable, ArrayValue array, int axes)
{
    /// <summary>The variable; null for how the loop ended.</summary>
    public ISymbol? Variable { get; } = variable;

    /// <summary>Which of the numbers and arrays it is that the variable consists of; 0 but for tuples.</summary>
    public int Item { get; init; }

    /// <summary>Its value before the loop.</summary>
    public ArrayValue Array { get; } = array;

    /// <summary>
    /// The places that all turns write along some dimensions of the array, the same at every turn: <c>a[i, …]</c> in a loop over j. Only the part of the array
    /// at these places is carried. Empty where all of it is, null once that is known to be necessary.
    /// </summary>
    public IReadOnlyList<(int Dimension, int Index)>? Part { get; set; } = [];

    /// <summary>What is carried, before the loop: the array, or the part of it.</summary>
    public ArrayValue Entry { get; set; } = array;

    /// <summary>What stands for the variable while the turn is read: the array with the part carried in its place.</summary>
    public int Shown { get; set; }

    /// <summary>What a turn makes of the variable.</summary>
    public int Whole { get; set; }

    /// <summary>The axes that its value has, besides the turn's.</summary>
    public int Axes { get; set; } = axes;

    public CarriedForm Form { get; set; }

    /// <summary>A counter's step, or the direction in which a history is written.</summary>
    public long Step { get; set; }

    /// <summary>The dimension of a history, and the node of the place that the first turn writes.</summary>
    public int Dimension { get; set; }

    public int First { get; set; }

    /// <summary>The recurrence that stands for what is carried while the turn is read; for a counter the formula.</summary>
    public int Node { get; set; }

    /// <summary>The arrays that it shows when a turn starts, and those when the turn before ended.</summary>
    public object[] Shows { get; set; } = [];

    public object[] AtEnd { get; set; } = [];

    /// <summary>What a turn makes of what is carried.</summary>
    public int Next { get; set; }
}
