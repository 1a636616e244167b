using System;
using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>
/// A rewrite as data: wherever the pattern stands, the replacement may stand. Both are formulas of the algebra, built by the same
/// constructors as programs, so that a pattern has the form its matches have.
/// </summary>
/// <remarks>
/// A variable stands for any real value, and for the same one wherever it occurs. No pattern has a frozen or custom node, so
/// none is looked through.
/// </remarks>
internal sealed class Rule
{
    private readonly Scope _scope = new();

    public Rule(string name, Func<Expr, Expr> pattern, Func<Expr, Expr> replacement, Exactness exactness)
        : this(name, s => pattern(s.X), s => replacement(s.X), exactness)
    {
    }

    public Rule(string name, Func<Expr, Expr, Expr> pattern, Func<Expr, Expr, Expr> replacement, Exactness exactness)
        : this(name, s => pattern(s.X, s.Y), s => replacement(s.X, s.Y), exactness)
    {
    }

    public Rule(string name, Func<Scope, Expr> pattern, Func<Scope, Expr> replacement, Exactness exactness)
    {
        Name = name;
        Exactness = exactness;
        Pattern = pattern(_scope).Node;
        Replacement = replacement(_scope).Node;
    }

    /// <summary>The equation.</summary>
    public string Name { get; }

    public Exactness Exactness { get; }

    /// <summary>The formulas' nodes live here.</summary>
    public ProgramBuilder Builder => _scope.Builder;

    public int Pattern { get; }
    public int Replacement { get; }

    /// <summary>
    /// Whether the replacement is longer than the pattern. It is then in normal form, and taken once at a node; see <see cref="Order"/>.
    /// </summary>
    public bool Unfolds { get; init; }

    /// <summary>What must be known of the values that the variables stand for; null where the equation holds for all numbers.</summary>
    public Func<Match, bool>? Condition { get; init; }

    /// <summary>Where tests take the variables from.</summary>
    public (double Low, double High) Domain { get; init; } = (-3, 3);

    /// <summary>
    /// For <see cref="Exactness.Stable"/>: values of the variables x, y (or the elements of z) at which the formula as written fails in
    /// doubles and the replacement does not.
    /// </summary>
    public IReadOnlyList<double> Fails { get; init; } = [];

    /// <summary>The program of one of the formulas, with the output <c>value</c>.</summary>
    public Program Program(int formula) => Builder.Build([new Output("value", formula)]);

    public override string ToString() => Name;
}
