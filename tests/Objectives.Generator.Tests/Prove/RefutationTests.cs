using System;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;
using Objectives.Generator.Prove;
using Objectives.Generator.Tests.Frontend;
using Xunit;

namespace Objectives.Generator.Tests.Prove;

/// <summary>A derivative that was made wrong on purpose is refuted, and the sentence names the block, the entry and the cause.</summary>
public class RefutationTests
{
    private static ObjectiveModel Network { get; } = Declaration.Model(Declaration.Class("""
        [Parameter("k", "d")] Matrix W;
        [Parameter("k")] Vector c;
        [Parameter("d", "d")] Matrix A;
        [Sample("d")] Vector x;
        [Sample("k")] Vector t;
        [Hyperparameter] double lambda = 0.1;
        [Loss] double Fit() => SquaredNorm(Tanh(W * (A * x)) + c - t) / 2;
        [Regularizer] double Ridge() => lambda / 2 * (SquaredNorm(W) + SquaredNorm(A));
        """));

    /// <summary>The outputs of a right program, one of them replaced.</summary>
    private static ProofResult Broken(ObjectiveModel model, string output, Func<ProgramBuilder, Program, Expr, Expr> replace)
    {
        var right = Objective.Differentiate(model);
        ProofTests.IsProved(Proof.Run(model, right));
        var builder = new ProgramBuilder(right);
        int node = replace(builder, right, new Expr(builder, right.Find(output)!.Value)).Node;
        return Proof.Run(model, builder.Build([.. right.Outputs.Select(o => o.Name == output ? o with { Node = node } : o)]));
    }

    private static void Says(ProofResult result, params string[] parts)
    {
        string failure = Assert.Single(result.Failures);
        Assert.Empty(result.Summary);
        foreach (string part in parts)
            Assert.Contains(part, failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure);
    }

    [Theory]
    [InlineData("W", "gradient W[")]
    [InlineData("c", "gradient c[")]
    [InlineData("A", "gradient A[")]
    public void AFlippedSign(string block, string entry) =>
        Says(Broken(Network, Outputs.Of(Outputs.Gradient, block), (_, _, g) => -g), entry, " where the difference of the value is ", "likely cause: the sign is wrong", "each term alone is right");

    [Theory]
    [InlineData("W", "product W[")]
    [InlineData("c", "product c[")]
    [InlineData("A", "product A[")]
    public void AFlippedSignOfAProduct(string block, string entry) =>
        Says(Broken(Network, Outputs.Of(Outputs.Product, block), (_, _, p) => -p), entry, " along a random direction where the difference of the gradient is ", "likely cause: the sign is wrong");

    [Theory]
    [InlineData("gradient c")]
    [InlineData("product c")]
    public void AMissingContribution(string output) =>
        Says(Broken(Network, output, (_, _, e) => e.Of(0)), output + "[", " is 0 ", "likely cause: a contribution is missing");

    [Fact]
    public void AMissingTerm() => Says(Broken(Network, "gradient W", (b, p, g) => g - Leaf(b, p, LeafRole.Hyperparameter, "lambda") * Leaf(b, p, LeafRole.Parameter, "W")),
        "gradient W[", "likely cause: forward mode agrees with the difference, so the reverse pass is wrong");

    [Fact]
    public void ATransposedBlock()
    {
        int Transposed(ProgramBuilder b, Program p, int node)
        {
            int[] axes = p.Leaves.Single(l => l.Role == LeafRole.Parameter && l.Name == "A").Axes;
            return b.At(node, (axes[0], b.Iota(axes[1])), (axes[1], b.Iota(axes[0])));
        }
        Says(Broken(Network, "gradient A", (b, p, g) => new(b, Transposed(b, p, g.Node))), "gradient A[");
        Says(Broken(Network, "product A", (b, p, g) => new(b, Transposed(b, p, g.Node))), "product A[");
    }

    [Fact]
    public void ASumThatIsNotTaken()
    {
        Says(Broken(Network, "gradient c", (b, p, g) => g + Leaf(b, p, LeafRole.Sample, "t")),
            "the gradient of block 'c' runs along an axis of length n, which the block lacks", "likely cause: a sum over it is missing");
        Says(Broken(Network, "product c", (b, p, g) => g + Leaf(b, p, LeafRole.Sample, "t")), "the product of block 'c' runs along an axis of length n");
    }

    [Fact]
    public void ASumForAMean() => Says(Broken(Network, "gradient c", (b, p, g) => g * 3), "gradient c[", "the ratio is the length of n");

    [Theory]
    [InlineData("gradient c")]
    [InlineData("product A")]
    public void AnErrorInTheTwelfthDigit(string output) => Says(Broken(Network, output, (_, _, e) => e * (1 + 1e-12)), output + "[");

    [Fact]
    public void AnErrorInOneBranchOnly() => Says(Broken(Network, "gradient c", (b, p, g) => (Leaf(b, p, LeafRole.Parameter, "c") > 0).Then(g, -g)), "gradient c[", "the sign is wrong");

    [Fact]
    public void TwoBlocksAreTwoSentences()
    {
        var right = Objective.Differentiate(Network);
        var builder = new ProgramBuilder(right);
        var result = Proof.Run(Network, builder.Build([.. right.Outputs.Select(o => o.Name is "gradient W" or "gradient c" ? o with { Node = (-new Expr(builder, o.Node)).Node } : o)]));
        Assert.Equal(["gradient W", "gradient c"], result.Failures.Select(f => f.Substring(0, f.IndexOf('['))));
    }

    [Fact]
    public void AWrongValue() => Says(Broken(Single("Square(b) * y"), Outputs.Value, (_, _, f) => f * 2), "gradient b is ", "term Data", "likely cause: a factor of two");

    [Fact]
    public void AFrozenValueThatMoves()
    {
        var model = Single("StopGradient(b) * b * b");
        // The derivative of b³ instead of that of the surrogate.
        Says(Broken(model, "gradient b", (_, _, g) => g * 1.5), "gradient b is ", "term Data");
        Says(Broken(model, "product b", (_, _, p) => p * 1.5), "product b is ", "term Data");
    }

    [Fact]
    public void TheTermIsNamed()
    {
        // Frozen as if the rest did not depend on it, which holds for a shift only.
        var model = Declaration.Model(Declaration.Class("""
            [Parameter] double b, c;
            [Sample] double y;
            [Loss] double Good() => Square(b - y) + c;
            [Loss] double Bad() => y * b * Exp(c);
            """));
        var builder = new ProgramBuilder(model.Program);
        int frozen = builder.Freeze(builder.Leaf(LeafRole.Parameter, "b", ElementType.Real), FrozenReason.Shift);
        int bad = Rebuild.Replace(builder, model.Program.Find("term Bad")!.Value, builder.Leaf(LeafRole.Parameter, "b", ElementType.Real), frozen);
        model = model with { Program = builder.Build([.. model.Program.Outputs.Select(o => o.Name == "term Bad" ? o with { Node = bad } : o)]) };
        Says(Proof.Run(model, Objective.Differentiate(model)), "gradient b is ", "(term Bad, ", "likely cause: forward mode disagrees as well");
    }

    [Theory]
    [InlineData("gradient b")]
    [InlineData("product b")]
    public void NotANumberWhereTheValueIsSmooth(string output)
    {
        // Zero times the logarithm of a negative number: the derivative of a branch that is not taken, multiplied instead of chosen.
        var model = Single("y > 0 ? b * y : Square(b)");
        Says(Broken(model, output, (b, p, e) =>
        {
            var parameter = Leaf(b, p, LeafRole.Parameter, "b");
            var zero = (parameter > 1e9).Map(Op.ToReal);
            return e + zero * (Leaf(b, p, LeafRole.Sample, "y") * parameter).Map(Op.Log).Sum(b.Axes.Set([b.Axes.Intern(new(Size.Samples, 0))]));
        }), output + " is NaN where the ", " is smooth (term Data, ", "likely cause: zero times infinity");
    }

    private static ObjectiveModel Single(string loss) => Declaration.Model(Declaration.Class("[Parameter] double b;\n[Sample] double y;\n[Loss] double Data() => " + loss + " + y;"));

    private static Expr Leaf(ProgramBuilder builder, Program program, LeafRole role, string name)
    {
        var leaf = program.Leaves.Single(l => l.Role == role && l.Name == name);
        return new(builder, builder.Leaf(role, name, leaf.Type, leaf.Axes));
    }
}
