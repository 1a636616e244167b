using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Objectives.Fuzz.Mutations;

/// <summary>What only guards a product of zero is told from what decides otherwise.</summary>
public class GuardsTests
{
    private const string Kernel = """
        struct Kernel
        {
            void Tile()
            {
                Lanes.Store(V.OnesComplement(Lane.Equal(slope - slope, Vd.Zero)), ref diverges, i, n);
                Lanes.Store(V.OnesComplement(Lane.Equal(step - step, Vd.Zero)), ref failed, i, n);
                Vd isZero = Lane.Equal(factor, Vd.Zero);
                Vd guard = V.BitwiseAnd(isZero, Lanes.Load(ref diverges, i, n));
                sum += V.ConditionalSelect(guard, Vd.Zero, factor * slope);
                sum += V.ConditionalSelect(V.BitwiseAnd(isZero, Lanes.Load(ref failed, i, n)), Vd.Zero, factor * step);
                count += V.ConditionalSelect(Lanes.Load(ref failed, i, n), Vd.One, Vd.Zero);
                Lanes.Store(Lane.Equal(factor2, Vd.Zero), ref zeros, i, n);
                Lanes.Store(V.BitwiseAnd(Lanes.Load(ref zeros, i, n), Lanes.Load(ref diverges, i, n)), ref guards, i, n);
                sum += V.ConditionalSelect(Lanes.Load(ref guards, i, n), Vd.Zero, factor2 * slope);
                sum += V.ConditionalSelect(Lane.StrongZero(factor3, slope3), Vd.Zero, factor3 * slope3);
                Lanes.Store(Lane.StrongZero(factor4, slope4), ref strong, i, n);
                sum += V.ConditionalSelect(Lanes.Load(ref strong, i, n), Vd.Zero, factor4 * slope4);
                count += V.ConditionalSelect(Lane.StrongZero(factor5, slope5), Vd.One, Vd.Zero);
                Vd guarded = Lane.StrongZero(factor6, slope6);
                sum += V.ConditionalSelect(guarded, Vd.Zero, factor6 * slope6);
                Vd isMoved = V.BitwiseAnd(V.OnesComplement(guarded), isTaken);
                bool isBroken = !double.IsFinite(total), isGuarded = total == 0.0 && isBroken;
                total = isGuarded ? 0.0 : total * scale;
                bool isLost = !double.IsFinite(scale);
                total = isZeroed && isLost ? total : 0.0;
                Lanes.Store(V.OnesComplement(Lane.Equal(slope - slope, Vd.Zero)), ref given, i, n);
            }

            // Names of the method before, for other numbers, and one array by two names.
            void After()
            {
                ref double diverges = ref local.Buffer(n), ends = ref work.Shared[n], next = ref Unsafe.Add(ref ends, 2 * n), last = ref Unsafe.Add(ref next, n);
                Vd guard = Lanes.Load(ref diverges, j, n);
                Vd isBroken = V.OnesComplement(Lane.Equal(guard - guard, Vd.Zero));
                for (int j = 0; j < 2; j++)
                {
                    ref double part = ref Unsafe.Add(ref ends, j * n);
                    Lanes.Store(isBroken, ref part, i, n);
                }
                // Arrays of this method alone, one after the other.
                Lanes.Store(Lane.StrongZero(factor7, slope7), ref next, i, n);
                sum += V.ConditionalSelect(Lanes.Load(ref next, i, n), Vd.Zero, factor7 * slope7);
                Lanes.Store(Lane.StrongZero(factor8, slope8), ref last, i, n);
                count += V.ConditionalSelect(Lanes.Load(ref last, i, n), Vd.One, Vd.Zero);
            }

            void Further()
            {
                ref double ended = ref work.Shared[n];
                Vd above = Lanes.Load(ref heights, i, n);
                Lanes.Store(V.OnesComplement(Lane.Equal(above - above, Vd.Zero)), ref ended, i, n);
                Vd below = Lanes.Load(ref depths, i, n);
                Lanes.Store(V.OnesComplement(Lane.Equal(below - below, Vd.Zero)), ref ended, i, n);
                total += below;
                Vd guard = V.BitwiseAnd(isNone, Lanes.Load(ref ended, i, n));
                total = V.ConditionalSelect(guard, Vd.Zero, total * slope);
            }
        }
        """;

    private static readonly SyntaxList Nodes = new([.. CSharpSyntaxTree.ParseText(Kernel).GetRoot().DescendantNodes()]);

    [Theory]
    [InlineData("Lanes.Store(V.OnesComplement(Lane.Equal(slope - slope, Vd.Zero)), ref diverges, i, n);")]
    [InlineData("Lanes.Load(ref diverges, i, n)")]
    [InlineData("V.BitwiseAnd(isZero, Lanes.Load(ref diverges, i, n))")]
    [InlineData("Lanes.Store(Lane.Equal(factor2, Vd.Zero), ref zeros, i, n);")]
    [InlineData("Lanes.Store(V.BitwiseAnd(Lanes.Load(ref zeros, i, n), Lanes.Load(ref diverges, i, n)), ref guards, i, n);")]
    [InlineData("Lane.StrongZero(factor3, slope3)")]
    [InlineData("Lanes.Store(Lane.StrongZero(factor4, slope4), ref strong, i, n);")]
    [InlineData("!double.IsFinite(total)")]
    [InlineData("total == 0.0 && isBroken")]
    [InlineData("Lanes.Store(isBroken, ref part, i, n);")]
    [InlineData("Lanes.Load(ref ended, i, n)")]
    [InlineData("Lanes.Store(Lane.StrongZero(factor7, slope7), ref next, i, n);")]
    public void What_makes_a_product_of_zero_zero_is_a_guard(string text) => Assert.True(Nodes.AreGuards(text));

    /// <summary>What counts failures, what is chosen where the condition holds, and the factor itself.</summary>
    [Theory]
    [InlineData("Lanes.Store(V.OnesComplement(Lane.Equal(step - step, Vd.Zero)), ref failed, i, n);")]
    [InlineData("Lanes.Load(ref failed, i, n)")]
    [InlineData("V.BitwiseAnd(isZero, Lanes.Load(ref failed, i, n))")]
    [InlineData("Lane.Equal(factor, Vd.Zero)")]
    [InlineData("V.ConditionalSelect(guard, Vd.Zero, factor * slope)")]
    [InlineData("factor * slope")]
    [InlineData("Lanes.Load(ref depths, i, n)")]
    [InlineData("Lane.StrongZero(factor5, slope5)")]
    [InlineData("Lane.StrongZero(factor6, slope6)")]
    [InlineData("Lane.StrongZero(factor8, slope8)")]
    [InlineData("V.BitwiseAnd(V.OnesComplement(guarded), isTaken)")]
    [InlineData("!double.IsFinite(scale)")]
    [InlineData("isZeroed && isLost")]
    [InlineData("Lanes.Store(V.OnesComplement(Lane.Equal(slope - slope, Vd.Zero)), ref given, i, n);")]
    public void What_decides_otherwise_is_none(string text) => Assert.False(Nodes.AreGuards(text));

    [Theory]
    [InlineData("V.ConditionalSelect(guard, Vd.Zero, factor * slope)", true)]
    [InlineData("V.ConditionalSelect(guarded, Vd.Zero, factor6 * slope6)", false)]
    [InlineData("isGuarded ? 0.0 : total * scale", true)]
    [InlineData("V.ConditionalSelect(Lanes.Load(ref failed, i, n), Vd.One, Vd.Zero)", false)]
    [InlineData("V.ConditionalSelect(V.BitwiseAnd(isZero, Lanes.Load(ref failed, i, n)), Vd.Zero, factor * step)", false)]
    public void What_a_guard_chooses_is_part_of_it(string text, bool isGuards) => Assert.Equal(isGuards, Nodes.IsChosenByGuard(text));

    private sealed record SyntaxList(Microsoft.CodeAnalysis.SyntaxNode[] All)
    {
        public bool AreGuards(string text)
        {
            var found = All.Where(n => n is ExpressionSyntax or ExpressionStatementSyntax && n.ToString() == text).ToList();
            Assert.NotEmpty(found);
            return found.TrueForAll(Guards.Contain);
        }

        /// <summary>What is chosen where a call's, or a choice's, condition holds.</summary>
        public bool IsChosenByGuard(string text) => All.Single(n => n is InvocationExpressionSyntax or ConditionalExpressionSyntax && n.ToString() == text) switch
        {
            InvocationExpressionSyntax call => Guards.Contain(call.ArgumentList.Arguments[1].Expression),
            var choice => Guards.Contain(((ConditionalExpressionSyntax)choice).WhenTrue),
        };
    }
}
