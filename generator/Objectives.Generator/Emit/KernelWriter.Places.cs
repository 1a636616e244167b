using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Conditions of the lanes' own places, such as whether one is the first: what several values of a loop ask is asked once, at its top.</summary>
internal sealed partial class KernelWriter
{
    /// <summary>Stands around the number of a condition until it is known how often the loop asks it.</summary>
    private const char Mark = '\u0001';

    /// <summary>The conditions that the loop over lanes at hand asks, in order; one may ask earlier ones.</summary>
    private readonly List<(int Node, Code Condition)> _asked = [];

    /// <summary>Whether the value is a condition of nothing but the places of the lanes.</summary>
    private bool IsOfPlaces(int node) => IsLane(node) && _p.Type(node) == ElementType.Bool && _p.Kind(node) == NodeKind.Map && IsMadeOfPlaces(node);

    /// <summary>Whether a value is made of the places of the lanes and of numbers: what a loop loads is known in its course alone.</summary>
    private bool IsMadeOfPlaces(int node) => _s[node] == Strategy.Free && (_p.AxesOf(node) == AxisTable.None
        || (_p.AxesOf(node) == _p.Axes.Set([_lane]) && (_p.Kind(node) == NodeKind.Iota || (_p.Kind(node) == NodeKind.Map && _p.ArgumentsOf(node).ToArray().All(IsMadeOfPlaces)))));

    private Code Ask(int node)
    {
        int k = _asked.FindIndex(a => a.Node == node);
        if (k < 0)
        {
            var condition = Expression(node, true);
            k = _asked.Count;
            _asked.Add((node, condition));
        }
        return new(Marked(k), 9);
    }

    private static string Marked(int k) => $"{Mark}{k.ToString(CultureInfo.InvariantCulture)}{Mark}";

    /// <summary>The body of the loop, with a name for each condition that stands in it more than once.</summary>
    private SourceWriter Answered(SourceWriter body)
    {
        if (_asked.Count == 0)
            return body;
        var uses = new int[_asked.Count];
        foreach (int k in body.Texts.SelectMany(Marks))
            uses[k]++;
        for (int k = uses.Length - 1; k >= 0; k--)
            foreach (int earlier in Marks(_asked[k].Condition.Text))
                uses[earlier] += Math.Min(uses[k], 1);
        var answered = new SourceWriter();
        string[] texts = new string[uses.Length];
        for (int k = 0; k < uses.Length; k++)
        {
            var condition = _asked[k].Condition;
            texts[k] = uses[k] < 2 ? Filled(condition.Under(8)) : _names.Unique("here");
            if (uses[k] >= 2)
                answered.Line($"Vd {texts[k]} = {Filled(condition.Text)};");
        }
        answered.Lines(body.Select(Filled));
        _asked.Clear();
        return answered;

        string Filled(string line)
        {
            foreach (int k in Marks(line))
                line = line.Replace(Marked(k), texts[k]);
            return line;
        }
    }

    /// <summary>The numbers of the conditions that a line asks, each as often as it does.</summary>
    private static IEnumerable<int> Marks(string line) =>
        line.IndexOf(Mark) < 0 ? [] : line.Split(Mark).Where((_, at) => at % 2 == 1).Select(number => int.Parse(number, CultureInfo.InvariantCulture));
}
