using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Objectives.Fuzz.Mutations;

/// <summary>
/// Where a kernel asks whether a partial derivative diverges, only to make its product with a factor of exactly zero zero: the answer, the arrays that
/// keep it, and the conditions that it is a part of. While all partials are finite the answer is no, whatever else of it is changed, and all of it
/// without influence; where one is not, the convention is tested by the corpus.
/// </summary>
internal sealed class Guards
{
    private static readonly ConditionalWeakTable<TypeDeclarationSyntax, Guards> Known = [];

    /// <summary>Locals and arrays that hold answers; conditions made of them; and what else is a part of these conditions alone.</summary>
    private readonly HashSet<string> _answers, _conditions, _parts;

    private Guards(TypeDeclarationSyntax type)
    {
        var names = type.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(Variables.KeyOf);
        var locals = type.DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(v => v.Initializer is { Value: not RefExpressionSyntax }).Select(v => (Name: Variables.KeyOf(v), Value: (ExpressionSyntax?)v.Initializer!.Value));
        var stores = type.DescendantNodes().OfType<ExpressionStatementSyntax>().Where(s => TargetOf(s) is not null).Select(s => (Name: TargetOf(s)!, Value: StoredBy(s)));
        var values = locals.Concat(stores).ToLookup(v => v.Name, v => v.Value);
        // What nothing here reads is read elsewhere.
        _answers = [.. values.Select(v => v.Key).Where(name => names[name].Any(n => ReadBy(n) is not null))];
        (_conditions, _parts) = ([.. _answers], [.. _answers]);
        // From all names on: what is written or read in another way is none, and then neither are those that depend on it.
        for (int before = -1; before != Count;)
        {
            before = Count;
            _answers.RemoveWhere(name => !values[name].All(v => v is not null && IsAnswer(v)) || !names[name].All(n => ReadBy(n) is not { } e || IsPart(e) || IsKept(e, _answers)));
            _conditions.RemoveWhere(name => !values[name].All(v => v is not null && IsCondition(v)) || !names[name].All(n => ReadBy(n) is not { } e || IsChoice(e) || IsKept(e, _conditions)));
            _parts.RemoveWhere(name => !names[name].All(n => ReadBy(n) is not { } e || IsPart(e) || IsKept(e, _parts)));
        }
    }

    private int Count => _answers.Count + _conditions.Count + _parts.Count;

    /// <summary>Whether a node is such an answer, a condition made of it, or a statement that keeps it.</summary>
    public static bool Contain(SyntaxNode node)
    {
        if (node is not (ExpressionSyntax or ExpressionStatementSyntax) || node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return false;
        var guards = Known.GetValue(type, t => new(t));
        return node is ExpressionStatementSyntax statement
            ? TargetOf(statement) is { } array && (guards._answers.Contains(array) || guards._conditions.Contains(array) || guards._parts.Contains(array))
            : guards.IsWithoutInfluence((ExpressionSyntax)node);
    }

    private bool IsWithoutInfluence(ExpressionSyntax e) => IsPart(e) || IsKept(e, _answers) || IsKept(e, _conditions) || IsKept(e, _parts) || (IsCondition(e) && IsChoice(e)) || IsChosen(e);

    /// <summary>Whether an expression is what a condition chooses where it holds.</summary>
    private bool IsChosen(ExpressionSyntax e) => Outermost(e).Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } list } argument => list.Arguments.IndexOf(argument) == 1 && IsCondition(list.Arguments[0].Expression) && IsChoice(list.Arguments[0].Expression),
        ConditionalExpressionSyntax choice => Bare(choice.WhenTrue) == Bare(e) && IsCondition(choice.Condition) && IsChoice(choice.Condition),
        _ => false,
    };

    /// <summary>¬isFinite(x), or what holds it.</summary>
    private bool IsAnswer(ExpressionSyntax e) => Bare(e) switch
    {
        InvocationExpressionSyntax call when Excluded.NameOf(call) == "OnesComplement" => call.ArgumentList.Arguments[0].Expression is InvocationExpressionSyntax inner && Excluded.IsFinite(inner),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => not.Operand.ToString().StartsWith("double.IsFinite(", System.StringComparison.Ordinal),
        ExpressionSyntax other => IsHeldBy(other, _answers),
    };

    /// <summary>Whether an expression reads one of some names.</summary>
    private static bool IsHeldBy(ExpressionSyntax e, HashSet<string> names) => e switch
    {
        IdentifierNameSyntax name => names.Contains(Variables.KeyOf(name)),
        InvocationExpressionSyntax call => Excluded.NameOf(call) is "Load" or "LoadUnsafe" && ArrayOf(call.ArgumentList.Arguments[0].Expression) is { } array && names.Contains(array),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } different => different.Right.ToString() == "0.0" && ArrayOf(different.Left) is { } array && names.Contains(array),
        ConditionalExpressionSyntax choice => choice.WhenTrue.ToString() == "Vd.AllBitsSet" && choice.WhenFalse.ToString() == "Vd.Zero" && IsHeldBy(Bare(choice.Condition), names),
        _ => false,
    };

    /// <summary>What is read where a name stands: an element, a vector of them, a mask made of either; null where the name is written, or is given another one.</summary>
    private static ExpressionSyntax? ReadBy(IdentifierNameSyntax name)
    {
        ExpressionSyntax element = name;
        while (CallOn(element) is { } add && Excluded.NameOf(add) == "Add")
            element = add;
        // Another name for it, whose own places are looked at.
        if (element.Parent is RefExpressionSyntax { Parent: EqualsValueClauseSyntax })
            return null;
        if (element.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == element)
            return null;
        if (element.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax store } argument && Excluded.NameOf(store) is "Store" or "StoreUnsafe" && store.ArgumentList.Arguments.IndexOf(argument) == 1)
            return null;
        if (CallOn(element) is { } load && Excluded.NameOf(load) is "Load" or "LoadUnsafe")
            return load;
        return Outermost(element).Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } different ? MaskOf(different) : element;
    }

    private static ExpressionSyntax MaskOf(ExpressionSyntax condition) =>
        Outermost(condition).Parent is ConditionalExpressionSyntax choice && choice.WhenTrue.ToString() == "Vd.AllBitsSet" && Bare(choice.Condition) == condition ? choice : condition;

    /// <summary>The call that an expression is the first argument of.</summary>
    private static InvocationExpressionSyntax? CallOn(ExpressionSyntax e) =>
        e.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument && list.Arguments[0] == argument ? call : null;

    /// <summary>Whether an expression is a part of a condition, of which another part is an answer.</summary>
    private bool IsPart(ExpressionSyntax e) => Outermost(e).Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsCondition(call) && (IsChoice(call) || IsKept(call, _conditions)) && (IsStrongZero(call) || IsAnswer(e) || call.ArgumentList.Arguments.Any(a => Bare(a.Expression) != Bare(e) && IsAnswer(a.Expression))),
        BinaryExpressionSyntax both => IsCondition(both) && (IsChoice(both) || IsKept(both, _conditions)),
        _ => false,
    };

    private static bool IsStrongZero(InvocationExpressionSyntax call) => Excluded.NameOf(call) == nameof(Simd.Lane.StrongZero);

    /// <summary>A conjunction with an answer, or what holds it.</summary>
    private bool IsCondition(ExpressionSyntax e) => Bare(e) switch
    {
        InvocationExpressionSyntax call when IsStrongZero(call) => true,
        InvocationExpressionSyntax call when Excluded.NameOf(call) == "BitwiseAnd" => call.ArgumentList.Arguments.Any(a => IsAnswer(a.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => IsAnswer(both.Left) || IsAnswer(both.Right),
        ExpressionSyntax other => IsHeldBy(other, _conditions),
    };

    /// <summary>Whether zero is chosen where the expression holds.</summary>
    private static bool IsChoice(ExpressionSyntax e) => Outermost(e).Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument => Excluded.NameOf(call) == "ConditionalSelect" && list.Arguments[0] == argument && list.Arguments[1].ToString() == "Vd.Zero",
        ConditionalExpressionSyntax choice => Bare(choice.Condition) == Bare(e) && choice.WhenTrue.ToString() is "0.0" or "Vd.Zero",
        _ => false,
    };

    /// <summary>Whether an expression is what a local of some, or an array of some, is given.</summary>
    private static bool IsKept(ExpressionSyntax e, HashSet<string> names) => Outermost(e).Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } => names.Contains(Variables.KeyOf(local)),
        ConditionalExpressionSyntax { Parent: AssignmentExpressionSyntax } number => number.WhenTrue.ToString() == "1.0" && Bare(number.Condition) == Bare(e) && IsKept(number, names),
        SyntaxNode parent => parent.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement && TargetOf(statement) is { } array && names.Contains(array)
            && ((statement.Expression as AssignmentExpressionSyntax)?.Right ?? ((InvocationExpressionSyntax)statement.Expression).ArgumentList.Arguments[0].Expression) is { } stored && Bare(stored) == Bare(e),
        _ => false,
    };

    /// <summary>The array that a statement stores to; null if it is another statement, or adds to it.</summary>
    private static string? TargetOf(ExpressionStatementSyntax statement) => statement.Expression switch
    {
        InvocationExpressionSyntax call when Excluded.NameOf(call) is "Store" or "StoreUnsafe" => ArrayOf(call.ArgumentList.Arguments[1].Expression),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => ArrayOf(assignment.Left),
        _ => null,
    };

    private static ExpressionSyntax? StoredBy(ExpressionStatementSyntax statement) => statement.Expression switch
    {
        InvocationExpressionSyntax call => call.ArgumentList.Arguments[0].Expression,
        AssignmentExpressionSyntax { Right: ConditionalExpressionSyntax choice } when choice.WhenTrue.ToString() == "1.0" && choice.WhenFalse.ToString() == "0.0" => choice.Condition,
        AssignmentExpressionSyntax assignment => assignment.Right,
        _ => null,
    };

    /// <summary>The array that an expression is, or that it is an element of.</summary>
    private static string? ArrayOf(ExpressionSyntax e) => e switch
    {
        IdentifierNameSyntax name => Variables.KeyOf(name),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var array }, ..] } call when Excluded.NameOf(call) == "Add" => ArrayOf(array),
        _ => null,
    };

    private static ExpressionSyntax Bare(ExpressionSyntax e) => e is ParenthesizedExpressionSyntax inner ? Bare(inner.Expression) : e;

    private static ExpressionSyntax Outermost(ExpressionSyntax e) => e.Parent is ParenthesizedExpressionSyntax outer ? Outermost(outer) : e;
}
