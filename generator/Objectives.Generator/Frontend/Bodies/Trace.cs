using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// Which expression has which value, term by term, in the order of evaluation: what notes need to find their places. The generator reads
/// without one.
/// </summary>
internal sealed class Trace
{
    private readonly Dictionary<string, List<(IOperation Expression, int Node)>> _terms = [];
    private List<(IOperation Expression, int Node)> _current = [];

    /// <summary>The program of all values that expressions have; its outputs are named by <see cref="Output"/>. Null while nothing was read.</summary>
    public Program? Program { get; private set; }

    /// <summary>The expressions that were evaluated for a term and the nodes of <see cref="Program"/> that they are; parts precede the whole.</summary>
    public IReadOnlyList<(IOperation Expression, int Node)> this[string term] => _terms.TryGetValue(term, out var expressions) ? expressions : [];

    public static string Output(int position) => $"expression {position}";

    /// <summary>Forgets what an earlier reading of the term left.</summary>
    public void Begin(string term) => _terms[term] = _current = [];

    /// <summary>How much of the term has been read.</summary>
    public int Mark() => _current.Count;

    /// <summary>Forgets what was read since: it is read again.</summary>
    public void Return(int mark) => _current.RemoveRange(mark, _current.Count - mark);

    public void Add(IOperation expression, Value value)
    {
        if (value is ArrayValue array and not FlatValue)
            _current.Add((expression, array.Node));
    }

    /// <summary>Ends the reading: nodes that are live keep their meaning, and get the numbers of the program.</summary>
    public void Complete(ProgramBuilder builder, IEnumerable<Output> terms)
    {
        var nodes = _terms.Values.SelectMany(e => e).Select(e => e.Node).Distinct().ToList();
        Program = builder.Build([.. nodes.Select((node, k) => new Output(Output(k), node)), .. terms]);
        var numbers = nodes.Select((node, k) => (node, k)).ToDictionary(p => p.node, p => Program.Outputs[p.k].Node);
        foreach (var expressions in _terms.Values)
            for (int i = 0; i < expressions.Count; i++)
                expressions[i] = (expressions[i].Expression, numbers[expressions[i].Node]);
    }
}
