using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Schedule;

internal enum ItemKind : byte
{
    /// <summary>One node computed where the item stands.</summary>
    Value,

    /// <summary>One node computed by a call on a whole tile or array.</summary>
    Call,

    /// <summary>A sequential loop over an inner axis.</summary>
    Loop,

    /// <summary>A loop over an axis in steps of one vector.</summary>
    Lanes,
}

/// <summary>An item of a loop tree.</summary>
internal sealed class Item(ItemKind kind, int node, int axis, IReadOnlyList<Item> body, bool isDescending = false)
{
    public ItemKind Kind { get; } = kind;

    /// <summary>The node of a value or call.</summary>
    public int Node { get; } = node;

    /// <summary>The axis of a loop.</summary>
    public int Axis { get; } = axis;

    public IReadOnlyList<Item> Body { get; } = body;

    /// <summary>Whether a loop runs from the last place to the first.</summary>
    public bool IsDescending { get; } = isDescending;

    /// <summary>The nodes of the values and calls that stand in this item, in order; its own, if it is one of them.</summary>
    public IEnumerable<int> Nodes => Kind is ItemKind.Value or ItemKind.Call ? [Node] : Body.SelectMany(item => item.Nodes);

    public static Item Value(int node) => new(ItemKind.Value, node, -1, []);

    public static Item Call(int node) => new(ItemKind.Call, node, -1, []);

    public static Item Loop(int axis, IReadOnlyList<Item> body, bool isDescending = false) => new(ItemKind.Loop, -1, axis, body, isDescending);

    public static Item Lanes(int axis, IReadOnlyList<Item> body) => new(ItemKind.Lanes, -1, axis, body);
}
