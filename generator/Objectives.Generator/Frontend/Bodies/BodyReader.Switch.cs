using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Choices among several cases, and patterns: conditions in the order in which they are written.</summary>
internal sealed partial class BodyReader
{
    private Value Switch(ISwitchExpressionOperation choice)
    {
        var subject = Scalar(choice.Value);
        return Arm(0);

        Value Arm(int position)
        {
            // Nothing matches: C# throws there; the last arm stands for it.
            var arm = choice.Arms[position];
            int matches = Case(arm.Pattern, subject, arm.Guard);
            bool isLast = position == choice.Arms.Length - 1 || IsTrue(matches);
            return isLast ? Evaluate(arm.Value)
                : IsFalse(matches) ? Arm(position + 1)
                : Choose(choice, matches, Under(matches, () => Evaluate(arm.Value)), Unless(matches, () => Arm(position + 1)));
        }
    }

    private Flow Switch(ISwitchOperation choice)
    {
        var subject = InOrder(choice.Value, () => Scalar(choice.Value));
        var cases = choice.Cases;
        // The default section is taken where no other is, wherever it stands.
        var ordered = cases.Where(c => !c.Clauses.Any(k => k is IDefaultCaseClauseOperation)).Concat(cases.Where(c => c.Clauses.Any(k => k is IDefaultCaseClauseOperation))).ToArray();
        return Section(0);

        Flow Section(int position)
        {
            if (position == ordered.Length)
                return GoesOn;
            var section = ordered[position];
            int matches = section.Clauses.Aggregate(builder.Bool(false), (any, clause) => Either(any, clause switch
            {
                IDefaultCaseClauseOperation => builder.Bool(true),
                ISingleValueCaseClauseOperation single => Map(clause, Op.Equal, subject, Scalar(single.Value)).Node,
                IPatternCaseClauseOperation pattern => Case(pattern.Pattern, subject, pattern.Guard),
                _ => throw Refuse(Descriptors.SwitchUsed, clause),
            }));
            if (IsTrue(matches))
                return Body(section);
            if (IsFalse(matches))
                return Section(position + 1);
            var before = _frame!.Variables;
            var yes = Under(matches, () => Body(section));
            var afterYes = _frame.Variables;
            _frame.Variables = before;
            var no = Unless(matches, () => Section(position + 1));
            return Choice(choice, matches, yes, afterYes, no, _frame.Variables);
        }

        // A section ends with its break, which leaves the switch and no loop around it.
        Flow Body(ISwitchCaseOperation section)
        {
            var statements = section.Body.Length == 1 && section.Body[0] is IBlockOperation block ? block.Operations : section.Body;
            var last = statements.LastOrDefault();
            bool isBreak = last is IBranchOperation { BranchKind: BranchKind.Break };
            var inside = isBreak ? statements.RemoveAt(statements.Length - 1) : statements;
            var nested = inside.SelectMany(s => s.DescendantsAndSelf()).OfType<IBranchOperation>()
                .FirstOrDefault(b => b.BranchKind == BranchKind.Break && SymbolEqualityComparer.Default.Equals(b.Target, choice.ExitLabel));
            return nested is null ? Sequence(inside) : throw Refuse(Descriptors.SwitchUsed, nested);
        }
    }

    private int Case(IPatternOperation pattern, ArrayValue subject, IOperation? guard)
    {
        int matches = Matches(pattern, subject);
        return guard is null || IsFalse(matches) ? matches : builder.Map(Op.And, matches, Under(matches, () => Scalar(guard).Node));
    }

    /// <summary>Whether a number matches a pattern.</summary>
    private int Matches(IPatternOperation pattern, ArrayValue subject)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return builder.Bool(true);
            case IConstantPatternOperation constant:
                return Map(pattern, Op.Equal, subject, Scalar(constant.Value)).Node;
            case IRelationalPatternOperation relation:
                return Apply(pattern, relation.OperatorKind, subject, Scalar(relation.Value), null).Node;
            case INegatedPatternOperation not:
                return builder.Map(Op.Not, Matches(not.Pattern, subject));
            case IBinaryPatternOperation both:
                int left = Matches(both.LeftPattern, subject), right = Matches(both.RightPattern, subject);
                return builder.Map(both.OperatorKind == BinaryOperatorKind.And ? Op.And : Op.Or, left, right);
            case IDeclarationPatternOperation { MatchesNull: true, DeclaredSymbol: ILocalSymbol variable }:
                Set(variable, subject);
                return builder.Bool(true);
            default:
                throw Refuse(Descriptors.PatternUsed, pattern, pattern.Syntax.Excerpt());
        }
    }
}
