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
internal sealed class Carried(ISymbol? variable, ArrayValue entry, int axes)
{
    /// <summary>The variable; null for how the loop ended.</summary>
    public ISymbol? Variable { get; } = variable;

    /// <summary>Its value before the loop.</summary>
    public ArrayValue Entry { get; } = entry;

    /// <summary>The axes that its value has, besides the turn's.</summary>
    public int Axes { get; set; } = axes;

    public CarriedForm Form { get; set; }

    /// <summary>A counter's step, or the direction in which a history is written.</summary>
    public long Step { get; set; }

    /// <summary>The dimension of a history, and the node of the place that the first turn writes.</summary>
    public int Dimension { get; set; }

    public int First { get; set; }

    /// <summary>The recurrence that stands for it while the turn is read; for a counter the formula.</summary>
    public int Node { get; set; }

    /// <summary>The arrays that it shows when a turn starts, and those when the turn before ended.</summary>
    public object[] Shows { get; set; } = [];

    public object[] AtEnd { get; set; } = [];

    /// <summary>What a turn makes of it.</summary>
    public int Next { get; set; }
}
