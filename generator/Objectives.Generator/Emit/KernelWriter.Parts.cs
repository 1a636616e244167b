using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Emit;

/// <summary>Parts of arrays: inside of a loop around calls, that of the open place has a name of its own, so that inner loops count from there.</summary>
internal sealed partial class KernelWriter
{
    private readonly List<int> _openPlaces = [];                           // the axes of open loops around calls
    private readonly Dictionary<(Memory, int), string> _parts = [];        // memory and how many open places it tells apart → the ref local of its part
    private Declarations _partDeclarations = new();

    /// <summary>The body of a loop around calls, written by <paramref name="write"/>, below the declarations of the parts that it reads.</summary>
    private void WriteParts(int axis, Action write)
    {
        var before = _parts.Keys.ToList();
        var (outer, outerDeclarations) = (_body, _partDeclarations);
        (_body, _partDeclarations) = (new SourceWriter(), new());
        _openPlaces.Add(axis);
        write();
        _openPlaces.Remove(axis);
        var body = _body;
        (_body, var declarations, _partDeclarations) = (outer, _partDeclarations, outerDeclarations);
        foreach (var part in _parts.Keys.Except(before).ToList())
            _parts.Remove(part);
        foreach (string line in declarations.Lines())
            _body.Line(line);
        _body.Lines(body);
    }

    /// <summary>Whether an axis of the memory is that of an open place, so that its part has a name.</summary>
    private bool IsOpenPlace(Memory memory, int axis) => memory.Axes.Contains(axis) && _openPlaces.Contains(axis);

    /// <summary>
    /// The memory's part at the open places; the memory itself where it is the same for all of them, or read at others than
    /// <paramref name="indexOf"/> says of the axis.
    /// </summary>
    private string? Part(Memory memory, string reference, Func<int, Index> indexOf)
    {
        int open = memory.Axes.Count(_openPlaces.Contains);
        if (open == 0 || memory.Axes.Any(a => _openPlaces.Contains(a) && indexOf(a).Text != _indices[a]))
            return null;
        if (_parts.TryGetValue((memory, open), out string? name))
            return name;
        string offset = "0";
        var stride = Size.Of(1);
        for (int k = memory.Axes.Length - 1; k >= 0; k--)
        {
            int axis = memory.Axes[k];
            if (_openPlaces.Contains(axis))
                offset = Sum(Product(_indices[axis], Text(memory, stride)), offset);
            stride *= LengthOf(memory, axis);
        }
        _parts[(memory, open)] = name = _names.Unique($"{reference}_{IndexName(_openPlaces[_openPlaces.Count - 1]).TrimEnd('_')}");
        _partDeclarations.Add(0, "ref " + (memory.Type == ElementType.Int ? _context.Element.Integer : RealOf(memory)), name, "ref " + Element(reference, offset));
        return name;
    }
}
