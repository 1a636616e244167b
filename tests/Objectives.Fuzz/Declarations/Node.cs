using System.Collections.Generic;
using System.Linq;

namespace Objectives.Fuzz.Declarations;

/// <summary>An expression, as a tree.</summary>
/// <param name="Feature">What of the language it stands for.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Text">C# with $0, $1 … for the children: an expression, or the statements of a method.</param>
internal sealed record Node(string Feature, Kind Kind, string Text, params Node[] Children)
{
    /// <summary>Whether the text is the body of a method, which is called here.</summary>
    public bool IsMethod { get; init; }

    /// <summary>Variables that children may read beside those in scope here, by child.</summary>
    public IReadOnlyList<Variable>[] Binds { get; init; } = [];

    /// <summary>The variable that this is, if it is one.</summary>
    public Variable? Variable { get; init; }

    /// <summary>Variables that must be in scope, in order of their use.</summary>
    public IReadOnlyList<Variable> Free => field ??=
        [.. (Variable is null ? [] : new[] { Variable }).Concat(Children.SelectMany((c, k) => c.Free.Except(BoundBy(k)))).Distinct()];

    /// <summary>This and everything below.</summary>
    public IEnumerable<Node> All => Children.SelectMany(c => c.All).Prepend(this);

    public int Size => All.Count();

    public IReadOnlyList<Variable> BoundBy(int child) => child < Binds.Length ? Binds[child] : [];

    public Node With(int child, Node replacement)
    {
        var children = (Node[])Children.Clone();
        children[child] = replacement;
        return new(Feature, Kind, Text, children) { IsMethod = IsMethod, Binds = Binds, Variable = Variable };
    }
}
